import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { rosterDirectory } from '../../../src/adapters/directory/roster.ts';
import { localSealer } from '../../../src/adapters/keys/local-sealer.ts';
import { openSqlite } from '../../../src/adapters/store/sqlite.ts';
import { caseCode } from '../../../src/core/case-code.ts';
import type { Person } from '../../../src/core/school.ts';
import { turnHandler } from '../../../src/turn/handle-turn.ts';
import { people, school, setting, templates } from '../../support/setting.ts';

/** Told to go, one turn after the other, case after case, until it is killed; says which click has been answered. */
const folder = process.argv[2] ?? '';
await once(process.stdin, 'data'); // loading is the slow part: it is done while the one before still works
writeSync(1, 'opens\n');
const sealer = localSealer(readFileSync(join(folder, 'kek')), join(folder, 'keys.db'));
const { dossiers, ...stores } = openSqlite(join(folder, 'meldcode.db'), sealer);
const day = '2026-11-23';
const handle = turnHandler(
  {
    ...stores,
    store: dossiers,
    directory: rosterDirectory([school]),
    settings: { current: () => setting(), of: () => setting() },
    clock: { now: () => `${day}T09:00:00.000Z` },
    random: randomBytes,
    ids: { next: () => randomBytes(16).toString('hex') },
    log: { info: () => {}, error: () => {} },
  },
  templates,
);

const { lotte, ilse } = people;
const clicks: readonly [Person, string, object][] = [
  [lotte, 'dossier.draft', { day, what: 'Stil.' }],
  [lotte, 'dossier.describe', { naam: 'Kanarie' }],
  [lotte, 'dossier.open', { staff: 'false', acute: 'false' }],
  [ilse, 'overleg.hold', { day, kind: 'aandachtsfunctionaris', outcome: 'Meekijken.' }],
  [ilse, 'overleg.plan', { day: '2026-12-03', kind: 'team' }],
  [ilse, 'afweging.answer', { question: 'afweging.2', answer: 'ja', motivering: 'Gevaar.' }],
  [lotte, 'observatie.record', { day, kind: 'feit', what: 'Nog iets.' }],
];
for (;;) {
  const code = caseCode(randomBytes(5));
  for (const [i, [who, verb, fields]] of clicks.entries()) {
    const click = { code, seenVersion: 99, actionId: `${code}/${i}`, form: 'card' };
    const data = { verb, ...click, ...fields };
    await handle({
      person: { tenant: school.tenant, oid: who.id },
      kind: 'execute',
      data,
      messageId: `m${i}`,
    });
    writeSync(1, `${click.actionId}\n`);
  }
}
