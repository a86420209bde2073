import { formCard } from '../cards/form.ts';
import { formFor } from '../cards/forms.ts';
import { notitiesDoor } from '../cards/notities.ts';
import { formulierDoor, overlegformulierDialog, printDialog } from '../cards/overlegformulier.ts';
import { overlegformulierHtml } from '../cards/overlegformulier-html.ts';
import { formulierOf, standingIn } from '../cards/overlegformulier-inhoud.ts';
import { turnTexts } from '../cards/texts-turn.nl.ts';
import { formulierVisibleTo } from '../core/need-to-know.ts';
import { may } from '../core/roles.ts';
import { answer, type Desk, notForYou, shownCase } from './desk.ts';
import type { GoIntent } from './intent.ts';
import { find, look, type Seen } from './look.ts';
import type { Reply } from './turn.ts';

type ToFormulier = Extract<GoIntent, { open: 'formulier' | 'formulier.fill' | 'afdrukken' }>;

/** The overlegformulier: seen, corrected or printed. Each of these is a look, on record before anything is shown. */
export async function openFormulier(desk: Desk, to: ToFormulier): Promise<Reply> {
  const { ports, who, turn } = desk;
  const seen = await look(ports, who, to.code, 'formulier.view', to.open);
  if (seen === undefined) return notForYou(desk);
  const shown = shownCase(desk, { code: to.code, ...seen });
  const events = visibleIn(desk, seen);
  switch (to.open) {
    case 'formulier':
      return answer(turn, overlegformulierDialog(shown, events, to.page), turnTexts.formulier);
    case 'formulier.fill': {
      if (!may(seen.relations, 'formulier.fill')) return notForYou(desk);
      const formulier = formulierOf(shown, events);
      // A dialog, after a logged look: the one place where a form may hold what was filled in before.
      const typed = formulier && turn.kind.startsWith('dialog') ? standingIn(formulier, to.part) : {};
      const form = formFor('formulier.fill', shown, { part: to.part, had: Object.keys(typed).join(',') });
      return answer(turn, formCard(form, shown, { presentation: 'dialog', typed }), turnTexts.formulier);
    }
    case 'afdrukken': {
      const { printer } = ports;
      const url = printer?.offer({ oid: who.person.id, key: seen.key }, () => printed(desk, to.code));
      return answer(turn, printDialog(shown, url), turnTexts.formulier);
    }
  }
}

const visibleIn = ({ who }: Desk, { dossier, relations }: Seen) =>
  formulierVisibleTo(dossier, relations, who.person.id);

/** The page, when it is opened: whoever was kept out since the look was logged sees nothing. */
async function printed(desk: Desk, code: string): Promise<string | undefined> {
  const { tenant } = desk.turn.person;
  const schools = await desk.ports.directory.whoIs(tenant, desk.who.person.id);
  const who = schools.find(({ school }) => school.id === desk.who.school.id);
  const seen = who && (await find(desk.ports, who, code, 'formulier.view'));
  if (who === undefined || seen === undefined) return undefined;
  const now = { ...desk, who };
  return overlegformulierHtml(shownCase(now, { code, ...seen }), visibleIn(now, seen));
}

const DOORS = ['formulier.view', 'werkaantekening.write'] as const;
export const isDoor = (asked: string): asked is (typeof DOORS)[number] =>
  (DOORS as readonly string[]).includes(asked);

/** Chosen from a list in the chat, where no dialog can open by itself: one more button does. In a dialog, at once. */
export async function openDoor(desk: Desk, code: string, verb: (typeof DOORS)[number]): Promise<Reply> {
  const seen = await find(desk.ports, desk.who, code, verb);
  if (seen === undefined) return notForYou(desk);
  const shown = shownCase(desk, { code, ...seen });
  return answer(desk.turn, verb === 'formulier.view' ? formulierDoor(shown) : notitiesDoor(shown));
}
