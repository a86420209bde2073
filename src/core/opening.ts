import { localDay } from './calendar.ts';
import { type Command, type CommandOf, eventOf, happening } from './command.ts';
import { type Dossier, isUnshared } from './dossier.ts';
import { parseEvent } from './events.ts';
import { isSetAside, openMelding } from './melding.ts';
import { accept, type Decision, refuse } from './refusal.ts';
import { directeurDecides } from './reporter.ts';
import { reviewProblem } from './review.ts';
import { personById } from './school.ts';
import type { Setting } from './setting.ts';
import { watchers } from './tell.ts';

/** The first card saves a draft, under the protocol that holds today. Sending it again while drafting adds a round. */
export function draft({ pack }: Setting, dossier: Dossier, command: CommandOf<'dossier.draft'>): Decision {
  const mine = dossier.status === 'draft' && dossier.opener === command.who.id;
  if (dossier.status !== 'none' && !mine) return refuse({ code: 'not-allowed' });
  if (command.asked.what.trim() === '') return refuse({ code: 'fields', fields: ['what'] });
  if (command.asked.day > localDay(command.at)) return refuse({ code: 'date-order', field: 'day' });
  return accept(eventOf(command, { pack: `${pack.id}@${pack.version}` }));
}

/**
 * The last of the three cards opens the dossier, and tells whoever leads where the protocol says the concern goes
 * there (R001-1). Who may not see it is kept out from the same moment.
 */
export function openDossier(
  setting: Setting,
  dossier: Dossier,
  command: CommandOf<'dossier.open'>,
): Decision {
  if (dossier.status !== 'draft') return accept(); // opened already: nothing to do, nothing to refuse
  return opening(setting, dossier, command);
}

/**
 * An emergency or a melding that is recorded in a draft shares it in the same write: whoever hears of it can look into
 * the case, and everything that follows from opening happens. An answer that is not given means nee and nobody.
 */
export function shareDraft(
  setting: Setting,
  dossier: Dossier,
  command: Command,
  recorded: Decision,
): Decision {
  const acute = command.asked.verb === 'noodsituatie.record';
  if (!acute && command.asked.verb !== 'melding.record') return recorded;
  if (!recorded.ok || recorded.events.length === 0 || !isUnshared(dossier)) return recorded;
  const { staff = false, hideFrom = [] } = command.asked;
  const asked = { verb: 'dossier.open', staff, hideFrom, acute } as const;
  const opened = opening(setting, dossier, { ...command, asked });
  return opened.ok ? accept(...opened.events, ...recorded.events) : opened;
}

function opening(setting: Setting, dossier: Dossier, command: CommandOf<'dossier.open'>): Decision {
  const { pack, school } = setting;
  const unknown = command.asked.hideFrom.some(
    (id) => id === command.who.id || personById(school, id) === undefined,
  );
  if (unknown) return refuse({ code: 'not-in-roster', field: 'hideFrom' });
  const { staff, hideFrom } = command.asked;
  const watched = watchedBeside(setting, { ...dossier, staff }, hideFrom, command.who.id);
  if (hideFrom.length > 0 && !watched) return refuse({ code: 'nobody-left' });
  const opened = eventOf(command);
  const told =
    pack.steps.signalenlijst.concernGoesTo?.role === 'aandachtsfunctionaris' && !command.asked.staff;
  if (!told) return accept(opened);
  const informed = parseEvent({
    meta: { ...happening(command), type: 'aandachtsfunctionaris.informed', day: localDay(command.at) },
    content: { note: '' },
  });
  return accept(opened, informed);
}

/**
 * Closing carries a reason; closing without a melding also a review date and a second person. A melding that is
 * asked for and not refused by the directeur keeps the dossier open: nobody can close it away.
 */
export function closeDossier(
  setting: Setting,
  dossier: Dossier,
  command: CommandOf<'dossier.close' | 'dossier.unfounded'>,
): Decision {
  const open = openMelding(dossier);
  const { asked } = command;
  const refused = open !== undefined && isSetAside(open);
  // Past a melding that was refused, or proved not needed, one closes with a second person and a review date, never as unfounded.
  if (open && !(refused && asked.verb === 'dossier.close'))
    return refuse({ code: 'melding-open', ...(!directeurDecides(setting) && { told: true }) });
  if (asked.motivering.trim() === '') return refuse({ code: 'fields', fields: ['motivering'] });
  if (asked.verb === 'dossier.close') {
    const problem = reviewProblem(setting, dossier, { ...command, asked });
    if (problem) return refuse(problem);
  }
  return accept(eventOf(command));
}

/** Handing over, excluding and admitting name somebody of the roster; one cannot hand over to who is excluded. */
export function namePerson(
  setting: Setting,
  dossier: Dossier,
  command: CommandOf<'dossier.handOver' | 'person.exclude' | 'person.admit'>,
): Decision {
  const { verb, person } = command.asked;
  const barred = verb === 'dossier.handOver' && dossier.excluded.includes(person);
  if (personById(setting.school, person) === undefined || barred)
    return refuse({ code: 'not-in-roster', field: 'person' });
  if (verb === 'person.exclude' && !watchedBeside(setting, dossier, [person], command.who.id))
    return refuse({ code: 'nobody-left' });
  return accept(eventOf(command));
}

/** Whether somebody but the one who acts still leads, decides or oversees when these are kept out. */
function watchedBeside(setting: Setting, dossier: Dossier, out: readonly string[], who: string): boolean {
  const after = { ...dossier, excluded: [...dossier.excluded, ...out] };
  return watchers(setting, after).some(({ id }) => id !== who);
}

/** A correction stands beside what it corrects, which stays as it was recorded. */
export function addCorrectie(dossier: Dossier, command: CommandOf<'correctie.add'>): Decision {
  if (command.asked.of > dossier.version) return refuse({ code: 'fields', fields: ['of'] });
  if (command.asked.text.trim() === '') return refuse({ code: 'fields', fields: ['text'] });
  return accept(eventOf(command));
}
