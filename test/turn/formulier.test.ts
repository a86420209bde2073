import { describe, expect, test } from 'vitest';
import type { Printer } from '../../src/ports.ts';
import { actionsOf, dataOf, parts, titles } from '../cards/look.ts';
import { CODE, cardOf, turnDesk, words } from '../support/desk.ts';
import { berend, ilse, lotte, sanne } from '../support/story.ts';

const open = (what: string, more = {}) => ({ verb: 'dialog', open: what, code: CODE, ...more });
const titlesOf = (reply: Parameters<typeof cardOf>[0]) =>
  titles(cardOf(reply) as Parameters<typeof titles>[0]);
const valuesOf = (reply: Parameters<typeof cardOf>[0]) =>
  Object.fromEntries(
    parts(cardOf(reply))
      .filter(({ type, value }) => String(type).startsWith('Input.') && value !== undefined)
      .map(({ id, value }) => [id, value]),
  );
const looks = async (school: ReturnType<typeof turnDesk>) =>
  (await school.events()).flatMap(({ meta }) =>
    meta.type === 'dossier.viewed' ? [{ what: meta.what, by: meta.by.userId }] : [],
  );

async function filled(more = {}) {
  const school = turnDesk(more);
  await school.opens();
  await school.records(ilse, 'formulier.fill', { part: '1', 'fields.A.1': 'Blauwe plek op de arm, links.' });
  await school.records(ilse, 'formulier.fill', { part: '2', 'fields.C': 'Gezinscoach vragen.' });
  return school;
}

describe('the overlegformulier', () => {
  test('is seen in a dialog, and the look is on record', async () => {
    const school = await filled();
    const seen = await school.clicks(ilse, open('formulier'), 'dialogFetch');
    expect(words(seen)).toMatch(/Noor[\s\S]*Blauwe plek op de arm, links\./);
    expect(titlesOf(seen)).toEqual(
      expect.arrayContaining(['Deel 1 aanpassen', 'Deel 2 aanpassen', 'Afdrukken', 'Noodsituatie']),
    );
    expect(await looks(school)).toEqual([{ what: 'formulier', by: ilse.id }]);
  });

  test('is corrected from what stands there; what stood before stays on record', async () => {
    const school = await filled();
    const form = await school.clicks(ilse, open('formulier.fill', { part: '1' }), 'dialogSubmit');
    expect(valuesOf(form)).toMatchObject({ 'fields.A.1': 'Blauwe plek op de arm, links.', urgent: 'false' });
    expect(titlesOf(form)).not.toContain('Later');
    await school.records(
      ilse,
      'formulier.fill',
      { part: '1', 'fields.A.1': 'Blauwe plek, rechts.' },
      'dialogSubmit',
    );
    const seen = words(await school.clicks(ilse, open('formulier'), 'dialogFetch'));
    expect(seen).toMatch(/Blauwe plek, rechts\.[\s\S]*Eerder ingevuld door Ilse[\s\S]*links\./);
    expect((await looks(school)).map(({ what }) => what)).toEqual(['formulier.fill', 'formulier']);
  });

  test('a heading that is made empty is empty from then on; what stood there stays on record, with who emptied it', async () => {
    const school = await filled();
    await school.records(ilse, 'formulier.fill', { part: '1', 'fields.A.7': 'Is het thuis veilig?' });
    const form = await school.clicks(ilse, open('formulier.fill', { part: '1' }), 'dialogSubmit');
    const { had } = actionsOf(cardOf(form) as Parameters<typeof actionsOf>[0])
      .map(({ data }) => data as { had?: string })
      .find((data) => data.had !== undefined) ?? { had: '' };
    expect(had).toBe('fields.A.1,fields.A.7');
    const left = { part: '1', had, 'fields.A.1': '', 'fields.A.7': 'Is het thuis veilig?' };
    await school.records(ilse, 'formulier.fill', left, 'dialogSubmit');
    const seen = words(await school.clicks(ilse, open('formulier'), 'dialogFetch'));
    expect(seen).toMatch(/leeggemaakt[\s\S]*Eerder ingevuld door Ilse[\s\S]*Blauwe plek op de arm, links\./);
    const again = valuesOf(await school.clicks(ilse, open('formulier.fill', { part: '1' }), 'dialogSubmit'));
    expect(again).toMatchObject({ 'fields.A.7': 'Is het thuis veilig?' });
    expect(Object.keys(again)).not.toContain('fields.A.1');
    expect(words(await school.clicks(ilse, open('tijdlijn'), 'dialogFetch'))).toContain('leeggemaakt');
  });

  test.each([7900, 7000, 3500, 2100])(
    'much that was filled in (%i characters a heading) is corrected page by page: each fits Teams, each heading is on one, nothing is lost',
    async (size) => {
      const school = await filled();
      const ids = ['A.1', 'A.2', 'A.3', 'A.4', 'A.5'].map((id) => `fields.${id}`);
      const long = Object.fromEntries(
        ids.map((id, i) => [id, `${i} ${'"lang" '.repeat(1200)}`.slice(0, size)]),
      );
      await school.records(ilse, 'formulier.fill', { part: '1', ...long });
      const seen: Record<string, unknown> = {};
      let page: unknown = 1;
      for (let turns = 0; turns < 9 && page !== undefined; turns += 1) {
        const reply = await school.clicks(ilse, open('formulier.fill', { part: '1', page }), 'dialogSubmit');
        expect(JSON.stringify(cardOf(reply)).length).toBeLessThanOrEqual(20_000);
        for (const { value = '', maxLength } of parts(cardOf(reply)).filter(
          ({ type }) => type === 'Input.Text',
        ))
          expect(String(value).length).toBeLessThanOrEqual(Number(maxLength)); // a client may cut what is longer
        for (const [id, text] of Object.entries(valuesOf(reply))) {
          if (!id.startsWith('fields.')) continue;
          expect(Object.keys(seen), id).not.toContain(id);
          seen[id] = text;
        }
        const next = titlesOf(reply).includes('Volgend blad');
        page = next ? dataOf(cardOf(reply) as Parameters<typeof dataOf>[0], 'Volgend blad').page : undefined;
      }
      expect(seen).toMatchObject(Object.fromEntries(ids.map((id) => [id, long[id]?.trim()])));
      // What is corrected on the second page leaves what stands on the others.
      const [second] = Object.keys(
        valuesOf(await school.clicks(ilse, open('formulier.fill', { part: '1', page: 2 }), 'dialogSubmit')),
      );
      const changed = { part: '1', had: second, only: second, [second ?? '']: 'Kort.' };
      await school.records(ilse, 'formulier.fill', changed, 'dialogSubmit');
      const standing = await school.clicks(ilse, open('formulier.fill', { part: '1' }), 'dialogSubmit');
      expect(valuesOf(standing)).toMatchObject({ 'fields.A.1': long['fields.A.1']?.trim() });
    },
  );

  test('a fresh form that leaves a heading empty empties nothing', async () => {
    const school = await filled();
    await school.records(ilse, 'formulier.fill', { part: '1', 'fields.A.7': 'Is het thuis veilig?' });
    const seen = words(await school.clicks(ilse, open('formulier'), 'dialogFetch'));
    expect(seen).toContain('Blauwe plek op de arm, links.');
    expect(seen).not.toContain('leeggemaakt');
  });

  test('nothing of it, and of no other dialog, is ever answered in the chat', async () => {
    const school = await filled();
    for (const what of [
      'formulier',
      'formulier.fill',
      'afdrukken',
      'tijdlijn',
      'waarom',
      'notities',
      'zaken',
    ]) {
      for (const kind of ['execute', 'message'] as const) {
        const said = words(await school.clicks(ilse, open(what, { part: '1' }), kind));
        expect(said, what).not.toMatch(/Blauwe plek|Noor|Gezinscoach/);
        expect(said, what).toContain('opent alleen in een apart venster');
      }
    }
    expect(await looks(school)).toEqual([]);
  });

  test('whoever has nothing to do with the case sees nothing, and no look is written', async () => {
    const school = await filled();
    for (const who of [sanne, berend]) {
      for (const what of ['formulier', 'formulier.fill', 'afdrukken']) {
        const said = words(await school.clicks(who, open(what, { part: '1' }), 'dialogFetch'));
        expect(said).toContain('Deze zaak is er niet');
      }
    }
    expect(await looks(school)).toEqual([]);
  });

  test('the person who noticed corrects part 1 and is not offered part 2', async () => {
    const school = await filled();
    const seen = await school.clicks(lotte, open('formulier'), 'dialogFetch');
    expect(words(seen)).not.toContain('Gezinscoach');
    expect(titlesOf(seen)).not.toContain('Deel 2 aanpassen');
    const other = await school.clicks(lotte, open('formulier.fill', { part: '2' }), 'dialogSubmit');
    expect(JSON.stringify(valuesOf(other))).not.toContain('Gezinscoach');
  });

  test('from the list of the case it opens behind one more button', async () => {
    const school = await filled();
    const door = await school.clicks(ilse, { verb: 'form.open', code: CODE, for: 'formulier.view' });
    expect(titlesOf(door)).toEqual(['Overlegformulier bekijken', `Open zaak ${CODE}`, 'Noodsituatie']);
    const notes = await school.clicks(ilse, { verb: 'form.open', code: CODE, for: 'werkaantekening.write' });
    expect(titlesOf(notes)).toEqual(['Aantekeningen openen', `Open zaak ${CODE}`, 'Noodsituatie']);
    for (const asked of ['formulier.view', 'werkaantekening.write']) {
      const refused = await school.clicks(sanne, { verb: 'form.open', code: CODE, for: asked });
      expect(words(refused)).toContain('Deze zaak is er niet');
    }
  });
});

describe('printing', () => {
  const printer = () => {
    const made: { to: Parameters<Printer['offer']>[0]; render: () => Promise<string | undefined> }[] = [];
    const port: Printer = {
      offer(to, render) {
        made.push({ to, render });
        return `https://bot.nl/formulier/${made.length}`;
      },
    };
    return { port, made };
  };

  test('gives an address once the look is on record, and the page is made when it is opened', async () => {
    const { port, made } = printer();
    const school = await filled({ printer: port });
    const reply = await school.clicks(ilse, open('afdrukken'), 'dialogSubmit');
    expect(await looks(school)).toEqual([{ what: 'afdrukken', by: ilse.id }]);
    expect(titlesOf(reply)).toEqual(['Openen om af te drukken', 'Terug naar het formulier', 'Noodsituatie']);
    expect(JSON.stringify(reply)).toContain('https://bot.nl/formulier/1');
    expect(JSON.stringify(reply)).not.toMatch(/Noor|Blauwe/);
    expect(made[0]?.to).toMatchObject({ oid: ilse.id, key: { code: CODE } });
    expect(await made[0]?.render()).toMatch(/Noor[\s\S]*Blauwe plek op de arm, links\./);
  });

  test('whoever is kept out of the case after the address was made gets no page', async () => {
    const { port, made } = printer();
    const school = await filled({ printer: port });
    await school.clicks(lotte, open('afdrukken'), 'dialogSubmit');
    expect(await made[0]?.render()).toContain('Noor');
    await school.records(ilse, 'person.exclude', { person: lotte.id });
    expect(await made[0]?.render()).toBeUndefined();
  });

  test('a bot without an address of its own says so', async () => {
    const school = await filled();
    const reply = await school.clicks(ilse, open('afdrukken'), 'dialogSubmit');
    expect(words(reply)).toContain('geen webadres');
    expect(JSON.stringify(reply)).not.toContain('OpenUrl');
  });
});

describe('getting ready for a talk', () => {
  test('by typing it, card by card to the last, with what to do and where it stands', async () => {
    const school = turnDesk();
    let card = await school.says(lotte, 'Gesprek voorbereiden');
    const total = Number(/kaart 1 van (\d+)/.exec(words(card))?.[1]);
    expect(total).toBe(12);
    expect(titlesOf(card)).toEqual(['Volgende', 'Praten met een kind', 'Naar begin', 'Noodsituatie']);
    const seen = [words(card)];
    for (let at = 1; at < total; at++) {
      card = await school.clicks(lotte, { verb: 'voorbereiden', at });
      expect(words(card)).toContain(`kaart ${at + 1} van ${total}`);
      expect(words(card)).toContain('Bron: KMS-protocol');
      seen.push(words(card));
    }
    expect(titlesOf(card)).toEqual(['Vorige', 'Praten met een kind', 'Naar begin', 'Noodsituatie']);
    const all = seen.join('\n');
    for (const text of [
      'Beloof geen geheimhouding',
      'met 2 mensen van school: nooit alleen',
      '4.\u00a0Kom pas daarna',
      'boos of verdrietig',
    ]) {
      expect(all).toContain(text);
    }
  });

  test('after a talk was planned it is offered, and goes on within the same dialog', async () => {
    const school = turnDesk();
    await school.opens();
    const plan = { with: 'ouders', day: '2026-11-26', who: 'Lotte en Ilse' };
    const offered = await school.records(ilse, 'gesprek.plan', plan, 'dialogSubmit');
    expect(titlesOf(offered)).toEqual(['Gesprek voorbereiden', 'Klaar', 'Noodsituatie']);
    const first = await school.clicks(ilse, { verb: 'voorbereiden', code: CODE, at: 0 }, 'dialogSubmit');
    expect(titlesOf(first)).toEqual(['Volgende', 'Praten met een kind', `Open zaak ${CODE}`, 'Noodsituatie']);
    expect(JSON.stringify(first)).not.toMatch(/Action\.Execute|Noor|Blauwe plek/);
  });

  test('from the list of the case it comes back to the case, and a strange place becomes a card that is there', async () => {
    const school = turnDesk();
    await school.opens();
    const first = await school.clicks(ilse, { verb: 'form.open', code: CODE, for: 'gesprek.voorbereiden' });
    expect(titlesOf(first)).toContain(`Open zaak ${CODE}`);
    for (const at of ['99', 99, -1, 'x', null]) {
      expect(words(await school.clicks(ilse, { verb: 'voorbereiden', at }))).toMatch(/kaart (1|12) van 12/);
    }
  });
});
