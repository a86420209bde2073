import { localDay } from '../core/calendar.ts';
import { type Dossier, eventsOf, type Happened, lastOf } from '../core/dossier.ts';
import type { EventOf } from '../core/events.ts';
import type { FormKnows } from '../protocols/schema.ts';
import { longDay } from './dates.ts';
import { roomFor } from './form-fields.ts';
import { formulierTexts as words } from './overlegformulier.nl.ts';
import { type Known, knownFor } from './overlegformulier-dossier.ts';
import type { ShownCase } from './shown.ts';
import { nameOf } from './view.ts';

/** One time this heading was filled in; an empty text: somebody made it empty again. */
export type Round = { readonly by: string; readonly on: string; readonly text: string };
export type Heading = {
  readonly id: string;
  readonly part: '1' | '2';
  readonly section: string;
  readonly label: string; // with its number on the form; empty when the section says it all
  readonly rounds: readonly Round[]; // oldest first: the last one counts
  readonly known: readonly Known[];
  readonly next?: Next; // the line for the next overleg that is printed after it
};
type Next = { readonly label: string; readonly note: string; readonly rows: readonly [string, string][] };

/** The whole overlegformulier as it stands. Days are local days. */
export type Formulier = {
  readonly title: string;
  readonly intro: string;
  readonly head: readonly (readonly [string, string])[];
  readonly headings: readonly Heading[];
  readonly short: readonly Pick<Heading, 'id' | 'part' | 'rounds'>[]; // fields of the protocol that stand in the head
  readonly rounds: number;
};

/** A dossier of only what this person may see: the same folds, over less. */
const only = (dossier: Dossier, events: readonly Happened[]): Dossier => ({ ...dossier, happened: events });

/**
 * The form of the protocol, filled from what is on record.
 * @param events what this person may see of it, oldest first
 * @returns undefined when this protocol has no form
 */
export function formulierOf(shown: ShownCase, events: readonly Happened[]): Formulier | undefined {
  const { form } = shown.setting.pack.steps.overleg;
  if (form === undefined) return undefined;
  const seen = only(shown.dossier, events);
  const filled = eventsOf(seen, 'formulier.filled');
  const known = (what: FormKnows | undefined) => (what ? knownFor(shown, seen, what) : []);
  const inHead = form.fields.filter(({ knows }) => knows === 'jongen-meisje');
  const short = inHead.map(({ id, part }) => ({ id, part, rounds: roundsOf(shown, filled, id) }));
  const head = inHead.map(({ label }, i): [string, string] => [label, short[i]?.rounds.at(-1)?.text ?? '']);
  const [naam, ...rest] = headOf(shown, seen);
  return {
    title: form.title,
    intro: form.intro.text,
    head: [...(naam ? [naam] : []), ...head, ...rest],
    headings: form.fields
      .filter((field) => !inHead.includes(field))
      .map(({ id, part, heading, label, knows }) => {
        const place = form.nextOverleg?.after.indexOf(id) ?? -1;
        const next = place < 0 ? undefined : nextOverleg(shown, seen, place);
        return {
          id,
          part,
          section: heading,
          label: heading.endsWith(label) ? '' : `${numberOf(id)}${label}`,
          rounds: roundsOf(shown, filled, id),
          known: known(knows),
          ...(next && { next }),
        };
      }),
    short,
    rounds: filled.length,
  };
}

/** `A.1` is printed as question 1 of section A. */
const numberOf = (id: string): string => {
  const [, number] = id.split('.');
  return number === undefined ? '' : `${number}. `;
};

/** Each time a heading was filled in, or made empty again; the same words once more are not a new round. */
function roundsOf(shown: ShownCase, filled: readonly EventOf<'formulier.filled'>[], id: string): Round[] {
  return filled
    .flatMap(({ meta, content }) => {
      const text = content?.fields[id]?.trim();
      const [by, on] = [nameOf(shown, meta.by.userId), longDay(localDay(meta.at))];
      return text === undefined ? [] : [{ by, on, text }];
    })
    .filter(({ text }, i, all) => text !== (all[i - 1]?.text ?? ''));
}

const ROOM = 11_000; // characters of JSON of what stands in one page of inputs: the form stays below 20,000

/**
 * The headings of one part, as ids of inputs, in pages of which what stands in them fits on one form. One page when
 * little was filled in.
 */
export function correctionPages(formulier: Formulier, part: '1' | '2'): string[][] {
  const standing = standingIn(formulier, part);
  const short = formulier.short.map(({ id }) => `fields.${id}`);
  const fits = (page: readonly string[]) => {
    const stories = page.filter((id) => !short.includes(id));
    const room = roomFor(stories.length, page.length - stories.length + 1); // and whom the next overleg is with
    const size = page.reduce((all, id) => all + JSON.stringify(standing[id] ?? '').length, 0);
    return size <= ROOM && stories.every((id) => (standing[id] ?? '').length <= room);
  };
  const pages: string[][] = [];
  for (const { id, part: of } of [...formulier.short, ...formulier.headings]) {
    if (of !== part) continue;
    const current = pages.at(-1);
    if (current !== undefined && fits([...current, `fields.${id}`])) current.push(`fields.${id}`);
    else pages.push([`fields.${id}`]);
  }
  return pages;
}

/** What stands in each heading of one part now: to correct it. */
export const standingIn = (formulier: Formulier, part: '1' | '2'): Record<string, string> =>
  Object.fromEntries(
    [...formulier.short, ...formulier.headings].flatMap(({ id, part: of, rounds }) => {
      const last = rounds.at(-1);
      return of === part && last && last.text !== '' ? [[`fields.${id}`, last.text]] : [];
    }),
  );

function headOf(shown: ShownCase, seen: Dossier): [string, string][] {
  const { head } = words;
  const described = lastOf(seen, 'dossier.described');
  const held = lastOf(seen, 'overleg.held');
  const filled = lastOf(seen, 'formulier.filled');
  const day = held?.meta.day ?? (filled && localDay(filled.meta.at));
  const content = described?.content;
  const naam = described && content === null ? words.destroyed : (content?.naam.trim() ?? '');
  return [
    [head.naam, naam === '' && described ? words.anonymous : naam],
    [head.leeftijd, ageOf(described, day ?? localDay(shown.at))],
    [head.datum, day === undefined ? '' : longDay(day)],
    [head.deelnemers, held?.content?.present.trim() ?? ''],
  ];
}

function ageOf(described: EventOf<'dossier.described'> | undefined, day: string): string {
  const { birthDate = '', age, ageAsOf = '' } = described?.content ?? {};
  if (birthDate !== '') return words.born(yearsOn(birthDate, day), longDay(birthDate));
  return age === undefined ? '' : words.age(age, longDay(ageAsOf === '' ? day : ageAsOf));
}
/** Whole years on a local day. */
const yearsOn = (birth: string, day: string): number =>
  Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0);

type Meeting = { readonly day: string; readonly time: string; readonly with: string };
/** The meetings that were agreed, oldest first: in the form itself, or planned apart. */
const meetings = (seen: Dossier): Meeting[] =>
  seen.happened.flatMap(({ meta, content }): Meeting[] => {
    const [day, urgent] =
      meta.type === 'formulier.filled'
        ? [meta.nextOverleg, meta.urgent]
        : meta.type === 'overleg.planned'
          ? [meta.day, meta.urgent]
          : [];
    if (day === undefined) return [];
    const who = content !== null && 'with' in content ? content.with : '';
    return [
      {
        day: `${longDay(day)}${urgent ? ` (${words.urgent})` : ''}`,
        time: 'time' in meta ? (meta.time ?? '') : '',
        with: typeof who === 'string' ? who : '',
      },
    ];
  });

/** The first of these lines has the first meeting that was agreed, the last one the newest. */
function nextOverleg({ setting }: ShownCase, seen: Dossier, place: number): Next | undefined {
  const { nextOverleg: printed } = setting.pack.steps.overleg.form ?? {};
  if (printed === undefined) return undefined;
  const all = meetings(seen);
  const last = place === printed.after.length - 1 && place > 0;
  const meeting = last ? (all.length > 1 ? all.at(-1) : undefined) : all[place];
  return {
    label: printed.label,
    note: printed.note,
    rows: [
      [printed.label, meeting?.day ?? ''],
      [words.tijd, meeting?.time ?? ''],
      [words.metWie, meeting?.with ?? ''],
    ],
  };
}
