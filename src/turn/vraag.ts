import { bladerenCard, isDeel } from '../cards/bladeren.ts';
import { vraagTexts } from '../cards/texts-vraag.nl.ts';
import { antwoordCard, begripCard } from '../cards/vraag.ts';
import { zakenCard } from '../cards/zaken.ts';
import { factVerb } from '../core/command.ts';
import type { Law, Pack, PassageTopic } from '../protocols/schema.ts';
import { tellsAboutChild } from '../vraagbaak/about-child.ts';
import { ask } from '../vraagbaak/ask.ts';
import { buildIndex, type Index } from '../vraagbaak/build.ts';
import type { Entry } from '../vraagbaak/entries.ts';
import { answer, type Desk, shownTo } from './desk.ts';
import type { GoIntent } from './intent.ts';
import { casesOfAll } from './look.ts';
import type { Reply } from './turn.ts';

const FRESH_MS = 5 * 60_000; // how long a follow-up goes on with the topic before it
type Last = { readonly topic: PassageTopic; readonly at: number };

/** What people asked about a moment ago: the topic, never the words. In memory, and gone after five minutes. */
export type Topics = Map<string, Last>;

/** One index per pack, for as long as the pack is there. */
const indexes = new WeakMap<Pack, Index>();
function indexOf(pack: Pack, law: Law): Index {
  const index = indexes.get(pack) ?? buildIndex(pack, law);
  indexes.set(pack, index);
  return index;
}

/** Typed text that is no command: answered from the school's own protocol. It is not kept, logged or repeated. */
export function answerText(desk: Desk, topics: Topics): Reply {
  const { turn, who, ports } = desk;
  const text = turn.text ?? '';
  const shown = shownTo(desk);
  const { pack, law } = shown.setting;
  const at = Date.parse(ports.clock.now());
  for (const [id, last] of topics) if (at - last.at > FRESH_MS) topics.delete(id);
  const lastTopic = topics.get(who.person.id)?.topic;
  const [role] = who.person.roles;
  const found = ask(indexOf(pack, law), { text, ...(role && { role }), ...(lastTopic && { lastTopic }) });
  const topic = found.kind === 'antwoord' ? found.entry.topic : undefined;
  if (topic !== undefined) topics.set(who.person.id, { topic, at });
  ports.log.info('vraagbaak.asked', { kind: found.kind });
  return answer(turn, antwoordCard(shown, found, { aboutChild: tellsAboutChild(text) }));
}

type VraagGo = Extract<GoIntent, { verb: 'lezen' | 'begrip' | 'bladeren' | 'oordeel' | 'doen' }>;

/** Reading on: a passage, a word, a part of the protocol; or doing what an answer is about. */
export async function goVraag(desk: Desk, to: VraagGo, notice?: string): Promise<Reply> {
  const { turn, ports } = desk;
  const shown = shownTo(desk, notice);
  switch (to.verb) {
    case 'bladeren': {
      const { deel, id, at } = to;
      const known = isDeel(deel) ? { deel } : {};
      return answer(
        turn,
        bladerenCard(shown, { ...known, ...(id && { id }), ...(at !== undefined && { at }) }),
      );
    }
    case 'begrip': {
      return answer(turn, begripCard(shown, to.id) ?? bladerenCard(shown));
    }
    case 'lezen': {
      const entry = entryOf(desk, to.id);
      return answer(
        turn,
        entry ? antwoordCard(shown, { kind: 'antwoord', entry, near: [] }) : bladerenCard(shown),
      );
    }
    case 'oordeel': {
      const entry = entryOf(desk, to.id);
      if (entry === undefined) return answer(turn, bladerenCard(shown));
      ports.log.info('vraagbaak.rated', { passage: entry.id, good: to.goed }); // a count: no text, nobody
      const said = shownTo(desk, to.goed ? vraagTexts.thanks : vraagTexts.pity);
      return answer(
        turn,
        to.goed
          ? antwoordCard(said, { kind: 'antwoord', entry, near: [] }, { rated: true })
          : antwoordCard(said, { kind: 'geen', near: besides(desk, entry) }),
      );
    }
    case 'doen':
      return doIt(desk, to.for);
  }
}

const entryOf = (desk: Desk, id: string): Entry | undefined => {
  const { pack, law } = shownTo(desk).setting;
  return indexOf(pack, law).entries.find(({ entry }) => entry.id === id && entry.soort !== 'stil')?.entry;
};

/** Two other passages on the same topic: what somebody may have meant. */
const besides = (desk: Desk, { id, topic }: Entry): Entry[] => {
  const { pack, law } = shownTo(desk).setting;
  return indexOf(pack, law)
    .entries.map(({ entry }) => entry)
    .filter((entry) => entry.topic === topic && entry.id !== id && topic !== undefined)
    .slice(0, 2);
};

/** The one case somebody has, or the list to choose from: the form itself is opened from the case. */
async function doIt(desk: Desk, asked: string): Promise<Reply> {
  const cases = await casesOfAll(desk);
  const open = cases.filter(({ dossier }) => dossier.status === 'open');
  const notice =
    open.length === 0 || factVerb(asked) === undefined ? vraagTexts.noCase : vraagTexts.chooseCase;
  return answer(desk.turn, zakenCard(shownTo(desk, notice), cases));
}
