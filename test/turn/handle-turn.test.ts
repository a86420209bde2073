import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { localSealer } from '../../src/adapters/keys/local-sealer.ts';
import { openSqlite } from '../../src/adapters/store/sqlite.ts';
import { parseTemplates } from '../../src/cards/fill.ts';
import { noodsituatieCard } from '../../src/cards/noodsituatie.ts';
import { strangerCard } from '../../src/cards/welcome.ts';
import { caseCode } from '../../src/core/case-code.ts';
import type { DossierEvent } from '../../src/core/dossier.ts';
import { facts } from '../../src/core/events.ts';
import { may } from '../../src/core/roles.ts';
import type { Person } from '../../src/core/school.ts';
import { Fault } from '../../src/fault.ts';
import type { DossierStore, TurnPorts } from '../../src/ports.ts';
import { turnHandler } from '../../src/turn/handle-turn.ts';
import type { Reply, Turn } from '../../src/turn/turn.ts';
import { isEmergency } from '../../src/vraagbaak/noodwoorden.ts';
import { stillPorts } from '../support/desk.ts';
import { wordsOn } from '../support/journey.ts';
import { daan, demoSchool, ilse, lotte, sanne } from '../support/story.ts';

const cards = `${import.meta.dirname}/../../cards`;
const templates = parseTemplates(
  Object.fromEntries(
    readdirSync(cards).map((name) => [
      name.slice(0, -5),
      JSON.parse(readFileSync(join(cards, name), 'utf8')),
    ]),
  ),
);
const code = 'K7-3FQ9';
const key = { tenant: demoSchool.tenant, school: demoSchool.id, code };

const opened: (() => void)[] = [];
afterEach(() => {
  for (const close of opened.splice(0)) close();
});

/** A school with a real store, and the door every turn goes through. `broken` replaces parts of the ports. */
function desk(broken: Partial<TurnPorts> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'turn-'));
  const sealer = localSealer(new Uint8Array(32).fill(7), join(folder, 'keys.db'));
  const stores = openSqlite(join(folder, 'meldcode.db'), sealer);
  opened.push(
    () => stores.close(),
    () => sealer.close(),
  );
  const ports: TurnPorts = {
    store: stores.dossiers,
    notes: stores.notes,
    outbox: stores.outbox,
    references: stores.references,
    ...stillPorts(),
    ...broken,
  };
  const handle = turnHandler(ports, templates);
  const turn = (who: Person | string, given: Partial<Turn>): Turn => ({
    person: { tenant: demoSchool.tenant, oid: typeof who === 'string' ? who : who.id },
    kind: 'message',
    ...given,
  });
  return {
    ports,
    says: (who: Person | string, text: string) => handle(turn(who, { text })),
    clicks: (who: Person, data: object, kind: Turn['kind'] = 'execute') => handle(turn(who, { kind, data })),
    events: () => stores.dossiers.read(key),
  };
}
const cardOf = (reply: Reply): object => ('card' in reply ? reply.card : {});
const words = (reply: Reply): string => wordsOn(cardOf(reply));
const types = (events: readonly DossierEvent[]) => events.map(({ meta }) => meta.type);
const form = (verb: string, fields: object, actionId = `click-${verb}`, seenVersion = 99) => ({
  verb,
  code,
  seenVersion,
  actionId,
  form: 'card',
  ...fields,
});

/** Lotte opens K7-3FQ9 in three clicks. */
async function open(school: ReturnType<typeof desk>, more = {}) {
  await school.clicks(lotte, form('dossier.draft', { what: 'Blauwe plek.', day: '2026-11-23' }));
  await school.clicks(lotte, form('dossier.describe', { naam: 'Noor' }));
  await school.clicks(lotte, form('dossier.open', { staff: 'false', acute: 'false', ...more }));
}

const down = () => {
  throw new Error('down');
};
const everythingDown: Partial<TurnPorts> = {
  store: { read: down, append: down, list: down },
  directory: { whoIs: down, school: down },
  settings: { current: down, of: down },
};

describe('an emergency', () => {
  test.each([
    ['typed', { text: 'noodsituatie' }],
    ['typed in a sentence', { text: 'help, hij is nu in GEVAAR, in gevaar!' }],
    ['by button', { kind: 'execute', data: { verb: 'noodsituatie' } }],
    [
      'by button on a half-filled card',
      { kind: 'execute', data: { verb: 'noodsituatie', what: 'half getypt' } },
    ],
  ] as const)('is answered while everything is down, also for somebody unknown: %s', async (_, given) => {
    const school = desk(everythingDown);
    const reply =
      'text' in given
        ? await school.says('99999999-0000-4000-8000-000000000009', given.text)
        : await school.clicks(lotte, given.data);
    expect(cardOf(reply)).toEqual(noodsituatieCard);
    expect(JSON.stringify(noodsituatieCard)).toMatch(/tel:112.*tel:08002000/s);
  });

  test('in a dialog it is answered in the dialog', async () => {
    const reply = await desk(everythingDown).clicks(lotte, { verb: 'noodsituatie' }, 'dialogSubmit');
    expect(reply.kind).toBe('dialog');
    expect(words(reply)).toBe(wordsOn(noodsituatieCard));
    expect(JSON.stringify(reply)).not.toContain('Action.Execute'); // Teams knows none in a dialog
  });

  test.each([
    ['112', true],
    ['Spoed!', true],
    ['hij zit in gevaar', true],
    ['vader gaat haar vermoorden', true],
    ['noodsitatie', true],
    ['wat staat er in het noodplan?', false],
    ['is een gesprek noodzakelijk?', false],
    ['hoe bereid ik het gesprek voor', false],
    ['', false],
  ])('"%s" is an emergency: %s', (text, expected) => {
    expect(isEmergency(text)).toBe(expected);
  });
});

describe('who', () => {
  test('somebody who is not in a roster gets numbers and whom to ask, and nothing is read', async () => {
    const school = desk({ store: { read: down, append: down, list: down } });
    expect(cardOf(await school.says('99999999-0000-4000-8000-000000000009', 'mijn zaken'))).toEqual(
      strangerCard,
    );
  });

  test('a card that claims who the sender is records the sender', async () => {
    const school = desk();
    await school.clicks(lotte, {
      ...form('dossier.draft', { what: 'Iets.', day: '2026-11-23' }),
      by: { userId: daan.id },
      person: daan.id,
    });
    expect((await school.events())[0]?.meta.by.userId).toBe(lotte.id);
  });

  test('a case that does not exist and one that is not for you answer the same', async () => {
    const school = desk();
    await open(school);
    for (const verb of ['zaak', 'form.open']) {
      const data = { verb, for: 'observatie.record' };
      const [hidden, none] = [
        await school.clicks(sanne, { ...data, code }),
        await school.clicks(sanne, { ...data, code: 'AA-2228' }),
      ];
      expect(words(hidden)).toBe(words(none));
    }
    const dialogs = ['tijdlijn', 'waarom', 'notities'];
    for (const dialog of dialogs) {
      expect(
        words(await school.clicks(sanne, { verb: 'dialog', open: dialog, code }, 'dialogFetch')),
      ).toContain('Deze zaak is er niet');
    }
  });
});

describe('one click', () => {
  test('delivered ten times at once is recorded once', async () => {
    const school = desk();
    const draft = form('dossier.draft', { what: 'Iets.', day: '2026-11-23' });
    await Promise.all(Array.from({ length: 10 }, () => school.clicks(lotte, draft)));
    expect(types(await school.events())).toEqual(['dossier.drafted']);
  });

  test('with something wrong brings the form back with what was typed, and records nothing', async () => {
    const school = desk();
    const reply = await school.clicks(
      lotte,
      form('dossier.draft', { what: '', where: 'Op het plein', day: '2026-11-23' }),
    );
    expect(words(reply)).toContain('Vul in wat je zag of hoorde.');
    expect(words(reply)).toContain('Op het plein');
    expect(await school.events()).toEqual([]);
  });

  test.each([
    ['an unknown verb', { verb: 'dossier.destroy', code, actionId: 'x' }],
    ['no verb', { code }],
    ['a verb of the prototype', { verb: '__proto__', code, actionId: 'x' }],
    ['a code that cannot be', { verb: 'zaak', code: 'ZZ-ZZZZ' }],
    ['a list', [1, 2, 3]],
    ['nothing', {}],
  ])('from another time or hand gives the home card and a line why: %s', async (_, data) => {
    const reply = await desk().clicks(lotte, data);
    expect(words(reply)).toContain('Die knop was verouderd');
  });

  test('writing when somebody else just wrote is decided again and not lost', async () => {
    const school = desk();
    await open(school);
    const fact = (n: number) =>
      form('observatie.record', { kind: 'feit', what: `Feit ${n}.`, day: '2026-11-23' }, `click-${n}`);
    await Promise.all([1, 2, 3].map((n) => school.clicks(lotte, fact(n))));
    expect(types(await school.events()).filter((type) => type === 'observatie.recorded')).toHaveLength(3);
  });

  test('while the store cannot be written keeps what was typed on the card, and says that nothing was saved', async () => {
    const real = desk();
    const full: DossierStore = {
      ...real.ports.store,
      append: async () => {
        throw new Fault('store.unavailable', { facts: { reason: 'full' } });
      },
    };
    const school = desk({ store: full });
    const reply = await school.clicks(
      lotte,
      form('dossier.draft', { what: 'Blijft staan.', day: '2026-11-23' }),
    );
    expect(words(reply)).toContain('nog niets opgeslagen');
    expect(words(reply)).toContain('Blijft staan.');
  });
});

describe('a form', () => {
  test('that is not yours says so before it says a word about the case, right or wrong, of any verb', async () => {
    const school = desk();
    await open(school, { hideFrom: daan.id });
    const theirs = facts.map(({ verb }) => verb).filter((verb) => verb !== 'dossier.draft');
    const none = words(await school.clicks(sanne, { ...form('correctie.add', {}), code: 'AA-2228' }));
    for (const verb of theirs) {
      const excluded = words(await school.clicks(daan, form(verb, {})));
      expect(excluded, verb).toBe(none);
      if (!may(['colleague'], verb))
        expect(words(await school.clicks(sanne, form(verb, {}))), verb).toBe(none);
    }
  });

  test('of a client without Action.Execute never comes back with what was typed: its answer stays in the chat', async () => {
    const school = desk();
    const half = form('dossier.draft', { what: '', where: 'Noor zegt dat papa slaat', day: '2026-11-23' });
    const reply = await school.clicks(lotte, half, 'submit');
    expect(JSON.stringify(reply)).not.toContain('papa');
    expect(words(reply)).toContain('Wat je typte laat ik niet in deze chat staan');
    expect(JSON.stringify(await school.clicks(lotte, half, 'execute'))).toContain('papa');
  });

  test('that was sent once and is sent again with other words loses neither', async () => {
    const school = desk();
    await open(school);
    const fact = (what: string) =>
      form('observatie.record', { kind: 'feit', what, day: '2026-11-23' }, 'same');
    for (const what of ['Eerste.', 'Tweede.', 'Eerste.']) await school.clicks(lotte, fact(what));
    const recorded = (await school.events()).filter(({ meta }) => meta.type === 'observatie.recorded');
    expect(recorded.map(({ content }) => content && 'what' in content && content.what)).toEqual([
      'Eerste.',
      'Tweede.',
    ]);
  });

  test('of a new concern on a code that is taken comes back with its words on a code of its own', async () => {
    const school = desk();
    await open(school);
    const again = form('dossier.draft', { what: 'Een ander kind.', day: '2026-11-23' }, 'second-child');
    const reply = await school.clicks(lotte, again);
    expect(words(reply)).toContain('Een ander kind.');
    expect(JSON.stringify(reply)).not.toContain(code);
    expect(words(await school.clicks(lotte, { verb: 'form.open', code, for: 'dossier.draft' }))).toContain(
      'Kaart 1 van 3',
    );
  });

  test('that is no longer yours gives your own words back, and nothing of the case', async () => {
    const school = desk();
    await open(school);
    const talk = {
      with: 'ouders',
      persons: '2',
      childTold: 'true',
      day: '2026-11-23',
      facts: 'Mijn lange verslag.',
    };
    await school.clicks(ilse, form('person.exclude', { person: lotte.id }));
    const mine = await school.clicks(lotte, form('gesprek.hold', talk));
    expect(words(mine)).toContain('Mijn lange verslag.');
    expect(words(mine)).toContain('Deze zaak is er niet');
    const nowhere = await school.clicks(lotte, { ...form('gesprek.hold', talk), code: 'AA-2228' });
    expect(words(mine)).toBe(words(nowhere));
  });

  test('that came too late keeps the words that were written, and says who did what', async () => {
    const school = desk();
    await open(school);
    const yes = { question: 'afweging.2', answer: 'ja', motivering: 'Gevaar.' };
    await school.clicks(ilse, form('afweging.answer', yes));
    const seen = (await school.events()).length;
    await school.clicks(daan, form('directeur.decide', { decision: 'akkoord-zelf' }, 'yes', seen));
    const no = { decision: 'niet-akkoord', reason: 'Ik wil eerst praten.' };
    const reply = await school.clicks(daan, form('directeur.decide', no, 'no', seen));
    expect(words(reply)).toContain('Ik wil eerst praten.');
    expect(words(reply)).toContain('Daan Jansen');
  });

  test('a colleague may send for what happened tells them that it is recorded, and nothing of the case', async () => {
    const school = desk();
    await open(school);
    const reply = await school.clicks(
      sanne,
      form('noodsituatie.record', { called: '112', what: '112 gebeld.' }),
    );
    expect((await school.events()).at(-1)?.meta.type).toBe('noodsituatie.recorded');
    expect(words(reply)).toContain('Vastgelegd');
    expect(words(reply)).not.toMatch(/Ilse|loopt|Zaak K7/);
  });
});

test('a concern that says there is danger is answered with calling first, in the words of the protocol', async () => {
  const school = desk();
  await school.clicks(lotte, form('dossier.draft', { what: 'Blauwe plek.', day: '2026-11-23' }));
  const reply = await school.clicks(
    lotte,
    form('dossier.open', { staff: 'false', acute: 'true' }),
    'dialogSubmit',
  );
  expect(JSON.stringify(reply)).toMatch(/tel:112[\s\S]*tel:08002000/);
  expect(words(reply)).toMatch(/politie/i);
});

describe('working notes', () => {
  test('keep other words under the same click, and none with a closed case', async () => {
    const school = desk();
    await open(school);
    const note = (text: string) => ({ ...form('werkaantekening.write', { text }, 'note'), form: 'dialog' });
    for (const text of ['Een.', 'Twee.', 'Een.']) await school.clicks(ilse, note(text), 'dialogSubmit');
    expect(
      (await school.ports.notes.of(key, ilse.id, '2026-11-23T10:00:00.000Z')).map(({ text }) => text),
    ).toEqual(['Een.', 'Twee.']);
    expect(words(await school.clicks(ilse, note('x'.repeat(5000)), 'dialogSubmit'))).toContain('te lang');
    await school.clicks(ilse, form('dossier.unfounded', { motivering: 'Een val op het plein.' }));
    expect(words(await school.clicks(ilse, note('Later.'), 'dialogSubmit'))).toContain(
      'Deze zaak is er niet',
    );
  });
});

describe('a list', () => {
  test('of whoever leads is not crowded out by drafts of others', async () => {
    const school = desk();
    await open(school);
    for (let n = 0; n < 60; n++) {
      const draft = {
        ...form('dossier.draft', { what: 'Concept.', day: '2026-11-23' }, `d${n}`),
        code: caseCode(new Uint8Array([n, n * 7, n * 3, 9, 1])),
      };
      await school.clicks(sanne, draft);
    }
    expect(words(await school.says(ilse, 'mijn zaken'))).toContain(code);
  });
});

describe('a look', () => {
  test('at content is on record before it is shown', async () => {
    const school = desk();
    await open(school);
    const before = (await school.events()).length;
    const reply = await school.clicks(ilse, { verb: 'dialog', open: 'tijdlijn', code }, 'dialogFetch');
    expect(words(reply)).toContain('Blauwe plek.');
    const [viewed] = (await school.events()).slice(before);
    expect(viewed?.meta).toMatchObject({ type: 'dossier.viewed', what: 'tijdlijn', by: { userId: ilse.id } });
  });

  test('that cannot be put on record shows nothing', async () => {
    const school = desk();
    await open(school);
    const store: DossierStore = {
      ...school.ports.store,
      append: async () => {
        throw new Fault('store.unavailable', { facts: { reason: 'readonly' } });
      },
    };
    const handle = turnHandler({ ...school.ports, store }, templates);
    const fetch = { person: { tenant: demoSchool.tenant, oid: ilse.id }, kind: 'dialogFetch' as const };
    for (const data of [
      { verb: 'dialog', open: 'tijdlijn', code },
      { verb: 'dialog', open: 'zaken' },
    ]) {
      await expect(handle({ ...fetch, data })).rejects.toThrow('store.unavailable');
    }
  });

  test('by somebody who was excluded in between shows nothing', async () => {
    const school = desk();
    await open(school);
    let raced = false;
    const store: DossierStore = {
      ...school.ports.store,
      append: async (...given) => {
        if (!raced && given[2][0]?.meta.type === 'dossier.viewed') {
          raced = true;
          await school.clicks(daan, form('person.exclude', { person: ilse.id }));
        }
        return school.ports.store.append(...given);
      },
    };
    const handle = turnHandler({ ...school.ports, store }, templates);
    const reply = await handle({
      person: { tenant: demoSchool.tenant, oid: ilse.id },
      kind: 'dialogFetch',
      data: { verb: 'dialog', open: 'tijdlijn', code },
    });
    expect(raced).toBe(true);
    expect(JSON.stringify(reply)).not.toContain('Blauwe plek');
  });

  test('at the list with names is on record for each case on it; the list of codes is not a look', async () => {
    const school = desk();
    await open(school);
    const before = (await school.events()).length;
    expect(words(await school.says(ilse, 'mijn zaken'))).toContain(code);
    expect(await school.events()).toHaveLength(before);
    expect(words(await school.clicks(ilse, { verb: 'dialog', open: 'zaken' }, 'dialogFetch'))).toContain(
      'Noor',
    );
    expect((await school.events()).slice(before).map(({ meta }) => meta.type)).toEqual(['dossier.viewed']);
  });
});

describe('typed text', () => {
  test.each([
    'nieuwe zorg',
    'Nieuwe zorgen!',
    'mijn zaken',
    'wie bel ik?',
    'hulp',
    'hallo',
    'Dank je wel',
    'vraag',
  ])('"%s" is a command', async (text) => {
    const reply = await desk().says(lotte, text);
    expect(words(reply)).not.toMatch(/Dat weet ik niet zeker|Was dit het antwoord/);
  });

  test.each([
    '',
    '😀',
    'asdf',
    'x'.repeat(5000),
    '$' + '{json(x)}',
    '<at>Daan</at> [klik](https://x.nl)',
    'Noor uit groep 5 heeft blauwe plekken',
  ])('nonsense or a story gets a way forward and is not repeated', async (text) => {
    const reply = await desk().says(lotte, text);
    expect(words(reply)).toContain('Typ hier geen namen');
    if (text.length > 3) expect(JSON.stringify(reply)).not.toContain(text.slice(0, 20));
  });

  test('a welcome comes once, also when Teams tells of the installation twice', async () => {
    const school = desk();
    expect(words(await school.clicks(lotte, {}, 'installed'))).toContain('Welkom');
    expect(await school.clicks(lotte, {}, 'installed')).toEqual({ kind: 'nothing' });
  });
});

test('a question of the afweging that cannot be read is never another question: the way forward is the case', async () => {
  const school = desk();
  await open(school);
  const before = (await school.events()).length;
  for (const reply of [
    await school.clicks(ilse, {
      verb: 'form.open',
      code,
      for: 'afweging.answer',
      question: 'afweging.x',
    }),
    await school.clicks(
      ilse,
      form('afweging.answer', { question: 'afweging.x', answer: 'ja', motivering: 'Gewogen.' }),
    ),
  ]) {
    expect(words(reply)).toContain('Open de zaak opnieuw om verder te gaan.');
    expect(words(reply)).toContain(`Open zaak ${code}`);
  }
  const asked = form('advies.ask', { question: 'Wat nu?', anonymous: 'true', day: '2026-11-23' });
  expect(words(await school.clicks(ilse, asked))).not.toContain('te oud'); // there a question is what was typed
  expect(await school.events()).toHaveLength(before + 1);
});
