import { expect, test } from 'vitest';
import { NoAnswer } from '../../../src/adapters/store/cosmos-http.ts';
import { asking } from '../../../src/adapters/store/cosmos-request.ts';

/** What is asked of a store that gives these answers, one after the other. */
async function asked(answers: readonly NoAnswer['reason'][]) {
  let tries = 0;
  const outcome = await asking(
    async () => {},
    async () => {
      const reason = answers[tries++];
      if (reason !== undefined) throw new NoAnswer(reason, {});
      return 'written';
    },
  ).catch((error: unknown) => error);
  return { tries, outcome };
}

test('a store that stays silent is asked twice, so that Teams still waits for the answer', async () => {
  const { tries, outcome } = await asked(['timeout', 'timeout', 'timeout', 'timeout']);
  expect(tries).toBe(2);
  expect(outcome).toMatchObject({ code: 'store.unavailable', facts: { reason: 'timeout' } });
});

test('one silence, or a connection that breaks three times, is got over', async () => {
  expect(await asked(['timeout'])).toEqual({ tries: 2, outcome: 'written' });
  expect(await asked(['reset', 'reset', 'reset'])).toEqual({ tries: 4, outcome: 'written' });
});
