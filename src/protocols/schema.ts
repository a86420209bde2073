import * as z from 'zod';

/** The stations every Meldcode has; a school's own numbers and titles are in its pack. Never a wizard. */
export const Step = z.enum(['signalenlijst', 'overleg', 'gesprek', 'afweging', 'melding', 'nazorg']);
export type Step = z.infer<typeof Step>;

/** The file of a pack that holds this step: `4-afweging.json`. */
export const stepFile = (step: Step): string => `${Step.options.indexOf(step) + 1}-${step}.json`;

/** Concepts, not titles: the `aandachtsfunctionaris` leads a case, whatever a school calls that person. */
export const Role = z.enum(['leerkracht', 'aandachtsfunctionaris', 'directeur', 'bestuur', 'beheerder']);
export type Role = z.infer<typeof Role>;

/** The meaning of an answer, never its letter: in one question A is "ja", in the next A is "nee". */
export const Answer = z.enum(['ja', 'nee', 'twijfel']);
export type Answer = z.infer<typeof Answer>;

/** `afweging.3`, `beslissing.1`; `wet.1` is of the law. Never reused or renumbered: answers in a dossier point at it. */
export const QuestionId = z.templateLiteral([
  z.enum(['afweging', 'beslissing', 'wet']),
  '.',
  z.int().positive(),
]);
export type QuestionId = z.infer<typeof QuestionId>;

/** Words somebody reads: never blank, and nothing of a template of a card in it. */
const text = z
  .string()
  .refine((said) => /\S/.test(said) && !said.includes('${'), 'a word at least, and no ${ of a template');
const id = z.string().regex(/^[a-zA-Z0-9.-]+$/);

/** Place in the school's own document: what a person can look up, and the lines of the text we hold. */
export const Source = z
  .strictObject({ place: text, lines: z.tuple([z.int().positive(), z.int().positive()]) })
  .refine(({ lines: [from, to] }) => from <= to && to - from < 40, 'lines: from ≤ to, at most 40 lines');
export type Source = z.infer<typeof Source>;

const alsoAt = z.array(Source).optional(); // other places a text rests on

/** What is outdated stays readable, marked, and cannot be tapped; the replacement is not from the protocol. */
const Standing = z.strictObject({
  status: z.enum(['current', 'outdated', 'uncertain', 'defect']),
  note: text.optional(),
  replacement: text.optional(),
  checkedOn: z.iso.date().optional(),
});
export type Standing = z.infer<typeof Standing>;

const Sentence = z.strictObject({ text, source: Source });
export type Sentence = z.infer<typeof Sentence>;

export const Norm = z.enum(['A', 'B', 'C']); // meldnormen of the afwegingskader
export type Norm = z.infer<typeof Norm>;
export const Ending = z.enum(['sluiten', 'hulp', 'advies']); // outcomes that ask no melding
export type Ending = z.infer<typeof Ending>;

/** What we chose where the protocol is silent or can be read in two ways: shown as such, never as the protocol. */
const interpretation = text.optional();

/** The protocol does not say what holds here; this item of the law does. Shown as "Wet", beside the interpretation. */
const law = id.optional();

/** `to`: the next question. `outcome`: where the afweging ends. `norm`: only where the protocol names one. */
const Edge = z.union(
  [
    z.strictObject({ to: QuestionId, source: Source, interpretation }),
    z.strictObject({
      outcome: z.literal('melden'),
      norm: Norm.optional(),
      source: Source,
      interpretation,
      law,
    }),
    z.strictObject({ outcome: Ending, source: Source, interpretation, law }),
  ],
  {
    error:
      'an edge has a source and either `to` (a question) or `outcome` (melden with perhaps a norm; sluiten, hulp, advies)',
  },
);
export type Edge = z.infer<typeof Edge>;

const AfwegingQuestion = z.strictObject({
  id: QuestionId,
  title: text,
  text, // the protocol's own wording
  meaning: z.partialRecord(Answer, text), // what this answer says, in the protocol's own wording
  criteria: z.array(z.strictObject({ id, text, source: Source })).default([]), // all must hold for "ja"
  motivering: z.array(Answer).default([]), // answers that ask for a reason
  weighs: z.array(Sentence).optional(), // what the answer weighs: shown with the question, no criterion
  interpretation, // where the document has no question, and its words were made one
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
  records: z.array(z.strictObject({ id, text, source: Source })).optional(), // what must be written down in it
};
/** Whether somebody is part of a talk. `and-or`: at least one of those marked so. */
const Part = z.enum(['must', 'may', 'and-or', 'not-required']);
export type Part = z.infer<typeof Part>;

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
const SignalenList = z.strictObject({ warning: Sentence, categories: z.array(SignalenCategory).min(1) });
export type SignalenList = z.infer<typeof SignalenList>;
/** A list a school brings itself, for a protocol that refers to one it does not have. Checked at start. */
export const OwnSignalen = z.strictObject({
  warning: text,
  categories: z
    .array(
      SignalenCategory.omit({ source: true, lines: true, ageFrom: true, ageTo: true }).extend({
        ageFrom: z.int().default(0),
        ageTo: z.int().default(23),
      }),
    )
    .min(1),
});
export type OwnSignalen = z.infer<typeof OwnSignalen>;

/** Labels on an observation, never a score. Absent when the school's list was not supplied. */
const Signalenlijst = z.strictObject({
  ...step,
  /** Who is told at opening. */
  concernGoesTo: z.strictObject({ role: Role, text, interpretation, source: Source }).optional(),
  /** How an observation is written down; what is absent the protocol does not ask. */
  observatie: z
    .strictObject({
      hypothese: Sentence.optional(), // a hypothesis is labelled as one
      bron: Sentence.optional(), // a third party is named
      /** And asked whether it may be written down. `refused`: then neither what was told nor who told it is. */
      toestemming: Sentence.extend({
        refused: z.strictObject({ text, interpretation }).optional(),
      }).optional(),
    })
    .optional(),
  list: SignalenList.optional(),
});

/** What a dossier can already know for a heading of the form. */
export const FormKnows = z.enum([
  'jongen-meisje', // a short fact of the head of the form
  'signalen',
  'sinds',
  'ontstaan',
  'hoe-vaak',
  'anderen',
  'verbanden',
  'vragen',
  'acties',
  'gesprekken',
  'plannen',
  'terugkoppeling',
  'resultaten',
  'route',
]);
export type FormKnows = z.infer<typeof FormKnows>;

const FormField = z.strictObject({
  id,
  part: z.enum(['1', '2']),
  heading: text,
  label: text,
  source: Source,
  knows: FormKnows.optional(), // absent: only what is filled in stands there
});
/** Parts: `1` is filled by leerkracht and case lead together, `2` for the team. */
const Form = z.strictObject({
  title: text,
  intro: Sentence,
  fields: z.array(FormField).min(1),
  /** The printed line for the next overleg, after each of these fields. */
  nextOverleg: z
    .strictObject({ after: z.array(id).min(1), label: text, note: text, source: Source })
    .optional(),
});
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
      covers: z.array(z.enum(['team', 'consultatie'])).optional(), // an overleg with the team; a talk with somebody from outside the school
      without: Sentence.optional(), // what can be done when there is no consent
      interpretation,
      source: Source,
    }),
  ),
  /** Advice of Veilig Thuis in this step: who asks it, and whether it `must` or `may` be without names. */
  advies: z.strictObject({ by: Role, anonymous: z.enum(['must', 'may']), text, source: Source }).optional(),
  /** The overleg with the team: who is in the chair, who is in it, and whether parents can be there. */
  team: z
    .strictObject({ chair: Role, members: z.array(text).min(1), ouders: Part, text, source: Source })
    .optional(),
  /** What is agreed for each case, with the name of who does it: asked when an overleg with the team is written down. */
  perCase: z
    .array(
      z.strictObject({
        id: z.enum(['melden', 'ouders-informeren', 'zorg-coordineren']),
        text,
        source: Source,
        alsoAt,
      }),
    )
    .optional(),
  intake: Sentence.optional(), // a talk that comes before an overleg with the team: shown there, never a gate
  /** Situations that ask an action of their own, such as parents who threaten to leave the school. */
  situations: z.array(
    z.strictObject({
      id,
      title: text,
      text,
      tell: z.enum(['veiligThuis', 'expert', 'politie', 'bestuur']),
      role: Role, // who does it
      urgent: z.boolean().optional(), // at once, at any hour
      asks: z.literal('advies').optional(), // advice is asked: nothing has to be told
      interpretation,
      source: Source,
      alsoAt,
    }),
  ),
  onDoubt: Sentence.optional(), // where doubt in this step asks advice
});

/** `all`: the reason counts only when each of these holds; a single condition has none. */
const SkipReason = z.strictObject({
  id,
  text,
  all: z.array(z.strictObject({ id, text })).min(2).optional(),
  interpretation,
  source: Source,
});
const Gesprek = z.strictObject({
  ...step,
  whom: z.strictObject({ ouders: Part, leerling: Part, text, interpretation, source: Source }).optional(),
  inEveryStep: Sentence.optional(), // a talk with parents is part of each step, not of this one alone
  rules: z.strictObject({
    together: z.strictObject({ role: Role, source: Source }).optional(), // held together with this role
    minPersons: z.strictObject({ value: z.int().positive(), source: Source }).optional(), // of the school
    maxPersons: z.strictObject({ value: z.int().positive(), source: Source }).optional(),
    childToldFirst: z.strictObject({ source: Source }).optional(),
    parentsToo: z.strictObject({ source: Source }).optional(), // never the pupil alone: parents are spoken to as well
  }),
  skip: z.array(SkipReason), // the reasons this protocol knows, no other
  sequence: z.array(Sentence), // how to hold the talk, in order
  /** Ids of guidance to read before a talk, around its sequence, in order. */
  prepare: z.strictObject({ before: z.array(id), during: z.array(id), after: z.array(id) }).optional(),
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
    .strictObject({
      ask: z.array(QuestionId),
      askSource: Source.optional(), // where this stands, when in another place than the rest
      withVeiligThuis: z.array(QuestionId),
      source: Source,
    })
    .optional(),
  onDoubt: Sentence.optional(),
  /**
   * How much of an afwegingskader the protocol has; not there: the whole of it. `decisions`: the two beslissingen in its
   * own words; `link`: those, and a reference to a framework elsewhere; `absent`: none, so the two of the law are asked.
   */
  afwegingskader: z
    .strictObject({ has: z.enum(['decisions', 'link', 'absent']), text, source: Source, alsoAt })
    .optional(),
  together: Sentence.optional(), // who weigh together
  /** Who weighs and decides besides whoever leads the case: `leerkracht` is the one who noticed. */
  by: z
    .strictObject({
      roles: z.array(z.enum(['leerkracht', 'aandachtsfunctionaris'])).min(1),
      text,
      interpretation,
      source: Source,
      alsoAt,
    })
    .optional(),
  /** Whose judgement is asked at every weighing, doubt or not: shown as missing when none is recorded, never a gate. */
  judgement: z
    .strictObject({
      of: z.array(z.enum(['veiligThuis', 'jeugdgezondheidszorg'])).min(1), // any of these
      text,
      source: Source,
      alsoAt,
    })
    .optional(),
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
    alsoAt,
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
          leerling: Part,
          ouders: Part,
          text,
          source: Source,
        }),
      ),
      objections: Sentence.optional(),
      skip: z.array(SkipReason),
    })
    .optional(),
  /** Where the protocol wants every step done before a melding. Shown, and asked why not; never a gate. */
  allStepsFirst: Sentence.optional(),
  facts: z.array(Sentence), // what the melding itself must hold: facts, the source named
  emergency: z.array(Sentence),
});

const Nazorg = z.strictObject({
  ...step,
  checkAnswers: z.array(z.strictObject({ id: z.enum(['beter', 'gelijk', 'slechter']), text })),
  worseChecksForOverleg: z.int().positive(), // so many in a row propose a new overleg
  interpretation,
  /** What an evaluation asks besides its result, under the protocol's own headings. */
  evaluatie: z
    .strictObject({ fields: z.array(z.strictObject({ id, label: text, source: Source })).min(1) })
    .optional(),
  afterMelding: Sentence.optional(), // when it does not get better enough after a melding
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

/** An event of a dossier as a term can name it: `where` compares clear fields of its meta, nothing else. A list: any of these. */
const EventMatch = z.strictObject({
  event: id,
  where: z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string()).min(1)])).default({}),
});
export type EventMatch = z.infer<typeof EventMatch>;

/**
 * A term of the protocol or the law. `maximum`: act before; `minimum`: not before; `agreed`: the date in
 * `dateField` of the trigger, and no term at all while that field is empty. A term in the pack and one in the law
 * with the same id are one term: the pack's holds.
 */
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
  owner: Role, // who is reminded; `leerkracht` is the one of this case, never all of them
  guard: Role, // who watches the time path, told when it passed
  notStarted: text, // "geen termijn, omdat …"
  interpretation,
  source: Source,
});
export type Deadline = z.infer<typeof Deadline>;

/** A date the school agreed itself, without a term in its protocol: shown as "afspraak van de school", never as its rule. */
const Agreement = Deadline.omit({ kind: true, amount: true, unit: true, first: true, source: true }).extend({
  dateField: text,
});
export type Agreement = z.infer<typeof Agreement>;

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
  explanation: Sentence.optional(),
  examples: z.array(Sentence).default([]), // several places where a list runs over more than 40 lines
});

const RoleTitle = z.strictObject({
  role: Role,
  title: text,
  aliases: z.array(text).default([]),
  required: z.boolean(), // nobody in the roster: the bot does not start
  interpretation,
  source: Source.optional(),
});

const pack = {
  id,
  version: z.iso.date(),
  title: text, // of the protocol, as staff know it: "KMS-protocol"
  document: text, // file the lines count in
  documentLines: z.int().positive().optional(), // its length
  region: z.enum(['noord', 'midden', 'zuid']).optional(),
  terms: z.strictObject({
    veiligThuis: text,
    veiligThuisAliases: z.array(text).optional(),
    team: text.optional(), // not every protocol has one
    teamAliases: z.array(text).default([]),
    overlegformulier: text.optional(),
    casemanager: text.optional(), // who holds the help together; absent: the protocol names nobody
  }),
  roles: z.array(RoleTitle).min(1),
  /** Who else the document names, in its own word: what another protocol names and this one does not, is lent. */
  alsoNamed: z.array(z.strictObject({ word: text, source: Source })).optional(),
  orderBinding: z.boolean().optional(), // absent: the protocol is silent
  deadlines: z.array(Deadline),
  agreements: z.array(Agreement).optional(),
  contacts: z.array(Contact),
  /** Words of the protocol that are out of date: wherever one is shown, its standing is shown with it. */
  words: z.array(z.strictObject({ id, word: text, standing: Standing, source: Source })).optional(),
  /** What the organisation itself must arrange, as a checklist for this role. */
  duties: z.array(z.strictObject({ id, role: Role, text, source: Source })).optional(),
  verwijsindex: z
    .strictObject({
      from: Step, // the step from which it is offered
      onlyIfConnected: z.boolean(),
      text,
      standing: Standing,
      source: Source,
      alsoAt,
    })
    .optional(),
  definitions: z.array(Definition),
  guidance: z.array(
    z.strictObject({ id, topic: text, text, source: Source, alsoAt, standing: Standing.optional() }),
  ),
  defects: z.array(z.strictObject({ id, what: text, standing: Standing, source: Source })),
  /** Parts the document refers to and that we do not have; `step`: where that is said. */
  missingAttachments: z
    .array(z.strictObject({ id, what: text, step: Step.optional(), source: Source }))
    .optional(),
  silent: z.array(z.strictObject({ topic: id, text })), // what this protocol says nothing about
};

/**
 * Words that say what somebody thinks, each with what to ask instead. Only ever a hint: what was typed is recorded.
 * `forms`: as they are found in a text, in lower case and without accents; the one that was found is shown. `unless`:
 * other words in the same sentence with which it is a fact, or what is said as a whole: “is gek op”.
 */
export const Objectiviteit = z.strictObject({
  rule: Sentence, // what the protocol asks
  interpretation: text, // the list is ours
  words: z
    .array(
      z.strictObject({
        forms: z.array(z.string().regex(/^[a-z]+( [a-z]+)*$/)).min(1),
        ask: text,
        unless: z.array(z.string().regex(/^[a-z]+( [a-z]+)*$/)).optional(),
      }),
    )
    .min(1),
});
export type Objectiviteit = z.infer<typeof Objectiviteit>;

/** What a passage is about: what a follow-up question goes on with, and how the protocol is leafed through. */
export const PassageTopic = z.enum([
  'meldcode',
  'begrippen',
  'rollen',
  'signalen',
  'vastleggen',
  'overleg',
  'advies',
  'gesprek',
  'kind',
  'afweging',
  'beslissing',
  'melding',
  'hulp',
  'nazorg',
  'termijnen',
  'formulier',
  'privacy',
  'nood',
  'contacten',
  'preventie',
]);
export type PassageTopic = z.infer<typeof PassageTopic>;

/** One answer of the vraagbaak: what the protocol says in one place, in our own plain words. */
const Passage = z.strictObject({
  id,
  title: text,
  text: text.refine((words) => words.split(/\s+/).length <= 90, 'at most 90 words'),
  topic: PassageTopic,
  step: Step.optional(),
  for: z.array(Role).default([]), // whose question it is above all; empty: everybody's
  ask: z.array(text).min(3), // how staff would ask for it
  source: Source,
  alsoAt,
  standing: Standing.optional(),
  next: z.array(id).default([]), // what one can do now: a place (`nieuw`, `bellen`) or a fact (`overleg.plan`)
});
export type Passage = z.infer<typeof Passage>;

/** The whole document as answers. Every line is in a passage, or in `notRelevant` with the reason. */
const Passages = z.strictObject({
  items: z.array(Passage).min(1),
  /** What the protocol is silent about and staff may ask, besides `silent` of the pack; `ask` adds to what is shared. */
  silent: z
    .array(
      z.strictObject({
        topic: id,
        title: text.optional(),
        text: text.optional(),
        ask: z.array(text).default([]),
      }),
    )
    .default([]),
  notRelevant: z.array(
    z.strictObject({ lines: z.tuple([z.int().positive(), z.int().positive()]), reason: text }),
  ),
});
export type Passages = z.infer<typeof Passages>;

/** One school's protocol, as data. What the protocol does not say is not in it, and is not made up. */
export const Pack = z.strictObject({
  ...pack,
  steps: Steps,
  objectiviteit: Objectiviteit.optional(),
  passages: Passages.optional(),
});
export type Pack = z.infer<typeof Pack>;

/** A sentence of the law with the law and article it rests on. */
const lawful = { text, source: text };
const LawEdge = z.union([
  z.strictObject({ to: QuestionId, source: text }),
  z.strictObject({ outcome: z.enum(['melden', ...Ending.options]), source: text }),
]);
const LawQuestion = z.strictObject({
  id: QuestionId.refine((one) => one.startsWith('wet.'), 'a question of the law is called wet.1, wet.2, …'),
  title: text,
  ...lawful,
  meaning: z.partialRecord(Answer, text),
  criteria: z.array(z.strictObject({ id, ...lawful })).default([]), // all must hold for "ja"
  motivering: z.array(Answer).default([]),
  edges: z.strictObject({ ja: LawEdge, nee: LawEdge, twijfel: LawEdge }),
});
export type LawQuestion = z.infer<typeof LawQuestion>;

/** The law beside the protocols: shown as "Wet", versioned, never mixed with a pack. `source` names law and article. */
export const Law = z.strictObject({
  version: z.iso.date(),
  items: z
    .array(
      z.strictObject({
        id,
        title: text,
        ...lawful,
        /** Silent topics of packs that this answers: shown there as "Wet", after "jullie protocol zegt niets". */
        answers: z.array(id).optional(),
        standing: Standing.extend({ checkedOn: z.iso.date() }),
      }),
    )
    .min(1),
  deadlines: z.array(Deadline.omit({ source: true }).extend({ source: text })),
  contacts: z.array(Contact.omit({ source: true }).extend({ source: text })).optional(),
  /**
   * The two decisions, for a pack whose `afwegingskader.has` is `absent`: asked after its own afweging, unless that ended
   * in melden or sluiten. They can ask a melding; they never take one away.
   */
  afwegingskader: z
    .strictObject({
      item: id, // the item of the law shown with them
      first: QuestionId,
      questions: z.array(LawQuestion).min(1),
      afterMelden: z.strictObject({ ask: z.array(QuestionId), source: text }), // still asked after a melding
    })
    .optional(),
  /** It may be about somebody who works here: who does what, in this order, at once. The pack's own rule comes first. */
  medewerker: z
    .strictObject({
      applies: z.strictObject(lawful), // when the law asks this
      interpretation, // what we do where the law does not ask it
      steps: z
        .array(
          z.strictObject({
            id,
            by: Role, // the leerkracht stands for everybody who works here
            to: z.enum(['bestuur', 'vertrouwensinspecteur', 'politie', 'betrokkenen']),
            contact: id.optional(), // of the law
            ...lawful,
          }),
        )
        .min(1),
    })
    .optional(),
});
export type Law = z.infer<typeof Law>;

const dayMs = 24 * 60 * 60 * 1000;
const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayMs + 1;
const weekday = (date: string): number => new Date(date).getUTCDay(); // 0: Sunday

const lengths = {
  herfstvakantie: 9,
  kerstvakantie: 16,
  voorjaarsvakantie: 9,
  meivakantie: 9,
  zomervakantie: 44,
};
type HolidayName = keyof typeof lengths;
const names = Object.keys(lengths) as HolidayName[]; // in the order of a school year
const following = (name: HolidayName): HolidayName | undefined =>
  names[(names.indexOf(name) + 1) % names.length];
/** A school holiday of a whole region: local dates, both included, from a Saturday to a Sunday. */
const Holiday = z
  .strictObject({
    name: z.enum(names),
    from: z.iso.date(),
    to: z.iso.date(),
  })
  .refine(({ from, to }) => from < to, 'from comes before to')
  .refine(({ from, to }) => weekday(from) === 6 && weekday(to) === 0, 'from a Saturday to a Sunday')
  .refine(
    ({ name, from, to }) => days(from, to) === lengths[name],
    'not as long as it should be: zomervakantie 44 days, kerstvakantie 16, the others 9',
  );
const RegionHolidays = z
  .strictObject({ knownUntil: z.iso.date(), periods: z.array(Holiday).min(1) })
  .refine(
    ({ periods }) => periods.every(({ from }, i) => i === 0 || from > (periods[i - 1]?.to ?? '')),
    'periods: in order, none over another',
  )
  .refine(
    ({ periods }) =>
      periods.every(({ name }, i) => i === 0 || name === following(periods[i - 1]?.name ?? name)),
    'periods: one is left out, or there twice: herfst, kerst, voorjaar, mei, zomer, and again',
  )
  .refine(
    ({ knownUntil, periods }) => knownUntil === periods.at(-1)?.to,
    'knownUntil: the last day of the last period',
  );

/** School holidays per region. A school's own days (extra week in May, study days) are in its school file. */
export const SchoolHolidays = z.strictObject({
  version: z.iso.date(),
  source: text,
  regions: z.strictObject({ noord: RegionHolidays, midden: RegionHolidays, zuid: RegionHolidays }),
});
export type SchoolHolidays = z.infer<typeof SchoolHolidays>;
