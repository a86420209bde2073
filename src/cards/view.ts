import { localDay } from '../core/calendar.ts';
import { overdue, runningTerms, type Term } from '../core/deadlines.ts';
import type { Dossier, Happened } from '../core/dossier.ts';
import { visibleTo } from '../core/need-to-know.ts';
import { may, type Relation, relationsOf, type Verb } from '../core/roles.ts';
import { personById } from '../core/school.ts';
import type { Setting } from '../core/setting.ts';
import type { Role } from '../protocols/schema.ts';
import type { Shown, ShownCase } from './shown.ts';
import { texts } from './texts.nl.ts';

/** A case on a list; `setting` when it was opened under another protocol than today's. */
export type Listed = { readonly code: string; readonly dossier: Dossier; readonly setting?: Setting };

/** A list's case as a card of its own needs it. */
export const caseOf = (shown: Shown, { code, dossier, setting = shown.setting }: Listed): ShownCase => ({
  ...shown,
  setting,
  code,
  dossier,
});

/** What this person may see and do in this case now. Hides buttons; every click is decided again. */
export type View = {
  readonly today: string; // local day
  readonly relations: readonly Relation[];
  readonly may: (verb: Verb) => boolean;
  readonly overview: boolean; // sees the whole course, not only their own part
  readonly visible: readonly Happened[];
  readonly terms: readonly Term[]; // running, started by something they may see
};

export function viewOf({ setting, dossier, who, at }: ShownCase): View {
  const today = localDay(at);
  const late = overdue(setting, dossier, today).length > 0;
  const relations = relationsOf(setting, dossier, who, late);
  const visible = visibleTo(dossier, relations, who.id);
  const seen = new Set(visible.map(({ meta }) => meta.seq));
  return {
    today,
    relations,
    may: (verb) => may(relations, verb),
    overview: (['lead', 'informed', 'bestuur', 'team', 'weighs'] as const).some((one) =>
      relations.includes(one),
    ),
    visible,
    terms: runningTerms(setting, dossier).filter(({ occurrence }) => seen.has(occurrence)),
  };
}

/** The name of somebody of the roster, also of who is absent. */
export const nameOf = ({ setting }: Pick<Shown, 'setting'>, id: string): string =>
  personById(setting.school, id)?.name ?? texts.notice.somebody;

/** What this school calls a role. */
export const roleTitle = ({ setting }: Pick<Shown, 'setting'>, role: Role): string =>
  setting.pack.roles.find((one) => one.role === role)?.title ?? role;

/** A text that begins as a list would ("2. Veiligheid") stays a line: a TextBlock reads markdown. */
export const asLine = (text: string): string => text.replace(/^(\d+[.)]|[-*+]) /, '$1\u00a0');

/** A title: on a phone it goes on to the next line after a slash, and not in the middle of a word. */
export const asTitle = (text: string): string =>
  asLine(text).replace(/(?<=\p{L})\/(?=[\p{L}(])/gu, '/\u200b');

type Framed = Partial<Pick<Shown, 'who' | 'setting' | 'notice'>>;

/** The school a card is of, for who is of the bestuur of several. */
export const schoolLabel = ({ who, setting }: Framed): string[] =>
  who?.several && setting ? [texts.school.of(setting.school.name)] : [];

/** What every template has: the neutral words of a notification, and the lines above the card. */
export const frame = (shown: Framed, more: readonly string[] = []) => ({
  neutral: texts.neutral,
  notices: [...schoolLabel(shown), ...(shown.notice === undefined ? [] : [shown.notice]), ...more],
});

/** The same for a card that is of none of their schools, or of all. */
export const frameOfAll = ({ notice }: Pick<Shown, 'notice'>) =>
  frame(notice === undefined ? {} : { notice });

/** Behind a case on a list: its school, for who is of several. */
export const inSchool = ({ who }: Shown, { school }: Setting): string =>
  who.several ? ` · ${school.name}` : '';
