import { bellenCard } from '../cards/bellen.ts';
import { bladerenCard } from '../cards/bladeren.ts';
import { formCard } from '../cards/form.ts';
import { isUnreadable, paramsOf } from '../cards/form-shape.ts';
import { formFor } from '../cards/forms.ts';
import { gesprekVoorbereidenCard } from '../cards/gesprek-voorbereiden.ts';
import { homeCard } from '../cards/home.ts';
import { hulpCard } from '../cards/hulp.ts';
import { meldingCard } from '../cards/melding.ts';
import { nieuwCard } from '../cards/nieuw.ts';
import { refusalCard } from '../cards/notice.ts';
import { notitiesDialog } from '../cards/notities.ts';
import { takenTexts } from '../cards/taken.nl.ts';
import { turnTexts } from '../cards/texts-turn.nl.ts';
import { vraagTexts } from '../cards/texts-vraag.nl.ts';
import { tijdlijnDialog } from '../cards/tijdlijn.ts';
import { waaromDialog } from '../cards/waarom.ts';
import { zaakCard } from '../cards/zaak.ts';
import { zakenCard, zakenDialog } from '../cards/zaken.ts';
import { caseCode } from '../core/case-code.ts';
import { factVerb } from '../core/command.ts';
import { newDossier } from '../core/dossier.ts';
import type { FactVerb } from '../core/events.ts';
import { inProtocol } from '../core/in-protocol.ts';
import { visibleTo } from '../core/need-to-know.ts';
import { may } from '../core/roles.ts';
import { personById } from '../core/school.ts';
import type { Step } from '../protocols/schema.ts';
import { keyOf, type Loaded, load } from './act.ts';
import { answer, caseTitle, type Desk, notForYou, shownCase, shownTo } from './desk.ts';
import { isDoor, openDoor, openFormulier } from './formulier.ts';
import type { Data, GoIntent } from './intent.ts';
import { casesOfAll, find, look, relationsIn, type Seen } from './look.ts';
import { stepOfCase } from './recent.ts';
import { tickedAnywhere, toTaak, toTaken } from './taken.ts';
import type { Reply } from './turn.ts';
import { goVraag } from './vraag.ts';

/** Goes where a button or a command points: what may be looked at is looked up now, never taken from the card. */
export async function go(desk: Desk, to: GoIntent, data: Data = {}, notice?: string): Promise<Reply> {
  const { ports, turn } = desk;
  switch (to.verb) {
    case 'hulp':
      return answer(turn, hulpCard(shownTo(desk, notice)));
    case 'bellen':
      return answer(turn, bellenCard(shownTo(desk, notice)));
    case 'home':
    case 'later':
      return answer(turn, homeCard(shownTo(desk, notice), await casesOfAll(desk), tickedAnywhere(desk)));
    case 'zaken':
      return answer(turn, zakenCard(shownTo(desk, notice), await casesOfAll(desk)));
    case 'nieuw':
      return answer(turn, nieuwCard(shownTo(desk, notice), caseCode(ports.random(5))));
    case 'taken':
      return toTaken(desk, notice);
    case 'taak':
      return toTaak(desk, to.duty);
    case 'klaar':
      if (turn.kind === 'dialogSubmit') return { kind: 'dialogDone', text: turnTexts.recorded };
      if (to.code !== undefined) return toCase(desk, to.code, turnTexts.recorded);
      return go(desk, { verb: 'home' }, {}, turnTexts.recorded);
    case 'voorbereiden':
      return answer(turn, gesprekVoorbereidenCard(shownTo(desk, notice), to.at, to.code));
    case 'lezen':
    case 'begrip':
    case 'bladeren':
    case 'oordeel':
    case 'doen':
      return goVraag(desk, to, formOf, notice);
    case 'zaak':
      return toCase(desk, to.code, notice);
    case 'melding':
      return toMelding(desk, to.code);
    case 'form.open':
      return openForm(desk, to, data);
    case 'dialog':
      return openDialog(desk, to, data);
  }
}

/** One case: its course and what can be done, without content. */
async function toCase(desk: Desk, code: string, notice?: string): Promise<Reply> {
  const seen = await find(desk.ports, desk.who, code, 'dossier.view');
  if (seen === undefined) return notForYou(desk);
  noteStep(desk, seen);
  const undelivered = await unreached(desk, code);
  return answer(desk.turn, zaakCard(shownCase(desk, { code, ...seen }, notice), { undelivered }));
}

/** Names of colleagues whom a message about this case did not reach. */
async function unreached({ ports, who: { school } }: Desk, code: string): Promise<string[]> {
  const failed = await ports.outbox.failedFor({ tenant: school.tenant, school: school.id });
  const names = failed
    .filter(({ message }) => message.key.code === code)
    .map(
      ({ message, sentTo }) =>
        personById(school, sentTo || ('person' in message.to ? message.to.person : ''))?.name,
    );
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** The melding of one case: who may know why it is asked, may see that it is. */
async function toMelding(desk: Desk, code: string): Promise<Reply> {
  const seen = await find(desk.ports, desk.who, code, 'melding.why');
  if (seen === undefined) return notForYou(desk);
  return answer(desk.turn, meldingCard(shownCase(desk, { code, ...seen })));
}

/** The form that an answer leads to. It says of which case it is: nobody was looking at that case. */
const formOf = (desk: Desk, code: string, verb: FactVerb): Promise<Reply> =>
  openForm(desk, { verb: 'form.open', code, for: verb }, {}, vraagTexts.forCase(code));

/** What is typed after this is asked from within this step. */
function noteStep({ recent, ports, who }: Desk, seen: Seen): Step {
  const at = ports.clock.now();
  const step = stepOfCase(seen, who, at);
  recent.looks(who, step, at);
  return step;
}

/** What the protocol says about the step a case is in. */
async function toProtocol(desk: Desk, code: string): Promise<Reply> {
  const seen = await find(desk.ports, desk.who, code, 'dossier.view');
  if (seen === undefined) return notForYou(desk);
  const where = { deel: 'stappen', id: noteStep(desk, seen) } as const;
  return answer(desk.turn, bladerenCard(shownCase(desk, { code, ...seen }), where, code));
}

type OpenForm = Extract<GoIntent, { for: string; code: string }>;

/** While the store is down a new concern can still be written: what is typed comes back until it can be saved. */
function unread(desk: Desk, code: string, verb: FactVerb, error: unknown): Loaded {
  if (verb !== 'dossier.draft') throw error;
  desk.ports.log.error('turn.store-down', { verb, code }, error);
  const setting = desk.ports.settings.current(desk.who.school);
  return { key: keyOf(desk.who, code), dossier: newDossier, setting };
}

/** A form, empty: as a dialog or as a card. A code nobody used yet is the first card of a new concern. */
async function openForm(
  desk: Desk,
  { code, for: asked }: OpenForm,
  data: Data,
  notice?: string,
): Promise<Reply> {
  if (asked === 'protocol.lezen') return toProtocol(desk, code);
  if (asked === 'gesprek.voorbereiden') return go(desk, { verb: 'voorbereiden', code, at: 0 });
  if (isDoor(asked)) return openDoor(desk, code, asked);
  const verb = factVerb(asked);
  if (verb === undefined) return go(desk, { verb: 'home' }, {}, turnTexts.outdated);
  let said = notice;
  const loaded = await load(desk.ports, desk.who, code).catch((error: unknown) => {
    said = turnTexts.cannotSave;
    return unread(desk, code, verb, error);
  });
  const fresh = loaded.dossier.status === 'none' && verb === 'dossier.draft';
  const mine = loaded.dossier.status === 'draft' && loaded.dossier.opener === desk.who.person.id;
  if (verb === 'dossier.draft' && !fresh && !mine) {
    return openForm(desk, { verb: 'form.open', code: caseCode(desk.ports.random(5)), for: asked }, data); // an old card
  }
  if (!fresh && !may(relationsIn(desk.ports, desk.who, loaded), verb)) return notForYou(desk);
  if (loaded.dossier.status === 'none' && !fresh) return notForYou(desk);
  const shown = shownCase(desk, { code, ...loaded, dossier: fresh ? newDossier : loaded.dossier }, said);
  if (!inProtocol(loaded.setting.pack, verb)) {
    return answer(desk.turn, refusalCard(shown, { code: 'not-in-protocol', what: verb }, code)); // an old card
  }
  if (isUnreadable(verb, data)) return answer(desk.turn, refusalCard(shown, { code: 'card-outdated' }, code));
  const form = formFor(verb, shown, paramsOf(data));
  const presentation = desk.turn.kind.startsWith('dialog') ? 'dialog' : 'card';
  const { messageId } = desk.turn;
  return answer(
    desk.turn,
    formCard(form, shown, { presentation, ...(messageId && { messageId }) }),
    caseTitle(shown),
  );
}

/** What shows content opens in a dialog, and every such look is on record before it is shown. */
async function openDialog(desk: Desk, to: Extract<GoIntent, { verb: 'dialog' }>, data: Data): Promise<Reply> {
  const { ports, who, turn } = desk;
  // A client without dialogs sends a message: what it is answered with stays in the chat.
  if (to.open !== 'form' && !turn.kind.startsWith('dialog')) {
    if (to.open === 'taak') return toTaak(desk, to.duty, takenTexts.onlyInDialog);
    return 'code' in to
      ? toCase(desk, to.code, turnTexts.onlyInDialog)
      : go(desk, { verb: 'zaken' }, {}, turnTexts.onlyInDialog);
  }
  switch (to.open) {
    case 'form':
      return openForm(desk, to, data);
    case 'taak':
      return toTaak(desk, to.duty);
    case 'formulier':
    case 'formulier.fill':
    case 'afdrukken':
      return openFormulier(desk, to);
    case 'tijdlijn': {
      const seen = await look(ports, who, to.code, 'dossier.view', 'tijdlijn');
      if (seen === undefined) return notForYou(desk);
      const events = visibleTo(seen.dossier, seen.relations, who.person.id);
      return answer(
        turn,
        tijdlijnDialog(shownCase(desk, { code: to.code, ...seen }), events, to.before),
        turnTexts.tijdlijn,
      );
    }
    case 'waarom': {
      const seen = await look(ports, who, to.code, 'melding.why', 'waarom');
      if (seen === undefined) return notForYou(desk);
      return answer(turn, waaromDialog(shownCase(desk, { code: to.code, ...seen })), turnTexts.waarom);
    }
    case 'notities': {
      const seen = await find(ports, who, to.code, 'werkaantekening.read');
      if (seen === undefined) return notForYou(desk);
      const notes = await ports.notes.of(seen.key, who.person.id, ports.clock.now());
      const shown = shownCase(desk, { code: to.code, ...seen });
      return answer(turn, notitiesDialog(shown, notes, to.before), turnTexts.notities.title);
    }
    case 'zaken': {
      const cases = await casesOfAll(desk);
      const looked = await Promise.all(
        cases.map(({ code, who: there }) => look(ports, there, code, 'dossier.view', 'lijst')),
      );
      const shown = looked.flatMap((seen) => (seen ? [{ code: seen.key.code, ...seen }] : []));
      return answer(turn, zakenDialog(shownTo(desk), shown), turnTexts.zaken);
    }
  }
}
