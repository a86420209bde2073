import { isUnshared } from '../core/dossier.ts';
import { recordable } from '../core/in-protocol.ts';
import { leads } from '../core/roles.ts';
import type { Pack } from '../protocols/schema.ts';
import { count, date, line, past, pick, several, story, yesNo } from './form-fields.ts';
import { common, labels } from './form-labels.nl.ts';
import { phrases } from './form-phrases.nl.ts';
import {
  type Asking,
  type Body,
  colleagues,
  type Field,
  type Note,
  quote,
  stepSource,
} from './form-shape.ts';

/** The signalenlijst of the protocol, a list per category: labels on an observation, as many as fit. */
function signalen({ shown }: Asking): Field[] {
  const { list } = shown.setting.pack.steps.signalenlijst;
  // What a list is worth is said where the list begins, not above the whole form.
  const worth = list && `${list.warning.text} (${list.warning.source.place})`;
  return (list?.categories ?? []).map(({ id, title, signalen: items }, i) => {
    const choices = items.map((item) => ({ title: item.text, value: item.id }));
    const hint = i === 0 && worth ? { hint: worth } : {};
    return several(`labels.${id}`, { label: title, ...hint }, choices, {
      fold: true,
      heading: phrases.signals,
    });
  });
}

const source = (asking: Asking) => stepSource(asking, 'signalenlijst');
const card = (number: number) => phrases.card(number, 3);

/** The first card of the opening: what happened. It is saved as a draft. */
const draft = (asking: Asking): Body => ({
  source: source(asking),
  fields: [
    story('what', labels.draft.what, { required: true }),
    past(asking.today, labels.draft.day),
    line('where', labels.draft.where),
    line('present', labels.draft.present),
  ],
  progress: card(1),
  next: 'dossier.describe',
});

/** The second: labels, and whom it is about. */
const describe = (asking: Asking): Body => ({
  source: source(asking),
  fields: [
    line('naam', labels.describe.naam),
    line('groep', labels.describe.groep),
    date('birthDate', labels.describe.birthDate, { max: asking.today }),
    count('age', labels.describe.age, 0, 30),
    date('ageAsOf', labels.describe.ageAsOf, { max: asking.today, value: asking.today, onlyWith: 'age' }),
    ...signalen(asking),
  ],
  progress: card(2),
  next: 'dossier.open',
});

/** The third: three taps, and with whom the concern is shared after them. */
const open = (asking: Asking): Body => ({
  ...sharedWith(asking),
  fields: [
    yesNo('staff', labels.open.staff),
    several('hideFrom', labels.open.hideFrom, colleagues(asking, { without: [asking.shown.who.id] })),
    yesNo('acute', labels.open.acute),
  ],
  progress: card(3),
});

function sharedWith({ shown: { setting, dossier, who } }: Asking): Pick<Body, 'why'> {
  const names = leads(setting, dossier).flatMap(({ id, name }) => (id === who.id ? [] : [name]));
  return names.length > 0 ? { why: phrases.opens(names) } : {};
}

/** For whom it is not, where recording shares the case: no answer means nee, and nobody. */
export const sharing = (asking: Asking): { notes: Note[]; fields: Field[] } => {
  const { dossier, who } = asking.shown;
  const unread = dossier.status === 'none' && asking.params.sharing === true; // what was answered there stays
  if (!isUnshared(dossier) && !unread) return { notes: [], fields: [] };
  return {
    notes: [{ text: phrases.shares }],
    fields: [
      yesNo('staff', labels.open.staff, { required: false, value: 'false' }),
      several('hideFrom', labels.open.hideFrom, colleagues(asking, { without: [who.id] })),
    ],
  };
};

const observatie = (asking: Asking): Body => {
  const { kind, kinds, what, source: who, consent, consents, refusedHint } = labels.observatie;
  const rules = asking.shown.setting.pack.steps.signalenlijst.observatie;
  const said = [rules?.hypothese, rules?.bron, rules?.toestemming].filter((one) => one !== undefined);
  const refused = rules?.toestemming?.refused;
  // Whose words may not be written down is asked before the words: then neither they nor who said them are needed.
  const waived = refused && { waivedWhen: { field: 'consent', is: ['nee'] } };
  const anything = { requiredWhen: { field: 'kind', is: kinds.map(({ value }) => value) } };
  return {
    source: source(asking),
    notes: [...said.map((one) => quote(one)), ...notWritten(rules?.toestemming)],
    fields: [
      pick('kind', kind, kinds, asking.params.kind === undefined ? {} : { value: asking.params.kind }),
      ...(rules?.toestemming ? [pick('consent', consent, consents, { required: false })] : []),
      story('what', what, waived ? { ...anything, ...waived } : { required: true }),
      past(asking.today, labels.draft.day),
      line('where', labels.draft.where),
      line('present', labels.draft.present),
      line('source', refused ? { ...who, hint: refusedHint } : who, {
        requiredWhen: { field: 'kind', is: ['derde'] },
        ...waived,
      }),
      ...signalen(asking),
    ],
  };
};

type Permission = NonNullable<Pack['steps']['signalenlijst']['observatie']>['toestemming'];

/** What a refusal of somebody else means, and that this is how it is read. */
function notWritten(asked: Permission): Note[] {
  if (asked?.refused === undefined) return [];
  const { text, interpretation } = asked.refused;
  return [
    quote({ text, source: asked.source }),
    ...(interpretation ? [{ text: phrases.interpretation(interpretation), quiet: true as const }] : []),
  ];
}

/** A situation this protocol names: what it says then is read before it is recorded. */
function situatie(asking: Asking): Body | string {
  const all = recordable(asking.shown.setting.pack);
  const [only, ...others] = all;
  if (only === undefined) return phrases.nothing.protocol;
  return {
    source: only.source,
    notes: all.flatMap((one) => [
      { text: phrases.meaning(one.title, one.text), source: one.source.place },
      ...(one.interpretation ? [{ text: phrases.interpretation(one.interpretation) }] : []),
    ]),
    fields: [
      pick(
        'situation',
        labels.situatie.situation,
        all.map(({ id, title }) => ({ title, value: id })),
        others.length === 0 ? { value: only.id } : {},
      ),
      past(asking.today),
      story('what', labels.situatie.what),
    ],
  };
}

const inform = (asking: Asking): Body => ({
  source: asking.shown.setting.pack.steps.signalenlijst.concernGoesTo?.source,
  fields: [past(asking.today, labels.inform.day), story('note', labels.inform.note)],
});

export const signalenlijstForms = {
  'dossier.draft': draft,
  'dossier.describe': describe,
  'dossier.open': open,
  'dossier.discard': (): Body => ({ fields: [] }),
  'observatie.record': observatie,
  'aandachtsfunctionaris.inform': inform,
  'situatie.record': situatie,
  'vertrek.record': ({ today }: Asking): Body => ({
    fields: [past(today, common.day), story('what', labels.vertrek.what, { required: true })],
  }),
  'veiligThuis.inform': ({ today }: Asking): Body => ({
    fields: [past(today, labels.veiligThuis.day), story('note', labels.veiligThuis.note)],
  }),
  'verandering.record': ({ today }: Asking): Body => ({
    fields: [past(today, common.day), line('newSchool', labels.verandering.newSchool)],
  }),
};
