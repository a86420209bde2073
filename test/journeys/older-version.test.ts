import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { ilse } from '../support/story.ts';

const packs = join(import.meta.dirname, '../../src/protocols/packs');
const rewritten = (folder: string, file: string, from: string, to: string) => {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  expect(before).toContain(from);
  writeFileSync(path, before.replaceAll(from, to));
};

test('a dossier keeps the protocol it was opened under, also when the school has a newer version', async () => {
  const packsRoot = mkdtempSync(join(tmpdir(), 'versions-'));
  const folder = mkdtempSync(join(tmpdir(), 'meldcode-'));
  const kms = join(packsRoot, 'kms');
  cpSync(join(packs, 'kms'), kms, { recursive: true });

  const before = await play({ folder, packsRoot });
  const old = await openCase(before);
  await before.stop();

  // The protocol is changed: the version of today moves to a folder of its own, the new one takes its place.
  const version: string = JSON.parse(readFileSync(join(kms, 'pack.json'), 'utf8')).version;
  cpSync(join(packs, 'kms'), join(kms, version), { recursive: true });
  rewritten(kms, 'pack.json', `"${version}"`, '"2027-08-01"');
  rewritten(kms, 'pack.json', '"KMS-protocol"', '"Nieuw KMS-protocol"');

  const after = await play({ folder, packsRoot });
  const lead = after.as(ilse);
  const seen = await old.looks(lead);
  expect(seen).toContain(old.code);
  expect(seen).not.toContain('Nieuw KMS-protocol');
  await old.does(lead, 'overleg.hold', { kind: 'aandachtsfunctionaris', outcome: 'We kijken mee.' });
  expect(await old.looks(lead)).toContain('maandag 14 december 2026');

  const fresh = await openCase(after, { naam: 'Sam' });
  expect(await fresh.looks(lead)).toContain('Nieuw KMS-protocol');
});
