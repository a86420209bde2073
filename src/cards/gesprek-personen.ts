import type { Pack } from '../protocols/schema.ts';
import { phrases } from './form-phrases.nl.ts';

/** How many people of school there are at a talk: one sentence where the least and the most are the same. */
export function personsSaid({ minPersons: least, maxPersons: most }: Pack['steps']['gesprek']['rules']) {
  const { rules: said } = phrases;
  if (least && most && least.value === most.value && least.source.place === most.source.place)
    return [{ text: said.persons(least.value), source: least.source }];
  return [
    ...(least ? [{ text: said.minPersons(least.value), source: least.source }] : []),
    ...(most ? [{ text: said.maxPersons(most.value), source: most.source }] : []),
  ];
}
