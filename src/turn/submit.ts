import { formCard } from '../cards/form.ts';
import { errorsOf, type FormErrors, readForm, typedOf } from '../cards/form-read.ts';
import { paramsOf } from '../cards/form-shape.ts';
import { type Form, formFor } from '../cards/forms.ts';
import { offerVoorbereiden } from '../cards/gesprek-voorbereiden.ts';
import { decidedCard, meldingCard } from '../cards/melding.ts';
import { refusalCard, refusalText } from '../cards/notice.ts';
import { notitiesDialog } from '../cards/notities.ts';
import { addFact, hintCard, hintLines, type Place } from '../cards/objectiviteit.ts';
import type { ShownCase } from '../cards/shown.ts';
import { turnTexts } from '../cards/texts-turn.nl.ts';
import { zaakCard } from '../cards/zaak.ts';
import { walk } from '../core/afweging.ts';
import { addDays, localDay } from '../core/calendar.ts';
import { factVerb } from '../core/command.ts';
import { lastOf, newDossier } from '../core/dossier.ts';
import type { FactVerb } from '../core/events.ts';
import { openMelding } from '../core/melding.ts';
import { type Hint, hintsOf } from '../core/objectiviteit.ts';
import type { Refusal } from '../core/refusal.ts';
import { leads } from '../core/roles.ts';
import { act, type Done, load } from './act.ts';
import { answer, type Desk, shownCase, shownTo } from './desk.ts';
import { go } from './go.ts';
import type { Intent } from './intent.ts';
import { find } from './look.ts';
import type { Reply } from './turn.ts';
import { cannotJoin, joinBack } from './verband.ts';

type Submitted = Extract<Intent, { kind: 'submit' }>;

/** A form or button that records something. Whatever is wrong, what was typed comes back in the answer to this click. */
export async function submit(desk: Desk, submitted: Submitted): Promise<Reply> {
  const { claim, data } = submitted;
  if (claim.verb === 'werkaantekening.write') return writeNote(desk, submitted);
  const verb = factVerb(claim.verb);
  if (verb === undefined) {
    return go(desk, { verb: 'home' }, {}, turnTexts.outdated);
  }
  try {
    return await record(desk, submitted, verb);
  } catch (error) {
    // The store is down or something broke: nothing was saved, and the form is there again with what was typed.
    desk.ports.log.error('turn.not-saved', { verb, code: claim.code }, error);
    const setting = desk.ports.settings.current(desk.who.school);
    const dossier = { ...newDossier, version: claim.seenVersion };
    const shown = shownCase(desk, { code: claim.code, dossier, setting });
    return again(desk, submitted, formFor(verb, shown, paramsOf(data)), shown, {
      notice: turnTexts.notSaved,
    });
  }
}

async function record(desk: Desk, submitted: Submitted, verb: FactVerb): Promise<Reply> {
  const { claim, data } = submitted;
  const loaded = await load(desk.ports, desk.who, claim.code);
  const shown = shownCase(desk, { code: claim.code, ...loaded });
  const form = formFor(verb, shown, paramsOf(data));
  const read = readForm(form, data);
  if ('errors' in read) return again(desk, submitted, form, shown, { errors: read.errors });

  const messageId = claim.messageId ?? desk.turn.messageId;
  const { code, actionId, seenVersion } = claim;
  const inPlace = desk.turn.kind === 'execute';
  const click = { code, actionId, seenVersion, asked: read.asked, inPlace, ...(messageId && { messageId }) };
  const barred = await cannotJoin(desk, click);
  if (barred) return refused(desk, submitted, form, barred, loaded);
  const outcome = await act(desk.ports, desk.who, click);
  if (!outcome.ok) return refused(desk, submitted, form, outcome.refusal, outcome.loaded);
  await joinBack(desk, click);
  return next(desk, form, outcome.done, hintsOf(outcome.done.setting, read.asked));
}

/** The form once more, with what is wrong and what was typed. */
function again(
  desk: Desk,
  { claim, data }: Submitted,
  form: Form,
  shown: ShownCase,
  wrong: { errors?: FormErrors; notice?: string },
): Reply {
  const presentation = desk.turn.kind === 'dialogSubmit' ? 'dialog' : 'card';
  const card = formCard(form, shown, {
    presentation,
    typed: typedOf(form, data),
    ...wrong,
    ...(claim.messageId && { messageId: claim.messageId }),
  });
  return answer(desk.turn, card, form.title);
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
    case 'nothing-to-decide':
    case 'card-outdated':
      return answer(desk.turn, refusalCard(shownTo(desk), refusal, submitted.claim.code));
    case 'melding-changed':
      return answer(desk.turn, decidedCard(shown, refusal));
    default: {
      const errors = errorsOf(form, refusal);
      return again(desk, submitted, form, shown, errors ? { errors } : { notice: refusalText(refusal) });
    }
  }
}

/** Where the answer to this turn is shown. A message stays in the chat; the answer to a click does not. */
const placeOf = ({ turn }: Desk): Place =>
  turn.kind === 'dialogSubmit' ? 'dialog' : turn.kind === 'execute' ? 'answer' : 'message';

/**
 * After an act: the next of the three opening cards, the next question, the melding, or the case. A word of judgement
 * is asked about then: what was written is on record by now, and one can go on as if nothing was said.
 */
function next(desk: Desk, form: Form, done: Done, hints: readonly Hint[]): Reply {
  const { key, dossier, setting } = done;
  const shown = shownCase(desk, { code: key.code, dossier, setting }, turnTexts.recorded);
  const presentation = desk.turn.kind === 'dialogSubmit' ? 'dialog' : 'card';
  const messageId = desk.turn.messageId;
  const show = (verb: FactVerb, params = {}): Reply => {
    const following = formFor(verb, shown, params);
    const said = [turnTexts.recorded, ...hintLines(hints, placeOf(desk))].join('\n\n');
    const hint = hints.length > 0 && { notice: said, aside: addFact(shown) };
    const card = formCard(following, shown, { presentation, ...(messageId && { messageId }), ...hint });
    return answer(desk.turn, card, following.title);
  };
  if (dossier.status === 'draft') {
    const described = lastOf(dossier, 'dossier.described') !== undefined;
    if (form.next !== undefined) return show(form.next);
    if (form.verb === 'observatie.record') return show(described ? 'dossier.open' : 'dossier.describe');
  }
  const melding = form.verb === 'afweging.answer' || form.verb === 'directeur.decide';
  if (melding && openMelding(dossier)) return answer(desk.turn, meldingCard(shown));
  const { ask, outcome } = walk(setting, dossier);
  if (form.verb === 'afweging.answer' && ask !== undefined && outcome === undefined) {
    return show('afweging.answer', { question: ask });
  }
  if (hints.length > 0) return answer(desk.turn, hintCard(shown, hints, placeOf(desk)));
  if (form.verb === 'gesprek.plan') return answer(desk.turn, offerVoorbereiden(shown, key.code));
  if (presentation === 'dialog') return { kind: 'dialogDone', text: doneText(form, done) };
  const notice = doneText(form, done);
  return answer(desk.turn, zaakCard({ ...shown, notice }));
}

function doneText({ verb }: Form, { dossier, setting }: Done): string {
  if (verb !== 'dossier.open') return turnTexts.recorded;
  const names = leads(setting, dossier).map(({ name }) => name);
  return turnTexts.opened(dossier.acute, dossier.staff ? '' : turnTexts.told(names));
}

const NOTE_DAYS = 90; // working notes are gone after this, sooner when the suspicion is unfounded

/** A working note: its author's alone, without name, not part of the dossier (KMS L229-230, L1404-1406). */
async function writeNote(desk: Desk, { claim, data }: Submitted): Promise<Reply> {
  const { ports, who, turn } = desk;
  const seen = await find(ports, who, claim.code, 'werkaantekening.write');
  if (seen === undefined) return answer(turn, refusalCard(shownTo(desk), { code: 'not-allowed' }));
  const at = ports.clock.now();
  const text = typeof data.text === 'string' ? data.text.trim().slice(0, 8000) : '';
  const expiresAt = `${addDays(localDay(at), NOTE_DAYS)}T00:00:00.000Z`;
  if (text !== '') {
    await ports.notes.write({
      key: seen.key,
      author: who.person.id,
      id: claim.actionId,
      text,
      at,
      expiresAt,
    });
  }
  const notes = await ports.notes.of(seen.key, who.person.id, at);
  const shown = shownCase(
    desk,
    { code: claim.code, ...seen },
    text === '' ? turnTexts.noteEmpty : turnTexts.recorded,
  );
  return answer(turn, notitiesDialog(shown, notes), turnTexts.notities.title);
}
