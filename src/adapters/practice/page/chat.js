import { post } from './api.js';
import { cardElement, strip } from './card.js';
import { atTime, onDay } from './clock.js';
import { openDialog } from './dialog.js';
import { announce, el, icon, part } from './dom.js';
import { toHtml } from './markdown.js';
import { settings } from './settings.js';
import { toast } from './toast.js';

/** A role within a sentence: an abbreviation keeps its capitals. @param {string} role */
const midSentence = (role) => role.replace(/\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase());
const commands = ['nieuwe zorg', 'mijn zaken', 'wie bel ik', 'hulp', 'noodsituatie'];
const list = el('ol', { class: 'messages' });
const scroller = el(
  'div',
  { class: 'scroller', tabindex: '0', role: 'region', 'aria-label': 'Gesprek met de Meldcode-assistent' },
  list,
);
const typing = el('p', { class: 'typing', hidden: true }, 'Meldcode-assistent typt …');
let person = '';

/** Cards that came back after a click: only in this window, until a reload. @type {Map<string, object>} */
const returned = new Map();

/**
 * What a click on a card does, told to the bot as Teams does it.
 * @param {import('./api.js').Message} message @param {HTMLElement} box
 * @param {import('./card.js').CardAction} action
 */
async function run(message, box, { type, id, title, verb, data, opener }) {
  const click = { person, messageId: message.id, data, twice: settings.twice };
  const asksDialog = type === 'Action.Submit' && data?.msteams?.type === 'task/fetch';
  const outcome = asksDialog
    ? await post('task/fetch', click)
    : type === 'Action.Execute'
      ? await post('execute', { ...click, action: { id, title, verb } })
      : await post('submit', click);
  switch (outcome.kind) {
    case 'card':
      returned.set(message.id, outcome.card);
      return replace(message, true);
    case 'dialog':
      return openDialog({ person, messageId: message.id, opener, ...outcome });
    case 'failed':
      return strip(box, { ...outcome, bad: true });
    default:
      if (outcome.text) strip(box, { text: outcome.text, bad: false });
  }
}

/** @param {import('./api.js').Message} message @returns {HTMLElement} */
function contentElement(message) {
  if (message.deleted) return el('p', { class: 'bubble gone' }, 'Dit bericht is verwijderd.');
  const card = returned.get(message.id) ?? message.card;
  if (card) {
    const box = cardElement(card, {
      knowsExecute: !settings.old,
      run: (action) => run(message, box, action),
    });
    return box;
  }
  if (message.from === 'person') return el('p', { class: 'bubble' }, message.text ?? '');
  const bubble = el('div', { class: 'bubble' });
  bubble.innerHTML = toHtml(message.text ?? ''); // markdown-it escapes every tag
  return bubble;
}

/** @param {import('./api.js').Message} message @returns {HTMLElement} */
function messageElement(message) {
  const bot = message.from === 'bot';
  const who = bot ? 'Meldcode-assistent' : 'Jij';
  return el(
    'li',
    {
      class: bot ? 'message bot' : 'message own',
      'data-message': message.id,
      'data-day': onDay(message.at),
      tabindex: '-1',
    },
    bot && el('img', { class: 'avatar', src: '/oefenen/icon.svg', alt: '' }),
    el(
      'div',
      { class: 'content' },
      el(
        'p',
        { class: 'meta' },
        el('span', { class: bot ? '' : 'unseen' }, who),
        ' ',
        el('time', { datetime: message.at }, atTime(message.at)),
        message.edited && el('span', {}, ' · bewerkt'),
      ),
      contentElement(message),
    ),
  );
}

/** Draws one message again and leaves the others as they are: somebody may be typing in them. @param {import('./api.js').Message} message @param {boolean} clicked */
function replace(message, clicked) {
  const old = list.querySelector(`[data-message="${message.id}"]`);
  if (!old) return;
  const fresh = messageElement(message);
  const focused = clicked || old.contains(document.activeElement);
  old.replaceWith(fresh);
  if (!focused) return;
  fresh.focus({ preventScroll: true });
  if (fresh.getBoundingClientRect().top < scroller.getBoundingClientRect().top || clicked) toView(fresh);
}

/** A new message in view: its end, or its beginning when it is taller than the screen. @param {HTMLElement} item */
function toView(item) {
  const tall = item.offsetHeight > scroller.clientHeight - 40;
  item.scrollIntoView({ block: tall ? 'start' : 'nearest' });
}

/** @param {import('./api.js').Message} message */
function append(message) {
  const before = /** @type {HTMLElement | null} */ (list.lastElementChild)?.dataset.day;
  const item = messageElement(message);
  if (before !== item.dataset.day) {
    list.append(el('li', { class: 'day', 'data-day': item.dataset.day }, el('span', {}, onDay(message.at))));
  }
  list.append(item);
  return item;
}

/** @param {string} text */
async function say(text) {
  const outcome = await post('message', { person, text, twice: settings.twice });
  if (outcome.kind === 'failed')
    toast({ title: outcome.text, text: `Oefenen: ${outcome.reason}.`, bad: true });
}

/** @param {boolean} installed */
function compose(installed) {
  const input = /** @type {HTMLTextAreaElement} */ (
    el('textarea', {
      rows: '1',
      maxlength: '10000',
      'aria-label': 'Typ een bericht',
      placeholder: 'Typ een bericht (geen namen)',
      disabled: !installed,
    })
  );
  const send = () => {
    const text = input.value.trim();
    input.value = '';
    if (text !== '') void say(text);
    input.focus();
  };
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  });
  const button = el(
    'button',
    { type: 'button', class: 'ghost send', 'aria-label': 'Verstuur', onclick: send, disabled: !installed },
    icon('send'),
  );
  const chips = commands.map((text) =>
    el('button', { type: 'button', class: 'chip', onclick: () => say(text), disabled: !installed }, text),
  );
  return el(
    'div',
    { class: 'compose' },
    typing,
    el('div', { class: 'box' }, input, button),
    el('div', { class: 'chips', role: 'group', 'aria-label': 'Snelle opdrachten' }, ...chips),
  );
}

/**
 * The whole chat of one person, as the server has it: returned cards are gone, as after a reload in Teams.
 * @param {import('./api.js').Person} me @param {import('./api.js').Message[]} messages
 */
export function drawChat(me, messages) {
  person = me.id;
  returned.clear();
  typing.hidden = true;
  list.replaceChildren();
  for (const message of messages) append(message);
  const notice =
    !me.installed &&
    el(
      'p',
      { class: 'strip bad' },
      icon('alert'),
      el('span', {}, `De assistent is verwijderd bij ${me.name}. Zet dat terug in de instellingen.`),
    );
  const head = el(
    'header',
    { class: 'chat-head' },
    el('img', { class: 'avatar', src: '/oefenen/icon.svg', alt: '' }),
    el(
      'div',
      {},
      el('h2', {}, 'Meldcode-assistent'),
      el('p', { class: 'muted' }, `Je bent ${me.name}, ${midSentence(me.role)}`),
    ),
  );
  part('chat').replaceChildren(head, ...(notice ? [notice] : []), scroller, compose(me.installed));
  const last = /** @type {HTMLElement | null} */ (list.lastElementChild);
  if (last) toView(last);
}

/** A message came, changed or went while this chat is open. @param {import('./api.js').Message} message @param {boolean} fresh */
export function heard(message, fresh) {
  typing.hidden = true;
  returned.delete(message.id);
  if (!fresh) return replace(message, false);
  const item = append(message);
  toView(item);
  if (message.from === 'bot')
    announce(`Nieuw bericht: ${message.summary ?? message.text?.replaceAll(/[*_]/g, '') ?? 'kaart'}`);
}

/** The bot is busy for this person. */
export function showTyping() {
  typing.hidden = false;
}
