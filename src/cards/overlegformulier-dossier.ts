import { localDay } from '../core/calendar.ts';
import { type Dossier, type EventType, eventsOf, type Happened } from '../core/dossier.ts';
import type { FormKnows } from '../protocols/schema.ts';
import { longDay } from './dates.ts';
import { formulierTexts as words } from './overlegformulier.nl.ts';
import type { ShownCase } from './shown.ts';
import { fieldsOf, sentenceIn } from './tijdlijn.ts';
import { nameOf } from './view.ts';

/** What the dossier already knows: a sentence of ours, and what was typed with it. */
export type Known = { readonly says: string; readonly typed: readonly (readonly [string, string])[] };

/** Which records belong under which kind of heading: told as they stand in the time line. */
const RECORDS: Readonly<Partial<Record<FormKnows, readonly EventType[]>>> = {
  signalen: ['dossier.drafted', 'observatie.recorded'],
  anderen: ['consultatie.recorded'],
  vragen: ['advies.asked'],
  acties: [
    'aandachtsfunctionaris.informed',
    'noodsituatie.recorded',
    'advies.asked',
    'advies.answered',
    'toestemming.recorded',
    'overleg.held',
    'hulp.started',
    'melding.done',
  ],
  gesprekken: ['gesprek.held', 'gesprek.skipped', 'melding.discussed'],
  plannen: ['nabespreking.held', 'hulp.started', 'evaluatie.planned'],
  terugkoppeling: ['terugkoppeling.given', 'bestuur.informed'],
  resultaten: ['veiligThuis.answered', 'evaluatie.held', 'nazorg.checked'],
  route: [
    'afweging.answered',
    'afweging.concluded',
    'melding.required',
    'directeur.decided',
    'melding.done',
    'vertrek.threatened',
    'school.changed',
    'dossier.unfounded',
    'dossier.closed',
  ],
};

/** What the dossier knows for one kind of heading, oldest first. `seen` holds only what this person may see. */
export function knownFor(shown: ShownCase, seen: Dossier, what: FormKnows): Known[] {
  const records = (RECORDS[what] ?? []) as readonly EventType[];
  const told = seen.happened
    .filter(({ meta }) => records.includes(meta.type))
    .map((event) => knownOf(shown, event));
  return [...counted(shown, seen, what), ...told];
}

const knownOf = (shown: ShownCase, event: Happened): Known => ({
  says: `${sentenceIn(shown, event)} ${words.by(nameOf(shown, event.meta.by.userId))}`,
  typed: event.content === null ? [] : fieldsOf(shown.setting, event.content),
});

/** What follows from several records: since when, how often, by whom, and which other cases. */
function counted(shown: ShownCase, seen: Dossier, what: FormKnows): Known[] {
  const name = ({ meta }: Happened) => nameOf(shown, meta.by.userId);
  const drafts = eventsOf(seen, 'dossier.drafted');
  const observed = eventsOf(seen, 'observatie.recorded');
  const seenOn = [...drafts, ...observed.filter(({ meta }) => meta.kind !== 'hypothese')].sort((a, b) =>
    a.meta.day.localeCompare(b.meta.day),
  );
  const [first] = seenOn;
  const [draft] = drafts;
  const say = (says: string): Known[] => [{ says, typed: [] }];
  switch (what) {
    case 'sinds':
      return first ? say(words.since(longDay(first.meta.day), name(first))) : [];
    case 'ontstaan':
      return draft ? say(words.began(longDay(localDay(draft.meta.at)), name(draft))) : [];
    case 'hoe-vaak': {
      const days = [...new Set(seenOn.map(({ meta }) => longDay(meta.day)))];
      return seenOn.length > 0 ? say(words.times(seenOn.length, days.join(', '))) : [];
    }
    case 'anderen':
      return observed.filter(({ meta }) => meta.kind === 'derde').map((event) => knownOf(shown, event));
    case 'verbanden':
      return eventsOf(seen, 'verband.recorded').flatMap(({ meta, content }) =>
        say(words.verband(meta.other, words.relation[content?.relation ?? 'anders'])),
      );
    default:
      return [];
  }
}
