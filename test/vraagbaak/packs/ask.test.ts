import { describe, expect, test } from 'vitest';
import { ask } from '../../../src/vraagbaak/ask.ts';
import { buildIndex } from '../../../src/vraagbaak/build.ts';
import { law, packs, practiceIndex, practicePack } from '../schools.ts';

const answers = (text: string, more = {}) => {
  const found = ask(practiceIndex, { text, ...more });
  return found.kind === 'geen' ? 'geen' : `${found.kind} ${found.entry.id}`;
};

describe('a question in staff’s own words', () => {
  test.each([
    ['hoe lang moet ik een kind volgen na de melding', 'antwoord nazorg'],
    ['mag ik anonniem melden', 'antwoord anoniem-melden'],
    ['HOE LANG MOET IK EEN KIND VOLGEN???', 'antwoord nazorg'],
    ['volgen kind hoe lang ik moet', 'antwoord nazorg'], // whatever the order
    ['Mág ik één ouder alleen spreken', 'antwoord gesprek-met-wie'],
    ['wat is meldnorm B', 'antwoord meldnormen'],
    ['overleg formulier', 'antwoord formulier'], // a compound written apart
    ['overlegformuleer', 'antwoord formulier'], // and with mistakes
    ['wie is de af', 'antwoord aandachtsfunctionaris'],
    ['wie is de ib-er', 'antwoord aandachtsfunctionaris'],
    ['komt het amk langs als ik alleen advies vraag', 'antwoord advies-veilig-thuis'],
    ['papa en mama ontkennen alles', 'antwoord ouders-herkennen-niet'],
  ])('“%s” finds %s', (text, expected) => expect(answers(text)).toBe(expected));

  test.each([
    ['een collega slaat een leerling', 'stil medewerker-verdacht'],
    ['hoe lang bewaren we het dossier', 'stil bewaartermijn'],
    ['moeder wil niet dat we smw erbij halen mag dat dan niet', 'stil toestemming-anderen'],
    ['wie is de zorgcoördinator', 'stil andere-rollen'],
    ['wat is het nummer van het zorgloket', 'stil andere-instanties'],
  ])('“%s” is told to be silence: %s', (text, expected) => expect(answers(text)).toBe(expected));

  test.each([
    'recept voor appeltaart',
    'how do i report child abuse',
    'wat is de hoofdstad van frankrijk',
    'asdf qwer',
  ])('“%s” is not known', (text) => expect(answers(text)).toBe('geen'));

  test('what the law says about a silence comes with it, apart', () => {
    const found = ask(practiceIndex, { text: 'een collega slaat een leerling' });
    expect(found.kind === 'stil' && found.entry.law.map(({ id }) => id)).toContain('medewerker-melden');
  });

  test('the law itself answers only who asks for the law', () => {
    expect(answers('wat zegt de wet over melden zonder toestemming')).toBe(
      'antwoord melden-zonder-toestemming',
    );
    expect(answers('mag je melden zonder toestemming')).toBe('antwoord toestemming-melden');
    expect(answers('wil je weten of melden de norm is bij acute onveiligheid')).toBe('antwoord meldnormen');
  });

  test('a follow-up goes on with the topic before it', () => {
    expect(answers('en als ze weigeren', { lastTopic: 'afweging' })).toBe('antwoord afweging-4');
    expect(answers('en anoniem', { lastTopic: 'advies' })).toBe('antwoord advies-anoniem');
    expect(answers('en anoniem', { lastTopic: 'melding' })).toBe('antwoord anoniem-melden');
  });

  test('a long story is read sentence by sentence', () => {
    const story =
      'Vandaag was het druk en liep alles door elkaar heen omdat de invaller ziek was en het ook nog regende. ' +
      'Hoe lang moet ik een kind volgen na de evaluatie? Ik hoor het graag van iemand.';
    expect(answers(story)).toBe('antwoord nazorg');
  });

  test('the same question gives the same answer, and nothing of it is kept', () => {
    const { read } = practiceIndex;
    const before = read.terms(read.spelled('kanarie'));
    expect(before.map(({ known }) => known)).toEqual([false]);
    expect(ask(practiceIndex, { text: 'kanarie melden' })).toEqual(
      ask(practiceIndex, { text: 'kanarie melden' }),
    );
    expect(read.terms(read.spelled('kanarie'))).toEqual(before);
  });
});

describe('bad input', () => {
  test.each([
    ['nothing', ''],
    ['spaces', '   \n\t '],
    ['emoji', '😀🙈'],
    ['five thousand letters', 'x'.repeat(5000)],
    ['five thousand words', 'melden '.repeat(5000)],
    ['another language', 'What happens when I call the police about this family?'],
    ['a swear word', 'godverdomme wat een kutprotocol'],
    ['a template', '$' + '{json(pack)}'],
    ['markdown', '[klik](https://x.nl) **vet**'],
    ['a mention', '<at>Daan</at>'],
    ['a word of JavaScript', '__proto__ constructor toString'],
    ['a pattern', '(a+)+$ .* \\'],
  ])('%s gets an answer of ours', (_, text) => {
    const found = ask(practiceIndex, { text });
    expect(['antwoord', 'stil', 'geen']).toContain(found.kind);
    expect(found.near.length).toBeLessThanOrEqual(2);
  });
});

describe('five schools beside each other', () => {
  test('a school is answered from its own pack and the law, whatever is asked', () => {
    const asked = packs.flatMap(({ passages, guidance }) => [
      ...guidance.map(({ topic }) => topic),
      ...(passages?.items ?? []).map(({ title }) => title),
    ]);
    for (const pack of packs) {
      const index = buildIndex(pack, law);
      const own = JSON.stringify([pack, law]);
      for (const text of asked) {
        const found = ask(index, { text });
        const said = [...(found.kind === 'antwoord' ? [found.entry] : []), ...found.near];
        for (const { text: answer, soort } of said) {
          expect(soort).not.toBe('stil');
          expect(own).toContain(JSON.stringify(answer).slice(1, -1));
        }
      }
    }
  });

  test('a pack without passages answers with its guidance, and says what it is silent about', () => {
    const { passages: _none, ...bare } = practicePack;
    const index = buildIndex(bare, law);
    expect(ask(index, { text: 'Wie doet de melding?' })).toMatchObject({ entry: { id: 'wie-meldt' } });
    expect(ask(index, { text: 'hoe lang bewaren we het dossier' })).toMatchObject({ kind: 'stil' });
  });
});
