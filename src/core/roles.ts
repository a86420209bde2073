import { type Dossier, isUnshared, lastOf } from './dossier.ts';
import type { FactVerb } from './events.ts';
import { isAgreed, isReporter } from './reporter.ts';
import { holders, type Person, personById, type School, standIn } from './school.ts';
import type { Setting } from './setting.ts';

/** Everything one can ask. A verb that is not in the table below does not compile. Looking is a verb too. */
export type Verb =
  | FactVerb
  | 'dossier.view' // what is in it, as far as this person may see
  | 'melding.why' // question, norm, source and gaps
  | 'formulier.view'
  | 'werkaantekening.write'
  | 'werkaantekening.read';

/** How somebody stands to one dossier. One person can stand in several ways. */
export type Relation =
  | 'colleague'
  | 'opener'
  | 'lead'
  | 'team'
  | 'directeur'
  | 'informed'
  | 'bestuur'
  | 'assigned'
  | 'agreed' // to tell the parents, or to coordinate
  | 'weighs'; // noticed it, under a protocol that has them weigh and decide

const lead = ['lead'] as const;
const step = ['lead', 'informed', 'bestuur'] as const; // leads the case, or stands in for who does
const own = ['opener', 'lead', 'informed', 'bestuur'] as const; // also the person who noticed
const everybody = ['colleague'] as const; // whoever is in the roster; never somebody who is excluded

/** Who may do what: the only table. Deny (excluded) beats it. `decide` enforces it; cards read it to hide buttons. */
export const MAY: Readonly<Record<Verb, readonly Relation[]>> = {
  'dossier.draft': everybody,
  'dossier.describe': own,
  'dossier.open': ['opener'],
  'dossier.discard': ['opener'],
  'observatie.record': own,
  'aandachtsfunctionaris.inform': own,
  'consultatie.record': own,
  'advies.ask': everybody,
  'advies.answer': everybody,
  'toestemming.record': own, // who talks with the parents hears their answer
  'overleg.plan': own,
  'overleg.hold': own,
  'formulier.fill': own,
  'situatie.record': own,
  'vertrek.record': own,
  'verandering.record': own,
  'veiligThuis.inform': [...own, 'directeur'],
  'verband.record': lead, // of both cases: the turn looks into the other one
  'gesprek.plan': [...own, 'agreed'],
  'gesprek.hold': [...own, 'agreed'],
  'gesprek.skip': own,
  'nabespreking.hold': step,
  'afweging.answer': [...step, 'weighs'],
  'directeur.decide': ['directeur'],
  'melding.discuss': ['lead', 'directeur', 'bestuur', 'assigned'],
  'melding.record': everybody,
  'melding.decline': lead,
  'bestuur.inform': ['lead', 'directeur', 'bestuur'],
  'veiligThuis.answer': ['lead', 'directeur', 'bestuur', 'assigned'],
  'terugkoppeling.give': ['lead', 'directeur', 'bestuur'],
  'hulp.start': step,
  'evaluatie.plan': step,
  'evaluatie.hold': step,
  'nazorg.plan': step,
  'nazorg.check': own,
  'missing.explain': step,
  'dossier.unfounded': step,
  'dossier.close': step,
  'dossier.reopen': step,
  'dossier.review': step,
  'dossier.handOver': ['lead', 'informed', 'bestuur'],
  'noodsituatie.record': everybody,
  'person.exclude': ['lead', 'directeur', 'bestuur'],
  'person.admit': ['lead', 'directeur', 'bestuur'],
  'correctie.add': step,
  'dossier.view': ['opener', 'lead', 'team', 'informed', 'bestuur', 'assigned', 'agreed'],
  'melding.why': ['lead', 'directeur', 'bestuur', 'assigned'],
  'formulier.view': ['opener', 'lead', 'team', 'informed', 'bestuur'],
  'werkaantekening.write': ['opener', ...lead],
  'werkaantekening.read': ['opener', ...lead],
};

/**
 * Who leads the case now: who was handed it, else whoever holds the role, else who decides. Never somebody excluded.
 * A case about somebody who works here is led by the bestuur, until the bestuur hands it over.
 */
export function leads({ school }: Setting, dossier: Dossier): Person[] {
  const handed = dossier.lead === null ? undefined : personById(school, dossier.lead);
  if (handed && !handed.absent && !dossier.excluded.includes(handed.id)) return [handed];
  const held = dossier.staff ? [] : holders(school, 'aandachtsfunctionaris', dossier.excluded);
  return held.length > 0 ? held : directeuren({ school }, dossier);
}

/** Who decides on a melding: the directeur, a named replacement, or the bestuur in that place; about staff the bestuur. */
export function directeuren({ school }: { school: School }, dossier: Dossier): Person[] {
  const [first, second] = dossier.staff
    ? (['bestuur', 'directeur'] as const)
    : (['directeur', 'bestuur'] as const);
  const held = holders(school, first, dossier.excluded);
  return held.length > 0 ? held : holders(school, second, dossier.excluded);
}

/** Of these the directeur hears at once: then they can also look what it is about. */
const TOLD = ['melding.required', 'melding.done', 'noodsituatie.recorded'] as const;

/**
 * The content opens for a directeur once the team is convened, a melding was required or done, it was or became acute,
 * or a term passed.
 */
const directeurSees = (dossier: Dossier, overdue: boolean): boolean =>
  dossier.teamConvened ||
  dossier.acute ||
  overdue ||
  TOLD.some((type) => lastOf(dossier, type) !== undefined);

/** Who noticed weighs too where the protocol says so; about somebody who works here it is the bestuur's. */
const weighs = ({ pack }: Setting, { staff }: Dossier): boolean =>
  !staff && (pack.steps.afweging.by?.roles.includes('leerkracht') ?? false);

/**
 * How this person stands to this dossier. Nobody excluded stands in any way; a draft is its writer's alone.
 * @param overdue whether a term of the school passed: then the guard of the time path may look
 */
export function relationsOf(setting: Setting, dossier: Dossier, who: Person, overdue: boolean): Relation[] {
  if (dossier.excluded.includes(who.id)) return [];
  const colleague = personById(setting.school, who.id) ? (['colleague'] as const) : [];
  if (dossier.status === 'none') return [...colleague];
  const opener = dossier.opener === who.id ? (['opener'] as const) : [];
  if (isUnshared(dossier)) return [...opener, ...(opener.length > 0 ? colleague : [])];

  const has = (people: readonly Person[]) => people.some(({ id }) => id === who.id);
  const decides = has(directeuren(setting, dossier));
  const named = lastOf(dossier, 'directeur.decided')?.meta.person;
  const assigned = named !== undefined && standIn(setting.school, named, dossier.excluded)?.id === who.id;
  return [
    ...colleague,
    ...opener,
    ...(opener.length > 0 && weighs(setting, dossier) ? (['weighs'] as const) : []),
    ...(has(leads(setting, dossier)) ? (['lead'] as const) : []),
    ...(setting.school.team.includes(who.id) && dossier.teamConvened ? (['team'] as const) : []),
    ...(decides ? (['directeur'] as const) : []),
    ...(decides && directeurSees(dossier, overdue) ? (['informed'] as const) : []),
    ...(who.roles.includes('bestuur') && dossier.staff ? (['bestuur'] as const) : []),
    ...(assigned || isReporter(setting, dossier, who) ? (['assigned'] as const) : []),
    ...(isAgreed(setting, dossier, who) ? (['agreed'] as const) : []),
  ];
}

/** One relation that may is enough. */
export const may = (relations: readonly Relation[], verb: Verb): boolean =>
  MAY[verb].some((relation) => relations.includes(relation));
