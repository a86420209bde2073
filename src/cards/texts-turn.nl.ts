import { listed } from './texts.nl.ts';

/** What is said around an act: after it, when it could not be saved, and on the cards of a new concern and notes. */
export const turnTexts = {
  dialogTitle: 'Meldcode-assistent',
  neutral: 'Meldcode-assistent: er staat een actie voor je klaar',
  recorded: 'Vastgelegd.',
  kept: 'Bewaard. Alleen jij ziet dit nu.', // a draft
  opened: (acute: boolean, told: string): string =>
    acute
      ? 'Vastgelegd. Bel bij direct gevaar 112. Bel daarna Veilig Thuis: 0800-2000. Wacht niet op iemand anders.'
      : `Vastgelegd. Dank je wel: goed dat je dit opschrijft. ${told}`,
  shared: (told: string): string => `Vastgelegd. De zaak is nu gedeeld. ${told}`.trim(),
  /** @param later when the message goes out, if that is not now */
  told: (names: readonly string[], later?: string): string => {
    if (names.length === 0)
      return 'Er is nog niemand die deze zaak leidt. Bel bij twijfel Veilig Thuis: 0800-2000.';
    const hears = `${listed(names)} ${names.length === 1 ? 'krijgt' : 'krijgen'}`;
    const leads = names.length === 1 ? 'leidt' : 'leiden';
    return later === undefined
      ? `${hears} nu bericht en ${leads} deze zaak verder.`
      : `${hears} bericht als het weer werktijd is: ${later}. Kan het niet wachten? Bel dan zelf, of bel Veilig Thuis: 0800-2000.`;
  },
  /** Where the protocol does not say to whom a concern goes: nobody gets a message of it. */
  talk: (names: readonly string[]): string =>
    `${listed(names)} ${names.length === 1 ? 'leidt' : 'leiden'} deze zaak. Vertel het zelf: er gaat nog geen bericht uit.`,
  notSaved: 'Er is nog niets opgeslagen: het dossier is even niet bereikbaar. Probeer het zo opnieuw.',
  cannotSave:
    'Let op: het dossier is even niet bereikbaar. Je kunt schrijven, maar ik kan het nu nog niet opslaan.',
  notSavedBusy: (seconds: number): string =>
    `Er is nog niets opgeslagen: het is nu te druk. Probeer het over ${seconds === 1 ? 'een seconde' : `${seconds} seconden`} opnieuw.`,
  perhapsSaved:
    'Ik weet niet of dit is opgeslagen: het dossier gaf geen antwoord. Verstuur het zo opnieuw: dan staat het er zeker, en maar één keer.',
  typedStands: 'Wat je typte staat er nog.',
  danger: 'Is er nu gevaar? Bel 112, of Veilig Thuis: 0800-2000.',
  fillIn: 'Vul dit veld in.',
  typedStays:
    'Wat je typte laat ik niet in deze chat staan. Vul het opnieuw in, of open het formulier in een venster.',
  codeTaken:
    'Deze kaart was al gebruikt voor een andere zorg. Wat je typte staat er nog: bewaar het als nieuwe zorg.',
  noteTooLong: 'Je notitie is te lang: maak hem korter dan 4000 tekens. Er is niets bewaard.',
  acuteTitle: 'Bel nu eerst',
  recordedTitle: 'Vastgelegd',
  recordedLine: 'Dank je wel. Wie de zaak leidt, kan het lezen.',
  outdated: 'Die knop was verouderd. Dit is wat er nu voor je klaarstaat.',
  buttonOutdated: 'Er is nog niets vastgelegd: die knop was verouderd. Verstuur het opnieuw.',
  typedLost:
    'Wat je typte, is niet bewaard. Open de zaak of een nieuwe zorg, en schrijf het daar nog een keer op.',
  noteEmpty: 'Je notitie is leeg: er is niets bewaard.',
  tijdlijn: 'Tijdlijn',
  waarom: 'Waarom melden?',
  zaken: 'Mijn zaken',
  formulier: 'Overlegformulier',
  onlyInDialog:
    'Dit staat in het dossier. Het opent alleen in een apart venster: gebruik de knop in Teams zelf.',
  nieuw: {
    title: 'Een nieuwe zorg opschrijven',
    steps: 'Drie korte kaarten. Na de eerste ben je niets meer kwijt: je kunt stoppen en later verdergaan.',
    private:
      'Wat je invult, komt in het dossier en niet in deze chat. Tot de derde kaart ziet alleen jij het. Daarna deel je het met wie het moet weten.',
    write: 'Opschrijven',
    here: 'Lukt dat niet? Vul hier in',
    danger: 'Is er nu gevaar? Bel eerst 112.',
  },
  notities: {
    title: 'Werkaantekeningen',
    explain: (destroyed: boolean): string =>
      `Alleen jij ziet deze aantekeningen. Ze horen niet bij het dossier. Schrijf geen naam op. Ze verdwijnen na 90 dagen${destroyed ? ', en meteen als het vermoeden niet klopt' : ''}.`,
    none: 'Je hebt hier nog geen aantekeningen.',
    pages: (from: number, to: number, total: number) =>
      from === to
        ? `Aantekening ${from} van ${total}.`
        : `Aantekening ${from} tot en met ${to} van ${total}.`,
    label: 'Nieuwe aantekening (zonder naam)',
    error: 'Schrijf eerst iets op.',
    save: 'Bewaren',
    open: 'Aantekeningen openen',
  },
  noodsituatie: 'Noodsituatie',
} as const;
