import type { QuestionId, Role, Step } from '../protocols/schema.ts';
import { type Actor, type DossierEvent, type EventOf, type EventType, facts, isEvent } from './events.ts';
import { once } from './once.ts';

export type { Actor, DossierEvent, EventOf, EventType };

/** Which dossier. `code` is what people see: `K7-3FQ9`. Tenant and school come from the directory, never a card. */
export type CaseKey = { readonly tenant: string; readonly school: string; readonly code: string };

/** In the place of a case code: what of a school was done that is no case (`taken.ts`). Never in a list of dossiers. */
export const TAKEN = 'taken';

/** What lists need, in clear: no content. A projection, never a source of rights. */
export type Head = {
  readonly status: 'draft' | 'open' | 'closed';
  readonly people: readonly string[]; // opener and everybody who wrote in it
};

/** A stored event with its place. */
export type Happened = DossierEvent & { readonly meta: { readonly seq: number } };

/** A ledger, not a wizard: every round of every step, oldest first. Nothing is overwritten, no step is "done". */
export type Dossier = {
  readonly version: number; // number of events applied
  readonly pack: string; // `<pack>@2026-11-22`, fixed at the first save
  readonly status: 'none' | Head['status'];
  readonly opener: string; // oid
  readonly lead: string | null; // oid of who was handed the case; null: whoever holds the role now
  readonly staff: boolean; // it may be about somebody who works here
  readonly acute: boolean;
  readonly excluded: readonly string[]; // oids
  readonly teamConvened: boolean;
  readonly happened: readonly Happened[];
};

export const newDossier: Dossier = {
  version: 0,
  pack: '',
  status: 'none',
  opener: '',
  lead: null,
  staff: false,
  acute: false,
  excluded: [],
  teamConvened: false,
  happened: [],
};

/** Applies one event. Never refuses: what is stored has happened. */
export function evolve(dossier: Dossier, event: DossierEvent): Dossier {
  const seq = dossier.version + 1;
  const happened = [...dossier.happened, numbered(event, seq)];
  return { ...dossier, ...changed(dossier, event), version: seq, happened };
}

const numbered = (event: DossierEvent, seq: number) =>
  ({ ...event, meta: { ...event.meta, seq } }) as Happened; // the spread loses the union

function changed(dossier: Dossier, event: DossierEvent): Partial<Dossier> {
  const { meta } = event;
  switch (meta.type) {
    case 'dossier.drafted':
      return { status: 'draft', pack: meta.pack, opener: meta.by.userId };
    case 'dossier.opened':
      return { status: 'open', staff: meta.staff, acute: meta.acute, excluded: meta.hideFrom };
    case 'dossier.discarded':
    case 'dossier.unfounded':
    case 'dossier.closed':
      return { status: 'closed' };
    case 'dossier.reopened':
      return { status: 'open' };
    case 'dossier.handedOver':
      return { lead: meta.person };
    case 'person.excluded':
      return { excluded: [...dossier.excluded.filter((id) => id !== meta.person), meta.person] };
    case 'person.admitted':
      return { excluded: dossier.excluded.filter((id) => id !== meta.person) };
    case 'overleg.planned':
    case 'overleg.held':
      return meta.kind === 'team' ? { teamConvened: true } : {};
    default:
      return {};
  }
}

/** All events of a dossier, from its first. What `evolve` gives one by one, without a new list for each. */
export const replay: (events: readonly DossierEvent[]) => Dossier = once((events) => {
  let folded = newDossier;
  for (const event of events) folded = { ...folded, ...changed(folded, event) };
  const happened = events.map((event, i) => numbered(event, i + 1));
  return { ...folded, version: happened.length, happened };
});

/** The projection that lists use: who wrote in it, was asked to call, or was handed it. */
export function headOf(dossier: Dossier): Head {
  const people = dossier.happened.flatMap(({ meta }) => {
    if (meta.type === 'dossier.viewed') return [];
    const named =
      meta.type === 'directeur.decided' || meta.type === 'dossier.handedOver' ? meta.person : undefined;
    return [meta.by.userId, ...(named ? [named] : [])];
  });
  return { status: dossier.status === 'none' ? 'draft' : dossier.status, people: [...new Set(people)] };
}

/** Every event of these types, oldest first, with its seq. */
export function eventsOf<T extends EventType>(dossier: Dossier, type: T): (EventOf<T> & Happened)[] {
  return dossier.happened.filter((event): event is EventOf<T> & Happened => isEvent(event, type));
}
export const lastOf = <T extends EventType>(dossier: Dossier, type: T) => eventsOf(dossier, type).at(-1);

/** Begun, and never shared, thrown away or not: its writer's alone. */
export const isUnshared = (dossier: Dossier): boolean =>
  dossier.status !== 'none' && lastOf(dossier, 'dossier.opened') === undefined;

const stepOfEvent = new Map<string, Step>(
  facts.flatMap(({ event, step }) => (step === null ? [] : [[event, step]])),
);

/** Every record of one step, oldest first: all rounds. A plan is not a record. */
export const recordsOf = (dossier: Dossier, step: Step): Happened[] =>
  dossier.happened.filter(({ meta }) => stepOfEvent.get(meta.type) === step);

/** The newest answer to a question, of all rounds. For the time line and the walk, never for a chat card. */
export function countingAnswer(dossier: Dossier, question: QuestionId) {
  return eventsOf(dossier, 'afweging.answered')
    .filter(({ meta }) => meta.question === question)
    .at(-1)?.content?.answer;
}

/** Whether somebody acted here in a role: for showing who did what, never for deciding who may. */
export const actedAs = (by: Actor, role: Role): boolean => by.roles.includes(role);
