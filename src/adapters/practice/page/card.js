import { dutchInputs } from './days.js';
import { el, icon } from './dom.js';
import { hostConfig } from './host-config.js';
import { toHtml } from './markdown.js';
import { toast } from './toast.js';

/** @type {any} the library is a classic script, so it is a global */
const AC = /** @type {any} */ (globalThis).AdaptiveCards;
const notReally = '(oefenen: er wordt niet echt gebeld)';

/**
 * @typedef {{ type: 'Action.Execute' | 'Action.Submit', id?: string, title?: string, verb?: string,
 *   data: any, opener?: HTMLElement }} CardAction
 */

AC.AdaptiveCard.onProcessMarkdown = (/** @type {string} */ text, /** @type {any} */ result) => {
  result.outputHtml = toHtml(text);
  result.didProcess = true;
};
AC.GlobalSettings.setTabIndexAtCardRoot = false;
dutchInputs(AC);

const renderOpenUrl = AC.OpenUrlAction.prototype.render;
AC.OpenUrlAction.prototype.render = function render() {
  renderOpenUrl.call(this);
  if (!this.url?.startsWith('tel:')) return;
  this.renderedElement.classList.add('phone');
  this.renderedElement.setAttribute('aria-label', `${this.title} ${notReally}`);
};

/** @param {string} url */
function open(url) {
  if (url.startsWith('tel:')) {
    toast({ title: `Bellen: ${decodeURIComponent(url.slice(4))}`, text: notReally });
  } else if (/^https?:/.test(url)) globalThis.open(url, '_blank', 'noopener,noreferrer');
}

/**
 * Two cards on one page may both have an input `datum`: inside the page every id gets a prefix of its own.
 * @param {any} value @param {string} prefix @returns {any}
 */
function withPrefix(value, prefix) {
  if (Array.isArray(value)) return value.map((item) => withPrefix(item, prefix));
  if (typeof value !== 'object' || value === null) return value;
  const named = typeof value.type === 'string';
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key === 'data') return [key, inner];
      if (key === 'id' && named) return [key, `${prefix}${inner}`];
      if (key === 'elementId') return [key, `${prefix}${inner}`];
      if (key === 'targetElements') {
        return [
          key,
          /** @type {any[]} */ (inner).map((one) =>
            typeof one === 'string' ? prefix + one : withPrefix(one, prefix),
          ),
        ];
      }
      return [key, withPrefix(inner, prefix)];
    }),
  );
}

/** @param {any} data @param {string} prefix */
const withoutPrefix = (data, prefix) =>
  Object.fromEntries(
    Object.entries(typeof data === 'object' && data !== null ? data : {}).map(([key, value]) => [
      key.startsWith(prefix) ? key.slice(prefix.length) : key,
      value,
    ]),
  );

/** A client that does not know Action.Execute: it takes the fallback. @param {boolean} knowsExecute */
function context(knowsExecute) {
  const serialization = new AC.SerializationContext();
  if (!knowsExecute) {
    const actions = new AC.CardObjectRegistry();
    AC.GlobalRegistry.defaultActions.copyTo(actions);
    actions.unregister('Action.Execute');
    serialization.setActionRegistry(actions);
  }
  return serialization;
}

/**
 * What the library leaves out for who cannot see: which field is wrong, and that choices belong together. It
 * gives the first choice the question as its name; here the group has the question and each choice its own.
 * @param {HTMLElement} root
 */
function tidy(root) {
  // What was unfolded is no control itself: the button that does it is.
  for (const part of root.querySelectorAll('[aria-expanded]:not([role], button)'))
    part.removeAttribute('aria-expanded');
  for (const field of root.querySelectorAll('.ac-input')) {
    const invalid = field.classList.contains('ac-input-validation-failed');
    field.toggleAttribute('aria-invalid', invalid);
    if (invalid) field.setAttribute('aria-invalid', 'true');
  }
  for (const group of root.querySelectorAll('.ac-choiceSetInput-expanded, .ac-choiceSetInput-multiSelect')) {
    const container = group.closest('.ac-input-container');
    const around = [container?.previousElementSibling, container?.nextElementSibling];
    const inputs = group.querySelectorAll('input');
    group.setAttribute('role', inputs[0]?.type === 'radio' ? 'radiogroup' : 'group');
    group.setAttribute(
      'aria-labelledby',
      around
        .map((one) => one?.id ?? '')
        .join(' ')
        .trim(),
    );
    group.classList.toggle('long', inputs.length > 10);
    for (const input of inputs) {
      input.setAttribute('aria-labelledby', group.querySelector(`label[for="${input.id}"]`)?.id ?? '');
    }
  }
}

let count = 0;

/**
 * Draws a card. While a click runs, its buttons are locked and what was typed stays.
 * @param {any} json
 * @param {{ run: (action: CardAction) => Promise<void>, knowsExecute: boolean }} options
 * @returns {HTMLElement}
 */
export function cardElement(json, { run, knowsExecute }) {
  count += 1;
  const prefix = `kaart${count}-`;
  const box = el('div', { class: 'card' });
  const card = new AC.AdaptiveCard();
  card.hostConfig = new AC.HostConfig(hostConfig);
  card.onAnchorClicked = (/** @type {any} */ _element, /** @type {HTMLAnchorElement} */ anchor) => {
    open(anchor.href);
    return true;
  };
  card.onExecuteAction = (/** @type {any} */ action) => {
    const type = action.getJsonTypeName();
    if (type === 'Action.ToggleVisibility') return; // it happened on the card: nothing goes to the bot
    if (type === 'Action.OpenUrl') return open(action.url);
    const id = action.id?.startsWith(prefix) ? action.id.slice(prefix.length) : undefined;
    const { title, verb } = action;
    const asked = {
      type,
      id,
      title,
      verb,
      data: withoutPrefix(action.data, prefix),
      opener: action.renderedElement,
    };
    return void locked(box, action.renderedElement, () => run(asked));
  };
  card.parse(withPrefix(json, prefix), context(knowsExecute));
  const rendered = card.render();
  if (rendered) box.append(rendered);
  if (json.lang) box.setAttribute('lang', json.lang);
  tidy(box);
  for (const kind of ['click', 'input', 'change']) {
    // The library stops clicks from bubbling, and sets these attributes again after each.
    box.addEventListener(kind, () => setTimeout(() => tidy(box)), true);
  }
  return box;
}

/** @param {HTMLElement} box @param {HTMLElement | undefined} button @param {() => Promise<void>} act */
async function locked(box, button, act) {
  if (box.getAttribute('aria-busy') === 'true') return;
  const free = [...box.querySelectorAll('button')].filter((one) => !one.disabled);
  box.setAttribute('aria-busy', 'true');
  box.querySelector('.strip')?.remove();
  button?.classList.add('running');
  for (const one of free) one.disabled = true;
  try {
    await act();
  } finally {
    box.removeAttribute('aria-busy');
    button?.classList.remove('running');
    for (const one of free) one.disabled = false;
    if (document.activeElement === document.body) button?.focus();
  }
}

/**
 * A line under a card: what went wrong, or what the bot says. The reason is only for who practises.
 * @param {HTMLElement} box @param {{ text: string, reason?: string, bad: boolean }} line
 */
export function strip(box, { text, reason, bad }) {
  box.querySelector('.strip')?.remove();
  box.append(
    el(
      'p',
      { class: bad ? 'strip bad' : 'strip', role: bad ? 'alert' : 'status' },
      bad ? icon('alert') : '',
      el('span', {}, text, reason ? el('small', {}, ` Oefenen: ${reason}.`) : ''),
    ),
  );
}
