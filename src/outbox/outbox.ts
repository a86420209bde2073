import type { Dossier } from '../core/dossier.ts';
import type { OutboxMessage } from '../core/messages.ts';
import type { Person } from '../core/school.ts';
import type { Setting } from '../core/setting.ts';
import type { OutboxRow, Ports } from '../ports.ts';

export type OutboxPorts = Pick<
  Ports,
  'store' | 'notes' | 'outbox' | 'directory' | 'settings' | 'messenger' | 'clock' | 'log'
>;

/** What a card of the outbox is made from: as the dossier is at the moment of sending. */
export type Due = {
  readonly message: OutboxMessage; // `message.key`: which case; `message.again`: an earlier one may have arrived
  /** Other messages of the same kind that this card stands for too: more terms of one case in one card. */
  readonly also: readonly OutboxMessage[];
  readonly setting: Setting;
  readonly dossier: Dossier;
  readonly person: Person; // who gets it
};

/** Builds what is sent. Pure; main.ts gives the builders of `cards`. */
export type OutboxCards = {
  card(due: Due): object;
  /** What a card becomes that asks nothing any more. */
  stub(due: Due, replaced?: boolean): object; // replaced: a newer card asks the same
  /** What the card that was clicked becomes: `message.replace.view`. */
  view(due: Due): object;
};

/** A leased row with what holds for it now. */
export type Leased = {
  readonly row: OutboxRow;
  readonly message: OutboxMessage;
  readonly setting: Setting;
  readonly dossier: Dossier;
};
/** A leased row that goes out to this person now. */
export type Ready = Leased & { readonly person: Person };

/** What one tick works with. */
export type Desk = {
  readonly ports: OutboxPorts;
  readonly cards: OutboxCards;
  readonly leaseUntil: string; // UTC
};

export const plusSeconds = (utc: string, seconds: number): string =>
  new Date(new Date(utc).getTime() + seconds * 1000).toISOString();
export const secondsBetween = (from: string, to: string): number =>
  (new Date(to).getTime() - new Date(from).getTime()) / 1000;
