import { recordsOf } from '../core/dossier.ts';
import { nextFor } from '../core/next.ts';
import { type PassageTopic, Step } from '../protocols/schema.ts';
import type { Who } from './act.ts';
import type { Seen } from './look.ts';

const FRESH_MS = 5 * 60_000; // how long a question goes on with what came before it

/** What somebody did here a moment ago, never in what words: what the last answer was about, which step they were in. */
type Last = { readonly topic?: PassageTopic; readonly step?: Step; readonly at: number };

/** In memory, and gone after five minutes. One for a bot, or for a test. */
export type Recent = {
  readonly topicOf: (who: Who, at: string) => PassageTopic | undefined;
  readonly stepOf: (who: Who, at: string) => Step | undefined;
  /** An answer was about this. @param at UTC */
  readonly answered: (who: Who, topic: PassageTopic, at: string) => void;
  /** Somebody looks at a case that is in this step. @param at UTC */
  readonly looks: (who: Who, step: Step, at: string) => void;
};

export function recently(): Recent {
  const topics = new Map<string, Last>();
  const steps = new Map<string, Last>();
  const keep = (all: Map<string, Last>, who: Who, last: Last) => {
    for (const [id, one] of all) if (last.at - one.at > FRESH_MS) all.delete(id);
    all.set(keyOf(who), last);
  };
  const fresh = (all: Map<string, Last>, who: Who, at: string): Last | undefined => {
    const last = all.get(keyOf(who));
    return last !== undefined && Date.parse(at) - last.at <= FRESH_MS ? last : undefined;
  };
  return {
    topicOf: (who, at) => fresh(topics, who, at)?.topic,
    stepOf: (who, at) => fresh(steps, who, at)?.step,
    answered: (who, topic, at) => keep(topics, who, { topic, at: Date.parse(at) }),
    looks: (who, step, at) => keep(steps, who, { step, at: Date.parse(at) }),
  };
}

const keyOf = ({ person, school }: Who): string => `${school.tenant}/${school.id}/${person.id}`;

/** The step a case is in for this person: of what waits for them, else the last one with a record. @param at UTC */
export function stepOfCase(
  { setting, dossier }: Pick<Seen, 'setting' | 'dossier'>,
  who: Who,
  at: string,
): Step {
  const asked = nextFor(setting, dossier, who.person, at).find(
    ({ because }) => because !== 'add-observation',
  );
  const recorded = Step.options.filter((step) => recordsOf(dossier, step).length > 0);
  return asked?.step ?? recorded.at(-1) ?? 'signalenlijst';
}
