import { bladerenCard, isDeel } from '../cards/bladeren.ts';
import { vraagTexts } from '../cards/texts-vraag.nl.ts';
import { antwoordCard, begripCard } from '../cards/vraag.ts';
import { kiesZaakCard, zakenCard } from '../cards/zaken.ts';
import { factVerb } from '../core/command.ts';
import type { FactVerb } from '../core/events.ts';
import { may } from '../core/roles.ts';
import type { Law, Pack } from '../protocols/schema.ts';
import { tellsAboutChild } from '../vraagbaak/about-child.ts';
import { ask } from '../vraagbaak/ask.ts';
import { buildIndex, type Index } from '../vraagbaak/build.ts';
import type { Entry } from '../vraagbaak/entries.ts';
import { urgency } from '../vraagbaak/noodwoorden.ts';
import { answer, type Desk, shownTo } from './desk.ts';
import type { GoIntent } from './intent.ts';
import { casesOfAll } from './look.ts';
import type { Reply } from './turn.ts';

/** One index per pack, for as long as the pack is there. */
const indexes = new WeakMap<Pack, Index>();
function indexOf(pack: Pack, law: Law): Index {
  const index = indexes.get(pack) ?? buildIndex(pack, law);
  indexes.set(pack, index);
  return index;
}

/** Typed text that is no command: answered from the school's own protocol. It is not kept, logged or repeated. */
export function answerText(desk: Desk): Reply {
  const { turn, who, ports, recent } = desk;
  const text = turn.text ?? '';
  const shown = shownTo(desk);
  const { pack, law } = shown.setting;
  const at = ports.clock.now();
  const [lastTopic, step, role] = [recent.topicOf(who, at), recent.stepOf(who, at), who.person.roles[0]];
  const found = ask(indexOf(pack, law), {
    text,
    ...(role && { role }),
    ...(step && { step }),
    ...(lastTopic && { lastTopic }),
  });
  const topic = found.kind === 'antwoord' ? found.entry.topic : undefined;
  if (topic !== undefined) recent.answered(who, topic, at);
  ports.log.info('vraagbaak.asked', { kind: found.kind });
  const aboutChild = tellsAboutChild(text);
  // What sounds like danger, and a story we do not understand: help is on top of whatever we say
  const danger = urgency(text) === 'misschien' || (found.kind === 'geen' && aboutChild);
  return answer(turn, antwoordCard(shown, found, { aboutChild, danger }));
}

type VraagGo = Extract<GoIntent, { verb: 'lezen' | 'begrip' | 'bladeren' | 'oordeel' | 'doen' }>;

/** Reading on: a passage, a word, a part of the protocol; or doing what an answer is about. */
export async function goVraag(desk: Desk, to: VraagGo, open: OpenForm, notice?: string): Promise<Reply> {
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
      return doIt(desk, to, open);
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

/** The form of a fact in one case. */
type OpenForm = (desk: Desk, code: string, verb: FactVerb) => Promise<Reply>;

/** The form of the one case it can be for; of several, the one that is chosen; and when there is none, how to begin. */
async function doIt(desk: Desk, to: Extract<VraagGo, { verb: 'doen' }>, open: OpenForm): Promise<Reply> {
  const verb = factVerb(to.for);
  if (verb !== undefined && to.code !== undefined) return open(desk, to.code, verb);
  const cases = await casesOfAll(desk);
  const able = cases.filter(
    ({ dossier, relations }) => dossier.status === 'open' && verb !== undefined && may(relations, verb),
  );
  const [only, ...more] = able;
  if (verb === undefined || only === undefined) {
    const none = cases.every(({ dossier }) => dossier.status !== 'open');
    const notice = none ? vraagTexts.noCase : vraagTexts.chooseCase;
    return answer(desk.turn, zakenCard(shownTo(desk, notice), cases));
  }
  if (more.length === 0) return open({ ...desk, who: only.who }, only.code, verb);
  return answer(desk.turn, kiesZaakCard(shownTo(desk), able, verb));
}
