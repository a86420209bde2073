import type { Asked } from '../core/events.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { act } from './act.ts';
import type { Desk } from './desk.ts';
import { find } from './look.ts';

type Click = {
  readonly code: string;
  readonly actionId: string;
  readonly seenVersion: number;
  readonly asked: Asked;
};

/**
 * Why these two cases cannot be joined: the other is this very one, is not there, is not open, or is led by somebody
 * else. All the same answer, so that nobody learns which codes exist. Anything but joining is none of its business.
 */
export async function cannotJoin({ ports, who }: Desk, { code, asked }: Click): Promise<Refusal | undefined> {
  if (asked.verb !== 'verband.record') return undefined;
  const here = await find(ports, who, code, 'verband.record');
  if (here === undefined) return refuse({ code: 'not-allowed' }).refusal;
  const other = asked.other === code ? undefined : await find(ports, who, asked.other, 'verband.record');
  if (other?.dossier.status === 'open') return undefined;
  return refuse({ code: 'not-in-roster', field: 'other' }).refusal;
}

/** The other case says it too. Asked again by the same click it adds nothing. */
export async function joinBack({ ports, who }: Desk, { code, asked, actionId }: Click): Promise<void> {
  if (asked.verb !== 'verband.record') return;
  const back = { ...asked, other: code, note: '' }; // what was typed here stays here
  await act(ports, who, { code: asked.other, asked: back, actionId: `${actionId}/back`, seenVersion: 0 });
}
