import { get, listen, post } from './api.js';
import { drawChat, heard, showTyping } from './chat.js';
import { drawClock, heardSomething, refreshClock } from './clock.js';
import { part } from './dom.js';
import { drawHelp } from './help.js';
import { drawPeople, hashOf, idInHash, markSeen } from './people.js';
import { drawSettings } from './settings.js';
import { toast } from './toast.js';

/** @type {import('./api.js').Person[]} */
let people = [];

const me = () => people.find(({ id }) => id === idInHash()) ?? people[0];

async function loadPeople() {
  const state = await get('state');
  people = state.people;
  return state;
}

/** Becomes the person in the address bar. */
async function draw() {
  const person = me();
  if (!person) return;
  const { messages } = await get(`chats/${person.id}`);
  if (person !== me()) return; // somebody was quicker
  document.title = `${person.name} – Meldcode-assistent oefenen`;
  part('school').textContent = person.school;
  markSeen(person);
  drawPeople(people, person);
  drawChat(person, messages);
  drawSettings({ person: me, remove, redraw: () => void draw() });
}

/** @param {boolean} removed */
async function remove(removed) {
  const person = me();
  if (person) await post('installed', { person: person.id, installed: !removed });
}

/** @param {{ person: string, message: import('./api.js').Message, fresh: boolean }} event */
function onMessage({ person: id, message, fresh }) {
  const person = people.find((one) => one.id === id);
  const current = me();
  if (!person || !current) return;
  if (fresh && message.from === 'bot') {
    person.fromBot.push(message.seq);
    heardSomething();
  }
  if (person === current) {
    heard(message, fresh);
    markSeen(person);
  } else if (fresh && message.from === 'bot') {
    const text = message.summary ?? (message.card ? 'Heeft een kaart gestuurd' : message.text);
    toast({
      title: `Voor ${person.name}${person.school === current.school ? '' : `, ${person.school}`}`,
      text,
      action: { label: `Word ${person.name}`, href: hashOf(person) },
    });
  }
  drawPeople(people, current);
  refreshClock();
}

/** @param {any} event */
function onEvent(event) {
  if (event.kind === 'message') onMessage(event);
  else if (event.kind === 'clock') refreshClock();
  else if (event.kind === 'typing' && event.person === me()?.id) showTyping();
  else if (event.kind === 'installed') void loadPeople().then(draw);
  else if (event.kind === 'refused') {
    toast({ title: 'Teams zou dit bericht weigeren', text: `Oefenen: ${event.reason}.`, bad: true });
  }
}

addEventListener('hashchange', () => void draw());
addEventListener('storage', () => {
  const person = me();
  if (person) drawPeople(people, person);
});
listen(onEvent, () => void loadPeople().then(draw));
const { clock } = await loadPeople();
const first = me();
if (first && idInHash() !== first.id) history.replaceState(null, '', hashOf(first));
drawHelp();
drawClock(clock);
await draw();
