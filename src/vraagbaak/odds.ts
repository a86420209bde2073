/** All ways of asking, as the numbers of their words; see `ways.ts`. */
export type Numbered = {
  readonly ids: Uint16Array; // of the words of every way, one after another
  readonly start: Uint32Array; // where each way begins, and where the last one ends
  readonly first: Uint32Array; // the first way of each answer, and one past the last
};
/**
 * Per answer, how much rather these words ask for it than for any: below 0 when they do not.
 * @param asked the number of each word of a question that is known, once
 */
export type Odds = (asked: ReadonlySet<number>) => Float32Array;

const DOUBT = 1; // ways of asking that every answer is given of every word: none is sure never to be asked for with it

/** What the words of all ways of asking tell: naive Bayes over in how many of its ways an answer is asked for with each. */
export function oddsOf(numbered: Numbered, words: number): Odds {
  const { first } = numbered;
  const { held, ways, from, total } = countedIn(numbered, words);
  const answers = first.length - 1;
  const all = first[answers] ?? 0;
  return (asked) => {
    const share = new Float32Array(words); // of the words that were asked with: in which part of all ways
    for (const id of asked) share[id] = (total[id] ?? 0) / all;
    const odds = new Float32Array(answers);
    if (asked.size === 0) return odds;
    for (let answer = 0; answer < answers; answer++) {
      const own = (first[answer + 1] ?? 0) - (first[answer] ?? 0);
      let told = asked.size * Math.log(DOUBT / (own + DOUBT));
      for (let i = from[answer] ?? 0; i < (from[answer + 1] ?? 0); i++) {
        const usual = share[held[i] ?? 0] ?? 0;
        if (usual > 0) told += Math.log(1 + (ways[i] ?? 0) / (DOUBT * usual));
      }
      odds[answer] = told / Math.sqrt(asked.size);
    }
    return odds;
  };
}

/** Which words each answer is asked for with and in how many of its ways, answer after answer; and that of all together. */
function countedIn({ ids, start, first }: Numbered, words: number) {
  const total = new Uint32Array(words);
  const seenIn = new Int32Array(words).fill(-1); // the way a word was seen in last
  const heldBy = new Int32Array(words).fill(-1); // the answer it was seen in last, and where that is
  const place = new Uint32Array(words);
  const [held, ways, from]: [number[], number[], number[]] = [[], [], [0]];
  for (let answer = 0; answer + 1 < first.length; answer++) {
    for (let way = first[answer] ?? 0; way < (first[answer + 1] ?? 0); way++) {
      for (let i = start[way] ?? 0; i < (start[way + 1] ?? 0); i++) {
        const id = ids[i] ?? 0;
        if (seenIn[id] === way) continue;
        seenIn[id] = way;
        total[id] = (total[id] ?? 0) + 1;
        if (heldBy[id] !== answer) {
          heldBy[id] = answer;
          place[id] = held.push(id) - 1;
          ways.push(0);
        }
        const at = place[id] ?? 0;
        ways[at] = (ways[at] ?? 0) + 1;
      }
    }
    from.push(held.length);
  }
  return { held: Uint16Array.from(held), ways: Uint16Array.from(ways), from, total };
}
