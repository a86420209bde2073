import { localDay } from '../core/calendar.ts';
import type { Dossier } from '../core/dossier.ts';
import type { FactVerb } from '../core/events.ts';
import { QuestionId, type Source, Step } from '../protocols/schema.ts';
import type { ShownCase } from './shown.ts';

export type Choice = { readonly title: string; readonly value: string };

type Answered = { readonly field: string; readonly is: readonly string[] };

/** One input. Its `id` is the field of the fact; `labels.x`, `fields.x` and `moment.x` come together in one. */
export type Field = {
  readonly id: string;
  readonly label: string;
  readonly kind: 'text' | 'long' | 'date' | 'time' | 'choice' | 'multi' | 'toggle' | 'number';
  readonly required: boolean;
  readonly error: string; // Dutch, says what to do
  readonly hint?: string;
  readonly heading?: string; // above the first of the fields that share it
  readonly choices?: readonly Choice[];
  /** A default, such as today. Never an earlier answer. */
  readonly value?: string;
  readonly maxLength?: number;
  readonly min?: string; // of a date (local day) or a number
  readonly max?: string;
  readonly reads?: 'boolean' | 'number'; // what a choice stands for, when not for its own text
  /** Needed only when this other field, or the button that was pressed, has one of these values; of several, any. */
  readonly requiredWhen?: Answered | readonly Answered[];
  readonly waivedWhen?: Answered; // then it is not needed, whatever else was answered
  readonly onlyWith?: string; // counts, and is needed, only when this other field is filled
  readonly fold?: true; // a long list: closed until it is tapped
};

/** Something to read before answering. `source`: its place in the protocol; absent when it is ours. */
export type Note = {
  readonly text: string;
  readonly source?: string;
  readonly law?: string; // law and article, where it is of the law
  readonly strong?: true;
  readonly quiet?: true; // in small print: to look up, not to read first
  /** Says something of this very case: never on a chat card. */
  readonly dialogOnly?: true;
};

/** One way to send the form. `fixed`: what pressing this very button says. */
export type FormButton = { readonly title: string; readonly fixed: Readonly<Record<string, string>> };

/** What is asked for one fact: the same in a dialog and on a chat card. */
export type Form = {
  readonly verb: FactVerb;
  readonly title: string;
  readonly why: string;
  readonly source?: string; // "KMS-protocol, stap 2"
  readonly law?: string; // instead of a source: law and article
  readonly notes: readonly Note[];
  readonly fields: readonly Field[];
  readonly submit: string;
  /** Instead of one submit: each is an answer. None is the expected one. */
  readonly buttons?: readonly FormButton[];
  readonly long: boolean; // has text about a child: prefers a dialog
  readonly fixed: Readonly<Record<string, string>>; // decided by what was opened, not asked
  readonly progress?: string;
  readonly next?: FactVerb; // the form that follows in the opening
  readonly clears?: readonly string[]; // fields that stood filled: sent empty, they are made empty
  readonly carries?: Readonly<Record<string, string>>; // what its buttons say besides, to build it again
  readonly talkToo?: true; // a talk with the parents is part of this step: one button further
};

/** What a button says about the form it opens. A claim: unknown values give no form, or no default. */
export type FormAim = {
  readonly question?: QuestionId | undefined;
  readonly part?: '1' | '2' | undefined;
  readonly decision?: string | undefined;
  readonly step?: Step | undefined;
  readonly of?: string | undefined; // seq of the record a correction is about
  readonly kind?: string | undefined; // the default of a choice
  readonly with?: string | undefined;
  readonly had?: string | undefined; // ids of the fields that stood filled, with commas: to correct them
  readonly only?: string | undefined; // ids of the headings on this page, with commas; absent: all of them
  readonly sharing?: boolean | undefined; // answers came along to for whom a draft is not
};

const isNamed = (value: unknown): boolean => value !== undefined && value !== null && value !== '';
const word = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Reads from a button's data which form it opens. What does not fit is left out; never throws. */
export function paramsOf(data: Readonly<Record<string, unknown>>): FormAim {
  const question = QuestionId.safeParse(data.question).data;
  const step = Step.safeParse(data.step).data;
  const part = data.part === '1' || data.part === '2' ? data.part : undefined;
  const decision = word(data.decision);
  const of = word(data.of) ?? (typeof data.of === 'number' ? String(data.of) : undefined);
  const [kind, who] = [word(data.kind), word(data.with)];
  const [had, only] = [word(data.had), word(data.only)];
  return {
    ...(question && { question }),
    ...(part && { part }),
    ...(decision && { decision }),
    ...(step && { step }),
    ...(of && { of }),
    ...(kind && { kind }),
    ...(who && { with: who }),
    ...(had && { had }),
    ...(only && { only }),
    ...(('staff' in data || 'hideFrom' in data) && { sharing: true }),
  };
}

/**
 * Whether a button names a question of the afweging, or a part of the form, that cannot be read: then it opens no form,
 * and above all no other one than it says.
 */
export function isUnreadable(verb: FactVerb, data: Readonly<Record<string, unknown>>): boolean {
  const { question, part } = paramsOf(data);
  if (verb === 'afweging.answer') return isNamed(data.question) && question === undefined;
  return verb === 'formulier.fill' && isNamed(data.part) && part === undefined;
}

/** For whom a form is made, and what was asked for. */
export type Asking = {
  readonly shown: ShownCase;
  readonly params: FormAim;
  readonly today: string; // local day
};
export const askingOf = (shown: ShownCase, params: FormAim): Asking => ({
  shown,
  params,
  today: localDay(shown.at),
});

/** What one verb adds to its texts. */
export type Body = {
  readonly fields: readonly Field[];
  readonly notes?: readonly Note[];
  readonly source?: Source | undefined;
  readonly law?: string;
  readonly title?: string;
  readonly why?: string;
  readonly submit?: string;
  readonly buttons?: readonly FormButton[];
  readonly fixed?: Readonly<Record<string, string>>;
  readonly clears?: readonly string[];
  readonly carries?: Readonly<Record<string, string>>;
  readonly progress?: string;
  readonly next?: FactVerb;
};
/** A string instead of a body: why there is nothing to ask under this protocol or in this dossier. */
export type Build = (asking: Asking) => Body | string;

/** Where a step stands in the school's own protocol, by its first numbering. */
export const stepSource = ({ shown }: Asking, step: Step): Source | undefined =>
  shown.setting.pack.steps[step].numbering[0]?.source;

/** A sentence of the protocol, with its place. */
export const quote = ({ text, source }: { text: string; source: Source }): Note => ({
  text,
  source: source.place,
});

/** Everybody in the roster by name, in roster order: never the excluded. */
export const colleagues = (
  { shown: { setting, dossier } }: Asking,
  { without = [] }: { without?: readonly string[] } = {},
): Choice[] =>
  setting.school.people
    .filter(({ id }) => !dossier.excluded.includes(id) && !without.includes(id))
    .map(({ id, name }) => ({ title: name, value: id }));

/** The whole roster: for who may not look into the case, so that no list tells who is kept out of it. */
export const everybody = ({ shown: { setting } }: Asking): Choice[] =>
  setting.school.people.map(({ id, name }) => ({ title: name, value: id }));

export const excludedPeople = ({ setting, dossier }: { setting: ShownCase['setting']; dossier: Dossier }) =>
  setting.school.people
    .filter(({ id }) => dossier.excluded.includes(id))
    .map(({ id, name }): Choice => ({ title: name, value: id }));
