import * as z from 'zod';

/** The stations every Meldcode has; a school's own numbers and titles are in its pack. Never a wizard. */
export const Step = z.enum(['signalenlijst', 'overleg', 'gesprek', 'afweging', 'melding', 'nazorg']);
export type Step = z.infer<typeof Step>;

/** Concepts, not titles: the `aandachtsfunctionaris` leads a case, whatever a school calls that person. */
export const Role = z.enum(['leerkracht', 'aandachtsfunctionaris', 'directeur', 'bestuur', 'beheerder']);
export type Role = z.infer<typeof Role>;

/** The meaning of an answer, never its letter: in one question A is "ja", in the next A is "nee". */
export const Answer = z.enum(['ja', 'nee', 'twijfel']);
export type Answer = z.infer<typeof Answer>;

/** `afweging.3`, `beslissing.1`. Never reused or renumbered, because answers in a dossier point at it. */
export const QuestionId = z.templateLiteral([z.enum(['afweging', 'beslissing']), '.', z.int().positive()]);
export type QuestionId = z.infer<typeof QuestionId>;

const text = z.string().min(1);
const id = z.string().regex(/^[a-zA-Z0-9.-]+$/);

/** Place in the school's own document: what a person can look up, and the lines of the text we hold. */
export const Source = z
  .strictObject({ place: text, lines: z.tuple([z.int().positive(), z.int().positive()]) })
  .refine(({ lines: [from, to] }) => from <= to && to - from < 40, 'lines: from ≤ to, at most 40 lines');
export type Source = z.infer<typeof Source>;

/** What is outdated stays readable, marked, and cannot be tapped; the replacement is not from the protocol. */
const Standing = z.strictObject({
  status: z.enum(['current', 'outdated', 'uncertain', 'defect']),
  note: text.optional(),
  replacement: text.optional(),
  checkedOn: z.iso.date().optional(),
});

const Sentence = z.strictObject({ text, source: Source });
export type Sentence = z.infer<typeof Sentence>;

export const Norm = z.enum(['A', 'B', 'C']); // meldnormen of the afwegingskader
export type Norm = z.infer<typeof Norm>;
export const Ending = z.enum(['sluiten', 'hulp', 'advies']); // outcomes that ask no melding
export type Ending = z.infer<typeof Ending>;

/** `to`: the next question. `outcome`: where the afweging ends. `norm`: only where the protocol names one. */
const Edge = z.union([
  z.strictObject({ to: QuestionId, source: Source }),
  z.strictObject({ outcome: z.literal('melden'), norm: Norm.optional(), source: Source }),
  z.strictObject({ outcome: Ending, source: Source }),
]);
export type Edge = z.infer<typeof Edge>;

const AfwegingQuestion = z.strictObject({
  id: QuestionId,
  title: text,
  text, // the protocol's own wording
  meaning: z.partialRecord(Answer, text), // what this answer says, in the protocol's own wording
  criteria: z.array(z.strictObject({ id, text, source: Source })).default([]), // all must hold for "ja"
  motivering: z.array(Answer).default([]), // answers that ask for a reason
  source: Source,
  edges: z.strictObject({ ja: Edge, nee: Edge, twijfel: Edge.optional() }), // not every protocol knows doubt
});
export type AfwegingQuestion = z.infer<typeof AfwegingQuestion>;

/** A school's own numbers for a step: one text can number its steps in several ways. */
const Numbering = z.strictObject({ scheme: text, number: text, title: text, source: Source });
const WhoDoesWhat = z.strictObject({ role: Role, text, source: Source });
const step = {
  title: text,
  numbering: z.array(Numbering).min(1),
  usuallyAfter: z.array(Step), // shown, recorded when missing, never a gate
  repeatable: z.boolean(),
  does: z.array(WhoDoesWhat),
};

const Signaal = z.strictObject({ id, text });
const SignalenCategory = z.strictObject({
  id,
  title: text,
  ageFrom: z.int(), // years
  ageTo: z.int(),
  source: Source, // of the heading; the items stand in the lines below it
  lines: z.tuple([z.int().positive(), z.int().positive()]),
  signalen: z.array(Signaal).min(1),
});
/** Labels on an observation, never a score. Absent when the school's list was not supplied. */
const Signalenlijst = z.strictObject({
  ...step,
  concernGoesTo: z.strictObject({ role: Role, text, source: Source }).optional(), // who is told at opening
  list: z.strictObject({ warning: Sentence, categories: z.array(SignalenCategory).min(1) }).optional(),
});

const FormField = z.strictObject({
  id,
  part: z.enum(['1', '2']),
  heading: text,
  label: text,
  source: Source,
});
/** Parts: `1` is filled by leerkracht and case lead together, `2` for the team. */
const Form = z.strictObject({ title: text, intro: Sentence, fields: z.array(FormField).min(1) });
const Overleg = z.strictObject({
  ...step,
  form: Form.optional(),
  /** Consent of parents for involving others: who, in what form, and what a refusal means. */
  consent: z.array(
    z.strictObject({
      id,
      about: text,
      form: z.enum(['plain', 'written']),
      onRefusal: text.optional(),
      source: Source,
    }),
  ),
  /** Situations that ask an action of their own, such as parents who threaten to leave the school. */
  situations: z.array(
    z.strictObject({
      id,
      title: text,
      text,
      tell: z.enum(['veiligThuis', 'expert', 'politie']),
      role: Role,
      source: Source,
    }),
  ),
});

const SkipReason = z.strictObject({ id, text, source: Source });
const Gesprek = z.strictObject({
  ...step,
  rules: z.strictObject({
    minPersons: z.strictObject({ value: z.int().positive(), source: Source }).optional(), // of the school
    maxPersons: z.strictObject({ value: z.int().positive(), source: Source }).optional(),
    childToldFirst: z.strictObject({ source: Source }).optional(),
  }),
  skip: z.array(SkipReason), // the reasons this protocol knows, no other
  sequence: z.array(Sentence), // how to hold the talk, in order
  afterwards: z // what the team weighs after the talk
    .strictObject({
      title: text,
      source: Source,
      fields: z.array(z.strictObject({ id, label: text, source: Source })),
    })
    .optional(),
});

const Afweging = z.strictObject({
  ...step,
  first: QuestionId,
  questions: z.array(AfwegingQuestion).min(1),
  /** After an outcome `hulp`, once the help has started: the question that asks for its result. */
  afterHulp: z.strictObject({ ask: QuestionId, source: Source }).optional(),
  /** After an outcome `melden`: what is still asked, and what is gone through together with Veilig Thuis. */
  afterMelden: z
    .strictObject({ ask: z.array(QuestionId), withVeiligThuis: z.array(QuestionId), source: Source })
    .optional(),
  onDoubt: Sentence.optional(),
  norms: z.array(z.strictObject({ id: Norm, text, source: Source })),
});

const Melding = z.strictObject({
  ...step,
  /** Who calls: a fixed role, or as agreed per case. `approval`: whether the directeur decides or is only told. */
  reporter: z.strictObject({
    roles: z.array(Role).min(1),
    agreedPerCase: z.boolean(),
    approval: z.enum(['decides', 'is-told']),
    text,
    source: Source,
  }),
  bestuurInformedBy: z.strictObject({ role: Role, source: Source }).optional(),
  /** The talk about the intended melding: whom, from what age, and the reasons to leave it. */
  talk: z
    .strictObject({
      by: z.array(Role),
      text,
      source: Source,
      ages: z.array(
        z.strictObject({
          from: z.int(),
          to: z.int().optional(),
          leerling: z.enum(['may', 'must', 'not-required']),
          ouders: z.enum(['may', 'must', 'and-or']),
          text,
          source: Source,
        }),
      ),
      objections: Sentence.optional(),
      skip: z.array(SkipReason),
    })
    .optional(),
  facts: z.array(Sentence), // what the melding itself must hold: facts, the source named
  emergency: z.array(Sentence),
});

const Nazorg = z.strictObject({
  ...step,
  checkAnswers: z.array(z.strictObject({ id: z.enum(['beter', 'gelijk', 'slechter']), text })),
  worseChecksForOverleg: z.int().positive(), // so many in a row propose a new overleg
  unfounded: z
    .strictObject({
      notes: z.enum(['destroy', 'silent']),
      dossier: z.enum(['close', 'silent']),
      text,
      source: Source,
    })
    .optional(),
});

const Steps = z.strictObject({
  signalenlijst: Signalenlijst,
  overleg: Overleg,
  gesprek: Gesprek,
  afweging: Afweging,
  melding: Melding,
  nazorg: Nazorg,
} satisfies Record<Step, z.ZodType>);

/** An event of a dossier as a term can name it: `where` compares clear fields of its meta, nothing else. */
const EventMatch = z.strictObject({
  event: id,
  where: z.record(z.string(), z.union([z.string(), z.boolean()])).default({}),
});
export type EventMatch = z.infer<typeof EventMatch>;

/** A term of the protocol or the law. `maximum`: act before; `minimum`: not before; `agreed`: the date in the event. */
export const Deadline = z.strictObject({
  id,
  title: text,
  trigger: EventMatch,
  first: z.boolean().default(false), // only the first such event starts it, not each
  kind: z.enum(['maximum', 'minimum', 'agreed']),
  amount: z.int().positive().optional(), // not for `agreed`
  unit: z.enum(['workdays', 'weeks', 'months']).optional(),
  dateField: z.string().optional(), // meta field of the trigger that holds the date; else the day it happened
  until: z.array(EventMatch).min(1), // any of these, after the trigger, ends it
  party: z.enum(['school', 'veiligThuis']), // whose duty
  owner: Role, // who is reminded
  guard: Role, // who watches the time path, told when it passed
  notStarted: text, // "geen termijn, omdat …"
  interpretation: text.optional(), // where the protocol is silent and we chose: shown as such
  source: Source,
});
export type Deadline = z.infer<typeof Deadline>;

const Contact = z.strictObject({
  id,
  name: text,
  phone: text.optional(), // as printed in the protocol
  dial: z
    .string()
    .regex(/^\+?\d{3,15}$/)
    .optional(), // only for numbers that may be tapped
  address: text.optional(),
  web: text.optional(),
  hours: text.optional(),
  urgent: z.boolean().default(false),
  source: Source,
  standing: Standing,
});
export type Contact = z.infer<typeof Contact>;

const Definition = z.strictObject({
  id,
  term: text,
  text,
  source: Source,
  examples: z.array(Sentence).default([]), // several places where a list runs over more than 40 lines
});

const RoleTitle = z.strictObject({
  role: Role,
  title: text,
  aliases: z.array(text).default([]),
  required: z.boolean(), // nobody in the roster: the bot does not start
  source: Source.optional(),
});

const pack = {
  id,
  version: z.iso.date(),
  title: text, // of the protocol, as staff know it: "KMS-protocol"
  document: text, // file the lines count in
  region: z.enum(['noord', 'midden', 'zuid']).optional(),
  terms: z.strictObject({
    veiligThuis: text,
    team: text,
    teamAliases: z.array(text).default([]),
    overlegformulier: text.optional(),
  }),
  roles: z.array(RoleTitle).min(1),
  orderBinding: z.boolean(),
  deadlines: z.array(Deadline),
  contacts: z.array(Contact),
  definitions: z.array(Definition),
  guidance: z.array(z.strictObject({ id, topic: text, text, source: Source })),
  defects: z.array(z.strictObject({ what: text, standing: Standing, source: Source })),
  silent: z.array(z.strictObject({ topic: id, text })), // what this protocol says nothing about
};

/** One school's protocol, as data. What the protocol does not say is not in it, and is not made up. */
export const Pack = z.strictObject({ ...pack, steps: Steps });
export type Pack = z.infer<typeof Pack>;

/** The law beside the protocols: shown as "Wet", versioned, never mixed with a pack. */
export const Law = z.strictObject({
  version: z.iso.date(),
  items: z.array(z.strictObject({ id, title: text, text, source: text, standing: Standing })).min(1),
  deadlines: z.array(Deadline.omit({ source: true }).extend({ source: text })),
});
export type Law = z.infer<typeof Law>;
