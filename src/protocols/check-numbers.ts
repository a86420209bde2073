import type { Law, Pack, Standing } from './schema.ts';
import { filesOf } from './strings-in.ts';

/**
 * Proves that somebody who reads a number in a running text also reads that it no longer works, and that each number
 * there is one of a contact, so that its standing is known.
 * @returns one line per problem, with its file and the place in it
 */
export function checkNumbers(pack: Pack, law: Law): string[] {
  const stale = pack.contacts
    .filter(({ phone, standing }) => phone !== undefined && isStale(standing))
    .map(({ id, phone = '', standing }) => ({ id, phone, status: standing.status, fits: patternOf(phone) }));
  const known = new Set([...pack.contacts, ...(law.contacts ?? [])].map(({ phone = '' }) => digitsOf(phone)));
  return filesOf(pack).flatMap(([file, part]) =>
    running(part, '', false).flatMap(({ place, said, marked }) =>
      [
        ...stale
          .filter(({ fits }) => !marked && fits.test(said))
          .map(({ id, phone, status }) => `${phone} is ${status} (contact ${id}), and nothing there says so`),
        ...numbersIn(said)
          .filter((number) => !ours(place) && !known.has(digitsOf(number)))
          .map((number) => `${number} is of no contact, so nobody knows whether it still works`),
      ].map((problem) => `${file}: ${place}: ${problem}`),
    ),
  );
}

const isStale = ({ status }: Standing): boolean => status === 'outdated' || status === 'defect';
const digitsOf = (phone: string): string => phone.replace(/\D/g, '');

/** The same number, however it is written: with other signs between its digits, or from abroad. */
function patternOf(phone: string): RegExp {
  const [first = '', ...rest] = digitsOf(phone);
  const between = '[\\s().\\-–/]*';
  const start = first === '0' ? `(?:0|(?:\\+|00)31${between}(?:\\(0\\))?)` : first;
  return new RegExp(`(?<!\\d)${[start, ...rest].join(between)}(?!\\d)`);
}

/** Numbers of the length of a telephone in this country. */
const numbersIn = (said: string): string[] =>
  (said.match(/(?<![\d.])\(?0\d[\d\s().-]{5,}\d/g) ?? []).filter((one) =>
    /^0(?:[89]00(?:\d{4}|\d{7})|[1-9]\d{8})$/.test(digitsOf(one)),
  );

/** A note or replacement is the assistant's own, and shown as such. */
const ours = (place: string): boolean => /(^|\.)standing\./.test(place);

type Running = { readonly place: string; readonly said: string; readonly marked: boolean };

/**
 * Every text that somebody can read but the number of a contact itself. `marked`: it, or what it is part of, says that
 * something in it is no longer right. What is to be used instead never is.
 */
function running(part: unknown, place: string, marked: boolean): Running[] {
  if (typeof part === 'string') {
    const unread = /(^|\.)(ask|id)(\.|$)|^contacts\.\d+\.(phone|dial)$/.test(place);
    return unread ? [] : [{ place, said: part, marked: marked && !place.endsWith('standing.replacement') }];
  }
  if (typeof part !== 'object' || part === null) return [];
  const standing = 'standing' in part ? (part.standing as Standing) : undefined;
  const inside = marked || (standing !== undefined && standing.status !== 'current');
  return Object.entries(part).flatMap(([name, value]: [string, unknown]) =>
    running(value, place === '' ? name : `${place}.${name}`, inside),
  );
}
