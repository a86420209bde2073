import { describe, expect, test } from 'vitest';
import { rosterDirectory } from '../../src/adapters/directory/roster.ts';
import { settingsFrom } from '../../src/adapters/directory/settings.ts';
import { caseCode } from '../../src/core/case-code.ts';
import type { Person, School } from '../../src/core/school.ts';
import { deliverDue } from '../../src/outbox/deliver.ts';
import { messageCards } from '../../src/outbox/message-cards.ts';
import { loadSchoolHolidays } from '../../src/protocols/load.ts';
import type { Turn } from '../../src/turn/turn.ts';
import { cardOf, turnDesk, words } from '../support/desk.ts';
import { buttonsOn } from '../support/journey.ts';
import { templates } from '../support/setting.ts';
import { berend, daan, demoSchool, ilse, law, lotte, packs } from '../support/story.ts';

/*
 * One board, two schools with each its own protocol, and Berend, who is of the bestuur of both. A third school of the
 * same board is not his, and nobody else of one school knows anything of another.
 */
const [A, B, C] = ['K7-3FQ9', 'AA-AAAC', 'AA-AAAC'];
const other = (id: string, nr: string) => id.replace(/^1/, nr);
const schoolWith = (id: string, name: string, pack: string, nr: string, bestuur: Person): School => ({
  ...demoSchool,
  id,
  name,
  pack,
  people: [
    ...demoSchool.people
      .filter(({ roles }) => !roles.includes('bestuur'))
      .map(({ replacement: _, ...one }) => ({
        ...one,
        id: other(one.id, nr),
        name: `${one.name} van ${name}`,
      })),
    bestuur,
  ],
  team: [],
});
const stranger: Person = { ...berend, id: other(berend.id, '8'), name: 'Carla Visser' };
const otherPack = [...packs.values()].find(({ id }) => id !== demoSchool.pack)?.id ?? '';
const linde = schoolWith('linde', 'De Linde', demoSchool.pack, '1', berend);
const esdoorn = schoolWith('esdoorn', 'De Esdoorn', otherPack, '9', berend);
const beuk = schoolWith('beuk', 'De Beuk', demoSchool.pack, '8', stranger);

function board() {
  let clicks = 0;
  let now = '2026-11-23T09:00:00.000Z';
  const holidays = loadSchoolHolidays(`${import.meta.dirname}/../../src/protocols/school-holidays.json`);
  const desk = turnDesk({
    directory: rosterDirectory([linde, esdoorn, beuk]),
    settings: settingsFrom(packs, law, holidays),
    clock: { now: () => now },
  });
  const does = (oid: string, code: string, verb: string, fields: object) =>
    desk.clicks(
      { ...lotte, id: oid },
      { verb, code, seenVersion: 99, actionId: `c-${++clicks}`, form: 'card', ...fields },
    );
  return {
    ...desk,
    later(utc: string) {
      now = utc;
    },
    /** Somebody of this school opens a concern about somebody who works there: it goes to the bestuur. */
    async opens(school: School, code: string, nr: string, what: string) {
      const who = other(lotte.id, nr);
      await does(who, code, 'dossier.draft', { what, day: '2026-11-23' });
      await does(who, code, 'dossier.describe', { naam: what });
      await does(who, code, 'dossier.open', { staff: 'true', acute: 'false' });
      expect(await desk.ports.store.read({ tenant: school.tenant, school: school.id, code })).toHaveLength(3);
    },
    async all() {
      await this.opens(linde, A ?? '', '1', 'Kanarie-Linde');
      await this.opens(esdoorn, B ?? '', '9', 'Kanarie-Esdoorn');
      await this.opens(beuk, C ?? '', '8', 'Kanarie-Beuk');
      return this;
    },
    says: async (who: Person, text: string) => words(await desk.says(who, text)),
    clicked: async (who: Person, data: object, kind: Turn['kind'] = 'execute') =>
      words(await desk.clicks(who, data, kind)),
  };
}
const CHOOSE = 'Voor welke school?';

describe('somebody of the bestuur of two schools', () => {
  test('sees the cases of both on one list, each with its school, and none of a third school', async () => {
    const one = await board().all();
    for (const seen of [await one.says(berend, 'mijn zaken'), await one.says(berend, 'hallo')])
      expect(seen).not.toContain('De Beuk');
    const list = await one.says(berend, 'mijn zaken');
    expect(list).toContain(`${A} · De Linde`);
    expect(list).toContain(`${B} · De Esdoorn`);
    const named = await one.clicked(berend, { verb: 'dialog', open: 'zaken' }, 'dialogFetch');
    expect(named).toMatch(/Kanarie-Linde[\s\S]*Kanarie-Esdoorn|Kanarie-Esdoorn[\s\S]*Kanarie-Linde/);
    expect(named).not.toContain('Kanarie-Beuk');
    const looks = await one.ports.store.read({ tenant: esdoorn.tenant, school: esdoorn.id, code: B ?? '' });
    expect(looks.at(-1)?.meta).toMatchObject({ type: 'dossier.viewed', by: { userId: berend.id } });
  });

  test('finds a case by its code in whichever school it is, under its own protocol, and each card says of which', async () => {
    const one = await board().all();
    for (const [code, mine, theirs] of [
      [A, 'De Linde', 'De Esdoorn'],
      [B, 'De Esdoorn', 'De Linde'],
    ] as const) {
      const seen = await one.says(berend, code ?? '');
      expect(seen).toContain(`Zaak ${code}`);
      expect(seen).toContain(`${mine}. Een andere school?`);
      expect(seen).not.toContain(theirs);
      const line = await one.clicked(berend, { verb: 'dialog', open: 'tijdlijn', code }, 'dialogFetch');
      expect(line).toContain(`Kanarie-${mine.slice(3)}`);
      expect(line).toContain(mine);
    }
  });

  test('writes in the school of the card, also when a button claims a school that is not theirs', async () => {
    const one = await board().all();
    const fields = { day: '2026-11-23', kind: 'feit', what: 'Van het bestuur.' };
    const record = (school: string | undefined, actionId: string) =>
      one.clicked(berend, {
        verb: 'observatie.record',
        code: B,
        seenVersion: 9,
        actionId,
        form: 'card',
        ...fields,
        school,
      });
    const count = async ({ tenant, id }: School) =>
      (await one.ports.store.read({ tenant, school: id, code: B ?? '' })).length;
    const [before, beukBefore] = [await count(esdoorn), await count(beuk)];
    await record('esdoorn', 'x');
    await record('beuk', 'y'); // not one of theirs: the case is found where they may look
    await record(undefined, 'z');
    expect(await count(esdoorn)).toBe(before + 3);
    expect(await count(beuk)).toBe(beukBefore);
    expect(await record('linde', 'w')).toContain('Deze zaak is er niet');
  });

  test('is asked which school a question is for, and then gets the answer of that school only', async () => {
    const one = await board().all();
    const question = 'wanneer moet ik melden?';
    expect(await one.says(berend, question)).toContain(CHOOSE);
    expect(await one.says(berend, 'wie bel ik')).toContain(CHOOSE);
    const asked = await one.clicks(berend, { verb: 'bellen', school: 'esdoorn' });
    expect(words(asked)).toContain('Ilse de Vries van De Esdoorn');
    expect(words(asked)).not.toContain('van De Linde');
    const answer = await one.says(berend, question);
    expect(answer).toContain('De Esdoorn');
    expect(answer).not.toContain(CHOOSE);
    expect(await one.says(berend, 'school')).toContain(CHOOSE); // to change it
    one.later('2026-11-23T09:16:00.000Z');
    expect(await one.says(berend, question)).toContain(CHOOSE); // a quarter of an hour later nobody knows any more
  });

  test('chooses from the own schools only, and goes on with what was asked', async () => {
    const one = await board().all();
    const card = cardOf(await one.clicks(berend, { verb: 'bellen' }));
    expect(JSON.stringify(card)).toMatch(/"value":"linde".*"value":"esdoorn"/);
    expect(JSON.stringify(card)).not.toContain('beuk');
    expect(buttonsOn(card)).toContain('Kiezen');
    expect(JSON.stringify(card)).toContain('"verb":"bellen"');
    expect(await one.clicked(berend, { verb: 'bellen', school: 'beuk' })).toContain(CHOOSE);
  });

  test('begins a concern in the school that was chosen, and nowhere else', async () => {
    const one = board();
    expect(await one.says(berend, 'nieuwe zorg')).toContain(CHOOSE);
    const door = cardOf(await one.clicks(berend, { verb: 'nieuw', school: 'esdoorn' }));
    expect(JSON.stringify(door)).toContain('"school":"esdoorn"');
    expect(
      words(
        await one.clicks(berend, { verb: 'form.open', code: B, for: 'dossier.draft', school: 'esdoorn' }),
      ),
    ).toContain('De Esdoorn');
    const form = JSON.stringify(
      cardOf(
        await one.clicks(berend, { verb: 'form.open', code: B, for: 'dossier.draft', school: 'esdoorn' }),
      ),
    );
    expect(form).toContain('"school":"esdoorn"'); // what is typed goes there, whatever happens in between
    one.later('2026-11-23T12:00:00.000Z');
    expect(await one.clicked(berend, { verb: 'form.open', code: A, for: 'dossier.draft' })).toContain(CHOOSE);
  });

  test('is asked which school a form is for whose card says none; what was typed goes along, and stays in no message', async () => {
    const one = board();
    const draft = {
      verb: 'dossier.draft',
      code: B,
      seenVersion: 0,
      actionId: 'old',
      form: 'card',
      day: '2026-11-23',
      what: 'Kanarie',
    };
    const stored = async ({ tenant, id }: School) =>
      (await one.ports.store.read({ tenant, school: id, code: B ?? '' })).length;
    const asked = await one.clicks(berend, draft);
    expect(words(asked)).toContain(CHOOSE);
    expect(await Promise.all([linde, esdoorn, beuk].map(stored))).toEqual([0, 0, 0]);
    expect(JSON.stringify(cardOf(asked))).toContain('Kanarie');
    const stays = await one.clicks(berend, draft, 'submit');
    expect(words(stays)).toContain(CHOOSE);
    expect(JSON.stringify(cardOf(stays))).not.toContain('Kanarie');
    await one.clicks(berend, { ...draft, school: 'esdoorn' });
    expect(await Promise.all([linde, esdoorn, beuk].map(stored))).toEqual([0, 1, 0]);
  });

  test('a button goes on in the school of its card, whichever was chosen since; what is of all says none', async () => {
    const one = board();
    const of = (card: object, verb: string) =>
      [...JSON.stringify(card).matchAll(/"data":(\{[^{}]*\})/g)]
        .map(([, data]) => JSON.parse(data ?? ''))
        .filter((data) => data.verb === verb);
    const help = cardOf(await one.clicks(berend, { verb: 'hulp', school: 'linde' }));
    expect(of(help, 'bellen')).toEqual([
      { school: 'linde', verb: 'bellen' },
      { school: 'linde', verb: 'bellen' }, // for a client without Execute
    ]);
    expect(of(help, 'zaken')[0]).toEqual({ verb: 'zaken' });
    expect(of(help, 'noodsituatie')[0]).toEqual({ verb: 'noodsituatie' });
    await one.clicks(berend, { verb: 'hulp', school: 'esdoorn' });
    expect(await one.clicked(berend, of(help, 'bellen')[0])).toContain('van De Linde');
    const home = cardOf(await one.clicks(berend, { verb: 'home' }));
    expect(of(home, 'bellen')[0]).toEqual({ verb: 'bellen' });
    const alone = cardOf(await one.clicks(stranger, { verb: 'hulp' }));
    expect(of(alone, 'bellen')[0]).toEqual({ verb: 'bellen' });
  });

  test('an emergency is answered before any of this', async () => {
    expect(await board().says(berend, 'noodsituatie')).toMatch(/112[\s\S]*0800-2000/);
  });

  test('hears of both, each message with its school; who is in one school sees no label', async () => {
    const one = await board().all();
    const sent: { oid: string; said: string }[] = [];
    const messenger = {
      send: async ({ oid }: { oid: string }, card: object) => {
        sent.push({ oid, said: words({ kind: 'card', card }) });
        return { activityId: `a-${sent.length}` };
      },
      update: async () => {},
    };
    await deliverDue({ ...one.ports, messenger }, messageCards(templates, one.ports));
    const his = sent.filter(({ oid }) => oid === berend.id).map(({ said }) => said);
    expect(his).toHaveLength(2);
    expect(his.filter((said) => said.includes('De Linde') && said.includes(A ?? ''))).toHaveLength(1);
    expect(his.filter((said) => said.includes('De Esdoorn') && said.includes(B ?? ''))).toHaveLength(1);
    const hers = sent.filter(({ oid }) => oid === stranger.id);
    expect(hers).toHaveLength(1);
    expect(hers[0]?.said).not.toContain('Een andere school?');
    expect(sent).toHaveLength(3);
  });

  test('gets the same answer for a case of one school that is not for the bestuur as for one that is not there', async () => {
    const one = board();
    const hidden = caseCode(new Uint8Array([9, 9, 9, 9, 9]));
    const none = caseCode(new Uint8Array([8, 8, 8, 8, 8]));
    const at = { ...lotte, id: other(lotte.id, '9') };
    const fields = { code: hidden, seenVersion: 0, form: 'card', day: '2026-11-23', what: 'Kanarie' };
    await one.clicks(at, { verb: 'dossier.draft', actionId: '1', ...fields });
    await one.clicks(at, { verb: 'dossier.open', actionId: '2', ...fields, staff: 'false', acute: 'false' });
    expect(await one.says(at, hidden)).toContain(hidden);
    for (const ask of [
      (code: string) => one.says(berend, code),
      (code: string) => one.clicked(berend, { verb: 'dialog', open: 'tijdlijn', code }, 'dialogFetch'),
      (code: string) => one.clicked(berend, { verb: 'form.open', code, for: 'overleg.hold' }),
    ]) {
      const nothing = await ask(none); // first: what was looked at last would be remembered
      expect(await ask(hidden)).toBe(nothing);
    }
    // What happened everybody of the school may record, wherever the case is.
    const recorded = {
      verb: 'noodsituatie.record',
      code: hidden,
      seenVersion: 9,
      actionId: '3',
      form: 'card',
    };
    expect(await one.clicked(berend, recorded)).toContain('Vastgelegd');
  });

  test('is kept out of a case in one school, and finds nothing there', async () => {
    const one = await board().all();
    const key = { tenant: esdoorn.tenant, school: esdoorn.id, code: B ?? '' };
    await one.clicks(berend, {
      verb: 'person.exclude',
      code: B,
      seenVersion: 3,
      actionId: 'out',
      form: 'card',
      person: berend.id,
    });
    expect((await one.ports.store.read(key)).some(({ meta }) => meta.type === 'person.excluded')).toBe(true);
    expect(await one.says(berend, B ?? '')).toContain('Deze zaak is er niet');
    expect(await one.says(berend, 'mijn zaken')).not.toContain(B);
    expect(await one.says(berend, 'mijn zaken')).toContain(A);
  });
});

test('nobody else of one school finds, lists or opens a case of the other', async () => {
  const one = await board().all();
  for (const [nr, code] of [
    ['1', B],
    ['9', A],
  ] as const)
    for (const who of [lotte, ilse, daan]) {
      const person = { ...who, id: other(who.id, nr) };
      expect(await one.says(person, code ?? '')).toContain('Deze zaak is er niet');
      expect(await one.says(person, 'mijn zaken')).not.toContain(code);
      const claimed = { verb: 'zaak', code, school: nr === '1' ? 'esdoorn' : 'linde' };
      expect(await one.clicked(person, claimed)).toContain('Deze zaak is er niet');
    }
  expect(await one.says(stranger, A ?? '')).toContain('Deze zaak is er niet');
});
