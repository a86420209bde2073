import { bellenCard } from '../../src/cards/bellen.ts';
import { berichtCard } from '../../src/cards/bericht.ts';
import type { AdaptiveCard } from '../../src/cards/fill.ts';
import { gesprekVoorbereidenCard, offerVoorbereiden } from '../../src/cards/gesprek-voorbereiden.ts';
import { homeCard } from '../../src/cards/home.ts';
import { hulpCard } from '../../src/cards/hulp.ts';
import { decidedCard, meldingCard } from '../../src/cards/melding.ts';
import { noodsituatieCard } from '../../src/cards/noodsituatie.ts';
import { faultCard, refusalCard, storeClosedCard } from '../../src/cards/notice.ts';
import { notitiesDoor } from '../../src/cards/notities.ts';
import { formulierDoor, overlegformulierDialog, printDialog } from '../../src/cards/overlegformulier.ts';
import type { ShownCase } from '../../src/cards/shown.ts';
import { stubCard } from '../../src/cards/stub.ts';
import { takenTexts } from '../../src/cards/taken.nl.ts';
import { noTakenCard, taakCard, takenCard } from '../../src/cards/taken.ts';
import { tijdlijnDialog } from '../../src/cards/tijdlijn.ts';
import { waaromDialog } from '../../src/cards/waarom.ts';
import { strangerCard, welcomeCard } from '../../src/cards/welcome.ts';
import { zaakCard } from '../../src/cards/zaak.ts';
import { zakenCard, zakenDialog } from '../../src/cards/zaken.ts';
import { actorOf } from '../../src/core/command.ts';
import { type Dossier, replay } from '../../src/core/dossier.ts';
import { type DossierEvent, facts, parseEvent } from '../../src/core/events.ts';
import type { MessageKind, OutboxMessage } from '../../src/core/messages.ts';
import type { Refusal } from '../../src/core/refusal.ts';
import type { Person } from '../../src/core/school.ts';
import { type Taak, takenOf } from '../../src/core/taken.ts';
import { people, practicePack, school, setting, shownCase, templates } from '../support/setting.ts';

const { lotte, sanne, ilse, daan, berend } = people;

/** In every typed field. It also tries to be markdown, a mention, a date function and a template. */
export const CANARY = 'KANARIE [x](https://x.nl) **vet** <at>jan</at> {{DATE(2026-11-23)}} $' + '{title}';
const DAY = '2026-11-23';

/** What each fact needs besides the defaults of the schema. */
const meta: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'dossier.drafted': { pack: `${practicePack.id}@${practicePack.version}` },
  'dossier.opened': { staff: false, acute: false },
  'observatie.recorded': { kind: 'derde', consent: 'ja' },
  'advies.asked': { anonymous: true },
  'toestemming.recorded': { about: practicePack.steps.overleg.consent[0]?.id ?? 'x', state: 'geweigerd' },
  'overleg.planned': { kind: 'team', urgent: true, time: '10:00', day: '2026-11-27' },
  'overleg.held': { kind: 'aandachtsfunctionaris' },
  'formulier.filled': { part: '1', nextOverleg: '2026-12-04' },
  'verband.recorded': { other: 'K7-3FQ9' },
  'gesprek.planned': { with: 'ouders', time: '15:30', day: '2026-11-26' },
  'gesprek.held': { with: 'beiden', persons: 3, childTold: false, afwijkingen: ['too-many'] },
  'gesprek.skipped': { reason: 'veiligheid' },
  'afweging.answered': { question: 'afweging.2' },
  'directeur.decided': { decision: 'niet-akkoord' },
  'melding.discussed': { with: 'ouders', objections: true },
  'melding.done': { doneBy: ilse.id, missing: ['gesprek'], time: '11:15' },
  'melding.declined': { review: '2027-01-11', second: berend.id },
  'hulp.started': { term: '2027-01-20' },
  'evaluatie.planned': { day: '2026-12-14' },
  'evaluatie.held': { result: 'slechter' },
  'nazorg.checked': { trend: 'slechter' },
  'missing.explained': { step: 'gesprek' },
  'dossier.closed': { review: '2027-02-01', second: daan.id },
  'dossier.handedOver': { person: ilse.id },
  'noodsituatie.recorded': { called: ['112', 'veiligThuis'] },
  'person.excluded': { person: sanne.id },
  'situatie.recorded': { situation: 'vgv-eergeweld' },
  'person.admitted': { person: sanne.id },
  'correctie.added': { of: 1 },
  'afweging.concluded': { question: 'afweging.4', outcome: 'hulp' },
  'melding.required': { question: 'afweging.2', norm: 'A', missing: ['gesprek'] },
  'overleg.proposed': { because: 'nazorg' },
  'dossier.viewed': { what: 'tijdlijn' },
  'werkaantekeningen.destroyed': { count: 2 },
};

const typed: Readonly<Record<string, unknown>> = {
  labels: [practicePack.steps.signalenlijst.list?.categories[0]?.signalen[0]?.id],
  criteria: [practicePack.steps.afweging.questions.flatMap(({ criteria }) => criteria)[0]?.id].filter(
    Boolean,
  ),
  answer: 'twijfel',
  relation: 'broer-of-zus',
  birthDate: '2016-03-04',
  age: 10,
  ageAsOf: DAY,
};

function contentOf(type: string): object | null {
  const fact = facts.find(({ event }) => event === type);
  if (fact === undefined || Object.keys(fact.content).length === 0) return null;
  const fields =
    type === 'formulier.filled'
      ? practicePack.steps.overleg.form?.fields
      : practicePack.steps.gesprek.afterwards?.fields;
  const value = (key: string) =>
    key === 'fields' ? { [fields?.[0]?.id ?? 'x']: CANARY } : key in typed ? typed[key] : CANARY;
  return Object.fromEntries(Object.keys(fact.content).map((key) => [key, value(key)]));
}

/** One event as somebody recorded it, a canary in each field that holds text. */
export function happened(
  type: string,
  by: Person = ilse,
  more: Readonly<Record<string, unknown>> = {},
  content: object | null = contentOf(type),
): DossierEvent {
  const fact = facts.find(({ event }) => event === type);
  const day = fact && 'day' in fact.meta ? { day: DAY } : {};
  const at = '2026-11-23T09:04:00.000Z';
  const own = { type, at, by: actorOf(by), actionId: `a/${type}` };
  return parseEvent({ meta: { ...own, ...day, ...meta[type], ...more }, content });
}

const draft = [happened('dossier.drafted', lotte), happened('dossier.described', lotte)];
const opened = [
  ...draft,
  happened('dossier.opened', lotte),
  happened('aandachtsfunctionaris.informed', lotte),
];
const weighed = [
  ...opened,
  happened('overleg.held'),
  happened('overleg.planned'),
  happened('formulier.filled'),
  happened('gesprek.held'),
  happened('afweging.answered'),
];
const asked = [...weighed, happened('melding.required')];
const decided = (decision: string, more = {}) => [
  ...asked,
  happened('directeur.decided', daan, { decision, ...more }),
];

/** Where a case can stand: each card is built in each of these, for each role. */
export const states: Readonly<Record<string, Dossier>> = {
  draft: replay(draft),
  opened: replay(opened),
  acute: replay([...draft, happened('dossier.opened', lotte, { acute: true })]),
  staff: replay([...draft, happened('dossier.opened', lotte, { staff: true })]),
  advice: replay([...opened, happened('overleg.held'), happened('advies.asked', lotte)]),
  weighed: replay(weighed),
  asked: replay(asked),
  zelf: replay(decided('akkoord-zelf')),
  ander: replay(decided('akkoord-ander', { person: sanne.id })),
  overleg: replay(decided('eerst-overleg', { moment: '2026-11-24T10:00:00.000Z' })),
  niet: replay(decided('niet-akkoord')),
  done: replay([...asked, happened('melding.done')]),
  hulp: replay([
    ...weighed,
    happened('afweging.concluded'),
    happened('hulp.started'),
    happened('evaluatie.planned'),
  ]),
  closed: replay([...opened, happened('dossier.closed')]),
  unfounded: replay([...opened, happened('dossier.unfounded')]),
  excluded: replay([...asked, happened('person.excluded', berend, { person: daan.id })]),
  everything: replay([
    ...draft,
    ...Object.keys(meta)
      .filter((type) => !type.startsWith('dossier.'))
      .map((type) => happened(type)),
    ...facts.filter(({ event }) => !(event in meta)).map(({ event }) => happened(event)),
    happened('dossier.reopened'),
  ]),
  destroyed: replay(asked.map((event) => parseEvent({ ...event, content: null }))),
};

export const roles: Readonly<Record<string, Person>> = {
  opener: lotte,
  colleague: sanne,
  lead: ilse,
  directeur: daan,
  bestuur: berend,
  both: { ...ilse, roles: ['aandachtsfunctionaris', 'directeur', 'leerkracht'] },
};
/** The directeur who leads cases too is in the roster as such. */
const bothSetting = setting({
  school: { ...school, people: school.people.map((one) => (one.id === ilse.id ? (roles.both ?? one) : one)) },
});

export const shownAs = (state: string, role: string, more: Partial<ShownCase> = {}): ShownCase => {
  const [dossier, who] = [states[state], roles[role]];
  if (dossier === undefined || who === undefined) throw new Error(`no ${state} or ${role}`);
  return shownCase({ dossier, who, ...(role === 'both' && { setting: bothSetting }), ...more });
};
export { templates };

export const kinds = [
  'zaak.new',
  'zaak.staff',
  'melding.decide',
  'melding.call',
  'melding.decided',
  'melding.assigned',
  'melding.self-decided',
  'melding.done',
  'melding.declined',
  'nudge.directeur',
  'nudge.akkoord',
  'nudge.overleg',
  'nudge.advies',
  'nudge.evaluatie',
  'term',
  'nazorg.check',
  'afweging.told',
  'overleg.propose',
  'veiligThuis.tell',
  'zaak.handed',
  'zaak.excluded',
  'noodsituatie.told',
  'undelivered',
  'calendar.ends',
] as const satisfies MessageKind[];

export const message = (kind: MessageKind, more: Partial<OutboxMessage> = {}): OutboxMessage => ({
  id: `m/${kind}`,
  key: { tenant: school.tenant, school: school.id, code: 'K7-3FQ9' },
  kind,
  occurrence: 3,
  to: { role: 'aandachtsfunctionaris' },
  dueAt: '2026-11-23T09:00:00.000Z',
  acute: false,
  ...(kind === 'term' && { rule: 'gegevens', occurrence: 5, moment: 'before' as const }),
  ...(kind === 'calendar.ends' && { rule: '2030-09-01' }),
  ...(kind === 'undelivered' && { about: { kind: 'zaak.new' as const, person: daan.id } }),
  ...more,
});

export const refusals: readonly Refusal[] = [
  { code: 'not-allowed' },
  { code: 'card-outdated' },
  { code: 'not-in-protocol', what: 'afweging.9' },
  { code: 'fields', fields: ['what'] },
  { code: 'criteria-open', criteria: ['a', 'b'] },
  { code: 'date-order', field: 'day' },
  { code: 'not-in-roster', field: 'person' },
  { code: 'nobody-left' },
  { code: 'nothing-to-decide' },
  { code: 'melding-changed', by: daan.id, at: '2026-11-23T09:04:00.000Z', what: 'directeur.decided' },
  { code: 'melding-open' },
];

/** Every card that can stand in a chat for this person. */
export function chatCards(shown: ShownCase): Record<string, AdaptiveCard> {
  const cases = [{ code: shown.code, dossier: shown.dossier }];
  const berichten = kinds.flatMap((kind) => {
    const card = berichtCard(shown, message(kind, { again: true }));
    return card ? [[`bericht ${kind}`, card] as const] : [];
  });
  return {
    noodsituatie: noodsituatieCard,
    stranger: strangerCard,
    fault: faultCard('T-1'),
    'nog niet open': storeClosedCard('T-1'),
    welcome: welcomeCard(shown),
    home: homeCard(shown, cases),
    hulp: hulpCard(shown),
    bellen: bellenCard(shown),
    zaken: zakenCard(shown, cases),
    zaak: zaakCard(shown, { undelivered: [daan.name] }),
    melding: meldingCard(shown),
    decided: decidedCard(shown, {
      code: 'melding-changed',
      by: daan.id,
      at: '2026-11-23T09:04:00.000Z',
      what: 'directeur.decided',
    }),
    stub: stubCard(shown, shown.code, 'handled'),
    voorbereiden: gesprekVoorbereidenCard(shown, 3, shown.code),
    'voorbereiden aangeboden': offerVoorbereiden(shown, shown.code),
    'formulier achter een knop': formulierDoor(shown),
    'notities achter een knop': notitiesDoor(shown),
    ...takenCards(withDuties(shown)),
    'geen takenlijst': noTakenCard(shown),
    ...Object.fromEntries(
      refusals.map((refusal) => [`refusal ${refusal.code}`, refusalCard(shown, refusal, shown.code)]),
    ),
    ...Object.fromEntries(berichten),
  };
}

/** Nine duties, more than any protocol has, of whoever the card is for; one done, one taken back, one again and again. */
function withDuties(shown: ShownCase): { shown: ShownCase; taken: readonly Taak[] } {
  const [role = 'bestuur'] = shown.who.roles;
  const duties = Array.from({ length: 9 }, (_, i) => ({
    id: `taak-${i}`,
    role,
    text: `Punt ${i}: iedereen weet waarvoor de meldcode is, wat erin staat en wie hem helpt als dat nodig is.`,
    source: { place: 'Protocol, verantwoordelijkheden', lines: [1, 2] as [number, number] },
  }));
  const pack = { ...shown.setting.pack, duties };
  const by = actorOf(shown.who);
  const tick = (duty: number, type = 'taak.done') => {
    const meta = { type, at: '2026-11-23T09:04:00.000Z', by, actionId: 'a', duty: `taak-${duty}` };
    return type === 'taak.done'
      ? parseEvent({ meta: { ...meta, day: DAY }, content: { note: 'x'.repeat(500) } })
      : parseEvent({ meta, content: null });
  };
  const record = replay([
    tick(0),
    tick(1),
    tick(1, 'taak.undone'),
    ...Array.from({ length: 20 }, () => tick(2)),
  ]);
  return {
    shown: { ...shown, setting: { ...shown.setting, pack } },
    taken: takenOf(pack, record, shown.who),
  };
}

function takenCards({ shown, taken }: ReturnType<typeof withDuties>): Record<string, AdaptiveCard> {
  const [done, back, often] = taken;
  if (!done || !back || !often) throw new Error('no duties');
  return {
    takenlijst: takenCard(shown, taken),
    'taak gedaan': taakCard(shown, done, false),
    'taak teruggenomen': taakCard(shown, back, false),
    'taak vaak gedaan': taakCard(shown, often, false),
  };
}

function taakDialogs({ shown, taken }: ReturnType<typeof withDuties>): Record<string, AdaptiveCard> {
  const typed = { day: '2026-11-20', note: 'x'.repeat(500), anyway: true };
  return Object.fromEntries(
    taken.slice(0, 4).flatMap((taak, i) => [
      [`taak ${i}`, taakCard(shown, taak, true)],
      [`taak ${i} terug`, taakCard({ ...shown, notice: takenTexts.aboutChild }, taak, true, typed)],
    ]),
  );
}

/** Every card that only opens in a dialog, for who may see it. */
export const dialogs = (shown: ShownCase): Record<string, AdaptiveCard> => ({
  ...taakDialogs(withDuties(shown)),
  tijdlijn: tijdlijnDialog(shown, shown.dossier.happened),
  waarom: waaromDialog(shown),
  formulier: overlegformulierDialog(shown, shown.dossier.happened),
  'formulier, blad 2': overlegformulierDialog(shown, shown.dossier.happened, 2),
  afdrukken: printDialog(shown, undefined),
  zaken: zakenDialog(shown, [{ code: shown.code, dossier: shown.dossier }]),
});
