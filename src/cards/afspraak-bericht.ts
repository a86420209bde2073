import type { Happened } from '../core/dossier.ts';
import { AGREED } from '../core/reporter.ts';
import { leads } from '../core/roles.ts';
import type { Source } from '../protocols/schema.ts';
import type { ShownCase } from './shown.ts';
import { listed } from './texts.nl.ts';
import { berichtTexts as words } from './texts-bericht.nl.ts';

/** What an agreement is called in the pack. */
const RULE = { informeertOuders: 'ouders-informeren', coordineert: 'zorg-coordineren' } as const;

/** What was agreed with this person in an overleg. */
const agreedHere = ({ who }: ShownCase, { meta }: Happened) =>
  meta.type === 'overleg.held' ? AGREED.filter((what) => meta[what] === who.id) : [];

/** What somebody is told who was agreed to tell the parents or to coordinate; whoever leads is named to ask. */
export function afspraakLines(shown: ShownCase, held: Happened): string[] {
  const names = leads(shown.setting, shown.dossier)
    .filter(({ id }) => id !== shown.who.id)
    .map(({ name, phone }) => words.call(name, phone));
  return [
    ...agreedHere(shown, held).map((what) => words.agreed[what]),
    ...(names.length > 0 ? [words.agreed.ask(listed(names))] : []),
  ];
}

/** Where the protocol says that it is agreed per case. */
export const afspraakSource = (shown: ShownCase, held: Happened | undefined): Source | undefined =>
  held &&
  shown.setting.pack.steps.overleg.perCase?.find(({ id }) =>
    agreedHere(shown, held).some((what) => RULE[what] === id),
  )?.source;
