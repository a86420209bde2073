import { describe, expect, test } from 'vitest';
import { decidedCard, meldingCard } from '../../src/cards/melding.ts';
import { waaromDialog } from '../../src/cards/waarom.ts';
import { zaakCard } from '../../src/cards/zaak.ts';
import { readAsked } from '../../src/core/command.ts';
import { replay } from '../../src/core/dossier.ts';
import { happened, shownAs, states } from './cases.ts';
import { dataOf, parts, textOf, titles } from './look.ts';

const card = (state: string, role: string) => meldingCard(shownAs(state, role));
const lead = ['Bel nu Veilig Thuis', 'Melding gedaan: vastleggen'];

describe('the directeur', () => {
  test('is asked with every decision on one card, and why is one tap away', () => {
    expect(titles(card('asked', 'directeur'))).toEqual([
      'Bekijk waarom',
      'Akkoord, ik doe de melding',
      'Akkoord, een ander meldt',
      'Eerst overleg met Veilig Thuis',
      'Niet akkoord',
      'Noodsituatie',
    ]);
    expect(textOf(card('asked', 'directeur'))).toContain(
      'Er wordt een beslissing over melden gevraagd in zaak K7-3FQ9.',
    );
    expect(textOf(card('asked', 'directeur'))).toContain('Afspraak van de school');
  });

  test('reads what an answer does, and what happens without one: nobody is held up, and silence does not stay', () => {
    const asked = textOf(card('asked', 'directeur'));
    expect(asked).toContain(
      'Jouw antwoord houdt niemand tegen: Ilse de Vries kan Veilig Thuis nu al bellen.',
    );
    expect(asked).toContain('Blijft het stil, dan hoort ook Berend Mulder het.');
    expect(textOf(card('niet', 'directeur'))).not.toContain('Kies je niets?'); // it is answered
  });

  test('agrees with one tap; the other decisions ask a person, a moment or a reason first', () => {
    const asked = card('asked', 'directeur');
    const zelf = dataOf(asked, 'Akkoord, ik doe de melding');
    expect(readAsked(zelf)).toMatchObject({ asked: { verb: 'directeur.decide', decision: 'akkoord-zelf' } });
    expect(zelf).toMatchObject({
      code: 'K7-3FQ9',
      seenVersion: states.asked?.version,
      actionId: 'card-1/directeur.decide',
    });
    const form = { for: 'directeur.decide', code: 'K7-3FQ9' };
    expect(dataOf(asked, 'Akkoord, een ander meldt')).toMatchObject({
      verb: 'form.open',
      ...form,
      decision: 'akkoord-ander',
    });
    expect(dataOf(asked, 'Eerst overleg met Veilig Thuis')).toMatchObject({
      verb: 'form.open',
      ...form,
      decision: 'eerst-overleg',
    });
    // a reason is text about a child: out of the chat
    expect(dataOf(asked, 'Niet akkoord')).toMatchObject({
      msteams: { type: 'task/fetch' },
      verb: 'dialog',
      open: 'form',
      ...form,
      decision: 'niet-akkoord',
    });
  });

  test('who agreed can call and record', () => {
    for (const state of ['zelf', 'ander']) {
      expect(titles(card(state, 'directeur')).slice(0, 3)).toEqual([
        'Bel nu Veilig Thuis',
        'Gedaan: vastleggen',
        'Bekijk waarom',
      ]);
    }
    expect(dataOf(card('zelf', 'directeur'), 'Gedaan: vastleggen')).toMatchObject({ for: 'melding.record' });
  });

  test('can come back on "eerst overleg" and on "niet akkoord"', () => {
    expect(titles(card('overleg', 'directeur'))).toContain('Akkoord, ik doe de melding');
    expect(titles(card('overleg', 'directeur'))).toContain('Niet akkoord');
    expect(titles(card('niet', 'directeur'))).toContain('Akkoord, ik doe de melding');
    expect(textOf(card('niet', 'directeur'))).toContain('Je kunt dit nog veranderen.');
  });

  test('who also leads the case can decide and record on one card', () => {
    const both = titles(card('asked', 'both'));
    expect(both).toContain('Akkoord, ik doe de melding');
    expect(both).toContain('Melding gedaan: vastleggen');
  });
});

describe('who leads the case', () => {
  test.each(['asked', 'overleg', 'niet'])('can call and record whatever the directeur does: %s', (state) => {
    expect(titles(card(state, 'lead')).slice(0, 2)).toEqual(lead);
    expect(titles(zaakCard(shownAs(state, 'lead'))).slice(0, 2)).toEqual(lead);
  });

  test('reads what the directeur decided, who and when, without the reason', () => {
    expect(textOf(card('asked', 'lead'))).toContain('De directeur heeft nog niet beslist.');
    expect(textOf(card('zelf', 'lead'))).toContain(
      'Daan Jansen is akkoord en doet zelf de melding (ma 23 nov, 10:04).',
    );
    expect(textOf(card('ander', 'lead'))).toContain('Daan Jansen is akkoord. Sanne Smit doet de melding');
    expect(textOf(card('overleg', 'lead'))).toContain('overleg met Veilig Thuis, op di 24 nov, 11:00');
    expect(textOf(card('niet', 'lead'))).toContain('Daan Jansen is niet akkoord (ma 23 nov, 10:04).');
    expect(textOf(card('niet', 'lead'))).not.toContain('KANARIE');
  });

  test('reads that it was done, by whom', () => {
    expect(textOf(card('done', 'lead'))).toContain(
      'Ilse de Vries heeft de melding gedaan op maandag 23 november 2026.',
    );
    expect(titles(card('done', 'lead'))).not.toContain('Melding gedaan: vastleggen');
  });
});

test('who was asked to call has the same card, and the opener or a colleague learns nothing of it', () => {
  expect(titles(card('ander', 'colleague')).slice(0, 2)).toEqual([
    'Bel nu Veilig Thuis',
    'Gedaan: vastleggen',
  ]);
  const late = {
    code: 'melding-changed',
    by: 'x',
    at: '2026-11-23T09:04:00.000Z',
    what: 'directeur.decided',
  } as const;
  for (const role of ['opener', 'colleague']) {
    const told =
      textOf(card('zelf', role)) +
      textOf(decidedCard(shownAs('zelf', role), late)) +
      textOf(meldingCard({ ...shownAs('zelf', role), notice: 'De directeur heeft beslist.' }));
    expect(told).toContain('Deze zaak is er niet, of je kunt dit hier niet doen.');
    expect(told).not.toMatch(/melden|beslist|Daan/);
  }
});

test('a second click says that it changed nothing, who decided what when, and shows the card of now', () => {
  const shown = shownAs('niet', 'directeur');
  const by = shown.who.id;
  const second = decidedCard(shown, {
    code: 'melding-changed',
    by,
    at: '2026-11-23T09:04:00.000Z',
    what: 'directeur.decided',
  });
  expect(textOf(second)).toContain(
    'Er is niets veranderd door jouw klik. Intussen is er al beslist: Daan Jansen, ma 23 nov, 10:04.',
  );
  expect(textOf(second)).toContain('Daan Jansen is niet akkoord');
  expect(titles(second)).toContain('Akkoord, ik doe de melding');
});

describe('why', () => {
  test('says question, meaning, norm, source, decision and what is missing', () => {
    const text = textOf(waaromDialog(shownAs('niet', 'lead')));
    expect(text).toContain('acute en/of structurele onveiligheid');
    expect(text).toContain('Het antwoord van het team: twijfel.');
    expect(text).toContain('Meldnorm A');
    expect(text).toMatch(/Bron: KMS-protocol, stap 4, afwegingsvraag 2\n/);
    expect(text).toContain('Alle stappen die meestal vooraf gaan, zijn vastgelegd.');
  });

  test('names what is missing with the reason somebody gave, and says that melden goes on', () => {
    const events = [
      happened('dossier.drafted'),
      happened('dossier.opened'),
      happened('afweging.answered'),
      happened('melding.required', undefined, { missing: ['gesprek', 'overleg'] }),
      happened('missing.explained'),
    ];
    const dialog = waaromDialog(shownAs('asked', 'lead', { dossier: replay(events) }));
    expect(textOf(dialog)).toContain('Dit ontbreekt nog. Melden kan gewoon.');
    const runs = parts(dialog)
      .filter(({ type }) => type === 'RichTextBlock')
      .map(({ inlines }) => JSON.stringify(inlines));
    expect(runs.find((run) => run.includes('Gesprek met de ouders:'))).toContain('KANARIE');
    expect(runs.find((run) => run.includes('Overleg:'))).toContain('nog geen uitleg gegeven');
    expect(textOf(dialog)).toContain('Er is met de ouders gepraat: nog niet');
  });

  test('what was destroyed is said to be destroyed', () => {
    expect(textOf(waaromDialog(shownAs('destroyed', 'lead')))).toContain('De inhoud is vernietigd.');
  });

  test('however much was typed, it fits Teams, and says where the rest stands', () => {
    const long = '"'.repeat(7000); // each takes two in JSON
    const weighed = { answer: 'twijfel', motivering: long, decidedWith: long.slice(0, 300), criteria: [] };
    const steps = ['signalenlijst', 'overleg', 'gesprek', 'afweging'];
    const dossier = replay([
      happened('dossier.drafted'),
      happened('dossier.opened'),
      happened('afweging.answered', undefined, {}, weighed),
      happened('melding.required', undefined, { missing: steps }),
      ...steps.map((step) => happened('missing.explained', undefined, { step }, { reason: long })),
      happened('directeur.decided', undefined, { decision: 'niet-akkoord' }, { reason: long }),
    ]);
    const dialog = waaromDialog(shownAs('asked', 'lead', { dossier }));
    expect(JSON.stringify(dialog).length).toBeLessThanOrEqual(20_000);
    expect(textOf(dialog).match(/de rest staat in de tijdlijn/g)?.length).toBeGreaterThan(2);
  });
});
