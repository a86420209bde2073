import { describe, expect, test } from 'vitest';
import { bellenCard } from '../../src/cards/bellen.ts';
import { homeCard } from '../../src/cards/home.ts';
import { stubCard } from '../../src/cards/stub.ts';
import { zaakCard } from '../../src/cards/zaak.ts';
import { zakenCard, zakenDialog } from '../../src/cards/zaken.ts';
import { replay } from '../../src/core/dossier.ts';
import { nextFor } from '../../src/core/next.ts';
import { ilse, story } from '../support/story.ts';
import { dialogs, happened, shownAs, states } from './cases.ts';
import { actionsOf, choicesOf, dataOf, parts, textOf, titles } from './look.ts';

const zaak = (state: string, role: string) => zaakCard(shownAs(state, role));
const values = (state: string, role: string) => choicesOf(zaak(state, role)).map(({ value }) => value);
const cases = (state: string, count: number) => {
  const dossier = states[state] ?? replay([]);
  return Array.from({ length: count }, (_, nr) => ({ code: `K7-${1000 + nr}`, dossier }));
};

describe('a case', () => {
  test('shows its lead the ledger, what can be done now and the terms with their source', () => {
    const text = textOf(zaak('weighed', 'lead'));
    expect(text).toContain('Deze zaak loopt. Ilse de Vries leidt deze zaak.');
    expect(text).toMatch(
      /Vastgelegd: Signaleren en in kaart brengen, .* Nog niet: .* Je kunt gewoon doorgaan\./,
    );
    expect(text).toContain('Uiterlijk maandag 14 december 2026');
    expect(text).toContain('Bron: KMS-protocol, stap 2');
    expect(text).toContain('Met uitleg van de assistent: die staat in de tijdlijn.');
    expect(text).not.toContain('Het protocol zegt niet wanneer de drie weken beginnen');
    const { tijdlijn = zaak('weighed', 'lead') } = dialogs(shownAs('weighed', 'lead'));
    expect(textOf(tijdlijn)).toContain(
      'Uitleg van de assistent: Het protocol zegt niet wanneer de drie weken beginnen',
    );
    expect(text).toContain('Geen termijn, omdat er nog geen evaluatie is vastgelegd.');
  });

  test('folds the terms that do not run yet, and asks for one tap to read them', () => {
    const card = zaak('weighed', 'lead');
    const fold = parts(card).find(({ id }) => id === 'termijnen.later');
    expect(fold?.isVisible).toBe(false);
    const tap = parts(card).find(({ targetElements }) => String(targetElements) === 'termijnen.later');
    expect(tap).toMatchObject({ type: 'Action.ToggleVisibility' });
    expect(String(tap?.title)).toMatch(/^▸ Termijnen die nog niet lopen \(\d\)$/);
    expect(parts(zaak('opened', 'opener')).some(({ id }) => id === 'termijnen.later')).toBe(false);
  });

  test('a term that is over stands out; our reading of the protocol is pointed to once', () => {
    const shown = { ...shownAs('weighed', 'lead'), at: '2026-12-20T09:00:00.000Z' };
    const red = parts(zaakCard(shown)).filter(({ color }) => color === 'attention');
    expect(red.map(({ text }) => text)).toContain('Voorbij sinds maandag 14 december 2026');
    expect(parts(zaak('weighed', 'lead')).some(({ color }) => color === 'attention')).toBe(false);
    const said = textOf(zaak('weighed', 'lead')).split(
      'Met uitleg van de assistent: die staat in de tijdlijn.',
    );
    expect(said).toHaveLength(2);
  });

  test('a talk is planned before it is recorded; once it is planned, how it went is what comes', () => {
    const one = story().opens();
    const next = () => nextFor(one.setting, one.dossier, ilse, one.now).map(({ verb }) => verb);
    expect(next()).toContain('gesprek.plan');
    expect(next()).not.toContain('gesprek.hold');
    one.does(ilse, { verb: 'gesprek.plan', with: 'ouders', day: '2026-11-25' });
    expect(next()).toContain('gesprek.hold');
    expect(next()).not.toContain('gesprek.plan');
  });

  test('shows who noticed their own part: no ledger, nothing of the weighing or a melding', () => {
    const text = textOf(zaak('asked', 'opener'));
    expect(text).toContain('Je ziet hier jouw eigen deel.');
    expect(text).not.toMatch(/Vastgelegd:|Melden is nodig|wegen|Nabespreking binnen/);
    expect(text).toContain('Zag of hoorde je nog iets? Leg het vast.');
  });

  test('any step can be recorded at any time, in two taps', () => {
    expect(values('opened', 'lead')).toEqual(
      expect.arrayContaining([
        'melding.record',
        'afweging.answer',
        'gesprek.skip',
        'hulp.start',
        'dossier.close',
        'werkaantekening.write',
      ]),
    );
    expect(dataOf(zaak('opened', 'lead'), 'Openen')).toMatchObject({ verb: 'form.open', code: 'K7-3FQ9' });
    expect(actionsOf(zaak('opened', 'lead')).find(({ title }) => title === 'Openen')).not.toHaveProperty(
      'associatedInputs',
    );
  });

  test('only what this person may and what fits now is offered', () => {
    expect(values('opened', 'opener')).not.toContain('afweging.answer');
    expect(values('opened', 'lead')).not.toContain('dossier.reopen');
    expect(values('closed', 'lead')).toContain('dossier.reopen');
    expect(values('closed', 'lead')).not.toContain('overleg.hold');
    expect(values('draft', 'opener')).toContain('dossier.open');
    expect(values('excluded', 'directeur')).toEqual([]);
  });

  test('text about a child is asked in a dialog, a date or a choice on a card', () => {
    expect(dataOf(zaak('opened', 'lead'), 'Overleg vastleggen')).toMatchObject({
      msteams: { type: 'task/fetch' },
      verb: 'dialog',
      open: 'form',
      for: 'overleg.hold',
      seenVersion: 4,
    });
    expect(dataOf(zaak('draft', 'opener'), 'Zorg afmaken')).toMatchObject({
      verb: 'form.open',
      for: 'dossier.open',
    });
    expect(dataOf(zaak('weighed', 'lead'), 'Verder met wegen')).toMatchObject({
      for: 'afweging.answer',
      question: expect.stringMatching(/^(afweging|beslissing)\.\d$/),
    });
  });

  test('the directeur goes from the case to the decision', () => {
    expect(dataOf(zaak('asked', 'directeur'), 'Beslissen over melden')).toEqual({
      verb: 'melding',
      code: 'K7-3FQ9',
    });
  });

  test('lead and directeur read who could not be reached; the opener does not', () => {
    const told = (role: string) => textOf(zaakCard(shownAs('asked', role), { undelivered: ['Daan Jansen'] }));
    expect(told('lead')).toContain('Een bericht aan Daan Jansen is niet aangekomen.');
    expect(told('directeur')).toContain('niet aangekomen');
    expect(told('opener')).not.toContain('niet aangekomen');
  });
});

describe('home', () => {
  test('starts with what waits, each with its code, then the terms that come near', () => {
    const shown = shownAs('asked', 'lead');
    const text = textOf(homeCard(shown, [{ code: 'K7-3FQ9', dossier: shown.dossier }]));
    expect(text).toMatch(/Dit wacht op jou\nMelden is nodig\. Je kunt Veilig Thuis nu al bellen\.\nK7-3FQ9/);
    expect(text.indexOf('Termijnen')).toBeGreaterThan(text.indexOf('Dit wacht op jou'));
    expect(text).toContain('Uiterlijk maandag 30 november 2026');
    expect(text).not.toContain('14 december'); // three weeks ahead is not near
  });

  test('shows a teacher the terms they may know of, and no other', () => {
    const shown = shownAs('asked', 'opener');
    const text = textOf(homeCard(shown, [{ code: 'K7-3FQ9', dossier: shown.dossier }]));
    expect(text).toContain('Afgesproken overleg');
    expect(text).not.toContain('Nabespreking');
  });

  test('is calm when nothing waits', () => {
    const text = textOf(homeCard(shownAs('opened', 'colleague'), []));
    expect(text).toContain('Er wacht nu niets op jou.');
    expect(titles(homeCard(shownAs('opened', 'colleague'), []))).toEqual([
      'Nieuwe zorg',
      'Mijn zaken',
      'Wie bel ik?',
      'Hulp',
      'Noodsituatie',
    ]);
  });

  test('with many cases it stays within six buttons and says how much more there is', () => {
    const card = homeCard(shownAs('asked', 'lead'), cases('asked', 12));
    expect(titles(card)).toEqual([
      'Open zaak K7-1000',
      'Open zaak K7-1001',
      'Open zaak K7-1002',
      'Nieuwe zorg',
      'Mijn zaken',
      'Noodsituatie',
    ]);
    expect(textOf(card)).toMatch(/Er wachten nog \d+ andere punten: kijk bij Mijn zaken\./);
  });
});

describe('my cases', () => {
  test('are codes with what is asked; a hundred still fit', () => {
    const card = zakenCard(shownAs('asked', 'lead'), cases('asked', 100));
    expect(choicesOf(card)[0]).toEqual({
      title:
        'K7-1000 (van 23 nov): Melden is nodig. Je kunt Veilig Thuis nu al bellen. Afgesproken overleg: vrijdag 27 november 2026.',
      value: 'K7-1000',
    });
    expect(JSON.stringify(card).length).toBeLessThanOrEqual(20_000);
    expect(textOf(card)).toContain('En nog 60 andere.');
  });

  test('have names only in the dialog, and only for who may see them', () => {
    const names = (state: string, role: string) =>
      parts(zakenDialog(shownAs(state, role), [{ code: 'K7-3FQ9', dossier: shownAs(state, role).dossier }]))
        .filter(({ type }) => type === 'TextRun')
        .map(({ text }) => text)
        .join('');
    expect(names('asked', 'lead')).toContain('KANARIE');
    expect(names('asked', 'opener')).toContain('KANARIE'); // who wrote it
    expect(names('asked', 'colleague')).not.toContain('KANARIE');
    expect(names('destroyed', 'lead')).toContain('naam is vernietigd');
  });

  test('the longest names still fit', () => {
    const long = '"'.repeat(8000);
    const content = { labels: [], naam: long, groep: long };
    const dossier = replay([
      happened('dossier.drafted'),
      happened('dossier.opened'),
      happened('dossier.described', undefined, {}, content),
    ]);
    const many = Array.from({ length: 50 }, (_, nr) => ({ code: `K7-${1000 + nr}`, dossier }));
    expect(JSON.stringify(zakenDialog(shownAs('asked', 'lead'), many)).length).toBeLessThanOrEqual(20_000);
  });
});

test('a closed stub names the case and goes back to it, unless it is somebody else’s now', () => {
  const shown = shownAs('asked', 'lead');
  expect(textOf(stubCard(shown, 'K7-3FQ9', 'handled'))).toContain('Dit is afgehandeld (zaak K7-3FQ9).');
  expect(titles(stubCard(shown, 'K7-3FQ9', 'handled'))).toContain('Open zaak K7-3FQ9');
  expect(titles(stubCard(shown, 'K7-3FQ9', 'moved'))).toEqual(['Naar begin', 'Noodsituatie']);
});

test('a colleague can be called with one tap; what is no phone number stays text', () => {
  const shown = shownAs('opened', 'opener');
  const withPhone = (phone: string) => {
    const people = shown.setting.school.people.map((one) => ({ ...one, phone }));
    const setting = { ...shown.setting, school: { ...shown.setting.school, people } };
    return textOf(bellenCard({ ...shown, setting }));
  };
  expect(withPhone('06-00000003')).toContain('Ilse de Vries, [06-00000003](tel:0600000003)');
  for (const phone of ['toestel 12', '06-00000003 (na vieren)'])
    expect(withPhone(phone)).toContain(`Ilse de Vries, ${phone}\n`);
});
