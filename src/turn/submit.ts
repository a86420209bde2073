import { formCard } from '../cards/form.ts';
import { errorsOf, type FormErrors, readForm, typedOf } from '../cards/form-read.ts';
import { isUnreadable, paramsOf } from '../cards/form-shape.ts';
import { type Form, formFor } from '../cards/forms.ts';
import { decidedCard } from '../cards/melding.ts';
import { refusalCard, refusalText } from '../cards/notice.ts';
import type { ShownCase } from '../cards/shown.ts';
import { turnTexts } from '../cards/texts-turn.nl.ts';
import { nameOf, viewOf } from '../cards/view.ts';
import { caseCode, readCaseCode } from '../core/case-code.ts';
import { factVerb } from '../core/command.ts';
import { newDossier } from '../core/dossier.ts';
import type { FactVerb } from '../core/events.ts';
import { hintsOf } from '../core/objectiviteit.ts';
import type { Refusal } from '../core/refusal.ts';
import { may } from '../core/roles.ts';
import { act, type Done, type Loaded, load, type Outcome } from './act.ts';
import { next } from './after-act.ts';
import { answer, caseTitle, type Desk, notForYou, shownCase, shownTo } from './desk.ts';
import { go } from './go.ts';
import type { Claim, Data, Submitted } from './intent.ts';
import { relationsIn } from './look.ts';
import { notSavedText } from './not-saved.ts';
import type { Reply } from './turn.ts';
import { cannotJoin, joinBack } from './verband.ts';
import { writeNote } from './write-note.ts';

/** A form or button that records something. Whatever is wrong, what was typed comes back in the answer to this click. */
export async function submit(desk: Desk, submitted: Submitted): Promise<Reply> {
  const { claim, data } = submitted;
  if (claim.verb === 'werkaantekening.write') return writeNote(desk, submitted);
  const verb = factVerb(claim.verb);
  if (verb === undefined) return unclaimed(desk, data);
  if (isUnreadable(verb, data)) {
    const shown = shownTo(desk, hasWords(data) ? turnTexts.typedLost : undefined); // never on another question
    return answer(desk.turn, refusalCard(shown, { code: 'card-outdated' }, claim.code));
  }
  const loaded = await load(desk.ports, desk.who, claim.code).catch((error: unknown) => ({ error }));
  if ('error' in loaded) return notSaved(desk, submitted, verb, loaded.error);
  if (!mayFill(desk, loaded, verb)) return notTheirs(desk, submitted, verb);
  return record(desk, submitted, verb, loaded);
}

/**
 * A button whose claim cannot be read. What was typed with it comes back on the form it was for, which knows nothing of
 * the case; where that form cannot be told, somebody hears that it is gone.
 */
export async function unclaimed(desk: Desk, data: Data): Promise<Reply> {
  const verb = factVerb(String(data.verb));
  const fresh = verb === 'dossier.draft' ? caseCode(desk.ports.random(5)) : undefined;
  const code = readCaseCode(String(data.code)) ?? fresh;
  if (verb !== undefined && code !== undefined && !isUnreadable(verb, data) && desk.turn.kind !== 'submit') {
    const setting = desk.ports.settings.current(desk.who.school);
    const shown = shownCase(desk, { code, dossier: newDossier, setting });
    const form = formFor(verb, shown, paramsOf(data));
    const notice = `${turnTexts.buttonOutdated} ${turnTexts.typedStands}`;
    if (wrote(form, { data })) return again(desk, { claim: {}, data }, form, shown, { notice });
  }
  const lost = hasWords(data) ? ` ${turnTexts.typedLost}` : '';
  return go(desk, { verb: 'home' }, {}, `${turnTexts.outdated}${lost}`);
}

/** Whether somebody typed something: no button of ours says two words. */
const hasWords = (data: Data): boolean =>
  Object.values(data).some((value) => typeof value === 'string' && /\S\s+\S/.test(value));

/** Whether this form is this person's to fill in: asked before a word about the case is shown, right or wrong. */
function mayFill({ ports, who }: Desk, loaded: Loaded, verb: FactVerb): boolean {
  if (verb === 'dossier.draft') return true; // a code that is taken is found out by the core
  return loaded.dossier.status !== 'none' && may(relationsIn(ports, who, loaded), verb);
}

/**
 * Not there, or not for them any more: the same answer. Who wrote something gets their own words back, on a form that
 * knows nothing of the case.
 */
function notTheirs(desk: Desk, submitted: Submitted, verb: FactVerb): Reply {
  const setting = desk.ports.settings.current(desk.who.school);
  const shown = shownCase(desk, { code: submitted.claim.code, dossier: newDossier, setting });
  const form = formFor(verb, shown, paramsOf(submitted.data));
  if (desk.turn.kind === 'submit' || !wrote(form, submitted)) return notForYou(desk);
  return again(desk, submitted, form, shown, { notice: refusalText({ code: 'not-allowed' }) });
}

/**
 * The store is down or something broke: the form stands there again with what was typed. Its buttons are those of the
 * card that was clicked, so that what was written all the same, without an answer, is not written twice.
 */
function notSaved(desk: Desk, submitted: Submitted, verb: FactVerb, error: unknown, loaded?: Loaded): Reply {
  const { claim, data } = submitted;
  desk.ports.log.error('turn.not-saved', { verb, code: claim.code }, error);
  const unread = {
    setting: desk.ports.settings.current(desk.who.school),
    dossier: { ...newDossier, version: claim.seenVersion },
  };
  const [cardId = claim.actionId] = claim.actionId.split(`/${verb}`);
  const shown = { ...shownCase(desk, { code: claim.code, ...(loaded ?? unread) }), cardId };
  const wasRead = loaded !== undefined; // before that nothing can have been written
  const stands = desk.turn.kind === 'submit' ? [] : [turnTexts.typedStands]; // else `again` says that it does not
  const notice = [notSavedText(error, wasRead), ...stands, turnTexts.danger].join(' ');
  return again(desk, submitted, formFor(verb, shown, paramsOf(data)), shown, { notice });
}

async function record(desk: Desk, submitted: Submitted, verb: FactVerb, loaded: Loaded): Promise<Reply> {
  const { claim, data } = submitted;
  const shown = shownCase(desk, { code: claim.code, ...loaded });
  const form = formFor(verb, shown, paramsOf(data));
  const read = readForm(form, data);
  if ('errors' in read) return again(desk, submitted, form, shown, { errors: read.errors });

  const messageId = claim.messageId ?? desk.turn.messageId;
  const { code, actionId, seenVersion } = claim;
  const inPlace = desk.turn.kind === 'execute';
  const click = { code, actionId, seenVersion, asked: read.asked, inPlace, ...(messageId && { messageId }) };
  let outcome: Outcome;
  try {
    const barred = await cannotJoin(desk, click);
    if (barred) return refused(desk, submitted, form, barred, loaded);
    outcome = await act(desk.ports, desk.who, { ...click, loaded });
    if (outcome.ok) await joinBack(desk, click); // fails: asked once more by the same click, also when this one stands
  } catch (error) {
    return notSaved(desk, submitted, verb, error, loaded);
  }
  if (!outcome.ok) return refused(desk, submitted, form, outcome.refusal, outcome.loaded);
  return next(desk, form, outcome.done, hintsOf(outcome.done.setting, read.asked));
}

/** The form once more, with what is wrong and what was typed. */
function again(
  desk: Desk,
  { claim, data }: { readonly claim: Pick<Claim, 'messageId'>; readonly data: Data },
  form: Form,
  shown: ShownCase,
  wrong: { errors?: FormErrors; notice?: string },
): Reply {
  const presentation = desk.turn.kind === 'dialogSubmit' ? 'dialog' : 'card';
  // An answer that becomes a message stays in the chat for good: what was typed does not go there.
  const stays = desk.turn.kind === 'submit';
  const notice = [wrong.notice, ...(stays ? [turnTexts.typedStays] : [])]
    .filter((line) => line !== undefined)
    .join(' ');
  const card = formCard(form, shown, {
    presentation,
    ...(stays ? {} : { typed: typedOf(form, data) }),
    ...(wrong.errors && { errors: wrong.errors }),
    ...(notice !== '' && { notice }),
    ...(claim.messageId && { messageId: claim.messageId }),
  });
  return answer(desk.turn, card, caseTitle(shown));
}

/** An expected "no": where it is about a field, the form comes back; a changed melding shows who did what, and the card of now. */
function refused(
  desk: Desk,
  submitted: Submitted,
  form: Form,
  refusal: Refusal,
  loaded: { dossier: Done['dossier']; setting: Done['setting'] },
): Reply {
  const shown = shownCase(desk, { code: submitted.claim.code, ...loaded });
  switch (refusal.code) {
    case 'not-allowed':
      return form.verb === 'dossier.draft' ? elsewhere(desk, submitted, form) : notForYou(desk);
    case 'nothing-to-decide':
    case 'card-outdated':
      return answer(desk.turn, refusalCard(shownTo(desk), refusal, submitted.claim.code));
    case 'melding-changed':
      // What happened to the melding is not for somebody who may record one and not look into the case.
      if (!viewOf(shown).may('melding.why')) {
        return answer(desk.turn, refusalCard(shownTo(desk), { code: 'card-outdated' }));
      }
      return wrote(form, submitted)
        ? again(desk, submitted, form, shown, { notice: refusalText(refusal, (id) => nameOf(shown, id)) })
        : answer(desk.turn, decidedCard(shown, refusal));
    default: {
      const errors = errorsOf(form, refusal);
      return again(desk, submitted, form, shown, errors ? { errors } : { notice: refusalText(refusal) });
    }
  }
}

/** Whether there are words in it that would be lost. */
const wrote = (form: Form, { data }: Pick<Submitted, 'data'>): boolean => {
  const typed = typedOf(form, data);
  return form.fields.some(
    ({ id, kind }) => (kind === 'long' || kind === 'text') && (typed[id] ?? '').trim() !== '',
  );
};

/** The first card of a new concern on a code that is taken: the same words, on a code of their own. */
function elsewhere(desk: Desk, submitted: Submitted, form: Form): Reply {
  const setting = desk.ports.settings.current(desk.who.school);
  const code = caseCode(desk.ports.random(5));
  const shown = shownCase(desk, { code, dossier: newDossier, setting });
  return again(desk, submitted, form, shown, { notice: turnTexts.codeTaken });
}
