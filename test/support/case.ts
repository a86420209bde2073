import type { Play, Player } from './journey.ts';
import { ilse, lotte } from './story.ts';

type Inputs = Record<string, string>;

/** One case in a running school, and how people work in it: everything over HTTP, through cards. */
export type Case = {
  readonly code: string;
  /** Opens the form of this verb as a card, fills it in and presses its button. @returns what is on screen then */
  does(
    person: Player,
    verb: string,
    inputs?: Inputs,
    button?: string | RegExp,
    params?: Inputs,
  ): Promise<string>;
  /** One answer of the afweging. */
  weighs(person: Player, question: string, answer: string, inputs?: Inputs): Promise<string>;
  /** The form of this verb in its dialog, as this person sees it; closed again. */
  seesForm(person: Player, verb: string, params?: Inputs): Promise<string>;
  /** The case as this person sees it in the chat. */
  looks(person: Player): Promise<string>;
  /** The time line as this person sees it, in its dialog: the newest page. */
  reads(person: Player): Promise<string>;
  /** The overlegformulier as this person sees it, all its pages. */
  readsForm(person: Player): Promise<string>;
};

/** What somebody sees and says when the button of a form is not named. */
const SEND = /^(Vastleggen|Plannen|Verbinden|Overdragen|Zaak sluiten|Zaak openen)$/;

/**
 * Somebody opens a concern in three cards, and whoever leads hears of it.
 * @param about what was seen, and the child
 * @param how `staff`: about somebody who works here, so `lead` is of the bestuur. `hideFrom`: ids, with commas
 */
export async function openCase(
  school: Play,
  about: Inputs = {},
  { opener = lotte, lead = ilse, staff = false, hideFrom = '' } = {},
): Promise<Case> {
  const { what = 'Blauwe plek op de arm.', ...child } = about;
  const leerkracht = school.as(opener);
  await leerkracht.types('nieuwe zorg');
  await leerkracht.clicks('Lukt dat niet? Vul hier in');
  await leerkracht.clicks('Bewaren en verder', { what });
  await leerkracht.clicks('Bewaren en verder', { naam: 'Noor', birthDate: '2017-05-01', ...child });
  await leerkracht.clicks('Zaak openen', { staff: String(staff), acute: 'false', hideFrom });
  const said = await school
    .as(lead)
    .hears(staff ? 'Er is een zorg voor het bestuur' : 'Er is een nieuwe zorg');
  return caseOf(/\b[0-9A-Z]{2}-[0-9A-Z]{4}\b/.exec(said)?.[0] ?? '');
}

export function caseOf(code: string): Case {
  const does: Case['does'] = async (person, verb, inputs = {}, button = SEND, params = {}) => {
    person.closes();
    await person.types(code);
    await person.forges({ verb: 'form.open', code, for: verb, ...params });
    return person.clicks(button, inputs);
  };
  const dialog = (person: Player, more: object) =>
    person.forges({ verb: 'dialog', code, msteams: { type: 'task/fetch' }, ...more });
  const looks = (person: Player) => {
    person.closes();
    return person.types(code);
  };
  return {
    code,
    does,
    looks,
    weighs: (person, question, answer, inputs = {}) =>
      does(person, 'afweging.answer', { motivering: 'Samen gewogen.', ...inputs }, answer, { question }),
    async seesForm(person, verb, params = {}) {
      await looks(person);
      const seen = await dialog(person, { open: 'form', for: verb, ...params });
      person.closes();
      return seen;
    },
    async reads(person) {
      await looks(person);
      const seen = await dialog(person, { open: 'tijdlijn' });
      person.closes();
      return seen;
    },
    async readsForm(person) {
      await looks(person);
      const pages = [await dialog(person, { open: 'formulier' })];
      while (person.buttons.includes('Volgend blad')) pages.push(await person.clicks('Volgend blad'));
      person.closes();
      return pages.join('\n');
    },
  };
}
