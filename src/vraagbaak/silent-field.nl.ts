import { type SilentTopic, ways } from './silent.ts';

/** What protocols leave open about people, terms and consent: how staff ask for it. No answer is in here. */
export const silentField: readonly SilentTopic[] = [
  {
    topics: ['medewerker-verdacht'],
    title: 'Als het over iemand gaat die op school werkt',
    ask: ways(`
      een collega mishandelt een leerling / een leerkracht slaat een kind
      ik vermoed dat een collega over de schreef gaat / wat als het om een medewerker gaat
      beschuldiging tegen een leraar / seksueel misbruik door een leerkracht
      grensoverschrijdend gedrag van een collega / stagiair of conciërge zit aan een leerling
      meldplicht bij seksueel misbruik door personeel / moet ik het bestuur inlichten over een collega
      vertrouwensinspecteur bellen / de gymleraar raakt meisjes aan / overblijfkracht is te hardhandig
      als de dader op school werkt / iemand van het team doet een kind pijn / personeelslid verdacht
      meester of juf doet iets wat niet mag met een kind / aangifteplicht
      een leerling beschuldigt een meester / kind zegt dat de juf haar slaat
      ouder klaagt dat een leerkracht zijn kind hardhandig vastpakte
      wat doen we bij misbruik door iemand van school / verdenking tegen een personeelslid
      collega appt met een leerling / wie licht ik in als een collega iets verkeerds doet
      moet ik mijn collega aangeven / leerkracht is de dader / een vrijwilliger zit aan een kind
      wat als een collega verdacht wordt van mishandeling / meester wordt beschuldigd
      vermoeden dat een stagiair een kind lastig valt / geweld door een leerkracht
      zedenmisdrijf door personeel / het gaat over iemand die op school werkt
      leerling beschuldigt een leerkracht / een leerkracht wordt beschuldigd door een kind
      vermoeden tegen een collega bij wie meld ik dat
      bij wie meld ik grensoverschrijdend gedrag van een leerkracht
      wat doe ik als ik een collega verdenk / een collega slaat een leerling / mijn collega slaat een kind
      collega doet een kind pijn / een collega mishandelt een kind wat moet ik doen
      een collega is te hard tegen een leerling / de conciërge heeft een meisje aangeraakt
      een stagiair raakt leerlingen aan / een gymleraar zit aan kinderen
      iemand van het personeel heeft een leerling betast / onderwijsassistent slaat een kind
      overblijfmoeder trekt kinderen aan hun arm / een meester stuurt appjes naar een leerling
      leerkracht scheldt een kind uit
      een collega zit met zijn handen aan leerlingen / mijn duo knijpt een kind / ik zag een collega een kind slaan
      de gymmeester grijpt kinderen bij hun kraag / de juf van groep 3 trekt kinderen aan hun haar
      er gaat een verhaal rond over een meester en een meisje / collega doet te klef met een leerling
      een invaller is te handtastelijk / docent stuurt leerlingen foto's / leraar appt 's nachts met een leerling
      kind zegt dat de meester haar heeft aangeraakt / de overblijfmoeder geeft een kind een tik
      ik vertrouw een collega niet met kinderen / ik vermoed dat een leerkracht aan een kind zit
      wat doe ik als de meester een leerling heeft geslagen / ik denk dat mijn collega over de grens gaat
      de tussenschoolse knijpt kinderen / stagiair is alleen met een kind in het hok en dat voelt fout
    `),
  },
  {
    topics: ['directeur-verdacht'],
    title: 'Als het over de directeur gaat',
    ask: ways(`
      wat als het over de directeur zelf gaat / de directeur is de dader / vermoeden tegen de directie
      wie neemt het over als de directeur erbij betrokken is / directeur is familie van het kind
      directeur verdacht / het gaat om onze directeur / directeur heeft een leerling geslagen
      naar wie ga ik als de directeur verdacht wordt / vermoeden over de directeur
      mijn baas zit zelf fout / de directrice heeft een kind hardhandig vastgepakt / het gaat om de hoofdmeester
    `),
  },
  {
    topics: ['directeur-niet-akkoord'],
    title: 'Als de directeur niet wil melden',
    ask: ways(`
      wat als de directeur niet wil melden / directeur is het niet eens met de melding
      mijn directeur houdt de melding tegen / mag de directeur een melding verbieden
      directie vindt melden niet nodig / ik vind dat er gemeld moet worden maar de directie niet
      de ib'er wil niet melden maar ik wel / het team wil niet melden en ik wel
      de directeur zegt nee tegen melden / wat doe ik als mijn directeur niets doet met mijn zorgen
      directeur luistert niet / directeur stelt de melding uit / de directeur weigert te melden
      kan ik melden tegen de zin van de directeur / wat als directeur en ib'er het oneens zijn over melden
      de directeur houdt het tegen / mijn directeur wil het niet kan ik dan zelf bellen
    `),
  },
  {
    topics: ['bewaartermijn'],
    title: 'Hoe lang een dossier bewaard blijft',
    ask: ways(`
      hoe lang bewaren we het dossier / bewaartermijn van het dossier
      wanneer moet het dossier vernietigd worden / hoeveel jaar bewaren we de gegevens
      wat gebeurt er met het dossier als het kind van school is
      na hoeveel jaar wordt het dossier weggegooid / bewaartermijn van een melding
      hoe lang blijft het in parnassys staan / na hoeveel maanden of jaar mogen de gegevens weg
      wanneer mogen de gegevens verwijderd worden / hoelang blijft het dossier bewaard / bewaarplicht
      wanneer wordt het dossier gewist / bewaren we het dossier als de leerling van school gaat
      tot wanneer blijft de map kindermishandeling bestaan / wanneer moeten we de gegevens wissen
      na hoeveel maanden mogen de aantekeningen uit het systeem / hoelang bewaart de school alles
      wordt het dossier ooit vernietigd
      hoe lang moeten die stukken bewaard blijven / na hoeveel tijd mogen ze door de versnipperaar
      hoelang blijft zo'n dossier liggen / wanneer mag de map leeg / hoeveel jaar hou je dit vast
      hij is allang van school mag het weg / wat is de houdbaarheid van een dossier
    `),
  },
  {
    topics: ['volgorde'],
    title: 'Of de volgorde van de stappen vastligt',
    ask: ways(`
      moet ik de stappen in deze volgorde doen / mag ik een stap overslaan
      is de volgorde van de stappen verplicht / kan ik stap 2 en 3 omdraaien / mag je stappen vaker doen
      mag ik een stap twee keer doen / moeten alle stappen gezet zijn voor een melding
      kan ik meteen naar stap 5 / stappen herhalen / moet ik alle stappen doorlopen voordat we melden
      eerst alle stappen en dan pas melden / mogen de stappen door elkaar / moet stap 1 altijd eerst
      is het erg als we een stap overslaan / kan een stap opnieuw / hoe vaak mag je een stap herhalen
      zijn de stappen verplicht in deze volgorde / kunnen we stap 3 overslaan
      moeten we eerst alle stappen hebben gedaan
    `),
  },
  {
    topics: ['toestemming-geweigerd'],
    title: 'Als ouders toestemming weigeren',
    ask: ways(`
      ouders geven geen toestemming voor de schoolarts / ouders weigeren toestemming
      wat betekent het als ouders geen toestemming geven / weigering van toestemming
      ouders geven geen akkoord voor onderzoek wat dan / telt een weigering mee als signaal
      ouders willen niet tekenen / wat als ouders de schoolarts weigeren
      ouders verbieden onderzoek door de arts / geen toestemming van ouders wat nu
      moeder geeft geen toestemming / gevolgen als ouders geen toestemming geven
      mag ik verder zonder toestemming
    `),
  },
  {
    topics: ['toestemming-anderen'],
    title: 'Of ouders toestemming geven voor overleg met anderen',
    ask: ways(`
      hebben we toestemming nodig om het kind te bespreken in het team
      schriftelijke toestemming van ouders / moeder wil niet dat we maatschappelijk werk erbij halen
      mogen we de jeugdarts of smw vragen zonder toestemming
      ouders willen niet dat we met externen overleggen
      moeten ouders een formulier tekenen voor bespreking
      mag ik externe deskundigen raadplegen zonder dat ouders het weten
      toestemming voor overleg met hulpverleners / mag ik met de huisarts bellen zonder ouders
      bespreking met naam in het sot / toestemming van ouders om extern te overleggen
      vader wil niet dat smw meekijkt mag dat dan niet
      moeten beide ouders met gezag toestemming geven om smw in te schakelen
      is toestemming nodig om de jeugdverpleegkundige in te schakelen
      mag ik een kind in het zat bespreken zonder dat ouders het weten
      moeten ouders schriftelijk akkoord geven / toestemmingsformulier voor ouders
      mogen we een kind anoniem bespreken in het team / moeder wil niet dat we het in het team bespreken
      zonder toestemming overleggen met externen
      hebben we een handtekening nodig om extern te overleggen
      vader wil niet dat de schoolmaatschappelijk werker erbij komt
      moet de ouder het goed vinden dat we de leerling bespreken
      hoe vraag ik toestemming aan ouders om te overleggen / hebben we toestemming nodig voor het zat
      moeten gezaghebbende ouders tekenen voor smw
      mogen we zonder ja van ouders met smw praten / moet moeder het goed vinden dat de ib met de jeugdarts belt
      toestemming op papier voor overleg met de jeugdarts
    `),
  },
  {
    topics: ['toestemming-vorm'],
    title: 'Of de toestemming van ouders op papier moet',
    ask: ways(`
      moet de toestemming van ouders op papier / is een mondeling akkoord genoeg / toestemmingsformulier voor ouders
      moeten ouders schriftelijk akkoord geven / moet er een handtekening onder de toestemming
    `),
  },
  {
    topics: ['start-drie-weken'],
    title: 'Wanneer de drie weken beginnen',
    ask: ways(`
      wanneer beginnen de drie weken / vanaf welke dag tellen de drie weken / wanneer gaat de termijn in
      vanaf wanneer loopt de termijn / wanneer gaan de drie weken in
      telt de termijn vanaf het eerste signaal / drie weken vanaf wanneer / startdatum van de termijn
      vanaf welk moment tikt de klok / wanneer beginnen die drie weken te lopen
    `),
  },
  {
    topics: ['vakanties'],
    title: 'Wat vakanties met een termijn doen',
    ask: ways(`
      tellen vakanties mee voor de termijn / wat als de termijn in de vakantie valt / telt het weekend mee
      loopt de termijn door in de zomervakantie / schoolvakantie en termijn / telt de kerstvakantie mee
      wat als de drie weken in de kerstvakantie vallen / tellen vrije dagen mee / telt een studiedag mee
      termijn en schoolvakantie / wordt de termijn verlengd door de vakantie
    `),
  },
  {
    topics: ['termijn-hulp'],
    title: 'Hoe lang de hulp mag duren',
    ask: ways(`
      hoe lang mag de hulp duren / hoeveel weken geven we de hulp de tijd / maximale termijn voor hulp
      hoeveel tijd krijgt de hulpverlening / hoe lang duurt de hulp / hoeveel maanden krijgt de hulp
      is er een maximum voor de hulp / hoe lang mag hulp lopen voordat we melden
      hoeveel tijd geef je zo'n gezinscoach / tot wanneer mag de hulp aanmodderen
    `),
  },
  {
    topics: ['termijn-gesprek'],
    title: 'Binnen welke tijd het gesprek met de ouders is',
    ask: ways(`
      binnen hoeveel dagen moet het gesprek met de ouders zijn / hoe snel moeten we met de ouders praten
      termijn voor het oudergesprek / hoe lang mag ik wachten met het gesprek met ouders
      hoe snel na het signaal moet ik met ouders praten / binnen welke termijn spreken we de ouders
      hoeveel dagen heb ik voor het oudergesprek / moet het oudergesprek binnen een week
      hoe lang mag ik dat praatje met ouders uitstellen / zit er een tijd aan het oudergesprek / zijn er termijnen voor het oudergesprek
    `),
  },
  {
    topics: ['signalen-ouder-dan-12'],
    title: 'Signalen van kinderen ouder dan 12',
    ask: ways(`
      signalen bij kinderen ouder dan 12 / signalen bij pubers / signalenlijst voor jongeren
      signalenlijst voor 13 tot 18 jaar / welke signalen zijn er bij een tiener
      signalen bij een kind van 14 / welke signalen bij tieners / is er ook een lijst voor oudere kinderen
      lijst voor middelbare school / geldt de lijst ook voor jongere kinderen dan vier
      is de lijst ook voor peuters
      telt die lijst ook voor een peuter / hij is nog geen vier telt de lijst dan / signalen voor de brugklas
    `),
  },
  {
    topics: ['leeftijd-16-melding', 'leeftijd-16'],
    title: 'Of de melding anders gaat vanaf 16',
    ask: ways(`
      leerling is 16 moeten ouders dan bij de melding / melding bij een leerling vanaf 16 jaar
      praten we met ouders als de leerling 16 of ouder is / een leerling van zeventien en de melding
      16 jaar en ouder gesprek over de melding / mag een zestienjarige beslissen dat ouders het niet weten
      kind van 16 en de melding / moeten ouders van een 16 jarige weten van de melding
      leerling van 16 wil niet dat ouders het weten / vanaf 16 zonder ouders / leerling is zestien
      leerling is zeventien
      leerling van 17 wil zelf niet dat zijn ouders iets weten / hij is bijna meerderjarig wie vertel je de melding
    `),
  },
  {
    topics: ['huiselijk-geweld-volwassenen'],
    title: 'Als alleen een volwassene gevaar loopt',
    ask: ways(`
      een moeder wordt mishandeld maar het kind niet
      huiselijk geweld tegen een volwassene zonder kinderen / een collega wordt thuis geslagen
      partnergeweld bij een collega / ouderenmishandeling van oma / ik word zelf thuis mishandeld
      moeder wordt geslagen en heeft geen kinderen thuis / collega heeft een gewelddadige man
      ik heb zelf te maken met huiselijk geweld / vrouw zonder kinderen wordt mishandeld
      mijn partner slaat mij
    `),
  },
  {
    topics: ['risico-instrument'],
    title: 'Een instrument om het risico te meten',
    ask: ways(`
      is er een risicotaxatie instrument / hoe meten we het risico / risico instrument gebruiken
      instrument voor risicotaxatie / checklist om het risico te scoren
      licht instrument risicotaxatie lirik / bestaat er een meetinstrument voor risico
      gebruiken wij een risicotaxatie / hoe bepaal je het risico met een instrument
      scorelijst voor risico
    `),
  },
  {
    topics: ['vervanging'],
    title: 'Wie de aandachtsfunctionaris vervangt',
    ask: ways(`
      wie vervangt de aandachtsfunctionaris / de ib'er is ziek wie neemt het over
      aandachtsfunctionaris is er niet / ib'er is met vakantie of verlof
      wie vervangt de intern begeleider / bij wie moet ik zijn als de ib'er afwezig is
      vervanger van de directeur / intern begeleider is met zwangerschapsverlof / ib'er is er vandaag niet
      wie neemt het over als de aandachtsfunctionaris ziek is
      bij wie kan ik terecht als de intern begeleider er niet is / vervanging van de ib'er
      wie vervangt de directeur / aandachtsfunctionaris is langdurig ziek
      wie is het aanspreekpunt als de ib er niet is / ib'er is thuis met griep bij wie dan / de ib zit op cursus
      zij is er alleen op maandag en het is nu donderdag / wie pakt het op als ze op vakantie is
      onze ib'er werkt parttime wie doet het op haar vrije dag / directeur is weg wie tekent dan
    `),
  },
  {
    topics: ['nazorg-controles'],
    title: 'Hoe vaak je in de nazorg kijkt',
    ask: ways(`
      hoe vaak kijken we in de nazorg / hoe vaak moet ik tijdens de nazorg controleren
      elke week of elke maand kijken hoe het gaat / hoeveel keer moeten we na afloop contact hebben
      hoeveel keer kijken we in de nazorg / met welke regelmaat volgen
      iedere maand een gesprek tijdens de nazorg / hoe vaak spreek ik het kind in de nazorg
      om de hoeveel weken check ik bij het kind / hoe vaak moet ik na afloop even polsen / elke maand een praatje na afloop
    `),
  },
];
