import type { Answer } from './ask.ts';
import type { Entry } from './entries.ts';

/** One answer as scripts read it: what is said, and the lines it stands in. */
export type Said = {
  readonly id: string;
  readonly titel: string;
  readonly tekst: string;
  readonly soort: 'protocol' | 'wet';
  readonly bron: { readonly document: string; readonly regels: readonly [from: number, to: number] };
};
/** `antwoord: null`: this protocol says nothing about it, or we do not know what was asked. */
export type Line = { readonly antwoord: Said | null; readonly ook: readonly Said[] };

/** Where an item of the law stands in the file it is kept in. */
export type LawLines = (id: string) => readonly [from: number, to: number];

/** The answer of one school as a line. What the law says about a silence stands in `ook`: it is not the protocol's. */
export function lineOf(document: string, answer: Answer, lawLines: LawLines): Line {
  const said = (entry: Entry): Said[] => {
    const shared = { id: entry.id, titel: entry.title, tekst: entry.text };
    if (entry.soort === 'wet') {
      return [{ ...shared, soort: 'wet', bron: { document: 'wet.json', regels: lawLines(entry.id) } }];
    }
    const { source } = entry;
    return source === undefined
      ? []
      : [{ ...shared, soort: 'protocol', bron: { document, regels: source.lines } }];
  };
  const law = answer.kind === 'stil' ? answer.entry.law.map((item) => lawSaid(item, lawLines)) : [];
  const ook = [...law, ...answer.near.flatMap(said)];
  const [antwoord = null] = answer.kind === 'antwoord' ? said(answer.entry) : [];
  const own = ook.filter(
    (one, i) => ook.findIndex(({ id }) => id === one.id) === i && one.id !== antwoord?.id,
  );
  return { antwoord, ook: own.slice(0, 2) };
}

const lawSaid = ({ id, title, text }: Entry['law'][number], lawLines: LawLines): Said => ({
  id,
  titel: title,
  tekst: text,
  soort: 'wet',
  bron: { document: 'wet.json', regels: lawLines(id) },
});

/** Finds items in the text of `wet.json`, whatever its layout: from the line with its id to its last line. */
export function lawLinesIn(text: string): LawLines {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, i) => {
    const id = /"id":\s*"([^"]+)"/.exec(line)?.[1];
    return id === undefined ? [] : [{ id, line: i + 1 }];
  });
  return (id) => {
    const at = starts.findIndex((one) => one.id === id);
    const from = starts[at]?.line ?? 1;
    return [from, Math.max(from, (starts[at + 1]?.line ?? lines.length) - 1)];
  };
}
