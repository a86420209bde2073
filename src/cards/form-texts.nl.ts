import type { FactVerb } from '../core/events.ts';

type Words = { readonly title: string; readonly why: string; readonly submit: string };
const save = 'Vastleggen';

/** The head of every form. Its inputs are worded in form-labels.nl.ts. */
export const heads: Readonly<Record<FactVerb, Words>> = {
  'dossier.draft': {
    title: 'Wat is er gebeurd?',
    why: 'Zo weet je later nog precies wat je zag of hoorde. Wat je ervan vindt, komt later.',
    submit: 'Bewaren en verder',
  },
  'dossier.describe': {
    title: 'Over wie gaat het?',
    why: 'Dit helpt om de zaak goed te volgen. Alles mag leeg blijven.',
    submit: 'Bewaren en verder',
  },
  'dossier.open': {
    title: 'Nog drie vragen',
    why: 'Dan weet de assistent wie het mag zien en of er haast is.',
    submit: 'Zaak openen',
  },
  'dossier.discard': {
    title: 'Concept weggooien',
    why: 'De zaak wordt niet geopend. Niemand anders ziet wat je schreef.',
    submit: 'Concept weggooien',
  },
  'observatie.record': {
    title: 'Iets toevoegen',
    why: 'Feiten, wat anderen zeggen en wat je vermoedt, blijven apart. Zo is later duidelijk wat wat is.',
    submit: save,
  },
  'aandachtsfunctionaris.inform': {
    title: 'Zorg gedeeld',
    why: 'Dan staat vast dat iemand met je meekijkt.',
    submit: save,
  },
  'consultatie.record': {
    title: 'Overleg met een collega',
    why: 'Samen zie je meer. Zo staat vast met wie je overlegde.',
    submit: save,
  },
  'advies.ask': {
    title: 'Advies gevraagd aan Veilig Thuis',
    why: 'Dan vraagt de assistent je later naar het antwoord.',
    submit: save,
  },
  'advies.answer': {
    title: 'Advies van Veilig Thuis',
    why: 'Het advies telt mee in de afweging.',
    submit: save,
  },
  'toestemming.record': {
    title: 'Toestemming',
    why: 'Dan staat vast wat je vroeg en wat het antwoord was. Voor melden is geen toestemming nodig.',
    submit: save,
  },
  'overleg.plan': {
    title: 'Overleg plannen',
    why: 'Dan let de assistent met je op de datum.',
    submit: 'Plannen',
  },
  'overleg.hold': {
    title: 'Overleg vastleggen',
    why: 'Dan weet iedereen wat er is besproken en wat het plan is.',
    submit: save,
  },
  'formulier.fill': {
    title: 'Overlegformulier',
    why: 'Dan heeft het overleg alles bij elkaar. Je mag leeg laten wat je niet weet.',
    submit: save,
  },
  'situatie.record': {
    title: 'Bijzondere situatie',
    why: 'Jullie protocol noemt situaties waarin iemand iets moet doen.',
    submit: save,
  },
  'vertrek.record': {
    title: 'Ouders dreigen de leerling van school te halen',
    why: 'Dan kan er meteen worden overlegd.',
    submit: save,
  },
  'verandering.record': {
    title: 'De leerling gaat naar een andere school',
    why: 'Dan raakt niemand de leerling uit het oog.',
    submit: save,
  },
  'verband.record': {
    title: 'Hoort bij een andere zaak',
    why: 'Dan vergeet niemand een broer of zus. Er gaat niets van de ene zaak naar de andere.',
    submit: 'Verbinden',
  },
  'gesprek.plan': {
    title: 'Gesprek plannen',
    why: 'Dan let de assistent met je op de datum.',
    submit: 'Plannen',
  },
  'gesprek.hold': {
    title: 'Gesprek vastleggen',
    why: 'Eerst de feiten, dan de reactie. Zo blijft het eerlijk voor iedereen.',
    submit: save,
  },
  'gesprek.skip': {
    title: 'Geen gesprek',
    why: 'Soms is een gesprek niet veilig. De reden hoort in het dossier.',
    submit: save,
  },
  'nabespreking.hold': {
    title: 'Nabespreking van het gesprek',
    why: 'Samen bepaal je wat het gesprek betekent en wat de volgende stap is.',
    submit: save,
  },
  'afweging.answer': {
    title: 'Afweging',
    why: 'Deze vraag staat in het protocol van je school. Je antwoord bepaalt de volgende stap.',
    submit: save,
  },
  'directeur.decide': {
    title: 'Beslissing over de melding',
    why: 'Iedereen die aan de zaak werkt, weet dan wat er gebeurt.',
    submit: 'Beslissing vastleggen',
  },
  'melding.discuss': {
    title: 'Gesprek over de melding',
    why: 'Dan staat vast wat de ouders of de leerling wisten en vonden. De melding hoeft hier niet op te wachten.',
    submit: save,
  },
  'melding.record': {
    title: 'Melding gedaan',
    why: 'Dan weet iedereen dat er is gemeld, en wacht de assistent met je op het antwoord.',
    submit: save,
  },
  'melding.decline': {
    title: 'Toch niet melden',
    why: 'Niet melden doe je samen, met een reden en een dag om opnieuw te kijken. De directeur en het bestuur horen het meteen.',
    submit: save,
  },
  'bestuur.inform': {
    title: 'Bestuur ingelicht',
    why: 'Dan staat vast dat het bestuur het weet.',
    submit: save,
  },
  'veiligThuis.inform': {
    title: 'Veilig Thuis ingelicht',
    why: 'Dan staat vast dat Veilig Thuis het weet, en stopt de herinnering.',
    submit: save,
  },
  'veiligThuis.answer': {
    title: 'Antwoord van Veilig Thuis',
    why: 'Dan weet je wat er met de melding gebeurt en wat de school nog doet.',
    submit: save,
  },
  'terugkoppeling.give': {
    title: 'Terugkoppeling aan wie de zorg opschreef',
    why: 'Wie zich zorgen maakte, hoort graag hoe het verderging. Vertel het zelf: er gaat geen bericht uit. Die collega kan het teruglezen in de tijdlijn.',
    submit: save,
  },
  'hulp.start': {
    title: 'Hulp gestart',
    why: 'Dan kun je later zien of de hulp werkt.',
    submit: save,
  },
  'evaluatie.plan': {
    title: 'Evaluatie plannen',
    why: 'Dan kijk je op tijd samen terug.',
    submit: 'Plannen',
  },
  'evaluatie.hold': {
    title: 'Evaluatie vastleggen',
    why: 'Dan is te zien of het beter gaat met de leerling.',
    submit: save,
  },
  'nazorg.plan': {
    title: 'Check plannen',
    why: 'Zo blijf je letten op hoe het met de leerling gaat.',
    submit: 'Plannen',
  },
  'nazorg.check': {
    title: 'Hoe gaat het nu?',
    why: 'Met een korte blik af en toe zie je het op tijd als het slechter gaat.',
    submit: save,
  },
  'missing.explain': {
    title: 'Waarom ontbreekt deze stap?',
    why: 'Een stap mag ontbreken. Met de reden erbij is dat later uit te leggen.',
    submit: save,
  },
  'dossier.unfounded': {
    title: 'Het vermoeden klopt niet',
    why: 'Dan wordt de zaak gesloten, met de reden erbij.',
    submit: 'Zaak sluiten',
  },
  'dossier.close': {
    title: 'Zaak sluiten',
    why: 'Sluiten doe je samen, met een reden en een dag om nog eens te kijken.',
    submit: 'Zaak sluiten',
  },
  'dossier.review': {
    title: 'Opnieuw gekeken',
    why: 'Dan staat vast dat jullie nog eens naar de zaak keken.',
    submit: save,
  },
  'dossier.reopen': {
    title: 'Zaak weer openen',
    why: 'Dan ga je verder met wat er al is vastgelegd.',
    submit: 'Zaak openen',
  },
  'dossier.handOver': {
    title: 'Zaak overdragen',
    why: 'Dan is altijd duidelijk wie de zaak leidt.',
    submit: 'Overdragen',
  },
  'noodsituatie.record': {
    title: 'Noodsituatie vastleggen',
    why: 'Bel eerst. Vastleggen kan daarna, en alles mag leeg blijven.',
    submit: save,
  },
  'person.exclude': {
    title: 'Iemand buiten de zaak houden',
    why: 'Deze collega ziet dan niets meer van de zaak.',
    submit: save,
  },
  'person.admit': {
    title: 'Iemand weer toelaten',
    why: 'Deze collega kan de zaak dan weer zien.',
    submit: save,
  },
  'correctie.add': {
    title: 'Correctie toevoegen',
    why: 'Wat er staat, blijft staan. De correctie komt ernaast.',
    submit: save,
  },
};
