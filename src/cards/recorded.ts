import { type Dossier, type Happened, lastOf } from '../core/dossier.ts';
import type { EventType } from '../core/events.ts';
import { leads } from '../core/roles.ts';
import type { Setting } from '../core/setting.ts';
import { reachedAt } from '../core/tell.ts';
import { longWhen } from './dates.ts';
import { turnTexts } from './texts-turn.nl.ts';

type Case = { readonly dossier: Dossier; readonly setting: Setting };

/**
 * What somebody reads when something of theirs was recorded: that it is safe, and for a concern that was shared with
 * it, who hears of it and when.
 * @param fresh what was recorded in that one write; @param at when that was, UTC
 */
export function recordedText({ dossier, setting }: Case, fresh: readonly Happened[], at: string): string {
  if (!fresh.some(({ meta }) => meta.type === 'dossier.opened')) return turnTexts.recorded;
  const told = dossier.staff ? '' : whoHears({ dossier, setting }, at);
  const opening: readonly EventType[] = ['dossier.opened', 'aandachtsfunctionaris.informed'];
  return fresh.every(({ meta }) => opening.includes(meta.type))
    ? turnTexts.opened(dossier.acute, told)
    : turnTexts.shared(told);
}

/** Who hears of a concern that was shared at this moment, and when: outside school hours that is later. */
function whoHears({ dossier, setting }: Case, at: string): string {
  const lead = leads(setting, dossier);
  const names = lead.map(({ name }) => name);
  if (names.length > 0 && lastOf(dossier, 'aandachtsfunctionaris.informed') === undefined)
    return turnTexts.talk(names);
  const hears = dossier.acute ? at : reachedAt(setting, lead, at);
  return turnTexts.told(names, hears > at ? longWhen(hears) : undefined);
}
