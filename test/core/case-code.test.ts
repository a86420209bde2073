import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseCode, readCaseCode } from '../../src/core/case-code.ts';

const random = fc.uint8Array({ minLength: 5, maxLength: 5 });

test('a code is read back however it is typed', () => {
  expect(readCaseCode('K7-3FQ9')).toBe('K7-3FQ9');
  expect(readCaseCode(' k73fq9 ')).toBe('K7-3FQ9');
  fc.assert(
    fc.property(random, (bytes) => {
      const code = caseCode(bytes);
      expect(code).toMatch(/^[2-9A-HJKMNP-TW-Z]{2}-[2-9A-HJKMNP-TW-Z]{4}$/);
      expect(readCaseCode(code.toLowerCase().replace('-', ' '))).toBe(code);
    }),
  );
});

test('every wrong sign and every swap of two neighbours is noticed', () => {
  const signs = '23456789ABCDEFGHJKMNPQRSTWXYZ';
  fc.assert(
    fc.property(random, fc.nat(5), fc.constantFrom(...signs), (bytes, place, sign) => {
      const plain = caseCode(bytes).replace('-', '');
      const wrong = plain.slice(0, place) + sign + plain.slice(place + 1);
      if (wrong !== plain) expect(readCaseCode(wrong)).toBeUndefined();
      const swapped =
        plain.slice(0, place) + plain.charAt(place + 1) + plain.charAt(place) + plain.slice(place + 2);
      if (place < 5 && swapped !== plain) expect(readCaseCode(swapped)).toBeUndefined();
    }),
    { numRuns: 2000 },
  );
});

test.each(['', 'K7-3FQ8', 'hulp', '😀', 'K7-3FQ9X', '0O-1I1L'])('"%s" is no code', (typed) => {
  expect(readCaseCode(typed)).toBeUndefined();
});
