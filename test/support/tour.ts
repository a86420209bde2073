import { type FactVerb, facts } from '../../src/core/events.ts';
import type { Person } from '../../src/core/school.ts';
import { Answer, type Pack, type Role, Step } from '../../src/protocols/schema.ts';
import { type Case, caseOf, openCase } from './case.ts';
import { type Play, type Player, play } from './journey.ts';
import type { Seen } from './watch.ts';

/** Something the bot said on a tour, and what was done just before. */
export type Stop = Seen & { readonly at: string };
/** Whose screen is looked at. */
type Crew = Readonly<Record<'opener' | 'colleague' | 'lead' | 'directeur' | 'bestuur', Person>>;
type Inputs = Record<string, string>;
type Part = Readonly<Record<string, unknown>>;
type Way = readonly [verb: FactVerb, params: Inputs];

/** What was typed: nothing of it is a word of a protocol. */
const TYPED = 'Verzonnen tekst.';

/** Every way a form is opened. */
const ways = ({ steps }: Pack): Way[] =>
  facts.flatMap(({ verb }): Way[] => {
    const each = (key: string, values: readonly string[]) =>
      values.map((value): Way => [verb, { [key]: value }]);
    if (verb === 'afweging.answer')
      return each('question', [...steps.afweging.questions.map(({ id }) => id), 'wet.1', 'wet.2']);
    if (verb === 'formulier.fill') return each('part', ['1', '2']);
    if (verb === 'missing.explain') return each('step', Step.options);
    if (verb === 'directeur.decide')
      return each('decision', ['akkoord-zelf', 'akkoord-ander', 'eerst-overleg', 'niet-akkoord']);
    return [[verb, {}]];
  });

function crewOf(people: readonly Person[]): Crew {
  const held = (role: Role, nth = 0) => {
    const found = people.filter(({ roles }) => roles.includes(role))[nth];
    if (found === undefined) throw new Error(`nobody is ${role}`);
    return found;
  };
  return {
    opener: held('leerkracht'),
    colleague: held('leerkracht', 1),
    lead: held('aandachtsfunctionaris'),
    directeur: held('directeur'),
    bestuur: held('bestuur'),
  };
}

function* parts(value: unknown): Generator<Part> {
  if (typeof value !== 'object' || value === null) return;
  yield value as Part;
  for (const inner of Object.values(value)) yield* parts(inner);
}

/** What one could fill in on this card: the first choice, today, and made-up text. */
const filled = (card: unknown, own: Inputs): Inputs =>
  Object.fromEntries(
    [...parts(card)]
      .filter(({ type }) => String(type).startsWith('Input.'))
      .map(({ id, type, choices, value, min }): [string, string] => {
        const first = Array.isArray(choices) ? (choices as Part[])[0]?.value : undefined;
        const plausible: Record<string, unknown> = {
          'Input.Text': TYPED,
          'Input.ChoiceSet': first,
          'Input.Toggle': 'true',
          'Input.Time': '14:30',
          'Input.Number': min ?? 1,
          'Input.Date': value ?? min ?? '2026-11-23',
        };
        return [String(id), own[String(id)] ?? String(plausible[String(type)] ?? '')];
      }),
  );

/** A tour of one school under way: its people, and the card each of them has before them. */
export type Guide = {
  readonly school: Play;
  readonly crew: Crew;
  readonly pack: Pack;
  /** What is done now, for whoever reads afterwards where something was said. */
  at(where: string): void;
  /** The form or dialog this person sees now. */
  cardOf(person: Person): unknown;
};

/** The case by a button, as anybody could come there: the chat does not grow of it. */
const opens = (player: Player, { code }: Case): Promise<string> => {
  player.closes();
  return player.forges({ verb: 'zaak', code });
};

/** Everybody looks at everything of a case they can open. */
async function allLook({ school, crew }: Guide, zaak: Case): Promise<void> {
  for (const person of Object.values(crew)) {
    const player = school.as(person);
    if (!(await opens(player, zaak)).includes(zaak.code)) continue;
    const dialog = { verb: 'dialog', code: zaak.code, msteams: { type: 'task/fetch' } };
    for (const open of ['tijdlijn', 'waarom', 'formulier', 'afdrukken', 'notities', 'zaken']) {
      await player.forges({ ...dialog, open });
      while (player.buttons.some((title) => MORE.test(title))) await player.clicks(MORE);
      player.closes();
    }
    await player.forges({ verb: 'melding', code: zaak.code });
  }
}
const MORE = /^(Eerder bekijken|Volgend blad)$/;

/** Every form of every fact, as a dialog: what the protocol quotes stands there in full. */
async function allForms({ school, pack }: Guide, people: readonly Person[], zaak: Case): Promise<void> {
  for (const person of people) {
    const player = school.as(person);
    await opens(player, zaak);
    for (const [verb, params] of ways(pack)) {
      const form = { verb: 'dialog', open: 'form', for: verb, msteams: { type: 'task/fetch' } };
      await player.forges({ ...form, code: zaak.code, ...params });
      player.closes();
    }
  }
}

/** Records one fact with whatever can be filled in. @returns whether this protocol and this person could */
export async function record(
  guide: Guide,
  person: Person,
  zaak: Case,
  [verb, params]: Way,
  own: Inputs = {},
): Promise<boolean> {
  const player = guide.school.as(person);
  guide.at(`${verb} ${Object.values(params).join(' ')}`);
  await opens(player, zaak);
  await player.forges({ verb: 'form.open', code: zaak.code, for: verb, ...params });
  const card = guide.cardOf(person);
  const records = [...parts(card)].find(
    ({ type, data }) =>
      String(type).startsWith('Action.') &&
      (data as Part | undefined)?.verb === verb &&
      (own.answer === undefined || (data as Part).answer === own.answer),
  );
  if (records === undefined) return false;
  await player.clicks(String(records.title), filled(card, own));
  return true;
}

/** The answers that lead to this outcome, from the first question. */
function pathTo({ steps: { afweging } }: Pack, outcome: string): [question: string, answer: Answer][] {
  const roads: { at: string; path: [string, Answer][] }[] = [{ at: afweging.first, path: [] }];
  for (const { at, path } of roads) {
    const question = afweging.questions.find(({ id }) => id === at);
    if (question === undefined) continue;
    for (const answer of Answer.options) {
      const edge = question.edges[answer];
      if (edge === undefined) continue;
      const next: [string, Answer][] = [...path, [at, answer]];
      if ('outcome' in edge && edge.outcome === outcome) return next;
      if ('to' in edge && !path.some(([id]) => id === edge.to)) roads.push({ at: edge.to, path: next });
    }
  }
  return [];
}

async function weigh(guide: Guide, zaak: Case, outcome: string): Promise<void> {
  for (const [question, answer] of pathTo(guide.pack, outcome)) {
    await record(guide, guide.crew.lead, zaak, ['afweging.answer', { question }], { answer });
  }
}

/** Every answer to every question, one after the other: each says what follows from it. */
async function everyAnswer(guide: Guide, zaak: Case): Promise<void> {
  for (const [verb, params] of ways(guide.pack).filter(([name]) => name === 'afweging.answer')) {
    for (const answer of Answer.options) {
      await record(guide, guide.crew.lead, zaak, [verb, params], { answer });
    }
  }
}

/** Everything one records in a case besides opening, weighing and ending it, in the order of the road. */
async function wholeRoad(guide: Guide, zaak: Case, own: Inputs): Promise<void> {
  const skipped = /^(dossier\.|afweging\.|directeur\.|person\.admit)/;
  const { lead, colleague } = guide.crew;
  for (const way of ways(guide.pack).filter(([verb]) => !skipped.test(verb))) {
    await record(guide, lead, zaak, way, { person: colleague.id, called: 'politie', ...own });
  }
}

/** Getting ready for a talk, card by card, and help now. */
async function talks({ school, crew, at }: Guide): Promise<void> {
  at('talks');
  const player = school.as(crew.opener);
  await player.types('gesprek voorbereiden');
  for (let page = 0; page < 30; page += 1) await player.forges({ verb: 'voorbereiden', at: page });
  await player.types('noodsituatie');
}

async function homes({ school, crew, at }: Guide): Promise<void> {
  at('home');
  for (const person of Object.values(crew)) {
    const player = school.as(person);
    for (const said of ['hoi', 'hulp', 'wie bel ik', 'mijn zaken', 'nieuwe zorg', 'protocol', 'takenlijst'])
      await player.types(said);
  }
}

/** A concern about somebody who works here, with danger now. */
async function staffCase({ school, crew, at }: Guide): Promise<Case> {
  at('staff');
  const opener = school.as(crew.opener);
  await opener.types('nieuwe zorg');
  await opener.clicks('Lukt dat niet? Vul hier in');
  await opener.clicks('Bewaren en verder', { what: TYPED });
  await opener.clicks('Bewaren en verder', { naam: 'Noor', birthDate: '2012-05-01' });
  await opener.clicks('Zaak openen', { staff: 'true', acute: 'true' });
  const code = /\b[0-9A-Z]{2}-[0-9A-Z]{4}\b/.exec(opener.sees)?.[0] ?? '';
  return caseOf(code);
}

/** Everything the bot said at one school: on the way through its cases, and to each question. */
export type Tour = { readonly stops: readonly Stop[]; readonly answers: readonly string[] };

/**
 * Walks through a whole school over the running bot: cases to every outcome, every form, everybody's screen, and half
 * a year of reminders.
 * @param questions typed at the end
 */
export async function tour(
  pack: Pack,
  file: { readonly people: readonly Person[] },
  questions: readonly string[] = [],
): Promise<Tour> {
  const stops: Stop[] = [];
  const cards = new Map<string, unknown>();
  let where = 'start';
  const tell = (seen: Seen) => {
    stops.push({ ...seen, at: where });
    if (seen.place === 'answer' || seen.place === 'dialog') cards.set(seen.person, seen.card);
  };
  const school = await play({ school: file, tell });
  const guide: Guide = {
    school,
    pack,
    crew: crewOf(file.people),
    at: (now) => {
      where = now;
    },
    cardOf: ({ id }) => cards.get(id),
  };
  await walk(guide);
  where = ASKED;
  const people = Object.values(guide.crew);
  const answers: string[] = [];
  for (const [nr, question] of questions.entries()) {
    const asker = school.as(people[nr % people.length] ?? guide.crew.opener);
    if (nr % people.length === 0) await school.clock('hour'); // so that no question goes on with the one before it
    answers.push(await asker.types(question));
  }
  await school.stop();
  return { stops: stops.filter(({ at }) => at !== ASKED), answers };
}
const ASKED = 'asked';

async function walk(guide: Guide): Promise<void> {
  const { school, crew, at } = guide;
  const open = () => openCase(school, {}, { opener: crew.opener, lead: crew.lead });
  await homes(guide);
  await talks(guide);
  const quiet = await open();
  at('opened');
  await allLook(guide, quiet);
  await allForms(guide, [crew.lead, crew.directeur], quiet);
  const answered = await open();
  await everyAnswer(guide, answered);
  await record(guide, crew.lead, answered, ['melding.record', {}]);
  await record(guide, crew.lead, answered, ['dossier.close', {}]);

  const [melden, hulp, sluiten, advies] = [await open(), await open(), await open(), await open()];
  for (const [outcome, zaak] of Object.entries({ melden, hulp, sluiten, advies })) {
    await weigh(guide, zaak, outcome);
    at(`weighed: ${outcome}`);
    await allLook(guide, zaak);
  }
  for (const decision of ['eerst-overleg', 'niet-akkoord', 'akkoord-zelf'])
    await record(guide, crew.directeur, melden, ['directeur.decide', { decision }]);
  const worse = { other: quiet.code, result: 'slechter', trend: 'slechter' };
  for (const [zaak, own] of [
    [melden, worse],
    [hulp, { other: quiet.code }],
  ] as const) {
    await wholeRoad(guide, zaak, own);
    at('the whole road');
    await allLook(guide, zaak);
  }
  await allForms(guide, [crew.lead], hulp);
  if (!(await record(guide, crew.lead, sluiten, ['dossier.unfounded', {}])))
    await record(guide, crew.lead, sluiten, ['dossier.close', {}]);
  at('closed');
  await allLook(guide, sluiten);
  const staff = await staffCase(guide);
  await allLook(guide, staff);
  await allForms(guide, [crew.bestuur], staff);
  await timeGoesBy(guide);
  at('half a year later');
  for (const zaak of [quiet, hulp]) await allLook(guide, zaak);
}

/** Week by week at first, then a month at a time: every reminder comes. */
async function timeGoesBy({ school, at }: Guide): Promise<void> {
  for (let week = 1; week <= 5; week += 1) {
    at(`week ${week}`);
    await school.clock('week');
  }
  for (const month of ['01', '02', '03', '04', '05']) {
    at(`month ${month} of the next year`);
    await school.clock({ local: `2027-${month}-15T12:00` });
  }
}
