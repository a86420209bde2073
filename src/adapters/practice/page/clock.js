import { get, post } from './api.js';
import { calendarButton, dayField, timeField } from './days.js';
import { announce, el, icon, menu, part } from './dom.js';
import { toast } from './toast.js';

const zone = { timeZone: 'Europe/Amsterdam' };
const long = new Intl.DateTimeFormat('nl-NL', {
  ...zone,
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const time = new Intl.DateTimeFormat('nl-NL', { ...zone, hour: '2-digit', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat('nl-NL', { ...zone, weekday: 'long', day: 'numeric', month: 'long' });

/** @param {string} utc @returns {string} "10:04" */
export const atTime = (utc) => time.format(new Date(utc));
/** @param {string} utc @returns {string} "maandag 23 november" */
export const onDay = (utc) => weekday.format(new Date(utc));
/** @param {Date} moment */
const written = (moment) => `${long.format(moment)} ${time.format(moment)}`;

let ahead = 0; // ms that the practice clock is before the clock of this computer
const face = el('time', { class: 'face' });
const nextButton = el(
  'button',
  { type: 'button', class: 'primary small' },
  icon('skip'),
  el('span', {}, 'Volgende herinnering'),
);
const day = dayField({ 'aria-label': 'Naar datum', class: 'short' });
const hour = timeField({ 'aria-label': 'Naar tijd', class: 'short' }, '09:00');

const tick = () => {
  const now = new Date(Date.now() + ahead);
  const shown = written(now);
  if (face.textContent !== shown) face.textContent = shown;
  face.setAttribute('datetime', now.toISOString());
};

/** @param {import('./api.js').Clock} clock */
function show({ now, next }) {
  ahead = Date.parse(now) - Date.now();
  tick();
  const name = next
    ? `Volgende herinnering: ${written(new Date(next))}`
    : 'Volgende herinnering: nog niets gepland';
  nextButton.title = name;
  nextButton.setAttribute('aria-label', name);
  nextButton.toggleAttribute('disabled', next === null);
}

let heard = 0; // messages of the bot since this page was opened
/** A message came: what the clock went on to did something. */
export function heardSomething() {
  heard += 1;
}

/** Says that nobody was told anything, once what was sent has had time to come. @param {number} before */
const sayWhenQuiet = (before) =>
  setTimeout(() => {
    if (heard > before) return;
    toast({
      title: 'Nu hoefde niemand iets te horen',
      text: 'Wat voor dit moment klaarstond, was al gedaan. Kies nog eens “Volgende herinnering”.',
    });
  }, 600);

/** @param {'next' | 'hour' | 'day' | 'week' | { local: string }} to */
async function move(to) {
  const before = heard;
  part('clock').setAttribute('aria-busy', 'true');
  const answer = await post('clock', { to });
  part('clock').removeAttribute('aria-busy');
  if (answer.kind === 'failed') return toast({ title: answer.text, text: answer.reason, bad: true });
  show(answer);
  if (!answer.ahead)
    return toast({ title: 'De klok gaat alleen vooruit', text: 'Kies een later moment.', bad: true });
  announce(`Het is nu ${written(new Date(answer.now))}`);
  if (to === 'next') sayWhenQuiet(before);
}

function goTo() {
  const [to, at] = [day.read(), hour.read()];
  if (to !== '' && at !== '') return void move({ local: `${to}T${at}` });
  const wrong = to === '' ? day.input : hour.input;
  wrong.focus();
  toast({ title: 'Kies een dag en een tijd', text: 'Zoals 23-11-2026 en 09:00.', bad: true });
}

/** @param {import('./api.js').Clock} clock */
export function drawClock(clock) {
  /** @param {'hour' | 'day' | 'week'} to @param {string} label */
  const step = (to, label) => el('button', { type: 'button', onclick: () => move(to) }, label);
  const go = el('button', { type: 'button', class: 'primary', onclick: () => goTo() }, 'Ga');
  const panel = el(
    'div',
    { class: 'panel' },
    el(
      'p',
      { class: 'muted' },
      'De klok gaat alleen vooruit. Herinneringen die onderweg liggen, komen op hun eigen moment.',
    ),
    el('div', { class: 'row' }, step('hour', '+ 1 uur'), step('day', '+ 1 dag'), step('week', '+ 1 week')),
    el(
      'fieldset',
      {},
      el('legend', {}, 'Naar datum en tijd'),
      el('div', { class: 'row' }, day.input, calendarButton(day, {}), hour.input, go),
    ),
  );
  const { wrapper } = menu(
    { label: [el('span', {}, 'Klok vooruit'), icon('down')], name: 'Klok vooruit', className: 'small' },
    panel,
  );
  nextButton.addEventListener('click', () => move('next'));
  const shown = el(
    'p',
    { class: 'now' },
    icon('clock'),
    face,
    el('span', { class: 'muted' }, ' (oefenklok)'),
  );
  part('clock').replaceChildren(shown, nextButton, wrapper);
  show(clock);
  setInterval(tick, 1000);
}

let asked = 0;
/** Asks the server for the time and the next reminder again, at most twice a second. */
export function refreshClock() {
  clearTimeout(asked);
  asked = setTimeout(() => get('clock').then(show, () => undefined), 500);
}
