import * as z from 'zod';
import { Ending, Norm, QuestionId, Role, Step } from '../protocols/schema.ts';
import { readCaseCode } from './case-code.ts';

/** Who did it, with the roles the directory gave at that moment. One person can have several. */
export const Actor = z.strictObject({ userId: z.string(), roles: z.array(Role) });
export type Actor = z.infer<typeof Actor>;

const text = z.string().max(8000).default(''); // typed; Teams leaves an empty field out
/** A local date at school, Europe/Amsterdam; a slip of the finger in the year is no date. */
const day = z.iso.date().refine((given) => given > '1990' && given < '2100', 'no year of a school');
const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .optional(); // local wall time
const ids = z.array(z.string().max(60)).max(100).default([]);
const person = z.guid(); // of the roster
const some = z.array(z.string().max(60)).max(100).optional(); // ids, only where the protocol asks for them
const flag = z.boolean().optional(); // absent: this protocol does not ask it
const why = z.string().max(8000).optional(); // typed, only where the protocol asks for it
const code = z.string().transform((typed, ctx) => {
  const read = readCaseCode(typed);
  if (read === undefined) ctx.addIssue({ code: 'custom', message: 'no case code' });
  return read ?? '';
});

/**
 * Every fact a person can put in a dossier: the verb that asks for it, the event that is stored, what stands
 * in clear `meta` (dates and ids that terms and follow-ups need) and what is sealed `content`.
 *
 * WARNING: stored for years. Add facts and optional fields; never rename, reshape or remove one.
 */
const fact = <V extends string, E extends string, M extends z.ZodRawShape, C extends z.ZodRawShape>(
  verb: V,
  event: E,
  step: Step | null,
  meta: M,
  content: C,
) => ({ verb, event, step, meta, content });

/**
 * What is asked besides, and is no part of this fact, while the case is a draft that nobody else can see: recording it
 * shares the case, so it asks for whom that is not.
 */
const sharing = { staff: flag, hideFrom: z.array(person).max(50).optional() };
const shares = <F extends object>(given: F) => ({ ...given, asks: sharing });

/** What the parents say of talking with others, told with the talk itself: that answer is recorded as their consent. */
const withConsent = {
  toestemming: z.enum(['gegeven', 'schriftelijk', 'mondeling', 'geweigerd', 'niet-gevraagd']).optional(),
};
const asksConsent = <F extends object>(given: F) => ({ ...given, asks: withConsent });

export const facts = [
  // opening, in three cards
  fact(
    'dossier.draft',
    'dossier.drafted',
    'signalenlijst',
    { pack: z.string().default(''), day },
    { what: text, where: text, present: text },
  ),
  fact(
    'dossier.describe',
    'dossier.described',
    null,
    {},
    {
      labels: ids,
      naam: text,
      groep: text,
      birthDate: z.union([day, z.literal('')]).default(''),
      age: z.int().min(0).max(30).optional(),
      ageAsOf: z.union([day, z.literal('')]).default(''),
    },
  ),
  fact(
    'dossier.open',
    'dossier.opened',
    null,
    { staff: z.boolean(), acute: z.boolean(), hideFrom: z.array(person).max(50).default([]) },
    {},
  ),
  fact('dossier.discard', 'dossier.discarded', null, {}, {}),
  // step 1
  fact(
    'observatie.record',
    'observatie.recorded',
    'signalenlijst',
    {
      day,
      kind: z.enum(['feit', 'derde', 'hypothese']),
      consent: z.enum(['ja', 'nee', 'niet-gevraagd']).optional(),
      leftOut: flag, // who told it does not want it written down: nothing of it is
    },
    { what: text, where: text, present: text, source: text, labels: ids },
  ),
  fact('aandachtsfunctionaris.inform', 'aandachtsfunctionaris.informed', null, { day }, { note: text }), // telling is no overleg
  // step 2
  asksConsent(
    fact(
      'consultatie.record',
      'consultatie.recorded',
      'overleg',
      // with the name of the child; its judgement counts in the weighing; with somebody from outside the school
      { day, named: flag, oordeel: flag, extern: flag, afwijkingen: some },
      { with: text, outcome: text, whyDifferent: why },
    ),
  ),
  fact('advies.ask', 'advies.asked', 'overleg', { day, anonymous: z.boolean() }, { question: text }),
  fact('advies.answer', 'advies.answered', 'overleg', { day }, { advice: text }),
  fact(
    'toestemming.record',
    'toestemming.recorded',
    null, // asking whether one may consult is no consultation
    { day, about: z.string(), state: z.enum(['gevraagd', 'gegeven', 'geweigerd']), written: flag },
    { who: text, reason: text },
  ),
  fact(
    'overleg.plan',
    'overleg.planned',
    null,
    { day, time, kind: z.enum(['aandachtsfunctionaris', 'team']), urgent: z.boolean(), named: flag },
    { with: text, place: text },
  ),
  asksConsent(
    fact(
      'overleg.hold',
      'overleg.held',
      'overleg',
      {
        day,
        kind: z.enum(['aandachtsfunctionaris', 'team']),
        named: flag,
        extern: flag, // somebody from outside the school was there
        intake: flag, // the talk that comes before an overleg with the team was held
        afwijkingen: some,
        // agreed for this case: who calls, who tells the parents, who coordinates
        meldt: person.optional(),
        informeertOuders: person.optional(),
        coordineert: person.optional(),
      },
      { present: text, outcome: text, plan: text, whyDifferent: why },
    ),
  ),
  fact(
    'formulier.fill',
    'formulier.filled',
    'overleg',
    { part: z.enum(['1', '2']), nextOverleg: day.optional(), time, urgent: z.boolean().default(false) },
    { fields: z.record(z.string(), z.string().max(8000)), with: z.string().max(8000).optional() }, // `with`: at the next overleg
  ),
  // a situation the protocol names, that asks an action of its own
  fact('situatie.record', 'situatie.recorded', null, { day, situation: z.string().max(60) }, { what: text }),
  fact('vertrek.record', 'vertrek.threatened', null, { day }, { what: text }),
  fact('veiligThuis.inform', 'veiligThuis.informed', null, { day }, { note: text }), // what it must know was told
  fact('verandering.record', 'school.changed', null, { day }, { newSchool: text }),
  // a brother or sister has a case too; nothing of the one is copied to the other
  fact(
    'verband.record',
    'verband.recorded',
    null,
    { other: code },
    { relation: z.enum(['broer-of-zus', 'zelfde-huis', 'anders']).default('broer-of-zus'), note: text },
  ),
  // step 3
  fact(
    'gesprek.plan',
    'gesprek.planned',
    null,
    { day, time, with: z.enum(['ouders', 'leerling', 'beiden']) },
    { who: text },
  ),
  fact(
    'gesprek.hold',
    'gesprek.held',
    'gesprek',
    {
      day,
      with: z.enum(['ouders', 'leerling', 'beiden']),
      persons: z.int().min(1).max(9).optional(),
      childTold: flag,
      afwijkingen: ids,
    },
    { who: text, facts: text, reaction: text, interpretation: text, agreements: text, whyDifferent: text },
  ),
  fact(
    'gesprek.skip',
    'gesprek.skipped',
    'gesprek',
    { day, reason: z.string(), confirmed: some }, // the conditions of the reason that hold here
    { motivering: text },
  ),
  fact(
    'nabespreking.hold',
    'nabespreking.held',
    'gesprek',
    { day },
    { fields: z.record(z.string(), z.string().max(8000)), nextStep: text },
  ),
  // step 4 and 5: `question` may be a beslissing
  fact(
    'afweging.answer',
    'afweging.answered',
    'afweging',
    { question: QuestionId },
    { answer: z.enum(['ja', 'nee', 'twijfel']), motivering: text, decidedWith: text, criteria: ids },
  ),
  // melding
  fact(
    'directeur.decide',
    'directeur.decided',
    'melding',
    {
      decision: z.enum(['akkoord-zelf', 'akkoord-ander', 'eerst-overleg', 'niet-akkoord']),
      person: person.optional(),
      moment: z.iso.datetime().optional(),
      about: z.int().min(0).default(0),
    },
    { reason: text },
  ),
  fact(
    'melding.discuss',
    'melding.discussed',
    'melding',
    {
      day,
      with: z.enum(['ouders', 'leerling', 'beiden', 'niemand']),
      objections: z.boolean().default(false),
      reason: z.string().optional(),
      confirmed: some,
      afwijkingen: some,
    },
    { objectionsText: text, howMet: text, motivering: text },
  ),
  shares(
    fact(
      'melding.record',
      'melding.done',
      'melding',
      { day, time, doneBy: person, named: z.boolean().default(true), missing: z.array(Step).default([]) },
      { agreements: text, why: text },
    ),
  ),
  // it proves not needed, where the directeur is told and does not decide
  fact(
    'melding.decline',
    'melding.declined',
    'melding',
    { review: day, second: person, about: z.int().min(0).default(0) },
    { reason: text },
  ),
  fact('bestuur.inform', 'bestuur.informed', 'melding', { day }, { note: text }),
  fact('veiligThuis.answer', 'veiligThuis.answered', 'melding', { day }, { outcome: text }),
  fact('terugkoppeling.give', 'terugkoppeling.given', 'melding', { day }, { forLeerkracht: text }),
  // help, evaluation, aftercare
  fact(
    'hulp.start',
    'hulp.started',
    'nazorg',
    { day, term: day.optional() }, // not every protocol asks a term
    { what: text, tasks: text, casemanager: text },
  ),
  fact('evaluatie.plan', 'evaluatie.planned', null, { day, time }, { with: text }),
  fact(
    'evaluatie.hold',
    'evaluatie.held',
    'nazorg',
    { day, result: z.enum(['beter', 'gelijk', 'slechter']) },
    { outcome: text, agreements: text, fields: z.record(z.string(), z.string().max(8000)).optional() },
  ),
  fact('nazorg.plan', 'nazorg.planned', null, { day }, {}),
  fact(
    'nazorg.check',
    'nazorg.checked',
    'nazorg',
    { day, trend: z.enum(['beter', 'gelijk', 'slechter']) },
    { note: text },
  ),
  // the case itself
  fact('missing.explain', 'missing.explained', null, { step: Step }, { reason: text }),
  fact('dossier.unfounded', 'dossier.unfounded', null, {}, { motivering: text, decidedWith: text }),
  fact('dossier.close', 'dossier.closed', null, { review: day, second: person }, { motivering: text }),
  fact('dossier.review', 'dossier.reviewed', null, { day }, { outcome: text }),
  fact('dossier.reopen', 'dossier.reopened', null, {}, { reason: text }),
  fact('dossier.handOver', 'dossier.handedOver', null, { person }, { note: text }),
  shares(
    fact(
      'noodsituatie.record',
      'noodsituatie.recorded',
      null,
      { called: z.array(z.enum(['112', 'veiligThuis', 'politie', 'anders'])).default([]) },
      { what: text },
    ),
  ),
  fact('person.exclude', 'person.excluded', null, { person }, { reason: text }),
  fact('person.admit', 'person.admitted', null, { person }, { reason: text }),
  fact('correctie.add', 'correctie.added', null, { of: z.int().positive() }, { text, askedBy: text }),
] as const;
export type Fact = (typeof facts)[number];

/** What follows from facts, or happened without a form: recorded by the core or the bot, never asked for by a card. */
const derived = [
  { event: 'afweging.concluded', meta: { question: QuestionId, outcome: Ending }, content: {} },
  {
    event: 'melding.required',
    meta: { question: QuestionId, norm: Norm.optional(), missing: z.array(Step) },
    content: {},
  },
  { event: 'overleg.proposed', meta: { because: z.enum(['nazorg', 'evaluatie']) }, content: {} }, // it gets worse: come together again
  { event: 'dossier.viewed', meta: { what: z.string() }, content: {} }, // written before anything is shown
  { event: 'werkaantekeningen.destroyed', meta: { count: z.int().min(0) }, content: {} },
] as const;

/**
 * What is of a school and of no case of it: a duty the protocol gives somebody was done, or the tick is taken back
 * (`taken.ts`). Stored as the rest, for years.
 */
const ofSchool = [
  { event: 'taak.done', meta: { duty: z.string().max(60), day }, content: { note: text } },
  { event: 'taak.undone', meta: { duty: z.string().max(60) }, content: {} },
] as const;

const metaOf = <E extends string, M extends z.ZodRawShape>(type: E, extra: M) =>
  z.strictObject({
    seq: z.int().positive().optional(), // place in the dossier: the store gives it
    type: z.literal(type),
    at: z.iso.datetime(), // UTC
    by: Actor,
    actionId: z.string(), // one per button shown: the same click, however often it arrives
    ...extra,
  });

type EventSchemaOf<F> = F extends {
  event: infer E extends string;
  meta: infer M extends z.ZodRawShape;
  content: infer C extends z.ZodRawShape;
}
  ? z.ZodObject<
      { meta: ReturnType<typeof metaOf<E, M>>; content: z.ZodNullable<z.ZodObject<C, z.core.$strict>> },
      z.core.$strict
    >
  : never;
export type DossierEvent = z.output<
  EventSchemaOf<Fact | (typeof derived)[number] | (typeof ofSchool)[number]>
>;
export type EventType = DossierEvent['meta']['type'];
export type EventOf<T extends EventType> = Extract<DossierEvent, { meta: { type: T } }>;

type AsksOf<F> = F extends { asks: infer A extends z.ZodRawShape } ? z.output<z.ZodObject<A>> : unknown;
type CommandOf<F> = F extends {
  verb: infer V extends string;
  meta: infer M extends z.ZodRawShape;
  content: infer C extends z.ZodRawShape;
}
  ? { readonly verb: V } & z.output<z.ZodObject<M & C, z.core.$strict>> & AsksOf<F>
  : never;
/** What a form or button asks, before who and when are added. */
export type Asked = CommandOf<Fact>;
export type FactVerb = Asked['verb'];

const schemas = new Map<string, z.ZodType>(
  [...facts, ...derived, ...ofSchool].map(({ event, meta, content }) => [
    event,
    z.strictObject({ meta: metaOf(event, meta), content: z.strictObject(content).nullable() }),
  ]),
);

/**
 * Reads one stored event. `content` is null when there is none, or when it was destroyed.
 * @throws ZodError when it is not one of ours: a newer version wrote it, or somebody else did
 */
export function parseEvent(stored: {
  readonly meta: Readonly<Record<string, unknown>>;
  readonly content: unknown;
}): DossierEvent {
  const schema = schemas.get(String(stored.meta.type));
  if (schema === undefined)
    throw new z.ZodError([
      { code: 'custom', path: ['meta', 'type'], message: 'unknown event', input: undefined },
    ]);
  return schema.parse(stored) as DossierEvent; // the map above and the type are made from the same list
}

export const isEvent = <T extends EventType>(event: DossierEvent, type: T): event is EventOf<T> =>
  event.meta.type === type;

/** Every event a dossier can hold: what the terms of a pack may name. */
export const eventNames: readonly string[] = [...facts, ...derived].map(({ event }) => event);
/** Every event that is of a school, and in no dossier. */
export const schoolEventNames: readonly string[] = ofSchool.map(({ event }) => event);
