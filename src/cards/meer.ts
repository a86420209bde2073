import type { Dossier } from '../core/dossier.ts';
import type { FactVerb } from '../core/events.ts';
import { inProtocol } from '../core/in-protocol.ts';
import { openMelding } from '../core/melding.ts';
import type { Setting } from '../core/setting.ts';
import type { ShownCase } from './shown.ts';
import { openTitles, verbTitles } from './texts.nl.ts';
import type { View } from './view.ts';

/** Everything one can choose: recording a fact, or something that opens of itself. */
type Asked = FactVerb | 'werkaantekening.write' | keyof typeof openTitles;

/** Opening is a road of its own; these have their place on the first cards. */
const whileDraft: readonly Asked[] = [
  'dossier.draft',
  'dossier.describe',
  'dossier.open',
  'dossier.discard',
  'melding.record',
  'noodsituatie.record',
  'werkaantekening.write',
];
/** What can still happen, or come to light, after a case was closed. */
const whileClosed: readonly Asked[] = [
  'dossier.review',
  'dossier.reopen',
  'noodsituatie.record',
  'melding.record',
  'veiligThuis.answer',
  'veiligThuis.inform',
  'terugkoppeling.give',
  'bestuur.inform',
  'advies.ask',
  'advies.answer',
  'person.exclude',
  'person.admit',
  'correctie.add',
];
/** `directeur.decide` has a card of its own: each decision asks something else. */
const notWhileOpen: readonly Asked[] = [
  'dossier.draft',
  'dossier.open',
  'dossier.discard',
  'dossier.review',
  'dossier.reopen',
  'directeur.decide',
];

/** What belongs to a rule that this protocol does not have is not offered. */
const known = ({ pack }: Setting, verb: Asked): boolean => {
  if (verb === 'formulier.view') return pack.steps.overleg.form !== undefined;
  if (verb === 'protocol.lezen') return true;
  return verb === 'gesprek.voorbereiden' || verb === 'werkaantekening.write' || inProtocol(pack, verb);
};

function fits(dossier: Dossier, verb: Asked): boolean {
  if (verb === 'gesprek.voorbereiden') return dossier.status === 'open';
  if (verb === 'formulier.view' || verb === 'protocol.lezen') return dossier.status !== 'draft';
  if (verb === 'melding.decline' && openMelding(dossier) === undefined) return false;
  if (dossier.status === 'draft') return whileDraft.includes(verb);
  if (dossier.status === 'closed') return whileClosed.includes(verb);
  return !notWhileOpen.includes(verb);
}

/** What somebody must be allowed for it: what opens of itself has no row of its own. */
const needs = (verb: Asked): Parameters<View['may']>[0] =>
  verb === 'gesprek.voorbereiden' ? 'gesprek.hold' : verb === 'protocol.lezen' ? 'dossier.view' : verb;

/** Everything this person may record now, in the order of the road: any step, at any time. */
export const choices = ({ dossier, setting }: ShownCase, { may }: View): { title: string; value: Asked }[] =>
  (Object.entries({ ...verbTitles, ...openTitles }) as [Asked, string][]) // its own keys: the type lists them all
    .filter(([verb]) => known(setting, verb))
    .filter(([verb]) => may(needs(verb)) && fits(dossier, verb))
    .map(([value, title]) => ({ title, value }));
