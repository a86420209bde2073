import { el, icon, menu, part } from './dom.js';

/** @param {string} key @param {string} otherwise */
const read = (key, otherwise) => localStorage.getItem(`oefenen.${key}`) ?? otherwise;
/** @param {string} key @param {string} value */
const keep = (key, value) => localStorage.setItem(`oefenen.${key}`, value);

/** Deliver every click twice; act as a client that does not know Action.Execute. */
export const settings = { twice: read('dubbel', '') === 'ja', old: read('oud', '') === 'ja' };

/** @param {string} theme */
function paint(theme) {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
paint(read('thema', 'auto'));

/** @param {string} value @param {string} label */
const themeChoice = (value, label) => {
  const input = el('input', {
    type: 'radio',
    name: 'oefenthema',
    value,
    checked: read('thema', 'auto') === value,
  });
  input.addEventListener('change', () => {
    keep('thema', value);
    paint(value);
  });
  return el('label', { class: 'choice' }, input, label);
};

/** @param {string} label @param {string} help @param {boolean} checked @param {(on: boolean) => void} changed */
const toggle = (label, help, checked, changed) => {
  const input = /** @type {HTMLInputElement} */ (el('input', { type: 'checkbox', checked }));
  input.addEventListener('change', () => changed(input.checked));
  return el('label', { class: 'choice' }, input, el('span', {}, label, el('small', {}, help)));
};

/**
 * The menu with the switches of the practice environment.
 * @param {{ person: () => import('./api.js').Person | undefined, remove: (removed: boolean) => void,
 *   redraw: () => void }} page
 */
export function drawSettings({ person, remove, redraw }) {
  const me = person();
  const panel = el(
    'div',
    { class: 'panel' },
    el(
      'fieldset',
      {},
      el('legend', {}, 'Uiterlijk'),
      themeChoice('auto', 'Zoals je computer'),
      themeChoice('light', 'Licht'),
      themeChoice('dark', 'Donker'),
    ),
    el(
      'fieldset',
      {},
      el('legend', {}, 'Oefenen met wat mis kan gaan'),
      toggle(
        'Dubbel bezorgen',
        'Elke klik komt twee keer aan, zoals Teams soms doet.',
        settings.twice,
        (on) => {
          settings.twice = on;
          keep('dubbel', on ? 'ja' : '');
        },
      ),
      toggle('Oude Teams-app', 'Doet alsof je een oude versie van Teams hebt.', settings.old, (on) => {
        settings.old = on;
        keep('oud', on ? 'ja' : '');
        redraw();
      }),
      me &&
        toggle(
          `Assistent verwijderd bij ${me.name}`,
          'Berichten van de assistent komen niet meer aan.',
          !me.installed,
          remove,
        ),
    ),
    el(
      'p',
      { class: 'muted' },
      'Wil je twee mensen naast elkaar zijn? Open een tweede venster. Verandert een kaart na een klik, dan zie je na herladen weer de eerste: zo doet Teams het ook.',
    ),
  );
  const { wrapper } = menu({ label: [icon('gear')], name: 'Instellingen', className: 'ghost' }, panel);
  part('settings').replaceChildren(wrapper);
}
