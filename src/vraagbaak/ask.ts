import type { Index } from './build.ts';
import type { Entry } from './entries.ts';
import { type Question, type Ranked, rank } from './rank.ts';

/**
 * `antwoord`: a passage, or an item of the law where the law was asked for. `stil`: we know that this protocol says
 * nothing about it. `geen`: we do not know what was asked. `near`: what comes nearest, at most two.
 */
export type Answer =
  | { readonly kind: 'antwoord'; readonly entry: Entry; readonly near: readonly Entry[] }
  | { readonly kind: 'stil'; readonly entry: Entry; readonly near: readonly Entry[] }
  | { readonly kind: 'geen'; readonly near: readonly Entry[] };

const READ = 1000; // characters of a question
const LINK = /\[[^\]]{0,200}\]\([^)]{0,500}\)|\bhttps?:\/\/\S+|\bwww\.\S+/g; // with its words: they ask nothing
const LONG = 90; // characters from which a text is a story, and each sentence of it a question
const LINE = 0.25; // less sure than this: we say that we do not know

/** What this school's protocol answers. Pure: the same question gives the same answer, and nothing of it is kept. */
export function ask(index: Index, question: Question): Answer {
  const ranked = bestReading(index, { ...question, text: question.text.slice(0, READ).replace(LINK, ' ') });
  const [best, ...rest] = ranked;
  const entries = rest.map(({ one }) => one.entry).filter(({ soort }) => soort !== 'stil');
  if (best === undefined || best.sure < LINE || !isOurs(best)) {
    const near = ranked.map(({ one }) => one.entry).filter(({ soort }) => soort === 'protocol');
    return { kind: 'geen', near: near.slice(0, 2) };
  }
  const { entry } = best.one;
  return { kind: entry.soort === 'stil' ? 'stil' : 'antwoord', entry, near: entries.slice(0, 2) };
}

/** Whether a question is of our field, as far as this answer can tell. What a protocol is silent about was worded by us. */
const isOurs = ({ one, ours }: Ranked): boolean =>
  !one.entry.elsewhere && (ours > 0 || one.entry.soort === 'stil');

/** Of a story, the sentence that is surest to be of our field; of a question, the question. */
function bestReading(index: Index, question: Question): Ranked[] {
  const whole = rank(index, question);
  const { text } = question;
  if (text.length < LONG) return whole;
  const sentences = text.split(/[.?!;\n]+/).filter((part) => part.trim().length > 12);
  const readings = [whole, ...sentences.map((part) => rank(index, { ...question, text: part }))];
  const surest = ([best]: readonly Ranked[]) => (best !== undefined && isOurs(best) ? best.ours : 0);
  return readings.reduce((best, one) => (surest(one) > surest(best) + 0.1 ? one : best), whole);
}
