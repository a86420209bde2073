import type { Dossier } from '../core/dossier.ts';
import type { Person } from '../core/school.ts';
import type { Setting } from '../core/setting.ts';
import type { Templates } from './fill.ts';

/** What every card needs to be built: for whom, under which protocol, and now. Cards never look anything up. */
export type Shown = {
  readonly templates: Templates;
  readonly setting: Setting;
  readonly who: Person; // for whom the card is
  readonly at: string; // UTC
  readonly cardId: string; // new for every card: its buttons' `actionId` starts with it
  /** One line above the card, such as why another card came back. Neutral, nothing about a child. */
  readonly notice?: string;
};

/** A card about one case. In a chat it shows the code, never what was filled in. */
export type ShownCase = Shown & { readonly code: string; readonly dossier: Dossier };

/** On a form, just now and not yet saved: it comes back after a mistake, only in the answer to that click. */
export type Typed = Readonly<Record<string, string>>;
