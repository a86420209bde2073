import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { practiceSchool } from '../support/practice-school.ts';
import { packs } from '../support/story.ts';
import { chatsHoldNothing } from '../support/unseen.ts';

const OWN = {
  warning: 'Eén signaal zegt nog niets.',
  categories: [
    { id: 'klas', title: 'In de klas', signalen: [{ id: 'klas.1', text: 'Valt telkens in slaap' }] },
  ],
};

/** What this protocol says of the list it refers to. */
function notSupplied(id: string): string {
  const pack = [...packs.values()].find((one) => one.id === id);
  const said = pack?.missingAttachments?.find(({ step }) => step === 'signalenlijst')?.what;
  if (said === undefined) throw new Error(`${id} misses no list`);
  return said;
}

test.each([
  ['onze-wijs', 'Mila', 'Noortje'],
  ['symbio', 'Emma', 'Femke'],
  ['vo-zorgcoordinator', 'Thomas', 'Petra'],
])(
  '%s refers to a list that was not supplied: it says so, and shows the list the school brings or knowingly chose, each with whose it is',
  async (pack, first, second) => {
    const missing = notSupplied(pack);
    const { file, person } = practiceSchool(pack);
    const people = { opener: person(first), lead: person(second) };
    const folder = mkdtempSync(join(tmpdir(), 'meldcode-'));
    writeFileSync(join(folder, 'signalen.json'), JSON.stringify(OWN));

    // Their own list, in a file beside the school file.
    const brings = {
      ...file,
      signalenlijst: { from: 'Signalenlijst van onze school', file: 'signalen.json' },
    };
    const own = await play({ school: brings, folder });
    const zaak = await openCase(own, { naam: 'Sem' }, people);
    const [leerkracht, lead] = [own.as(people.opener), own.as(people.lead)];
    const form = await zaak.seesForm(leerkracht, 'observatie.record');
    expect(form).toMatch(/In de klas[\s\S]*Valt telkens in slaap/);
    expect(form).toContain(
      'Eén signaal zegt nog niets. (Signalenlijst van onze school (niet uit jullie protocol))',
    );
    expect(form).toContain(missing); // the protocol has none, whatever the school brings
    await zaak.does(leerkracht, 'observatie.record', {
      kind: 'feit',
      what: 'Weer geslapen bij rekenen.',
      'labels.klas': 'klas.1',
    });
    expect(await zaak.reads(lead)).toMatch(
      /Weer geslapen bij rekenen[\s\S]*Signalen: \nValt telkens in slaap/,
    );
    await chatsHoldNothing([leerkracht, lead], /Sem\b|bij rekenen/);
    await own.stop();

    // The list of another protocol, chosen knowingly: with whose it is, and the protocol says all the same that it has none.
    const chose = {
      ...file,
      signalenlijst: { from: 'Lijst uit het protocol van een andere school', pack: 'kms' },
    };
    const other = await play({ school: chose });
    const again = await openCase(other, { naam: 'Sem' }, people);
    const list = await again.seesForm(other.as(people.opener), 'observatie.record');
    expect(list).toMatch(/▸[\s\S]*een andere school \(niet uit jullie protocol\), KMS-protocol/);
    expect(list).not.toMatch(/KMS-protocol, stap|Parnassys|Ondersteuningsteam|drie weken/); // and nothing else of it
    expect(list).toContain(missing);
  },
);
