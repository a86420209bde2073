/** Letters and digits nobody mixes up: no 0/O, 1/I/L, U/V. 29 signs: a prime, so that the check finds every single slip and every swap of neighbours. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTWXYZ';

const value = (sign: string): number => SIGNS.indexOf(sign);
const checkOf = (signs: string): string => {
  const sum = [...signs].reduce((total, sign, i) => total + (i + 2) * value(sign), 24); // 24: then K7-3FQ9, the example people read, is a code
  return SIGNS.charAt(sum % SIGNS.length);
};

/** A case code such as `K7-3FQ9`: five random signs and a check. No counter, nothing about the case. */
export function caseCode(random: Uint8Array): string {
  const signs = [...random.subarray(0, 5)].map((byte) => SIGNS.charAt(byte % SIGNS.length)).join('');
  return `${signs.slice(0, 2)}-${signs.slice(2)}${checkOf(signs)}`;
}

/** The code as we write it, from what somebody typed; undefined when it cannot be one. */
export function readCaseCode(typed: string): string | undefined {
  const signs = typed.toUpperCase().replace(/[\s-]/g, '');
  const known = signs.length === 6 && [...signs].every((sign) => SIGNS.includes(sign));
  if (!known || checkOf(signs.slice(0, 5)) !== signs.charAt(5)) return undefined;
  return `${signs.slice(0, 2)}-${signs.slice(2)}`;
}
