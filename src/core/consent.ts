import type { Pack } from '../protocols/schema.ts';
import { type AskedOf, type Command, happening } from './command.ts';
import { type Dossier, type DossierEvent, eventsOf, evolve } from './dossier.ts';
import { parseEvent } from './events.ts';
import type { Setting } from './setting.ts';

type Consent = Pack['steps']['overleg']['consent'][number];
export type Covered = NonNullable<Consent['covers']>[number];

/** The consents of this protocol that cover an overleg with the team, or a consultatie, with the name of the child. */
export const covering = ({ steps }: Pack, what: Covered): readonly Consent[] =>
  steps.overleg.consent.filter(({ covers = [] }) => covers.includes(what));

const last = (dossier: Dossier, { id }: Consent) =>
  eventsOf(dossier, 'toestemming.recorded').findLast(({ meta }) => meta.about === id);

/** Whether the newest answer is a yes, in writing where the protocol asks that. */
export function isGiven(dossier: Dossier, consent: Consent): boolean {
  const said = last(dossier, consent);
  return said?.meta.state === 'gegeven' && (consent.form !== 'written' || said.meta.written === true);
}

type WithOthers = AskedOf<'consultatie.record'> | AskedOf<'overleg.hold'>;

/** What of this protocol covers it: an overleg with the team, or a talk with somebody from outside the school. */
function covers(pack: Pack, asked: WithOthers): readonly Consent[] {
  if (asked.verb === 'overleg.hold' && asked.kind === 'team') return covering(pack, 'team');
  return asked.extern === true ? covering(pack, 'consultatie') : [];
}

/** What the parents said, where it is told with the talk itself: on record once, as any answer of theirs. */
function answers(
  { day, toestemming: said }: WithOthers,
  all: readonly Consent[],
  dossier: Dossier,
  command: Command,
): DossierEvent[] {
  if (said === undefined || said === 'niet-gevraagd') return [];
  const state = said === 'geweigerd' ? 'geweigerd' : 'gegeven';
  return all
    .filter((one) =>
      state === 'gegeven' ? !isGiven(dossier, one) : last(dossier, one)?.meta.state !== state,
    )
    .map(({ id, form }) => {
      const written = state === 'gegeven' && form === 'written' ? { written: said === 'schriftelijk' } : {};
      return parseEvent({
        meta: { ...happening(command), type: 'toestemming.recorded', day, about: id, state, ...written },
        content: {},
      });
    });
}

/**
 * What goes with a talk with others about the child: the consent that was told with it, and how it differs from what
 * the protocol asks. With the name while no consent is on record, or with the team while the talk before it was not
 * held. It is recorded as it went: nothing waits for it.
 */
export function withOthers(
  { pack }: Setting,
  dossier: Dossier,
  command: Command & { readonly asked: WithOthers },
): { readonly consent: DossierEvent[]; readonly filled: { afwijkingen?: string[] } } {
  const { asked } = command;
  const all = covers(pack, asked);
  const consent = answers(asked, all, dossier, command);
  const known = consent.reduce(evolve, dossier);
  const without = asked.named === true && all.some((one) => !isGiven(known, one));
  const tooSoon =
    asked.verb === 'overleg.hold' &&
    asked.kind === 'team' &&
    pack.steps.overleg.intake &&
    asked.intake === false;
  const afwijkingen = [...(without ? ['zonder-toestemming'] : []), ...(tooSoon ? ['zonder-intake'] : [])];
  return { consent, filled: afwijkingen.length > 0 ? { afwijkingen } : {} };
}

/** The talks with others that went otherwise than the protocol says, oldest first. */
export const differently = (dossier: Dossier) =>
  [...eventsOf(dossier, 'consultatie.recorded'), ...eventsOf(dossier, 'overleg.held')]
    .filter(({ meta }) => (meta.afwijkingen ?? []).length > 0)
    .sort((a, b) => a.meta.seq - b.meta.seq);

/** Whether this protocol says how a case is talked over with others; where it is silent there is nothing to look at. */
export const asksOfOthers = ({ steps }: Pack): boolean =>
  steps.overleg.intake !== undefined ||
  steps.overleg.consent.some(({ covers: some = [] }) => some.length > 0);
