import type { Reply, Turn } from '../../turn/turn.ts';

export const cardType = 'application/vnd.microsoft.card.adaptive';
const textType = 'application/vnd.microsoft.activity.message';

/** What a phone shows on its lock screen. Says nothing about anybody. */
export const neutralSummary = 'Meldcode-assistent: er staat een actie voor je klaar';
const dialogTitle = 'Meldcode-assistent';

/** A message with one card. Text and card never go together: Teams would make two messages of it. */
export const cardMessage = (card: object) => ({
  type: 'message',
  locale: 'nl-NL',
  summary: neutralSummary,
  attachments: [{ contentType: cardType, content: card }],
});

export const textMessage = (text: string) => ({ type: 'message', locale: 'nl-NL', text });

/** The answer to something typed, or to a button whose answer is a new message; undefined for nothing. */
export function messageOf(reply: Reply) {
  switch (reply.kind) {
    case 'card':
    case 'dialog': // a message opens no dialog: the same form as a card
      return cardMessage(reply.card);
    case 'dialogDone':
      return textMessage(reply.text);
    case 'nothing':
      return undefined;
  }
}

/** The body that answers an invoke. The HTTP status is 200 whatever happened: Teams shows nothing otherwise. */
export const invokeBodyOf = (kind: Turn['kind'], reply: Reply): object | undefined =>
  kind === 'execute' ? actionBody(reply) : dialogBody(reply);

function actionBody(reply: Reply) {
  switch (reply.kind) {
    case 'card':
    case 'dialog': // a button that executes opens no dialog either
      return { statusCode: 200, type: cardType, value: reply.card };
    case 'dialogDone':
      return { statusCode: 200, type: textType, value: reply.text };
    case 'nothing':
      return { statusCode: 200, type: textType, value: '' };
  }
}

function dialogBody(reply: Reply) {
  switch (reply.kind) {
    case 'card':
      return opened(dialogTitle, reply.card);
    case 'dialog':
      return opened(reply.title, reply.card);
    case 'dialogDone':
      return { task: { type: 'message', value: reply.text } };
    case 'nothing':
      return undefined; // closes the dialog
  }
}

const opened = (title: string, card: object) => ({
  task: {
    type: 'continue',
    value: { title, width: 'medium', height: 'large', card: { contentType: cardType, content: card } },
  },
});
