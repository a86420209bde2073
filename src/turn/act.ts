import { walk } from '../core/afweging.ts';
import type { Command } from '../core/command.ts';
import { decide } from '../core/decide.ts';
import { type CaseKey, type Dossier, evolve, headOf, replay } from '../core/dossier.ts';
import type { Asked } from '../core/events.ts';
import { followUps } from '../core/follow-ups.ts';
import { openMelding } from '../core/melding.ts';
import type { OutboxMessage } from '../core/messages.ts';
import { hintsOf } from '../core/objectiviteit.ts';
import type { Refusal } from '../core/refusal.ts';
import type { Person, School } from '../core/school.ts';
import type { Setting } from '../core/setting.ts';
import { Fault } from '../fault.ts';
import type { TurnPorts } from '../ports.ts';

/** Somebody, verified, at their school. */
export type Who = { readonly person: Person; readonly school: School };

/** A dossier as it is now, with what holds for it. */
export type Loaded = { readonly key: CaseKey; readonly dossier: Dossier; readonly setting: Setting };

export const keyOf = ({ school }: Who, code: string): CaseKey => ({
  tenant: school.tenant,
  school: school.id,
  code,
});

/** Reads one dossier; `status: 'none'` when there is none. Says nothing about who may see it. */
export async function load(ports: TurnPorts, who: Who, code: string): Promise<Loaded> {
  const key = keyOf(who, code);
  const dossier = replay(await ports.store.read(key));
  const { settings } = ports;
  const setting = dossier.pack === '' ? settings.current(who.school) : settings.of(who.school, dossier.pack);
  return { key, dossier, setting };
}

export type Done = Loaded & {
  readonly before: Dossier;
  readonly recorded: boolean; // false: this very click had been here before
};
export type Outcome =
  | { readonly ok: true; readonly done: Done }
  | { readonly ok: false; readonly refusal: Refusal; readonly loaded: Loaded };

/** What the outbox does with the Teams message that was clicked, once the act is on record. */
const replace = (
  key: CaseKey,
  who: Who,
  { messageId, version, at, card }: { messageId: string; version: number; at: string; card: 'zaak' | 'form' },
): OutboxMessage => ({
  id: `${key.tenant}/${key.school}/${key.code}/card.replace/${version}/${who.person.id}`,
  key,
  kind: 'card.replace',
  occurrence: version,
  to: { person: who.person.id },
  dueAt: at,
  acute: true,
  replace: { activityId: messageId, view: { card } },
});

/**
 * Whether this act is answered with something else than the case: the next form of the same road, what is offered
 * after a plan, or a word that is asked about. What stands there, or is typed there, must stay.
 */
function goesOn(setting: Setting, dossier: Dossier, asked: Asked): boolean {
  const { verb } = asked;
  if (dossier.status === 'draft') return verb === 'dossier.draft' || verb === 'dossier.describe';
  if (verb === 'gesprek.plan') return true;
  if (openMelding(dossier) !== undefined) return false;
  if (hintsOf(setting, asked).length > 0) return true;
  const { ask, outcome } = walk(setting, dossier);
  return verb === 'afweging.answer' && ask !== undefined && outcome === undefined;
}

/**
 * Records one act: read, decide, and all of it or nothing in one write. Somebody wrote in between: read again and
 * decide again, three times. What was acknowledged is on disk.
 * @throws Fault `store.unavailable`, and `store.conflict` after the third time
 */
export async function act(
  ports: TurnPorts,
  who: Who,
  click: {
    readonly code: string;
    readonly asked: Asked;
    readonly actionId: string;
    readonly seenVersion: number;
    readonly messageId?: string;
    readonly inPlace?: boolean; // the answer comes where the clicked card stood
    readonly loaded?: Loaded; // read for this very click: the write finds out whether it is still so
  },
): Promise<Outcome> {
  const at = ports.clock.now();
  for (let attempt = 1; ; attempt++) {
    const loaded = (attempt === 1 ? click.loaded : undefined) ?? (await load(ports, who, click.code));
    const { key, dossier, setting } = loaded;
    const command: Command = { ...click, who: who.person, at };
    const decision = decide(setting, dossier, command);
    if (!decision.ok) return { ok: false, refusal: decision.refusal, loaded };
    const after = decision.events.reduce(evolve, dossier);
    const done = { ...loaded, before: dossier, dossier: after, recorded: decision.events.length > 0 };
    if (decision.events.length === 0) return { ok: true, done };

    const messages = followUps(setting, key, dossier, decision.events);
    const { messageId, inPlace = false } = click;
    const card = inPlace && goesOn(setting, after, click.asked) ? 'form' : 'zaak';
    if (messageId !== undefined)
      messages.push(replace(key, who, { messageId, version: after.version, at, card }));
    try {
      await ports.store.append(key, dossier.version, decision.events, messages, headOf(after));
      return { ok: true, done };
    } catch (error) {
      if (!(error instanceof Fault && error.code === 'store.conflict') || attempt === 3) throw error;
    }
  }
}
