import { el, part } from './dom.js';

/** @param {string} id */
const seenKey = (id) => `oefenen.gezien.${id}`;
/** @param {string} id */
const seen = (id) => Number(localStorage.getItem(seenKey(id)) ?? 0);

/** @param {import('./api.js').Person} person @returns {string} where this person lives in the address bar */
export const hashOf = ({ id, name, slug }) => `#${slug}-${(name.split(' ')[0] ?? '').toLowerCase()}/${id}`;
/** @returns {string} the id of the person in the address bar, or '' */
export const idInHash = () => decodeURIComponent(location.hash).split('/').at(-1) ?? '';

/** @param {string} name @returns {string} */
export const initials = (name) => {
  const words = name.split(' ').filter((word) => /^[A-Z]/.test(word));
  return `${words[0]?.[0] ?? '?'}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`;
};

/** Everything this person got is seen now. @param {import('./api.js').Person} person */
export function markSeen(person) {
  localStorage.setItem(seenKey(person.id), String(Math.max(seen(person.id), ...person.fromBot)));
}

/** @param {import('./api.js').Person} person @returns {number} */
const unread = ({ id, fromBot }) => fromBot.filter((seq) => seq > seen(id)).length;

/**
 * Which school one is in, when there are several: another one makes you its first person.
 * @param {import('./api.js').Person[]} everybody @param {import('./api.js').Person} me
 */
function schoolChoice(everybody, me) {
  const schools = [...new Set(everybody.map(({ school }) => school))];
  if (schools.length < 2) return undefined;
  const fresh = (/** @type {string} */ school) =>
    everybody.filter(
      (one) => one.school === school && one !== me && one.fromBot.length > 1 && unread(one) > 0,
    ).length; // the welcome is nothing new
  const options = schools.map((school) =>
    el(
      'option',
      { value: school, selected: school === me.school },
      school !== me.school && fresh(school) > 0 ? `${school} (${fresh(school)} met iets nieuws)` : school,
    ),
  );
  const select = /** @type {HTMLSelectElement} */ (
    el('select', { 'aria-label': 'School', 'data-school-choice': '' }, ...options)
  );
  select.addEventListener('change', () => {
    const first = everybody.find(({ school }) => school === select.value);
    if (first) location.hash = hashOf(first);
  });
  return el('label', { class: 'school-choice' }, el('span', { class: 'school-word' }, 'School'), select);
}

let drawnFor = '';
/** On a phone the row of people is longer than the screen: who one is stands in view. @param {HTMLElement} list */
function intoView(list) {
  const me = /** @type {HTMLElement | null} */ (list.querySelector('[aria-current]'));
  if (me && list.scrollWidth > list.clientWidth) list.scrollLeft = me.offsetLeft - list.offsetLeft - 8;
}

/**
 * The people one can be at this school, with what waits for each of them.
 * @param {import('./api.js').Person[]} everybody @param {import('./api.js').Person} me
 */
export function drawPeople(everybody, me) {
  const people = everybody.filter(({ school }) => school === me.school);
  const rows = people.map((person, index) => {
    const fresh = person === me ? 0 : unread(person);
    return el(
      'li',
      {},
      el(
        'a',
        { href: hashOf(person), class: 'person', 'aria-current': person === me && 'true' },
        el('span', { class: `avatar tint-${index % 6}`, 'aria-hidden': 'true' }, initials(person.name)),
        el(
          'span',
          { class: 'who' },
          el('span', { class: 'name' }, person.name),
          el('span', { class: 'role' }, person.absent ? `${person.role} · afwezig` : person.role),
        ),
        fresh > 0 && el('span', { class: 'badge' }, String(fresh), el('span', { class: 'unseen' }, ' nieuw')),
      ),
    );
  });
  const list = part('people').querySelector('ul');
  const left = list?.scrollLeft ?? 0;
  const focused =
    part('people').contains(document.activeElement) && document.activeElement?.getAttribute('href');
  const fresh = el('ul', {}, ...rows);
  const choosing = document.activeElement?.matches('[data-school-choice]') ?? false;
  const choice = schoolChoice(everybody, me);
  part('people').replaceChildren(...(choice ? [choice] : []), el('h2', {}, 'Jij bent nu'), fresh);
  if (choosing) choice?.querySelector('select')?.focus();
  fresh.scrollLeft = left;
  if (drawnFor !== me.id) intoView(fresh);
  drawnFor = me.id;
  if (focused) /** @type {HTMLElement | null} */ (fresh.querySelector(`[href="${focused}"]`))?.focus();
}
