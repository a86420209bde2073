import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import {
  type CaseKey,
  type Dossier,
  type DossierEvent,
  evolve,
  newDossier,
} from '../../../src/core/dossier.ts';
import { followUps } from '../../../src/core/follow-ups.ts';
import { seeded } from '../../support/seeded.ts';
import { school, setting } from '../../support/setting.ts';
import { type SqliteBench, sqliteBench } from './bench.ts';

const rounds = 20;

/*
 * The child is the turn with the real store and keys, without HTTP and outbox: the whole bot takes seconds to
 * start, and twenty of those are too long for every run. What is killed here is all that stands between a click
 * and its answer.
 */
test('after kill -9 at any moment of a turn, every act that was answered is on record with its reminders', async () => {
  const bench = sqliteBench();
  writeFileSync(join(bench.folder, 'kek'), bench.kek, { mode: 0o600 });
  const random = seeded(20261122);
  const check = checker(bench);
  const answered = new Set<string>();
  let onRecord: ReadonlySet<string> = new Set();
  let next = load(bench.folder);
  onTestFinished(() => void next.kill('SIGKILL'));
  for (let round = 0; round < rounds; round += 1) {
    const child = next;
    next = load(bench.folder);
    const lines = round < 3 ? 1 : 1 + Math.floor(random() * 24); // the first ones while it opens
    for (const actionId of await killed(child, lines, random() * 12)) answered.add(actionId);
    onRecord = await check();
    const lost = [...answered].filter((actionId) => !onRecord.has(actionId));
    expect(lost, `round ${round}`).toEqual([]);
  }
  expect(answered.size).toBeGreaterThan(rounds * 5); // it did work
  expect(onRecord.size - answered.size).toBeLessThanOrEqual(rounds); // each time at most the turn under way
}, 180_000);

/** A child that is ready to be told to go. */
const load = (folder: string): ChildProcess =>
  spawn(execPath, [join(import.meta.dirname, 'turns-child.ts'), folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });

/** Lets the child go, kills it some milliseconds after this many lines. @returns the clicks it said were answered */
async function killed(child: ChildProcess, lines: number, milliseconds: number): Promise<string[]> {
  const ended = once(child, 'close'); // all it said has been read by then
  let text = '';
  await new Promise<void>((resolve) => {
    child.stdout?.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      if (text.split('\n').length > lines) resolve();
    });
    child.stdout?.on('end', resolve);
    child.stdin?.write('go\n');
  });
  await wait(milliseconds);
  child.kill('SIGKILL');
  const [, signal] = await ended;
  expect(signal).toBe('SIGKILL'); // and not an error of its own
  return text.split('\n').slice(1, -1);
}

/**
 * Looks whether every case is whole: each act with all its events and all its messages, and no message without
 * its act. A case that did not change since the last time is not read again.
 * @returns gives the acts on record
 */
function checker({ open }: SqliteBench): () => Promise<ReadonlySet<string>> {
  const scope = { tenant: school.tenant, school: school.id };
  const late = '2999-01-01T00:00:00.000Z';
  const seen = new Map<string, number>(); // code → version
  const acts = new Set<string>();
  const expected = new Set<string>();
  return async () => {
    const { dossiers, outbox, close } = open();
    for (const { code, version } of await dossiers.list(scope, { limit: 10_000 })) {
      if (seen.get(code) === version) continue;
      seen.set(code, version);
      const key = { ...scope, code };
      const events = await dossiers.read(key); // verifies the chain and opens every event
      expect(version).toBe(events.length);
      for (const { actionId, messages } of actsOf(key, events)) {
        acts.add(actionId);
        for (const id of messages) expected.add(id);
      }
    }
    const waiting = await outbox.lease(late, late, 100_000);
    expect(new Set(waiting.map(({ message }) => message.id))).toEqual(expected);
    close();
    return acts;
  };
}

/** The acts of one case, each with the ids of its messages. */
function actsOf(key: CaseKey, events: readonly DossierEvent[]) {
  let dossier: Dossier = newDossier;
  return [...Map.groupBy(events, ({ meta }) => meta.actionId)].map(([actionId, written]) => {
    expect(written.map(({ meta }) => meta.type)).toEqual(eventsOfClick[Number(actionId.split('/')[1])]);
    const messages = followUps(setting(), key, dossier, written).map(({ id }) => id);
    dossier = written.reduce(evolve, dossier);
    const by = written[0]?.meta.by.userId;
    const card = `${key.tenant}/${key.school}/${key.code}/card.replace/${dossier.version}/${by}`;
    return { actionId, messages: [...messages, card] };
  });
}

/** What each click of the child puts on record. */
const eventsOfClick = [
  ['dossier.drafted'],
  ['dossier.described'],
  ['dossier.opened', 'aandachtsfunctionaris.informed'],
  ['overleg.held'],
  ['overleg.planned'],
  ['afweging.answered', 'melding.required'],
  ['observatie.recorded'],
];
