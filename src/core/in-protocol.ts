import type { Pack } from '../protocols/schema.ts';
import type { FactVerb } from './events.ts';

/** Situations with a fact of their own. */
const OWN_FACT = { vertrek: 'vertrek.record', schoolwissel: 'verandering.record' } as const;

type Situation = Pack['steps']['overleg']['situations'][number];
const situation = ({ steps }: Pack, id: keyof typeof OWN_FACT): boolean =>
  steps.overleg.situations.some((one) => one.id === id);

/**
 * Facts that are only there because a protocol asks for them: where it is silent there is no such verb, suggestion or
 * message. Everything else can be recorded under any protocol.
 */
const ASKS: Partial<Readonly<Record<FactVerb, (pack: Pack) => boolean>>> = {
  'formulier.fill': ({ steps }) => steps.overleg.form !== undefined,
  'toestemming.record': ({ steps }) => steps.overleg.consent.length > 0,
  'situatie.record': (pack) => recordable(pack).length > 0,
  'vertrek.record': (pack) => situation(pack, 'vertrek'),
  'verandering.record': (pack) => situation(pack, 'schoolwissel'),
  'veiligThuis.inform': ({ steps }) =>
    steps.overleg.situations.some(({ tell, asks }) => tell === 'veiligThuis' && asks === undefined),
  'gesprek.skip': ({ steps }) => steps.gesprek.skip.length > 0,
  'nabespreking.hold': ({ steps }) => steps.gesprek.afterwards !== undefined,
  'directeur.decide': ({ steps }) => steps.melding.reporter.approval === 'decides',
  'melding.decline': ({ steps }) => steps.melding.reporter.approval !== 'decides',
  'melding.discuss': ({ steps }) => steps.melding.talk !== undefined,
  'bestuur.inform': ({ steps }) => steps.melding.bestuurInformedBy !== undefined,
  'dossier.unfounded': ({ steps }) => steps.nazorg.unfounded !== undefined,
};

/** Whether this protocol has the rule this fact belongs to. */
export const inProtocol = (pack: Pack, verb: FactVerb): boolean => ASKS[verb]?.(pack) ?? true;

/** The situations one can record: those in which Veilig Thuis is told, and that have no fact of their own. */
export const recordable = ({ steps }: Pack): readonly Situation[] =>
  steps.overleg.situations.filter(({ id, tell }) => tell === 'veiligThuis' && !Object.hasOwn(OWN_FACT, id));

/** The situation of this protocol with this id; undefined where it is silent about it. */
export const situationOf = ({ steps }: Pack, id: string): Situation | undefined =>
  steps.overleg.situations.find((one) => one.id === id);
