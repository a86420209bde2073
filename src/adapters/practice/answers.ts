import * as z from 'zod';
import { cardRefused } from './strict.ts';

/** What the page shows after a click. `reason` is for whoever practises; Teams would not say it. */
export type Outcome =
  | { readonly kind: 'card'; readonly card: object } // replaces the card, in this client only
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'dialog'; readonly title: string; readonly card: object }
  | { readonly kind: 'done'; readonly text?: string | undefined } // message received, or the dialog closes
  | { readonly kind: 'failed'; readonly text: string; readonly reason: string };

const cardAttachment = z.object({
  contentType: z.literal('application/vnd.microsoft.card.adaptive'),
  content: z.record(z.string(), z.unknown()),
});
const Executed = z.discriminatedUnion('type', [
  z.object({
    statusCode: z.literal(200),
    type: z.literal('application/vnd.microsoft.card.adaptive'),
    value: z.record(z.string(), z.unknown()),
  }),
  z.object({
    statusCode: z.literal(200),
    type: z.literal('application/vnd.microsoft.activity.message'),
    value: z.string(),
  }),
  z.object({
    statusCode: z.number(),
    type: z.enum(['application/vnd.microsoft.error', 'application/vnd.microsoft.error.preconditionFailed']),
    value: z.object({ message: z.string().optional() }).optional(),
  }),
]);
const Tasked = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('continue'),
    value: z.object({ title: z.string().default(''), card: cardAttachment }),
  }),
  z.object({ type: z.literal('message'), value: z.string().optional() }),
]);

/** HTTP status (0: no answer within 15 s) and the parsed body. */
export type BotResponse = { readonly status: number; readonly body: unknown };

/** What Teams says when anything is wrong; `reason` is what it keeps to itself. */
export const failed = (reason: string): Outcome => ({
  kind: 'failed',
  text: 'Er ging iets mis. Probeer het opnieuw.',
  reason,
});
/** No answer, or an HTTP status that Teams takes for a failure. */
export const unreachable = ({ status }: BotResponse) =>
  failed(status === 0 ? 'de assistent antwoordt niet' : `de assistent antwoordt met HTTP ${status}`);

/** Reads the answer to adaptiveCard/action: HTTP 200 with the status in the body, or nothing. */
export function executed(response: BotResponse): Outcome {
  if (response.status !== 200) return unreachable(response);
  const answer = Executed.safeParse(response.body);
  if (!answer.success) return failed('het antwoord is geen antwoord op adaptiveCard/action');
  const { data } = answer;
  if (data.type === 'application/vnd.microsoft.activity.message') return { kind: 'notice', text: data.value };
  if (data.type !== 'application/vnd.microsoft.card.adaptive') {
    return {
      kind: 'failed',
      text: data.value?.message ?? 'Er ging iets mis.',
      reason: `status ${data.statusCode}`,
    };
  }
  const refusal = cardRefused(data.value);
  return refusal ? failed(refusal.message) : { kind: 'card', card: data.value };
}

/** In a dialog Teams only knows Action.Submit: an Execute must bring its fallback. */
const needsExecute = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.some(needsExecute);
  if (typeof value !== 'object' || value === null) return false;
  const { type, fallback } = value as { type?: unknown; fallback?: unknown };
  if (type === 'Action.Execute') return fallback === undefined || fallback === 'drop';
  return Object.values(value).some(needsExecute);
};

/** Reads the answer to task/fetch or task/submit. */
export function tasked(response: BotResponse, name: string): Outcome {
  if (response.status !== 200) return unreachable(response);
  const { task } = (response.body ?? {}) as { task?: unknown };
  if (task === undefined || task === null) {
    return name === 'task/submit' ? { kind: 'done' } : failed('het antwoord heeft geen venster');
  }
  const answer = Tasked.safeParse(task);
  if (!answer.success) return failed('het antwoord is geen venster van Teams');
  if (answer.data.type === 'message') return { kind: 'done', text: answer.data.value };
  const {
    title,
    card: { content },
  } = answer.data.value;
  const refusal = cardRefused(content);
  if (refusal) return failed(refusal.message);
  return needsExecute(content)
    ? failed('Action.Execute werkt niet in een venster')
    : { kind: 'dialog', title, card: content };
}
