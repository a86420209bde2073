import type { Law, Pack } from '../protocols/schema.ts';
import type { Calendar } from './calendar.ts';
import type { School } from './school.ts';

/** What holds for one dossier: the protocol it was opened under, the law, the school, its calendar. */
export type Setting = {
  readonly pack: Pack;
  readonly law: Law;
  readonly school: School;
  readonly calendar: Calendar;
};
