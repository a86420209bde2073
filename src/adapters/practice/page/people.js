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
 * The people one can be, with what waits for each of them.
 * @param {import('./api.js').Person[]} people @param {import('./api.js').Person} me
 */
export function drawPeople(people, me) {
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
  part('people').replaceChildren(el('h2', {}, 'Jij bent nu'), fresh);
  fresh.scrollLeft = left;
  if (focused) /** @type {HTMLElement | null} */ (fresh.querySelector(`[href="${focused}"]`))?.focus();
}
