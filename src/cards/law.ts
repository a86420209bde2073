import { situationOf } from '../core/in-protocol.ts';
import type { Setting } from '../core/setting.ts';
import type { Law } from '../protocols/schema.ts';
import { texts } from './texts.nl.ts';
import { berichtTexts } from './texts-bericht.nl.ts';

/** What an item of the law says, as law: "Wet: …", with where it stands. None when there is no such item. */
export function lawLines({ items }: Law, id: string | undefined): string[] {
  const item = items.find((one) => one.id === id);
  return item === undefined ? [] : [texts.term.lawSays(item.text, item.source)];
}

/**
 * What to do when it may be about somebody who works here: what the protocol says of it, and then what the law says,
 * as law; where the protocol is silent also what is ours, because the law does not ask it.
 */
export function medewerkerLines({ pack, law }: Pick<Setting, 'pack' | 'law'>): Said {
  const own = situationOf(pack, 'medewerker-verdacht');
  const said = own ? [own.text, texts.term.source(own.source.place), ...ours(own.interpretation)] : [];
  const { medewerker } = law;
  if (medewerker === undefined) return { lines: said, notes: [] };
  const { applies, interpretation, steps } = medewerker;
  const places = [...new Set(steps.map(({ source }) => source))];
  return {
    lines: [
      ...said,
      texts.term.lawSays(applies.text, applies.source),
      ...steps.map(({ text }, i) => `${i + 1}. ${text}`),
    ],
    notes: [texts.term.law(places.join('; ')), ...(own ? [] : ours(interpretation))],
  };
}

/** What somebody does, and in small print where the law says it. */
type Said = { readonly lines: readonly string[]; readonly notes: readonly string[] };
const ours = (interpretation: string | undefined): string[] =>
  interpretation ? [texts.term.interpretation(interpretation)] : [];

/** Whom the law names to consult about somebody who works here, with the number to tap. */
export function inspecteurLines({ pack, law }: Pick<Setting, 'pack' | 'law'>): string[] {
  const named = law.medewerker?.steps.find(({ contact }) => contact !== undefined)?.contact;
  const found = (law.contacts ?? []).find(({ id }) => id === named);
  if (found?.phone === undefined) return [];
  const { name, phone, dial, hours, standing } = found;
  const tapped = dial && standing.status === 'current' ? `[${phone}](tel:${dial})` : phone;
  const own = pack.contacts.some((one) => one.dial === dial);
  return [berichtTexts.inspecteur(name, tapped, hours, own)];
}
