import { expect, test } from 'vitest';
import { pinoLog } from '../../src/adapters/log.ts';
import { Fault } from '../../src/fault.ts';

const canary = 'kanarie-7f3a';

function logged(write: (log: ReturnType<typeof pinoLog>) => void) {
  const lines: string[] = [];
  write(pinoLog({ write: (line) => void lines.push(line) }));
  const out = lines.join('');
  expect(out).not.toContain(canary);
  return JSON.parse(out);
}

test('a line has fixed keys: level, time in UTC, event and facts', () => {
  const line = logged((log) => log.info('activity.refused', { reason: 'token', n: 3, again: false }));
  expect(line).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    event: 'activity.refused',
    facts: { reason: 'token', n: 3, again: false },
  });
});

test('of a fault stand there its code and its facts', () => {
  const fault = new Fault('store.conflict', { facts: { seq: 4 }, cause: new SyntaxError(canary) });
  expect(logged((log) => log.error('turn.failed', { turn: 't1' }, fault))).toMatchObject({
    level: 'error',
    facts: { turn: 't1' },
    error: { name: 'Fault', code: 'store.conflict', facts: { seq: 4 }, cause: { name: 'SyntaxError' } },
  });
});

class OwnError extends Error {
  readonly body = canary;
}
test.each([
  [
    'an error',
    new TypeError(canary, { cause: new RangeError(canary) }),
    { name: 'TypeError', cause: { name: 'RangeError' } },
  ],
  ['an error of a library, with fields', new OwnError(canary), { name: 'OwnError' }],
  [
    'an error that calls itself something',
    Object.assign(new Error(canary), { name: canary }),
    { name: 'Error' },
  ],
  ['a text', canary, { name: 'string' }],
  ['an object', { message: canary }, { name: 'object' }],
])('of %s stands there only what it is', (_name, cause, error) => {
  expect(logged((log) => log.error('turn.failed', {}, cause)).error).toEqual(error);
});

test('an error that causes itself is described and does not hang', () => {
  const error = new Error(canary);
  error.cause = error;
  expect(logged((log) => log.error('turn.failed', {}, error)).error.name).toBe('Error');
});

test('what is not a short value does not reach the log, also when the types were got round', () => {
  const facts = { turn: 't1', card: { text: canary }, long: canary.repeat(200) } as never;
  expect(logged((log) => log.info('x', facts)).facts).toEqual({ turn: 't1' });
});
