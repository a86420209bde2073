/** Why the connector does not take something, in the words Teams uses for it. */
export type Refused = { readonly status: number; readonly code: string; readonly message: string };

const cardType = 'application/vnd.microsoft.card.adaptive';
const maxUtf16Bytes = 100 * 1024;
const maxActions = 6;
const elements = new Set(
  'TextBlock RichTextBlock TextRun Image ImageSet Container ColumnSet Column FactSet ActionSet Table TableRow TableCell'
    .split(' ')
    .concat(['Text', 'Number', 'Date', 'Time', 'Toggle', 'ChoiceSet'].map((kind) => `Input.${kind}`))
    .concat(['Execute', 'Submit', 'OpenUrl', 'ShowCard', 'ToggleVisibility'].map((kind) => `Action.${kind}`))
    .concat('AdaptiveCard'),
);

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const bad = (message: string): Refused => ({ status: 400, code: 'BadSyntax', message });

/** 413 for what Teams finds too big. Teams counts UTF-16, so two bytes per character. */
export function tooBig(value: unknown): Refused | undefined {
  if (JSON.stringify(value ?? null).length * 2 <= maxUtf16Bytes) return undefined;
  return { status: 413, code: 'MessageSizeTooBig', message: 'Message size too large' };
}

/** What a person typed comes back in these two; `${` there is theirs, not a forgotten placeholder. */
const ownWords = (fields: Fields, key: string) =>
  (key === 'value' && String(fields.type).startsWith('Input.')) ||
  (key === 'text' && fields.type === 'TextRun');

function wrongText(fields: Fields): string | undefined {
  for (const [key, value] of Object.entries(fields)) {
    if (typeof value !== 'string' || ownWords(fields, key)) continue;
    if (value.includes('${')) return `unresolved \${ in "${key}" of ${fields.type ?? 'an object'}`;
    if (/\{\{(DATE|TIME)\(/.test(value)) return 'DATE() and TIME() are not supported in Teams';
  }
  return undefined;
}

function wrongElement(fields: Fields, ids: Set<string>): string | undefined {
  const { type, id, actions, fallback, verb } = fields;
  if (typeof type === 'string' && !elements.has(type) && fallback === undefined)
    return `unknown type ${type}`;
  if (Array.isArray(actions) && actions.length > maxActions) return `more than ${maxActions} actions`;
  if (type === 'Action.Execute' && typeof verb !== 'string') return 'Action.Execute without verb';
  if (typeof type !== 'string' || !type.startsWith('Input.')) return undefined;
  if (typeof id !== 'string' || id === '') return `${type} without id`;
  if (ids.has(id)) return `two inputs with id ${id}`;
  ids.add(id);
  return undefined;
}

function wrongWithin(value: unknown, ids: Set<string>, elementsHere: boolean): string | undefined {
  if (Array.isArray(value)) {
    return value.map((item) => wrongWithin(item, ids, elementsHere)).find((found) => found !== undefined);
  }
  if (!isFields(value)) return undefined;
  const own = wrongText(value) ?? (elementsHere ? wrongElement(value, ids) : undefined);
  if (own !== undefined) return own;
  for (const [key, inner] of Object.entries(value)) {
    // A fallback stands in for the element itself, so it may repeat its ids; data is free.
    const found = wrongWithin(
      inner,
      key === 'fallback' ? new Set() : ids,
      elementsHere && key !== 'data' && key !== 'refresh',
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Whether a Teams client would show this card. Stricter than Teams where Teams only drops or hides something:
 * practice must not be kinder than the real thing.
 */
export function cardRefused(card: unknown): Refused | undefined {
  if (!isFields(card) || card.type !== 'AdaptiveCard') return bad('card without type AdaptiveCard');
  if (typeof card.version !== 'string' || !/^1\.[0-5]$/.test(card.version)) {
    return bad('card without version, or above 1.5');
  }
  const wrong = wrongWithin(card, new Set(), true);
  return wrong === undefined ? tooBig(card) : bad(wrong);
}

/** Whether Teams would take this message of the bot: one card or one text, nothing unknown. */
export function activityRefused(activity: unknown): Refused | undefined {
  if (!isFields(activity)) return bad('body is not an activity');
  const { type, text, attachments = [] } = activity;
  if (type === 'typing') return undefined;
  if (type !== 'message') return bad('activity of unknown type');
  const tooLarge = tooBig(activity);
  if (tooLarge) return tooLarge;
  const hasText = typeof text === 'string' && text !== '';
  if (!Array.isArray(attachments) || attachments.length > 1) return bad('more than one attachment');
  const [attachment] = attachments as unknown[];
  if (attachment === undefined) return hasText ? wrongPlain(text) : bad('message without text or attachment');
  if (hasText) return bad('text and card in one message: Teams makes two of it and gives no id');
  if (!isFields(attachment) || attachment.contentType !== cardType) return bad('attachment of unknown type');
  return cardRefused(attachment.content);
}

const wrongPlain = (text: string) => (text.includes('${') ? bad('unresolved ${ in text') : undefined);
