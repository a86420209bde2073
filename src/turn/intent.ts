import * as z from 'zod';
import { readCaseCode } from '../core/case-code.ts';
import { isEmergency } from '../vraagbaak/noodwoorden.ts';
import type { Turn } from './turn.ts';

const code = z.string().transform((typed, ctx) => {
  const read = readCaseCode(typed);
  if (read === undefined) ctx.addIssue({ code: 'custom', message: 'no case code' });
  return read ?? '';
});
const verb = z.string().max(60);
const actionId = z.string().min(1).max(200);
const seq = z.coerce.number().int().positive();
const part = z.enum(['1', '2']);
const name = z.string().min(1).max(80); // of a passage, a word or a part of the protocol
const page = z.coerce.number().int().min(0).max(99).optional().catch(undefined);

/** Where a button can go, besides recording a fact. Strict on the verb, not on what Teams adds. */
const Go = z.union([
  z.object({ verb: z.enum(['home', 'hulp', 'bellen', 'zaken', 'nieuw', 'taken', 'later']) }),
  z.object({ verb: z.enum(['zaak', 'melding']), code }),
  z.object({ verb: z.literal('klaar'), code: code.optional() }),
  z.object({
    verb: z.literal('voorbereiden'),
    code: code.optional(),
    at: page,
  }),
  z.object({ verb: z.enum(['lezen', 'begrip']), id: name }),
  z.object({ verb: z.literal('bladeren'), deel: name.optional(), id: name.optional(), at: page }),
  z.object({ verb: z.literal('oordeel'), id: name, goed: z.boolean() }),
  z.object({ verb: z.literal('doen'), for: verb, code: code.optional() }),
  z.object({ verb: z.literal('form.open'), code, for: verb }),
  z.object({ verb: z.literal('dialog'), open: z.literal('form'), code, for: verb }),
  z.object({ verb: z.literal('dialog'), open: z.literal('tijdlijn'), code, before: seq.optional() }),
  z.object({ verb: z.literal('dialog'), open: z.literal('waarom'), code }),
  z.object({ verb: z.literal('dialog'), open: z.literal('notities'), code, before: seq.optional() }),
  z.object({ verb: z.literal('dialog'), open: z.literal('formulier'), code, page: seq.optional() }),
  z.object({
    verb: z.literal('dialog'),
    open: z.literal('formulier.fill'),
    code,
    part,
    page: seq.optional(),
  }),
  z.object({ verb: z.literal('dialog'), open: z.literal('afdrukken'), code }),
  z.object({ verb: z.literal('dialog'), open: z.literal('zaken') }),
  z.object({ verb: z.literal('taak'), duty: name }),
  z.object({ verb: z.literal('dialog'), open: z.literal('taak'), duty: name }),
]);
export type GoIntent = z.infer<typeof Go>;

/** What somebody clicked, with everything they filled in. A claim, all of it. */
export type Data = Readonly<Record<string, unknown>>;

/** What every form sends along. All of it is a claim: `code` and `seenVersion` say what the card showed. */
const Claim = z.object({
  verb,
  code,
  seenVersion: z.coerce.number().int().min(0).catch(0),
  actionId,
  form: z.enum(['card', 'dialog']).catch('card'),
  messageId: z.string().max(500).optional().catch(undefined),
});
export type Claim = z.infer<typeof Claim>;

/** A duty of the checklist is ticked, or the tick is taken back: of a school, and of no case. A claim, all of it. */
const Tick = z.union([
  z.object({
    verb: z.literal('taak.done'),
    duty: name,
    actionId,
    day: z.iso.date().catch(''), // an empty field: the card says so
    note: z.string().max(500).default(''),
    anyway: z.boolean().catch(false), // they looked at the note again
  }),
  z.object({ verb: z.literal('taak.undone'), duty: name, actionId, of: seq }),
]);
export type Tick = z.infer<typeof Tick>;

export type Intent =
  | { readonly kind: 'go'; readonly go: GoIntent; readonly data: Data }
  | { readonly kind: 'submit'; readonly claim: Claim; readonly data: Data }
  | { readonly kind: 'tick'; readonly tick: Tick; readonly data: Data }
  | { readonly kind: 'welcome' }
  | { readonly kind: 'text'; readonly asks?: 'school' } // typed, and not one of our words: never kept, never repeated
  | { readonly kind: 'not-ours'; readonly data: Data };

export type Submitted = Extract<Intent, { kind: 'submit' }>;

/** What somebody typed, in the one spelling we compare with. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9\s-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const COMMANDS: Readonly<
  Record<
    string,
    GoIntent['verb'] &
      ('home' | 'hulp' | 'bellen' | 'zaken' | 'nieuw' | 'taken' | 'voorbereiden' | 'bladeren')
  >
> = {
  'nieuwe zorg': 'nieuw',
  'nieuwe zorgen': 'nieuw',
  'nieuwe zaak': 'nieuw',
  nieuw: 'nieuw',
  zorg: 'nieuw',
  'ik maak me zorgen': 'nieuw',
  'ik maak me zorgen over een leerling': 'nieuw',
  'mijn zaken': 'zaken',
  'mijn zaak': 'zaken',
  zaken: 'zaken',
  zaak: 'zaken',
  'gesprek voorbereiden': 'voorbereiden',
  'een gesprek voorbereiden': 'voorbereiden',
  'wie bel ik': 'bellen',
  bellen: 'bellen',
  bladeren: 'bladeren',
  protocol: 'bladeren',
  'het protocol': 'bladeren',
  'protocol lezen': 'bladeren',
  taken: 'taken',
  takenlijst: 'taken',
  checklist: 'taken',
  vraag: 'hulp',
  hulp: 'hulp',
  help: 'hulp',
  start: 'home',
  home: 'home',
  menu: 'home',
  hallo: 'home',
  hoi: 'home',
  hi: 'home',
  hello: 'home',
  goedemorgen: 'home',
  goedemiddag: 'home',
  goedenavond: 'home',
  bedankt: 'home',
  dankjewel: 'home',
  'dank je': 'home',
  'dank je wel': 'home',
  stop: 'home',
};

const given = (data: unknown): Data | undefined =>
  typeof data === 'object' && data !== null ? (data as Data) : undefined;

/** An emergency wins from everything: the button on any card, or the words. */
export const isNoodsituatie = ({ text, data }: Turn): boolean =>
  given(data)?.verb === 'noodsituatie' || (given(data) === undefined && isEmergency(text));

/** What somebody wants: closed lists only. */
export function readIntent({ kind, text, data }: Turn): Intent {
  if (kind === 'installed') return { kind: 'welcome' };
  const clicked = given(data);
  if (clicked !== undefined) return readData(clicked);
  const said = plain(text ?? '');
  const command = Object.hasOwn(COMMANDS, said) ? COMMANDS[said] : undefined;
  if (command !== undefined) return { kind: 'go', go: { verb: command }, data: {} };
  const typedCode = readCaseCode(said);
  return typedCode === undefined
    ? { kind: 'text', ...(said === 'school' && { asks: 'school' }) }
    : { kind: 'go', go: { verb: 'zaak', code: typedCode }, data: {} };
}

/** Every verb that only goes somewhere: a form need not be held against all of those shapes first. */
const goes = new Set<unknown>(
  Go.options.flatMap(({ shape: { verb: one } }) => ('options' in one ? one.options : [...one.values])),
);

function readData(data: Data): Intent {
  const go = goes.has(data.verb) ? Go.safeParse(data) : undefined;
  if (go?.success) return { kind: 'go', go: go.data, data };
  const tick = Tick.safeParse(data);
  if (tick.success) return { kind: 'tick', tick: tick.data, data };
  const claim = Claim.safeParse(data);
  return claim.success ? { kind: 'submit', claim: claim.data, data } : { kind: 'not-ours', data };
}
