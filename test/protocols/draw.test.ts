import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pictures } from '../../src/cli/protocols-draw.ts';
import { drawPack } from '../../src/protocols/draw.ts';
import { loadLaw, loadPack } from '../../src/protocols/load.ts';
import { Answer, Step } from '../../src/protocols/schema.ts';
import { protocols } from './pack-folder.ts';

const drawn = [...pictures(protocols)].map(([file, picture]) => ({
  school: basename(dirname(file)),
  file,
  picture,
  pack: loadPack(dirname(file)),
}));

test('every pack has a picture', () => {
  expect(drawn.length).toBeGreaterThanOrEqual(5);
  expect(drawn.map(({ school }) => school)).toEqual(readdirSync(join(protocols, 'packs')).sort());
});

describe.each(drawn)('the picture of $school', ({ file, picture, pack }) => {
  test('is current: npm run protocols:draw would change nothing', () => {
    expect(readFileSync(file, 'utf8')).toBe(picture);
  });
  test('has every step, question, edge and term', () => {
    for (const step of Step.options) expect(picture).toContain(`${step}["`);
    for (const { id, edges } of pack.steps.afweging.questions) {
      const node = id.replace('.', '');
      expect(picture).toContain(`${node}["`);
      for (const answer of Answer.options) {
        const drawnEdge = new RegExp(`^  ${node} -- ${answer}( \\(onze keuze\\))? --> `, 'm').test(picture);
        expect(drawnEdge, `${id} ${answer}`).toBe(edges[answer] !== undefined);
      }
    }
    for (const { title } of [...pack.deadlines, ...(pack.agreements ?? [])])
      expect(picture).toContain(`| ${title} |`);
  });
  test('goes nowhere that is not drawn, and has no English in it', () => {
    const nodes = new Set([...picture.matchAll(/^ {2}(\w+)[([]/gm)].map(([, node]) => node));
    for (const [, to] of picture.matchAll(/-+(?:\.->|>) (\w+)$/gm)) expect(nodes).toContain(to);
    expect(picture).not.toMatch(/\b(workdays|weeks|months|undefined|held|planned)\b/);
  });
});

test('quotes in a title do not end its box', () => {
  const pack = structuredClone(drawn[0]?.pack ?? loadPack(''));
  Object.assign(pack.steps.overleg, { title: 'Overleg "met" [iedereen]' });
  const picture = drawPack(pack, loadLaw(`${protocols}/wet.json`));
  expect(picture).toContain('overleg["Overleg #quot;met#quot; [iedereen]');
});
