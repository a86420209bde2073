import * as z from 'zod';
import { type Actor, type Asked, type DossierEvent, type FactVerb, facts, parseEvent } from './events.ts';
import type { Person } from './school.ts';

/** What somebody asks, with who and when. `seenVersion`: what the card showed; an approval holds for that only. */
export type Command<A extends Asked = Asked> = {
  readonly asked: A;
  readonly who: Person; // from the directory
  readonly at: string; // UTC
  readonly actionId: string;
  readonly seenVersion: number;
};
export type AskedOf<V extends FactVerb> = Extract<Asked, { verb: V }>;
export type CommandOf<V extends FactVerb> = Command<AskedOf<V>>;

type AnyFact = {
  verb: string;
  event: string;
  meta: z.ZodRawShape;
  content: z.ZodRawShape;
  asks?: z.ZodRawShape;
};
const all: readonly AnyFact[] = facts;
const known = new Map<string, { shape: z.ZodType; fact: AnyFact }>(
  all.map((fact) => [
    fact.verb,
    { fact, shape: z.object({ verb: z.literal(fact.verb), ...fact.meta, ...fact.content, ...fact.asks }) },
  ]),
);

/**
 * Reads what a card or dialog asks: its verb and fields. Fields that do not belong are dropped, not trusted.
 * @returns the names of the fields that do not fit, or undefined when the verb is not one of ours
 */
export function readAsked(
  data: Readonly<Record<string, unknown>>,
): { asked: Asked } | { fields: string[] } | undefined {
  const shape = known.get(String(data.verb))?.shape;
  if (shape === undefined) return undefined;
  const parsed = shape.safeParse(data);
  if (parsed.success) return { asked: parsed.data as Asked }; // shapes and type are made from the same list
  return { fields: [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))] };
}

export const actorOf = ({ id, roles }: Person): Actor => ({ userId: id, roles: [...roles] });

/** Who, when and by which click: what every event has. */
export const happening = ({ who, at, actionId }: Command) => ({ at, by: actorOf(who), actionId });

/** The event that records this fact as it was asked; `filled` is what the core itself adds to its meta. */
export function eventOf(command: Command, filled: Readonly<Record<string, unknown>> = {}): DossierEvent {
  const fact = known.get(command.asked.verb)?.fact;
  if (fact === undefined) throw new TypeError(`no fact for ${command.asked.verb}`);
  const given: Readonly<Record<string, unknown>> = { ...command.asked, ...filled };
  const pick = (shape: object) => {
    const keys = Object.keys(shape).filter((key) => given[key] !== undefined);
    return Object.fromEntries(keys.map((key) => [key, given[key]]));
  };
  const content = Object.keys(fact.content).length > 0 ? pick(fact.content) : null;
  return parseEvent({ meta: { ...happening(command), type: fact.event, ...pick(fact.meta) }, content });
}

/** The verb, when it is one of the facts. */
export const factVerb = (verb: string): FactVerb | undefined =>
  facts.find((fact) => fact.verb === verb)?.verb;
