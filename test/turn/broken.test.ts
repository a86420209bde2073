import { expect, test } from 'vitest';
import { Fault } from '../../src/fault.ts';
import { broken } from '../../src/turn/broken.ts';
import type { Turn } from '../../src/turn/turn.ts';
import { actionsOf } from '../cards/look.ts';
import { cardOf, words } from '../support/desk.ts';

const person = { tenant: 't', oid: 'o' };
const kinds: readonly Turn['kind'][] = ['message', 'execute', 'submit', 'dialogFetch', 'dialogSubmit'];
const down = (reason: string) => new Fault('store.unavailable', { facts: { reason } });

test.each(kinds)(
  'help and the number of the log are in the answer, and its buttons work there: %s',
  (kind) => {
    const reply = broken({ person, kind }, 'T-42', new Error('kanarie'));
    expect(words(reply)).toMatch(/T-42[\s\S]*112[\s\S]*0800-2000/);
    expect(words(reply)).not.toContain('kanarie');
    const inDialog = kind.startsWith('dialog');
    expect(reply.kind).toBe(inDialog ? 'dialog' : 'card');
    const [help] = actionsOf(cardOf(reply) as Parameters<typeof actionsOf>[0]).filter(
      ({ title }) => title === 'Noodsituatie',
    );
    expect(help?.type).toBe(inDialog ? 'Action.Submit' : 'Action.Execute');
  },
);

test('that nothing was saved is said only of stores that were never opened', () => {
  const said = (cause: unknown) => words(broken({ person, kind: 'message' }, 'T-42', cause));
  expect(said(down('not-open'))).toContain('Er is niets opgeslagen');
  for (const cause of [down('timeout'), down('full'), new Error('other')])
    expect(said(cause)).not.toContain('niets opgeslagen');
});
