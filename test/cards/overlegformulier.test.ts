import { describe, expect, test } from 'vitest';
import { overlegformulierDialog } from '../../src/cards/overlegformulier.ts';
import { overlegformulierHtml } from '../../src/cards/overlegformulier-html.ts';
import { formulierOf, standingIn } from '../../src/cards/overlegformulier-inhoud.ts';
import { formulierVisibleTo } from '../../src/core/need-to-know.ts';
import { shownCase } from '../support/setting.ts';
import { daan, ilse, lotte, practice, type Story, story } from '../support/story.ts';
import { states } from './cases.ts';
import { textOf } from './look.ts';

const OPENER = ['colleague', 'opener'] as const;
const TEAM = ['colleague', 'team'] as const;
/** A case with something under every heading, in two rounds. */
function whole(): Story {
  const told = story().opens();
  const day = '2026-11-23';
  const does = (verb: string, more: object) => told.does(ilse, { verb, ...more });
  told.does(lotte, { verb: 'observatie.record', day: '2026-11-20', kind: 'feit', what: 'Geen eten mee.' });
  does('observatie.record', {
    day,
    kind: 'derde',
    what: 'Ruzie gehoord.',
    source: 'de buurvrouw',
    consent: 'ja',
  });
  does('verband.record', { other: 'AA-AAAC', relation: 'broer-of-zus' });
  does('consultatie.record', { day, with: 'de jeugdarts', outcome: 'Blijf kijken.' });
  does('advies.ask', { day, anonymous: true, question: 'Moeten we melden?' });
  does('overleg.hold', {
    day,
    kind: 'aandachtsfunctionaris',
    present: 'Lotte en Ilse',
    outcome: 'Kijken.',
    plan: 'Elke dag noteren.',
  });
  does('formulier.fill', {
    part: '1',
    fields: { kind: 'meisje', 'A.1': 'Blauwe plek, eerste ronde.', 'A.7': 'Is het thuis veilig?' },
    nextOverleg: '2026-12-04',
    time: '10:15',
    with: 'Lotte en Ilse',
  });
  does('gesprek.hold', {
    day,
    with: 'ouders',
    persons: 2,
    childTold: true,
    facts: 'De plek.',
    reaction: 'Gevallen.',
    agreements: 'Vrijdag bellen.',
  });
  told.at('2026-12-04T09:00:00.000Z');
  does('formulier.fill', {
    part: '1',
    fields: { 'A.1': 'Blauwe plek, tweede ronde.', 'A.7': 'Is het thuis veilig?' },
  });
  does('formulier.fill', { part: '2', fields: { C: 'Gezinscoach vragen.' } });
  does('overleg.plan', {
    day: '2026-12-18',
    time: '15:30',
    kind: 'team',
    with: 'Lotte, Ilse en Daan',
    urgent: true,
  });
  does('terugkoppeling.give', { day, forLeerkracht: 'Er is hulp.' });
  told.answers('afweging.1', 'ja');
  return told;
}
const told = whole();
const shown = shownCase({
  setting: practice(),
  dossier: told.dossier,
  who: ilse,
  at: '2026-12-04T10:00:00.000Z',
});
const all = told.dossier.happened;
const form = formulierOf(shown, all);
if (form === undefined) throw new Error('no form');
const heading = (id: string) => {
  const found = form.headings.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
const saysOf = (id: string) =>
  heading(id)
    .known.flatMap(({ says, typed }) => [says, ...typed.flat()])
    .join(' | ');

describe('the form as it stands', () => {
  test('has every heading of the protocol, A to F, and its head', () => {
    expect(form.headings.map(({ id }) => id)).toEqual([
      'A.1',
      'A.2',
      'A.3',
      'A.4',
      'A.5',
      'A.6',
      'A.7',
      'B.1',
      'B.2',
      'C',
      'D',
      'E',
      'F',
    ]);
    expect(form.head).toEqual([
      ['Naam kind', 'Noor'],
      ['jongen/meisje', 'meisje'],
      ['Leeftijd', '9 jaar (geboren maandag 1 mei 2017)'],
      ['Datum', 'maandag 23 november 2026'],
      ['Deelnemers overleg', 'Lotte en Ilse'],
    ]);
  });

  test('numbers its questions as the paper does, and says a section that is its own question once', () => {
    expect(heading('A.2').label).toBe('2. Sinds wanneer worden de signalen opgemerkt? Door wie?');
    expect(heading('C').label).toMatch(/^Beschrijf hoe en wanneer/);
    expect(heading('F').label).toBe('');
  });

  test('keeps every round: the newest counts, the same words again are no new round', () => {
    expect(heading('A.1').rounds.map(({ text }) => text)).toEqual([
      'Blauwe plek, eerste ronde.',
      'Blauwe plek, tweede ronde.',
    ]);
    expect(heading('A.7').rounds).toHaveLength(1);
    expect(standingIn(form, '1')).toEqual({
      'fields.kind': 'meisje',
      'fields.A.1': 'Blauwe plek, tweede ronde.',
      'fields.A.7': 'Is het thuis veilig?',
    });
  });

  test.each([
    ['A.1', 'Geen eten mee.'],
    ['A.1', 'de buurvrouw'],
    ['A.2', 'Het eerste: vrijdag 20 november 2026, opgeschreven door Lotte Bakker.'],
    ['A.3', 'Lotte Bakker schreef de zorg op'],
    ['A.4', '3 keer vastgelegd: vrijdag 20 november 2026, maandag 23 november 2026.'],
    ['A.5', 'de jeugdarts'],
    ['A.5', 'Ruzie gehoord.'],
    ['A.6', 'Zaak AA-AAAC: broer of zus.'],
    ['A.7', 'Moeten we melden?'],
    ['B.1', 'Advies gevraagd aan Veilig Thuis, zonder naam'],
    ['B.1', 'Elke dag noteren.'],
    ['B.2', 'Gevallen.'],
    ['D', 'Er is hulp.'],
    ['F', 'Vraag beantwoord'],
  ])('under %s stands what is on record: %s', (id, text) => {
    expect(saysOf(id)).toContain(text);
  });

  test('the next overleg stands on both its lines: the first that was agreed, and the newest', () => {
    expect(heading('D').next?.rows).toEqual([
      ['Datum volgend overlegmoment', 'vrijdag 4 december 2026'],
      ['Tijd', '10:15'],
      ['Met wie', 'Lotte en Ilse'],
    ]);
    expect(heading('F').next?.rows).toEqual([
      ['Datum volgend overlegmoment', 'vrijdag 18 december 2026 (met spoed)'],
      ['Tijd', '15:30'],
      ['Met wie', 'Lotte, Ilse en Daan'],
    ]);
  });

  test('a protocol without a form has none, and says so', () => {
    const { form: _, ...overleg } = shown.setting.pack.steps.overleg;
    const pack = { ...shown.setting.pack, steps: { ...shown.setting.pack.steps, overleg } };
    const bare = { ...shown, setting: { ...shown.setting, pack } };
    expect(formulierOf(bare, all)).toBeUndefined();
    expect(textOf(overlegformulierDialog(bare, all))).toContain(
      'Jullie protocol heeft geen overlegformulier.',
    );
    expect(overlegformulierHtml(bare, all)).toContain('geen overlegformulier');
  });

  test('what was destroyed is not there, and nothing breaks', () => {
    const dossier = states.destroyed;
    if (dossier === undefined) throw new Error('no state');
    const gone = { ...shown, dossier };
    expect(formulierOf(gone, dossier.happened)?.head[0]).toEqual(['Naam kind', 'De inhoud is vernietigd.']);
    expect(overlegformulierHtml(gone, dossier.happened)).not.toContain('KANARIE');
  });
});

describe('who sees what of it', () => {
  const text = (relations: readonly ('colleague' | 'opener' | 'team')[], userId: string) =>
    overlegformulierHtml(shown, formulierVisibleTo(told.dossier, relations, userId));

  test('the person who noticed sees part 1 and their own notes, not part 2 or what others recorded', () => {
    const seen = text(OPENER, lotte.id);
    expect(seen).toContain('Blauwe plek, tweede ronde.');
    expect(seen).toContain('Geen eten mee.');
    expect(seen).not.toMatch(/Gezinscoach vragen|buurvrouw|Gevallen\.|Moeten we melden/);
  });

  test('the team sees the form and the head, not the notes of who noticed', () => {
    const seen = text(TEAM, daan.id);
    expect(seen).toMatch(/Noor[\s\S]*tweede ronde[\s\S]*Gezinscoach vragen/);
    expect(seen).not.toMatch(/Geen eten mee|buurvrouw|Moeten we melden/);
  });
});

describe('in a dialog', () => {
  const pages = (events = all, who = shown) => {
    const first = overlegformulierDialog(who, events, 1);
    const total = Number(/van (\d+)\./.exec(textOf(first))?.[1] ?? 1);
    return Array.from({ length: total }, (_, i) => overlegformulierDialog(who, events, i + 1));
  };

  test('nothing is cut: every page together holds it all, each small enough for Teams', () => {
    const long = whole();
    long.does(ilse, {
      verb: 'formulier.fill',
      part: '2',
      fields: { C: 'plan '.repeat(1600), E: `${'uit '.repeat(1900)}EINDE` },
    });
    const cards = pages(long.dossier.happened, { ...shown, dossier: long.dossier });
    expect(cards.length).toBeGreaterThan(2);
    for (const card of cards) expect(JSON.stringify(card).length).toBeLessThan(20_000);
    const text = cards.map(textOf).join('');
    expect(text.match(/plan /g)?.length).toBeGreaterThanOrEqual(1595);
    expect(text).toContain('EINDE');
    expect(text).toContain('F. Verdere beschrijving gevolgde route');
  });

  test('a page that is not there becomes the nearest', () => {
    expect(overlegformulierDialog(shown, all, 99)).toEqual(pages().at(-1));
    expect(overlegformulierDialog(shown, all, -3)).toEqual(pages()[0]);
  });
});

describe('on paper', () => {
  const evil = `</style></p><script>alert(1)</script><img src=x onerror="a"> & ' " <b>`;
  test('what was typed is text and nothing else', () => {
    const wicked = story().opens();
    wicked.does(ilse, { verb: 'formulier.fill', part: '1', fields: { 'A.1': evil, kind: evil } });
    wicked.does(lotte, { verb: 'dossier.describe', naam: evil });
    wicked.does(lotte, {
      verb: 'observatie.record',
      day: '2026-11-20',
      kind: 'derde',
      what: evil,
      source: evil,
    });
    const html = overlegformulierHtml({ ...shown, dossier: wicked.dossier }, wicked.dossier.happened);
    expect(html).not.toMatch(/<script|<img|<b> |onerror="/);
    expect(html.match(/<style>/g)).toHaveLength(1);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('it needs nothing from elsewhere, is made for A4, and its title names nobody', () => {
    const html = overlegformulierHtml(shown, all);
    expect(html).not.toMatch(/src=|href=|url\(|@import|<script|<link/);
    expect(html).toContain('@page{size:A4');
    expect(html).toContain('<title>Overlegformulier</title>');
    expect(html).toContain('Zaak K7-3FQ9 · afgedrukt door Ilse de Vries');
  });

  test('an empty form has lines to write on', () => {
    const empty = story().opens();
    const html = overlegformulierHtml({ ...shown, dossier: empty.dossier }, []);
    expect(html.match(/class="lines"/g)).toHaveLength(13);
  });
});
