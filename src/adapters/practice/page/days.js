import { el, icon } from './dom.js';

// A date input of the browser follows the language of the browser: 11/23/2026 in an English one. Teams follows the
// language of Teams. Here a day is always typed and shown as dd-mm-jjjj, with the calendar of the browser beside it.

/** @param {string} text 23-11-2026, also 23/11/2026, 23 11 2026 or 2026-11-23 @returns {string} 2026-11-23, or '' */
export function isoDay(text) {
  const plain = text.trim();
  const dutch = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(plain);
  const two = (/** @type {string | undefined} */ part) => (part ?? '').padStart(2, '0');
  const iso = dutch ? `${dutch[3]}-${two(dutch[2])}-${two(dutch[1])}` : plain;
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return '';
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(iso) ? iso : ''; // 31-02 is no day
}
/** @param {string} iso @returns {string} 23-11-2026 */
export const dutchDay = (iso) => iso.split('-').reverse().join('-');
/** @param {string} text 9:30, also 09.30 or 0930 @returns {string} 09:30, or '' */
export function isoTime(text) {
  const [, hour, minute] = /^(\d{1,2})[:. ]?(\d\d)$/.exec(text.trim()) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return '';
  return `${hour.padStart(2, '0')}:${minute}`;
}

/** @typedef {{ input: HTMLInputElement, read: () => string }} Typed `read`: as the bot gets it, '' when empty or wrong */

/**
 * @param {Record<string, unknown>} attributes @param {string} first @param {(text: string) => string} parse
 * @param {(value: string) => string} show @returns {Typed}
 */
function typed(attributes, first, parse, show) {
  const input = /** @type {HTMLInputElement} */ (
    el('input', { type: 'text', inputmode: 'numeric', autocomplete: 'off', value: first, ...attributes })
  );
  input.addEventListener('change', () => {
    const value = parse(input.value);
    if (value !== '') input.value = show(value);
  });
  return { input, read: () => parse(input.value) };
}

/** @param {Record<string, unknown>} attributes @param {string} [first] as the bot has it */
export const dayField = (attributes, first = '') =>
  typed(
    { placeholder: 'dd-mm-jjjj', 'aria-description': 'dag, maand en jaar, zoals 23-11-2026', ...attributes },
    dutchDay(first),
    isoDay,
    dutchDay,
  );
/** @param {Record<string, unknown>} attributes @param {string} [first] as the bot has it */
export const timeField = (attributes, first = '') =>
  typed(
    { placeholder: 'uu:mm', 'aria-description': 'uren en minuten, zoals 09:30', ...attributes },
    first,
    isoTime,
    (time) => time,
  );

/** The calendar of the browser, behind a button. @param {Typed} day @param {{ min?: string, max?: string }} bounds */
export function calendarButton({ input, read }, { min, max }) {
  const native = /** @type {HTMLInputElement} */ (
    el('input', { type: 'date', class: 'picker', tabindex: '-1', 'aria-hidden': 'true', min, max })
  );
  native.addEventListener('input', () => {
    input.value = dutchDay(native.value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.focus();
  });
  const open = () => {
    native.value = read();
    native.showPicker();
  };
  const button = el(
    'button',
    { type: 'button', class: 'ghost calendar', 'aria-label': 'Kies in de kalender', onclick: open },
    icon('calendar'),
  );
  return el('span', { class: 'calendar-place' }, button, native);
}

/** Makes the date and time inputs of the library Dutch. @param {any} AC */
export function dutchInputs(AC) {
  /** @param {any} kind @param {(own: any) => Typed} make @param {string} name */
  const replace = (kind, make, name) => {
    kind.prototype.internalRender = function internalRender() {
      this.typed = make(this);
      const { input } = this.typed;
      input.className = `ac-input ${name}`;
      input.style.width = '100%';
      input.addEventListener('input', () => this.valueChanged());
      return input;
    };
    kind.prototype.isValid = function isValid() {
      if (this.typed.input.value.trim() === '') return !this.isRequired;
      const value = this.typed.read();
      return value !== '' && !(this.min && value < this.min) && !(this.max && value > this.max);
    };
    Object.defineProperty(kind.prototype, 'value', {
      get() {
        return this.typed?.read();
      },
    });
  };
  replace(AC.DateInput, (own) => dayField({}, own.defaultValue), 'ac-dateInput');
  replace(AC.TimeInput, (own) => timeField({}, own.defaultValue), 'ac-timeInput');
  const render = AC.DateInput.prototype.overrideInternalRender;
  AC.DateInput.prototype.overrideInternalRender = function overrideInternalRender() {
    const rendered = render.call(this);
    this.inputControlContainerElement.append(calendarButton(this.typed, this));
    return rendered;
  };
}
