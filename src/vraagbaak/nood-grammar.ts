/** How strong a pattern is on its own: `sure` needs nothing else, `act` a sign that it is now, `hint` two signs. */
export type Weight = 'sure' | 'act' | 'hint';
/** One kind of danger: its patterns by weight, one per line. */
export type Family = { readonly name: string } & { readonly [weight in Weight]?: string };

/** Persons, things and doings that patterns name as `{name}`. */
export type Classes = Readonly<Record<string, string>>;

/** A word, a choice between words, or words that may be absent: spaces within brackets do not part them. */
function tokensOf(pattern: string): string[] {
  const tokens: string[] = [''];
  let depth = 0;
  for (const letter of pattern) {
    if ('(['.includes(letter)) depth++;
    if (')]'.includes(letter)) depth--;
    if (letter === ' ' && depth === 0) tokens.push('');
    else tokens.push((tokens.pop() ?? '') + letter);
  }
  return tokens.filter((token) => token !== '');
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A text as `hear` gives it: words with one space before and after each, and those words. */
export type Said = { readonly text: string; readonly words: ReadonlySet<string> };
/** A text as patterns are held against it. */
export const saying = (text: string): Said => ({ text, words: new Set(text.trim().split(' ')) });

/** A pattern, and words of which it needs one: without any of them it need not be tried. Undefined: always tried. */
type Pattern = { readonly parts: readonly RegExp[]; readonly needs: readonly string[] | undefined };

/**
 * In a pattern: a word or part of a regular expression; `{name}` a class; `[word]` may be absent; `.3` up to three
 * words between; ` & ` both, in whatever order; `^` and `$` the beginning and the end.
 */
function compile(pattern: string, classes: Classes): Pattern {
  const parts = pattern.split(' & ').map((part) =>
    tokensOf(
      part.replace(/\{(\w+)\}/g, (_, name: string) => {
        const words = classes[name];
        if (words === undefined) throw new RangeError(`no class of words ${name}`);
        return `(${words.trim().split(/\s+/).join('|')})`;
      }),
    ),
  );
  const needs = parts
    .flat()
    .map(firstWords)
    .filter((words) => words !== undefined)
    .sort((one, other) => load(one) - load(other))[0];
  return { parts: parts.map((tokens) => new RegExp(`${tokens.map(sourceOf).join('')}(?= )`, 'g')), needs };
}

function sourceOf(token: string): string {
  if (token === '^') return token;
  if (token === '$') return `(?= ${token})`;
  if (/^\.\d$/.test(token)) return `(?: \\S+){0,${token.slice(1)}}?`;
  if (token.startsWith('(?!')) return `(?! (?:${token.slice(3, -1)})(?= ))`;
  const [, maybe] = MAYBE.exec(token) ?? [];
  return maybe === undefined ? ` (?:${token})` : `(?: (?:${maybe}))?`;
}
const MAYBE = /^\[(.+)\]$|^\(.+\)\?$/;

/** Words that stand in any text: a pattern is better known by another of its words. */
const COMMON = new Set(
  'hij ze zij er de het een in op met niet is van haar zijn en te die dat om ik we'.split(' '),
);
const load = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + (COMMON.has(word) ? 60 : 1), 0);

/** The words a token can begin with; undefined when it may be absent or is more than words. */
function firstWords(token: string): readonly string[] | undefined {
  if (/^\.\d$|^[\^$]$|^\(\?|^\[/.test(token) || MAYBE.test(token)) return undefined;
  const found: string[] = [];
  for (const one of choicesOf(token)) {
    const word = /^[a-z0-9]+(?= |$)/.exec(one)?.[0];
    const inner = word === undefined ? /^\(((?:[^()]|\([^()]*\))*)\)(?= |$)/.exec(one)?.[1] : undefined;
    const more = word === undefined ? (inner === undefined ? undefined : firstWords(inner)) : [word];
    if (more === undefined) return undefined;
    found.push(...more);
  }
  return found;
}

/** What is between the bars that no brackets hold. */
function choicesOf(token: string): string[] {
  const whole = /^\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)$/.exec(token)?.[1] ?? token;
  const choices = [''];
  let depth = 0;
  for (const letter of whole) {
    if (letter === '(') depth++;
    if (letter === ')') depth--;
    if (letter === '|' && depth === 0) choices.push('');
    else choices.push((choices.pop() ?? '') + letter);
  }
  return choices;
}

/** Patterns, one per line, by the words they need. */
function byWord(patterns: string, classes: Classes): (said: Said) => Iterable<Pattern> {
  const always: Pattern[] = [];
  const needing = new Map<string, Pattern[]>();
  for (const line of lines(patterns)) {
    const pattern = compile(line, classes);
    if (pattern.needs === undefined) always.push(pattern);
    for (const word of pattern.needs ?? []) needing.set(word, [...(needing.get(word) ?? []), pattern]);
  }
  return ({ words }) => {
    const found = new Set(always);
    for (const word of words) for (const pattern of needing.get(word) ?? []) found.add(pattern);
    return found;
  };
}

/** Whether a text holds one of these patterns. */
export type Holds = (said: Said) => boolean;

/** Patterns, one per line, as one question about a text. */
export function anyOf(patterns: string, classes: Classes): Holds {
  const candidates = byWord(patterns, classes);
  return (said) => {
    for (const { parts } of candidates(said)) {
      if (parts.every((part) => said.text.search(part) >= 0)) return true;
    }
    return false;
  };
}

/** The same patterns taken out of a text: figures of speech, so that nothing is found in them. */
export function without(patterns: string, classes: Classes): (text: string) => string {
  const candidates = byWord(patterns, classes);
  return (text) => {
    let left = text;
    for (const { parts } of candidates(saying(text)))
      for (const part of parts) left = left.replace(part, ' …');
    return left;
  };
}

/** Every plain word a text of patterns or classes is made of: what can be recognised when it is misspelt. */
export const wordsIn = (text: string): string[] =>
  text.match(/(?<![\w\\{}])[a-z]{4,}(?![\w\\}]|\[)/g)?.map((word) => word) ?? [];
