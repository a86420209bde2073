import { randomBytes } from 'node:crypto';
import { caseCode } from '../../src/core/case-code.ts';
import { demoSchool } from './servers.ts';

/** What one person does: a click on a card, or words that are typed. */
export type Turn = {
  readonly who: 'lotte' | 'ilse';
  readonly text?: string;
  readonly data?: { readonly verb: string; readonly [field: string]: unknown };
};

const oids = {
  lotte: '11111111-0000-4000-8000-000000000001',
  ilse: '11111111-0000-4000-8000-000000000003',
};

/** A local day, some days from now. */
const dayFromNow = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv', { timeZone: 'Europe/Amsterdam' });
const day = dayFromNow(0);
const words =
  'Kwam twee keer te laat en zonder jas. Zei: “Ik wil niet naar huis.” Gezien door mij, na het speelkwartier.';
const answers = { 1: 'ja', 2: 'nee', 3: 'ja', 4: 'ja', 5: 'nee' };

/** A case from the first concern to the fifth question of the weighing: twelve clicks, of which ten record something. */
export function roadOfOneCase(code = caseCode(randomBytes(5))): Turn[] {
  const records = (who: Turn['who'], verb: string, fields: object): Turn => ({
    who,
    data: { verb, code, seenVersion: 99, form: 'card', actionId: randomBytes(16).toString('hex'), ...fields },
  });
  return [
    records('lotte', 'dossier.draft', { day, what: words }),
    records('lotte', 'dossier.describe', { naam: 'Noor', groep: '5', birthDate: '2017-05-01' }),
    records('lotte', 'dossier.open', { staff: 'false', acute: 'false' }),
    { who: 'ilse', data: { verb: 'zaak', code } },
    { who: 'ilse', data: { verb: 'form.open', code, for: 'afweging.answer', question: 'afweging.1' } },
    ...Object.entries(answers).map(([nr, answer]) =>
      records('ilse', 'afweging.answer', { question: `afweging.${nr}`, answer, motivering: words }),
    ),
    records('ilse', 'overleg.plan', { day: dayFromNow(10), kind: 'team' }),
    records('lotte', 'observatie.record', { day, kind: 'feit', what: words }),
  ];
}

let activities = 0;

/** A turn as Teams sends it. */
export function activityOf({ who, text, data }: Turn, serviceUrl: string): string {
  activities += 1;
  const common = {
    id: String(activities),
    timestamp: `${day}T08:15:00.000Z`,
    localTimestamp: `${day}T09:15:00.000+01:00`,
    localTimezone: 'Europe/Amsterdam',
    locale: 'nl-NL',
    serviceUrl,
    channelId: 'msteams',
    from: { id: `29:${who}`, name: who, aadObjectId: oids[who] },
    recipient: { id: '28:00000000-0000-4000-8000-0000000000b0', name: 'Meldcode-assistent' },
    conversation: { conversationType: 'personal', tenantId: demoSchool.tenant, id: `a:${who}` },
    channelData: { tenant: { id: demoSchool.tenant } },
    entities: [{ type: 'clientInfo', locale: 'nl-NL', country: 'NL', platform: 'Windows' }],
  };
  if (data === undefined) return JSON.stringify({ ...common, type: 'message', text, textFormat: 'plain' });
  const action = { type: 'Action.Execute', verb: data.verb, data };
  const value = { action, trigger: 'manual' };
  const invoke = { type: 'invoke', name: 'adaptiveCard/action', replyToId: `m${activities}`, value };
  return JSON.stringify({ ...common, ...invoke });
}

/** What was typed or clicked is answered with what was asked, and not with a refusal or an error. */
export function isDone({ data }: Turn, body: string): boolean {
  const recorded = data?.actionId === undefined || /vastgelegd|opgeslagen|bewaard|gedeeld/i.test(body);
  return recorded && !/Er ging iets mis|niet opgeslagen|mag dit niet|kan ik niet/i.test(body);
}
