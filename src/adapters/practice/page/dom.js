/**
 * Makes an element. Attributes starting with `on` are listeners; `false` and `undefined` leave one out.
 * Text goes in as text, never as HTML.
 * @param {string} tag
 * @param {Record<string, unknown>} [attributes]
 * @param {...(Node | string | undefined | false)} children
 * @returns {HTMLElement}
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

/** @param {string} name @returns {HTMLElement} the one element of the page with this data attribute */
export const part = (name) => /** @type {HTMLElement} */ (document.querySelector(`[data-${name}]`));

const paths = {
  send: 'M3 11.500 20 4l-5 16-3.500-6.500z',
  gear: 'M4 7h8M18 7h2M4 17h2M12 17h8M12 7a3 3 0 1 0 6 0 3 3 0 1 0-6 0M6 17a3 3 0 1 0 6 0 3 3 0 1 0-6 0',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.500l3 1.800',
  skip: 'M5 6l7 6-7 6zM13 6l7 6-7 6z',
  calendar: 'M5 6.500h14v13H5zM5 10.500h14M8.500 4v4M15.500 4v4',
  close: 'M6 6l12 12M18 6 6 18',
  down: 'M6 9.500l6 6 6-6',
  help: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM9.600 9.700a2.400 2.400 0 1 1 3.600 2.100c-.8.45-1.200.95-1.200 1.800M12 16.200v.4',
  alert: 'M12 4 2.800 19.500h18.400zM12 10v4.500M12 17v.5',
};

/** @param {keyof typeof paths} name @returns {SVGElement} a decorative icon in the colour of the text */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}

/** Says something to a screen reader, once. @param {string} text */
export function announce(text) {
  const live = part('live');
  live.textContent = '';
  requestAnimationFrame(() => {
    live.textContent = text;
  });
}

/**
 * A button that opens a small panel under it. Esc and a click elsewhere close it.
 * @param {{ label: Node[], name: string, className: string }} button
 * @param {HTMLElement} panel
 */
export function menu({ label, name, className }, panel) {
  const button = el('button', {
    type: 'button',
    class: className,
    'aria-expanded': 'false',
    'aria-label': name,
  });
  button.append(...label);
  panel.hidden = true;
  const wrapper = el('div', { class: 'menu' }, button, panel);
  /** @param {boolean} open */
  const show = (open) => {
    panel.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  };
  button.addEventListener('click', () => show(panel.hidden));
  wrapper.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || panel.hidden) return;
    show(false);
    button.focus();
  });
  document.addEventListener('pointerdown', (event) => {
    if (!wrapper.contains(/** @type {Node} */ (event.target))) show(false);
  });
  return { wrapper, close: () => show(false) };
}
