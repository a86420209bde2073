/** One click or sentence, as an adapter hands it over. `person` is verified; everything else is a claim. */
export type Turn = {
  readonly person: { readonly tenant: string; readonly oid: string }; // from the verified activity
  /** `submit`: a button of a client without Action.Execute. Its answer is a new message, and stays in the chat. */
  readonly kind: 'message' | 'execute' | 'submit' | 'dialogFetch' | 'dialogSubmit' | 'installed';
  readonly text?: string; // typed, kind message
  readonly data?: unknown; // of the button plus the inputs (execute, dialog*, and a message with a value)
  /** The Teams message that carries the card that was clicked: the outbox edits it afterwards. */
  readonly messageId?: string;
};

/** What goes back to this one person. Everything else goes through the outbox. */
export type Reply =
  | { readonly kind: 'card'; readonly card: object } // message: a new message; execute: replaces the card
  | { readonly kind: 'dialog'; readonly title: string; readonly card: object } // opens or stays open
  | { readonly kind: 'dialogDone'; readonly text: string } // dialog closes with one neutral sentence
  | { readonly kind: 'nothing' };

export type HandleTurn = (turn: Turn) => Promise<Reply>;
