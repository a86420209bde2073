import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { localSealer } from '../../src/adapters/keys/local-sealer.ts';
import { openSqlite } from '../../src/adapters/store/sqlite.ts';
import { type DossierEvent, parseEvent } from '../../src/core/events.ts';
import { deliverDue } from '../../src/outbox/deliver.ts';
import { people, practicePack, school } from '../support/setting.ts';
import { median } from './load.ts';
import { schoolDay } from './school-day.ts';

const DUE = 1000;
const CASES = 50;
export const now = '2026-11-24T10:00:00.000Z'; // a Tuesday

/**
 * A whole tick with a thousand messages due, of fifty cases: each looked at again, sent and marked. Beside it a tick
 * with nothing due. The file holds as many open rows as `sizes` says.
 */
export async function outboxTick(
  folder: string,
  sizes: readonly number[],
  rounds: number,
): Promise<string[][]> {
  const files = [];
  for (const open of sizes) files.push(await fileWith(folder, open));
  for (let round = -1; round < rounds; round += 1)
    for (const file of files) {
      await file.idle();
      await file.tick(round);
    }
  return files.map(({ open, ticks, idles, close }) => {
    close();
    const [tick, idle] = [ticks.slice(1), idles.slice(1)]; // the first warms up
    return [
      open.toLocaleString('en'),
      median(tick.map(({ ms }) => ms)).toFixed(0),
      median(tick.map(({ cpu }) => cpu)).toFixed(0),
      (median(idle) * 1000).toFixed(0),
    ];
  });
}

async function fileWith(folder: string, open: number) {
  const path = join(folder, `outbox-${open}.db`);
  const sealer = localSealer(randomBytes(32), join(folder, `outbox-keys-${open}.db`));
  const stores = openSqlite(path, sealer);
  const day = schoolDay(stores, () => now);
  for (const key of keys())
    await stores.dossiers.append(key, 0, begun(), [], { status: 'open', people: [people.lotte.id] });
  const db = new DatabaseSync(path);
  const fill = (first: number, last: number, at: string) => db.prepare(FILL).run({ ...row, first, last, at });
  fill(1, open - DUE, '2027-06-01T09:00:00.000Z');
  const ticks: { ms: number; cpu: number }[] = [];
  const idles: number[] = [];
  return {
    open,
    ticks,
    idles,
    async tick(round: number) {
      const first = 10_000_000 + round * DUE;
      fill(first, first + DUE - 1, '2026-11-24T09:00:00.000Z');
      const [from, before] = [performance.now(), process.cpuUsage()];
      const { sent } = await deliverDue(day.ports, day.cards);
      if (sent !== DUE) throw new Error(`${sent} of ${DUE} were sent`);
      const { user, system } = process.cpuUsage(before);
      ticks.push({ ms: performance.now() - from, cpu: (user + system) / 1000 });
      db.exec(`DELETE FROM outbox WHERE state <> 'pending'`);
    },
    async idle() {
      for (let i = 0; i < 100; i += 1) {
        const from = performance.now();
        await deliverDue(day.ports, day.cards);
        await stores.outbox.nextDue();
        idles.push(performance.now() - from);
      }
    },
    close() {
      db.close();
      stores.close();
      sealer.close();
    },
  };
}

const codeOf = (n: number) => `K7-3F${'23456789AB'[Math.floor(n / 10)]}${'23456789AB'[n % 10]}`;
export const keys = () =>
  Array.from({ length: CASES }, (_, n) => ({ tenant: school.tenant, school: school.id, code: codeOf(n) }));

/** A case that is open, with one observation. */
export function begun(): DossierEvent[] {
  const at = '2026-11-23T09:00:00.000Z';
  const by = { userId: people.lotte.id, roles: people.lotte.roles };
  const about = (type: string, meta: object, content: object) =>
    parseEvent({ meta: { type, at, by, actionId: `${type}-1`, ...meta }, content });
  return [
    about(
      'dossier.drafted',
      { day: '2026-11-23', pack: `${practicePack.id}@${practicePack.version}` },
      { what: 'Stil in de kring.' },
    ),
    about('dossier.opened', { staff: false, acute: false }, {}),
  ];
}

/** Rows as the outbox writes them, spread over the cases, by SQL: through the store a million would take an hour. */
const row = {
  tenant: school.tenant,
  school: school.id,
  codes: JSON.stringify(Array.from({ length: CASES }, (_, n) => codeOf(n))),
  person: people.ilse.id,
};
const FILL = `WITH RECURSIVE n(i) AS (SELECT CAST(:first AS INTEGER) UNION ALL SELECT i + 1 FROM n WHERE i < :last),
  coded AS (SELECT i, json_extract(:codes, '$[' || (i % ${CASES}) || ']') AS code,
    :tenant || '/' || :school || '/bench/' || printf('%09d', i) AS id FROM n WHERE i <= :last)
INSERT INTO outbox (id, tenant, school, code, message, state, due_at, wake_at, attempts, fence)
SELECT id, :tenant, :school, code,
  json_object('id', id, 'key', json_object('tenant', :tenant, 'school', :school, 'code', code),
    'kind', 'zaak.taken', 'occurrence', 2, 'to', json_object('person', :person),
    'dueAt', :at, 'acute', json('true')),
  'pending', :at, :at, 0, 0 FROM coded`;
