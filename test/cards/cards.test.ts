import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { cardRefused } from '../../src/adapters/practice/strict.ts';
import { inDialog } from '../../src/cards/buttons.ts';
import type { AdaptiveCard } from '../../src/cards/fill.ts';
import type { Go } from '../../src/cards/verbs.ts';
import { facts } from '../../src/core/events.ts';
import { practicePack, setting } from '../support/setting.ts';
import { chatCards, dialogs, roles, shownAs, states } from './cases.ts';
import { actionsOf, parts, textOf, typeOf } from './look.ts';

const all = Object.keys(states).flatMap((state) => Object.keys(roles).map((role) => ({ state, role })));
/** Each card in each state, for each role; a card that is the same for all comes once per state and role. */
const every = (build: typeof chatCards, check: (card: AdaptiveCard, name: string) => void) => {
  for (const { state, role } of all) {
    for (const [name, card] of Object.entries(build(shownAs(state, role))))
      check(card, `${name}, ${state}, ${role}`);
  }
};
const both: typeof chatCards = (shown) => ({
  ...chatCards(shown),
  ...Object.fromEntries(Object.entries(dialogs(shown)).map(([name, card]) => [`dialog ${name}`, card])),
});

const places = [
  'home',
  'hulp',
  'bellen',
  'zaken',
  'nieuw',
  'later',
  'zaak',
  'melding',
  'form.open',
  'dialog',
  'klaar',
  'voorbereiden',
  'lezen',
  'begrip',
  'bladeren',
  'oordeel',
  'doen',
  'taken',
  'taak',
] as const satisfies Go['verb'][];
const known = new Set<string>([
  ...places,
  'noodsituatie',
  'taak.done',
  'taak.undone',
  ...facts.map(({ verb }) => verb),
]);

describe('every card, for every role, wherever a case stands', () => {
  test('a strict Teams client shows it: version, elements, actions, no placeholder left', () => {
    every(both, (card, name) => {
      expect(cardRefused(card), name).toBeUndefined();
      expect(card.version, name).toBe('1.5');
      expect(card.lang, name).toBe('nl');
    });
  });

  test('it is small, and has no more than six buttons in all', () => {
    every(both, (card, name) => {
      expect(JSON.stringify(card).length, name).toBeLessThanOrEqual(20_000);
      const folds = new Set(parts(card).map(({ selectAction }) => selectAction)); // a line that opens is no button
      const buttons = actionsOf(card).filter((action) => !folds.has(action));
      expect(buttons.length, name).toBeLessThanOrEqual(6);
      expect(actionsOf(card).length, name).toBeGreaterThan(0);
    });
  });

  test('a notification says nothing about anybody', () => {
    every(both, (card, name) => {
      const neutral = name.startsWith('noodsituatie')
        ? 'Is er nu gevaar? Bel 112. Bel daarna, of bij twijfel meteen, Veilig Thuis: 0800-2000. Gratis, dag en nacht.'
        : 'Meldcode-assistent: er staat een actie voor je klaar';
      expect([card.fallbackText, card.speak], name).toEqual([neutral, neutral]);
    });
  });

  test('help is one tap away, also while a field is empty', () => {
    every(both, (card, name) => {
      if (name.startsWith('noodsituatie')) return;
      const found = actionsOf(card).find(
        ({ data }) => z.looseObject({ verb: z.literal('noodsituatie') }).safeParse(data).success,
      );
      expect(found, name).toMatchObject({ title: 'Noodsituatie', associatedInputs: 'none' });
    });
  });

  test('every button asks something we know, and says the same to a client without Execute', () => {
    every(both, (card, name) => {
      for (const action of actionsOf(card)) {
        if (action.type === 'Action.OpenUrl' || action.type === 'Action.ToggleVisibility') continue;
        const data = z.looseObject({ verb: z.string() }).parse(action.data);
        expect(known, name).toContain(data.verb);
        if (action.type !== 'Action.Execute') continue;
        expect(action.verb, name).toBe(data.verb);
        expect(action.fallback, name).toMatchObject({ type: 'Action.Submit', title: action.title, data });
      }
    });
  });

  test('at most one button is what one would do first, it is the first of its row, and help is red', () => {
    every(both, (card, name) => {
      const actions = actionsOf(card);
      expect(actions.filter(({ style }) => style === 'positive').length, name).toBeLessThanOrEqual(1);
      for (const { actions: row } of parts(card)) {
        if (!Array.isArray(row)) continue;
        const at = row.findIndex(({ style }) => style === 'positive');
        expect(at, name).toBeLessThanOrEqual(0); // also without colour, as in Teams: the order says it
      }
      for (const { title, style, fallback } of actions) {
        if (title === 'Noodsituatie') expect(style, name).toBe('destructive');
        if (fallback !== undefined)
          expect(fallback, name).toMatchObject(style === undefined ? {} : { style });
      }
    });
  });

  test('no two buttons of a card have the same title', () => {
    every(both, (card, name) => {
      const titles = actionsOf(card).map(({ title }) => title);
      expect(titles, name).toEqual([...new Set(titles)]);
    });
  });

  test('a number that can be tapped is 112, Veilig Thuis, or current in the protocol or the law', () => {
    const dials = [...practicePack.contacts, ...(setting().law.contacts ?? [])]
      .filter(({ standing }) => standing.status === 'current')
      .map(({ dial }) => dial);
    every(both, (card, name) => {
      for (const [, number] of JSON.stringify(card).matchAll(/tel:(\+?\d*)/g)) {
        expect(['112', '08002000', ...dials], name).toContain(number);
      }
    });
  });

  test('every text wraps, every field has a label and says what is wrong, and all of it is Dutch', () => {
    every(both, (card, name) => {
      for (const part of parts(card)) {
        if (part.type === 'TextBlock') expect(part.wrap, `${name}: ${part.text}`).toBe(true);
        if (part.type === 'TextBlock') expect(part.text, name).not.toBe('');
        if (part.type === 'TextBlock') expect(part.text, name).not.toMatch(/^(\d+[.)]|[-*+#>]) /); // markdown
        if (typeOf(part).startsWith('Input.')) {
          expect(part, name).toMatchObject({
            label: expect.stringMatching(/./),
            errorMessage: expect.stringMatching(/./),
          });
        }
      }
      expect(textOf(card), name).not.toMatch(/undefined|null|NaN|\[object|\b(the|and|please|error|case)\b/i);
    });
  });
});

test('what was filled in is on no card of the chat, and not that a name was given', () => {
  every(chatCards, (card, name) => {
    const json = JSON.stringify(card);
    expect(json, name).not.toContain('KANARIE');
    expect(json, name).not.toContain('2016'); // the year of birth
    expect(json, name).not.toContain(practicePack.steps.signalenlijst.list?.categories[0]?.signalen[0]?.text);
  });
});

test('what was filled in stands in a dialog only in runs of text, which read no markdown', () => {
  let seen = 0;
  every(dialogs, (card, name) => {
    for (const part of parts(card)) {
      for (const [key, value] of Object.entries(part)) {
        if (typeof value !== 'string' || !value.includes('KANARIE')) continue;
        expect([part.type, key], name).toEqual(['TextRun', 'text']);
        seen++;
      }
    }
  });
  expect(seen).toBeGreaterThan(100);
});

test('a dialog has no Execute: Teams does not know it there', () => {
  every(dialogs, (card, name) => {
    expect(actionsOf(card).map(typeOf), name).not.toContain('Action.Execute');
  });
  every(chatCards, (card, name) => {
    expect(actionsOf(inDialog(card)).map(typeOf), name).not.toContain('Action.Execute');
    expect(
      actionsOf(inDialog(card)).map(({ title }) => title),
      name,
    ).toEqual(actionsOf(card).map(({ title }) => title));
  });
});
