import { join } from 'node:path';
import * as z from 'zod';
import { texts } from '../../src/cards/texts.nl.ts';
import { eventNames } from '../../src/core/events.ts';
import { loadLaw, loadPacks } from '../../src/protocols/load.ts';
import type { Pack } from '../../src/protocols/schema.ts';
import { type CardRules, cardRules, type Place, readOn, type Typed } from './card-rules.ts';

const Message = z.object({
  from: z.string(),
  deleted: z.boolean(),
  text: z.string().optional(),
  summary: z.string().optional(),
  card: z.unknown().optional(),
});
const Arrived = z.object({ kind: z.literal('message'), person: z.string(), message: Message });
const Click = z.object({ person: z.string(), data: z.record(z.string(), z.unknown()).optional() });
const Answer = z.object({ kind: z.string(), text: z.string().optional(), card: z.unknown().optional() });

/** Something the bot said to somebody: a card, or a text without one. */
export type Seen = {
  readonly person: string; // id
  readonly place: Place | 'text';
  readonly card?: unknown;
  readonly words: string;
};

/** Reads along with everything the bot says, to everybody of a school, and keeps what is wrong with it. */
export type Watch = {
  /** What is sent to the bot: what was typed in a field of a card goes along with a click. */
  sends(body: unknown): void;
  /** The answer to that. */
  answered(body: unknown, path: string, answer: unknown): void;
  /** @throws Error with every problem found so far */
  complain(): void;
  /** When the bot has stopped: waits until all it said has been read. */
  finished(): Promise<void>;
};

type Told = {
  /** What holds for what is said to this person. @param said all of it: somebody of several schools reads of which it is */
  rules(person: string, said: string): CardRules;
  readonly names: ReadonlyMap<string, string>;
  tell(seen: Seen): void;
};

/** Watches a running school: each message and each edit of one as it comes in a chat, and each answer to a click. */
async function watch(url: string, { rules, names, tell }: Told): Promise<Watch> {
  const problems = new Set<string>();
  const before = new Set<string>();
  const fields = new Set<unknown>(); // ids of what one types in
  let now: readonly string[] = [];
  const typed = (): Typed => ({ before: [...before], now });
  const blame = (person: string, found: readonly string[]) => {
    for (const problem of found) problems.add(`${names.get(person) ?? person}, ${problem}`);
  };
  const look = (person: string, place: Place, card: unknown) => {
    if (card === undefined) return;
    for (const id of textFields(card)) fields.add(id);
    const words = readOn(card);
    blame(person, rules(person, words).card(card, place, typed()));
    tell({ person, place, card, words });
  };
  const read = (person: string, text: string | undefined) => {
    if (text === undefined) return;
    blame(person, rules(person, text).text(text, typed()));
    tell({ person, place: 'text', words: text });
  };

  const arrived = (line: string) => {
    const event = Arrived.safeParse(JSON.parse(line));
    if (!event.success || event.data.message.from !== 'bot' || event.data.message.deleted) return;
    const { person, message } = event.data;
    look(person, 'chat', message.card);
    read(person, message.text);
    if (message.summary !== undefined) blame(person, rules(person, '').summary(message.summary));
  };
  const stream = await fetch(`${url}/oefenen/api/events`, { headers: { origin: url } });
  const reading = eachLine(stream, arrived);
  return {
    sends(body) {
      const { data = {} } = Click.safeParse(body).data ?? {};
      now = Object.entries(data).flatMap(([key, value]) =>
        fields.has(key) && typeof value === 'string' && isTelling(value) ? [value] : [],
      );
      for (const word of now) before.add(word);
    },
    answered(body, path, answer) {
      const [asked, said] = [Click.safeParse(body), Answer.safeParse(answer)];
      if (!said.success || !asked.success) return;
      const { person } = asked.data;
      look(person, path.startsWith('task/') ? 'dialog' : 'answer', said.data.card);
      read(person, said.data.text);
    },
    complain() {
      if (problems.size > 0) throw new Error(`the bot says what it may not:\n${[...problems].join('\n')}`);
    },
    finished: () => reading,
  };
}

/** A name or a sentence. A word in small letters is what a choice sends, and a case code stands on cards. */
const isTelling = (word: string) => /^(?=..)\p{Lu}|\s/u.test(word) && !/^[0-9A-Z]{2}-[0-9A-Z]{4}$/.test(word);

const textFields = (value: unknown): unknown[] => {
  if (typeof value !== 'object' || value === null) return [];
  const here = 'type' in value && value.type === 'Input.Text' && 'id' in value ? [value.id] : [];
  return [...here, ...Object.values(value).flatMap(textFields)];
};

const School = z.object({
  name: z.string(),
  pack: z.string(),
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  /** A protocol whose list of signals the school knowingly chose: shown with whose it is, in its own words. */
  signalenlijst: z.object({ pack: z.string().optional() }).optional(),
});
const law = loadLaw(join(import.meta.dirname, '../../src/protocols/wet.json'));
const loaded = new Map<string, readonly Pack[]>(); // folder → its packs

function packsIn(folder: string): readonly Pack[] {
  const packs = loaded.get(folder) ?? [...loadPacks(folder, eventNames).values()];
  loaded.set(folder, packs);
  return packs;
}

/** The newest version of the protocol of a school. */
function packOf(packs: readonly Pack[], id: string): Pack {
  const here = packs.filter((pack) => pack.id === id).sort((a, b) => a.version.localeCompare(b.version));
  const pack = here.at(-1);
  if (pack === undefined) throw new Error(`no pack ${id}`);
  return pack;
}

/**
 * Watches the schools of a running bot. To somebody of several a card says of which it is: then it keeps the rules of that
 * one. What says none may have words of any of theirs.
 * @param files what the school files hold
 * @param packsRoot the folder of protocols
 * @param tell hears everything that is said
 */
export function watchSchools(
  url: string,
  files: readonly unknown[],
  packsRoot: string,
  tell: (seen: Seen) => void,
): Promise<Watch> {
  const packs = packsIn(packsRoot);
  const schools = files.map((file) => {
    const school = School.parse(file);
    const pack = packOf(packs, school.pack);
    const foreign = packs.filter(({ id }) => id !== school.signalenlijst?.pack);
    return { ...school, pack, rules: cardRules(pack, foreign, law) };
  });
  const names = new Map(schools.flatMap(({ people }) => people.map((one) => [one.id, one.name])));
  const known = new Map(
    [...names.keys()].map((id) => {
      const theirs = schools.filter(({ people }) => people.some((one) => one.id === id));
      const others = packs.filter((one) => !theirs.some(({ pack }) => pack.id === one.id));
      const [first = theirs[0]] = theirs;
      if (first === undefined) throw new Error(`nobody is ${id}`);
      const ofAll = theirs.length === 1 ? first.rules : cardRules(first.pack, [first.pack, ...others], law);
      return [id, { theirs, ofAll }];
    }),
  );
  const rules = (person: string, said: string): CardRules => {
    const found = known.get(person);
    if (found === undefined) throw new Error(`nobody is ${person}`);
    const { theirs, ofAll } = found;
    return theirs.find(({ name }) => said.includes(texts.school.of(name)))?.rules ?? ofAll;
  };
  return watch(url, { rules, names, tell });
}

/** Server-Sent Events, until the server ends them. */
async function eachLine({ body }: Response, act: (data: string) => void): Promise<void> {
  let rest = '';
  if (body === null) throw new Error('no stream of events');
  for await (const piece of body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('data: ')) act(line.slice(6));
  }
}
