import { bellenCard } from '../../src/cards/bellen.ts';
import { bladerenCard } from '../../src/cards/bladeren.ts';
import type { AdaptiveCard } from '../../src/cards/fill.ts';
import { formCard } from '../../src/cards/form.ts';
import { readForm } from '../../src/cards/form-read.ts';
import { formFor } from '../../src/cards/forms.ts';
import { gesprekVoorbereidenCard } from '../../src/cards/gesprek-voorbereiden.ts';
import { nieuwCard } from '../../src/cards/nieuw.ts';
import { acuteCard, recordedCard } from '../../src/cards/notice.ts';
import { notitiesDialog } from '../../src/cards/notities.ts';
import { hintCard } from '../../src/cards/objectiviteit.ts';
import { antwoordCard, begripCard } from '../../src/cards/vraag.ts';
import { inProtocol } from '../../src/core/in-protocol.ts';
import { Step } from '../../src/protocols/schema.ts';
import { entriesOf } from '../../src/vraagbaak/entries.ts';
import { chatCards, dialogs, roles, shownAs, states } from '../cards/cases.ts';
import { aims, fullDossier } from '../cards/form-cases.ts';
import { textOf, titles } from '../cards/look.ts';
import { people, setting, shownCase } from '../support/setting.ts';
import { demoSchool, packs } from '../support/story.ts';

/** One drawing: how wide it stands and what it is called. */
export type Drawn = { readonly group: string; readonly name: string; readonly card: AdaptiveCard };

const hint = { word: 'agressief', ask: 'Wat zag of hoorde je precies?' };

function caseCards(): Drawn[] {
  return Object.keys(states).flatMap((state) =>
    Object.keys(roles).flatMap((role) => {
      const shown = shownAs(state, role);
      const named = (group: string, cards: Record<string, AdaptiveCard>) =>
        Object.entries(cards).map(([name, card]) => ({ group, name: `${name} · ${state} · ${role}`, card }));
      const { chat, bericht } = Object.fromEntries(
        [true, false].map((news) => [
          news ? 'bericht' : 'chat',
          Object.fromEntries(
            Object.entries(chatCards(shown)).filter(([name]) => name.startsWith('bericht') === news),
          ),
        ]),
      );
      return [
        ...named('chat', chat ?? {}),
        ...named('bericht', bericht ?? {}),
        ...named('dialoog', dialogs(shown)),
      ];
    }),
  );
}

function formCards(): Drawn[] {
  const lived = shownCase({ dossier: fullDossier('woord'), who: people.ilse });
  return aims.flatMap(([verb, aim]) => {
    const form = formFor(verb, lived, aim);
    const name = `${verb} ${Object.values(aim).join(' ')}`;
    const read = readForm(form, {});
    const errors = 'errors' in read ? read.errors : undefined;
    return [
      {
        group: 'formulier',
        name: `dialoog ${name}`,
        card: formCard(form, lived, { presentation: 'dialog' }),
      },
      {
        group: 'kaartformulier',
        name: `kaart ${name}`,
        card: formCard(form, lived, { presentation: 'card' }),
      },
      ...(errors
        ? [
            {
              group: 'fout',
              name: `leeg verstuurd ${name}`,
              card: formCard(form, lived, { presentation: 'dialog', typed: {}, errors }),
            },
          ]
        : []),
    ];
  });
}

function otherCards(): Drawn[] {
  const shown = shownAs('weighed', 'lead');
  const { pack, law } = shown.setting;
  const entries = entriesOf(pack, law);
  const vraag = (name: string, card: AdaptiveCard | undefined): Drawn[] =>
    card ? [{ group: 'vraag', name, card }] : [];
  return [
    ...vraag('nieuw', nieuwCard(shown, shown.code)),
    ...vraag('notities leeg', notitiesDialog(shown, [])),
    ...vraag(
      'notities',
      notitiesDialog(
        shown,
        [1, 2, 3].map((nr) => ({ text: `Notitie ${nr}: ik wil dit nog vragen.`, at: shown.at })),
      ),
    ),
    ...(['dialog', 'answer', 'message'] as const).flatMap((place) =>
      vraag(`tip ${place}`, hintCard(shown, [hint], place)),
    ),
    ...vraag('acuut', acuteCard(shown)),
    ...vraag('vastgelegd', recordedCard(shown)),
    ...vraag('geen antwoord', antwoordCard(shown, { kind: 'geen', near: entries.slice(0, 2) })),
    ...entries
      .slice(0, 1)
      .flatMap((entry) =>
        vraag(
          'antwoord bij gevaar',
          antwoordCard(shown, { kind: 'antwoord', entry, near: [] }, { aboutChild: true, danger: true }),
        ),
      ),
    ...entries.flatMap((entry) =>
      vraag(
        `antwoord ${entry.id}`,
        antwoordCard(shown, { kind: entry.soort === 'stil' ? 'stil' : 'antwoord', entry, near: [] }),
      ),
    ),
    ...pack.definitions.flatMap(({ id }) => vraag(`begrip ${id}`, begripCard(shown, id))),
    ...vraag('bladeren', bladerenCard(shown)),
    ...(['stappen', 'begrippen', 'signalen', 'kind'] as const).flatMap((deel) =>
      vraag(`bladeren ${deel}`, bladerenCard(shown, { deel })),
    ),
    ...Step.options.flatMap((id) => vraag(`stap ${id}`, bladerenCard(shown, { deel: 'stappen', id }))),
    ...(pack.steps.signalenlijst.list?.categories ?? []).flatMap(({ id }) =>
      vraag(`signalen ${id}`, bladerenCard(shown, { deel: 'signalen', id })),
    ),
    ...Array.from({ length: 12 }, (_, at) =>
      vraag(`voorbereiden ${at}`, gesprekVoorbereidenCard(shown, at)),
    ).flat(),
  ];
}

/** What the other protocols ask and say: their questions, forms, numbers and steps. */
function otherSchools(): Drawn[] {
  const others = [...packs.values()].filter(({ id }) => id !== demoSchool.pack);
  return others.flatMap((pack) => {
    const { id } = pack;
    const shown = shownCase({ setting: setting({ pack }), dossier: fullDossier('woord'), who: people.ilse });
    const asked = aims.filter(([verb]) => verb !== 'afweging.answer' && inProtocol(pack, verb));
    const questions = pack.steps.afweging.questions.map((one) => ({ question: one.id }));
    const forms = [...asked, ...questions.map((aim) => ['afweging.answer', aim] as const)];
    return [
      ...forms.map(([verb, aim]) => ({
        group: id,
        name: `formulier ${verb} ${Object.values(aim).join(' ')}`,
        card: formCard(formFor(verb, shown, aim), shown, { presentation: 'dialog' }),
      })),
      { group: id, name: 'bellen', card: bellenCard(shown) },
      ...Step.options.map((step) => ({
        group: id,
        name: `stap ${step}`,
        card: bladerenCard(shown, { deel: 'stappen', id: step }),
      })),
    ];
  });
}

/** Every card and dialog there is, each look of it once: cards that show the same words and buttons are one. */
export function everyCard(): Drawn[] {
  const seen = new Set<string>();
  return [...caseCards(), ...formCards(), ...otherCards(), ...otherSchools()].filter(
    ({ group, name, card }) => {
      const [kind] = name.split(' · ');
      const look = [group, kind?.startsWith('bericht') ? '' : kind, textOf(card), ...titles(card)].join('|');
      if (seen.has(look)) return false;
      seen.add(look);
      return true;
    },
  );
}
