import { formCard } from '../cards/form.ts';
import { formFor } from '../cards/forms.ts';
import { notitiesDoor } from '../cards/notities.ts';
import { formulierTexts } from '../cards/overlegformulier.nl.ts';
import { formulierDoor, overlegformulierDialog, printDialog } from '../cards/overlegformulier.ts';
import { overlegformulierHtml } from '../cards/overlegformulier-html.ts';
import { correctionPages, formulierOf, standingIn } from '../cards/overlegformulier-inhoud.ts';
import type { ShownCase } from '../cards/shown.ts';
import { turnTexts } from '../cards/texts-turn.nl.ts';
import type { Go } from '../cards/verbs.ts';
import type { Happened } from '../core/dossier.ts';
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
      const card = correctionCard(shown, events, to, turn.kind.startsWith('dialog'));
      return answer(turn, card, turnTexts.formulier);
    }
    case 'afdrukken': {
      const { printer } = ports;
      const url = printer?.offer({ oid: who.person.id, key: seen.key }, () => printed(desk, to.code));
      return answer(turn, printDialog(shown, url), turnTexts.formulier);
    }
  }
}

type ToFill = Extract<ToFormulier, { open: 'formulier.fill' }>;
/**
 * One part of the form with what stands there. A dialog, after a logged look: the one place where a form may hold what
 * was filled in before. What does not fit on one form stands on the next.
 */
function correctionCard(shown: ShownCase, events: readonly Happened[], to: ToFill, inDialog: boolean) {
  const formulier = formulierOf(shown, events);
  if (formulier === undefined || !inDialog) {
    return formCard(formFor('formulier.fill', shown, { part: to.part }), shown, { presentation: 'dialog' });
  }
  const pages = correctionPages(formulier, to.part);
  const at = Math.min(to.page ?? 1, Math.max(pages.length, 1));
  const page = pages[at - 1] ?? [];
  const typed = Object.fromEntries(
    Object.entries(standingIn(formulier, to.part)).filter(([id]) => page.includes(id)),
  );
  const aim = { part: to.part, had: Object.keys(typed).join(',') };
  if (pages.length <= 1) {
    return formCard(formFor('formulier.fill', shown, aim), shown, { presentation: 'dialog', typed });
  }
  const { code, part } = to;
  const go = { verb: 'dialog', open: 'formulier.fill', code, part } satisfies Go;
  const aside = (title: string, number: number) => ({
    ...{ verb: go.verb, title, inputs: 'none', style: 'default' as const },
    data: { ...go, page: number },
  });
  return formCard(formFor('formulier.fill', shown, { ...aim, only: page.join(',') }), shown, {
    presentation: 'dialog',
    typed,
    notice: formulierTexts.correcting(at, pages.length),
    aside:
      at < pages.length
        ? aside(formulierTexts.button.next, at + 1)
        : aside(formulierTexts.button.previous, at - 1),
  });
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
