import { ALARM } from './nood-alarm.nl.ts';
import { classes } from './nood-classes.nl.ts';
import { gehoord } from './nood-gehoord.nl.ts';
import { geweld } from './nood-geweld.nl.ts';
import { anyOf, type Family, type Holds, type Said, saying, without, wordsIn } from './nood-grammar.ts';
import { hearing } from './nood-hearing.ts';
import { lichaam } from './nood-lichaam.nl.ts';
import { partsOf } from './nood-parts.ts';
import { plaats } from './nood-plaats.nl.ts';
import * as tekens from './nood-tekens.nl.ts';
import { zelf } from './nood-zelf.nl.ts';

const DANGER = { sure: 3, act: 2, hint: 1 } as const; // points of a pattern
const WORD = { zwaar: 2, licht: 1, zwak: 0.5 } as const; // points of a word
const MOST_OF_WORDS = 3;
const TOLD = 3; // points of words that strengthen a pattern
const NOW = 2.5; // points: help comes first
const PERHAPS = 2; // points: the answer, under the question whether there is danger now
const MOST_LESS = 5;
const STORY_LESS = 5;

const families: readonly Family[] = [...geweld, ...plaats, ...lichaam, ...zelf, ...gehoord];
const of = (patterns: string): Holds => anyOf(patterns, classes);

/** Strong patterns first: of each kind of danger the strongest counts. */
const dangers = (['sure', 'act', 'hint'] as const).flatMap((weight) =>
  families.flatMap(({ name, [weight]: patterns }) =>
    patterns === undefined ? [] : [{ name, weight, holds: of(patterns) }],
  ),
);

/** What adds to danger, and what takes from it. */
const signs = [
  { name: 'nu', points: 1, holds: of(tekens.NOW) },
  { name: 'roept', points: 1, holds: of(tekens.CALLS) },
  { name: 'voorbij', points: -4, holds: of(tekens.GONE) },
  { name: 'stel dat', points: -4, holds: of(tekens.IF) },
  { name: 'regel', points: -3, holds: of(tekens.RULE) },
  { name: 'grap', points: -4, holds: of(tekens.JOKE) },
  { name: 'vaker', points: -2, holds: of(tekens.HABIT) },
  { name: 'verteld', points: -2, holds: of(tekens.DISCLOSED) },
] as const;
const calls = of(tekens.CALLS_SURE);
const alone = of(tekens.ALONE);
const story = of(tekens.STORY);
const gone = of(tekens.GONE);
const somebody = of('{wie}\n{wien}\nik\nwe');
const figures = without(tekens.FIGURES, classes);
const around = new Set(tekens.AROUND.split(/\s+/));

const words = (['zwaar', 'licht', 'zwak'] as const).map((name) => ({
  points: WORD[name],
  said: new RegExp(` (?:${ALARM[name].trim().split(/\s+/).join('|').replaceAll('~', '[a-z]*')})(?= )`, 'g'),
}));

const hear = hearing(
  new Set(
    [
      ...families.map(({ sure = '', act = '', hint = '' }) => `${sure} ${act} ${hint}`),
      ...Object.values(classes),
      ...Object.values(ALARM).map((one) => one.replaceAll('~', '}')),
      ...Object.values(tekens),
    ].flatMap(wordsIn),
  ),
);

/** Words of danger together, each once whatever its ending. Without anybody in the text they say less. */
function ofWords(said: Said): number {
  let sum = 0;
  for (const { said: pattern, points } of words) {
    sum += new Set((said.text.match(pattern) ?? []).map((word) => word.slice(0, 6))).size * points;
  }
  return sum < 1 ? 0 : sum - (somebody(said) ? 0 : 1);
}

/** Why a text was taken for a call for help: points, and the names of what was found. Nothing of the text itself. */
export type Weighed = { readonly points: number; readonly found: readonly string[] };

function weighPart(said: Said): Weighed {
  const found = new Map<string, number>();
  for (const { name, weight, holds } of dangers) {
    if (!found.has(name) && holds(said)) found.set(name, DANGER[weight]);
  }
  const strong = [...found.values()].filter((points) => points >= DANGER.act).length;
  const told = ofWords(said);
  if (calls(said)) found.set('roept om hulp', DANGER.sure);
  const danger = Math.max(0, Math.min(told, MOST_OF_WORDS), ...found.values());
  if (danger === 0) return NOTHING;
  const more = strong > 1 || (strong > 0 && told >= TOLD) ? 1 : 0;
  const seen = signs.filter(({ holds }) => holds(said));
  const less = seen.reduce((sum, { points }) => sum + Math.min(0, points), 0);
  const plus = seen.reduce((sum, { points }) => sum + Math.max(0, points), 0);
  return {
    points: danger + more + plus + Math.max(less, -MOST_LESS),
    found: [...found.keys(), ...(told > 0 ? ['woorden'] : []), ...seen.map(({ name }) => name)],
  };
}

const NOTHING: Weighed = { points: 0, found: [] };

/** Whether a text is a call for help and nothing else: "noodsituatie!", "help er is nu gevaar". */
function isCall(said: string): boolean {
  const all = said.trim().split(' ');
  if (all.length > CALL) return false;
  const left = all.filter((word) => !around.has(word));
  return alone(saying(said)) || alone(saying(` ${left.join(' ')} `));
}
const CALL = 12; // words

/** What a text weighs: the part of it that weighs most. Told, played or shown, it all weighs less. */
export function weigh(text: string): Weighed {
  const whole = hear(text.slice(0, 400));
  if (isCall(whole)) return { points: NOW, found: ['noodkreet'] };
  const parts = partsOf(text, hear, (said) => gone(saying(said))).map((said) => saying(figures(said)));
  const most = parts
    .map(weighPart)
    .reduce((one, other) => (other.points > one.points ? other : one), NOTHING);
  return parts.some(story) ? { points: most.points - STORY_LESS, found: [...most.found, 'verhaal'] } : most;
}

/** How much somebody asks for help now. Needs nothing but the text, which is not kept. */
export function urgency(text = ''): 'nu' | 'misschien' | 'nee' {
  const { points } = weigh(text);
  if (points >= NOW) return 'nu';
  return points >= PERHAPS ? 'misschien' : 'nee';
}

/**
 * Whether somebody asks for help now. Wins from everything else; better once too often than once too few, but not at
 * every "noodplan".
 */
export const isEmergency = (text?: string): boolean => urgency(text) === 'nu';
