import { type SilentTopic, ways } from './silent.ts';

/** What stands around a protocol and some say nothing about: how staff ask for it. No answer is in here. */
export const silentAround: readonly SilentTopic[] = [
  {
    topics: ['ondertekenen'],
    title: 'Of ouders het gespreksverslag ondertekenen',
    text: 'Jullie protocol zegt niet of ouders een verslag ondertekenen.',
    ask: ways(`
      moeten ouders het gespreksverslag ondertekenen / moet het verslag ondertekend worden
      handtekening van ouders onder het verslag / laten we ouders tekenen voor het gesprek
      verslag laten tekenen door iedereen / moet iemand het verslag tekenen / tekenen ouders voor akkoord
      wie zet een handtekening onder het verslag / verslag laten ondertekenen door ouders
      moet vader tekenen / wie tekent het verslag van het gesprek / tekent iedereen het verslag
      krabbel van vader onder het verslag / moet vader zijn handtekening zetten na het gesprek / laat je ouders voor gezien tekenen
    `),
  },
  {
    topics: ['derden-toestemming', 'derden'],
    title: 'Of iemand anders toestemming geeft om op te schrijven wat die zei',
    text: 'Jullie protocol zegt dat je de bron noemt, maar niet of die toestemming moet geven.',
    ask: ways(`
      moet ik de buurvrouw toestemming vragen om haar verhaal op te schrijven
      toestemming van een derde om informatie vast te leggen
      mag ik opschrijven wat een andere ouder vertelde zonder toestemming
      informatie van derden toestemming nodig / oma vertelde iets moet zij goedvinden dat ik het noteer
      moet een tante akkoord gaan dat ik opschrijf wat ze zei
      heb ik toestemming nodig van degene die het vertelde
      mag ik zonder toestemming noteren wat de buurman zei / toestemming van de informant
      moet de buurvrouw het goed vinden dat ik haar verhaal noteer
    `),
  },
  {
    topics: ['hypothesen', 'hypothese'],
    title: 'Of je een hypothese apart aangeeft',
    text: 'Jullie protocol wil feiten en veronderstellingen uit elkaar, maar zegt niet hoe je een hypothese aangeeft.',
    ask: ways(`
      hoe geef ik aan dat iets een hypothese is / mag ik een hypothese vastleggen
      hypothesen en veronderstellingen vermelden met een bevestiging
      moet ik erbij zetten dat het een hypothese is / hoe schrijf ik een hypothese op
    `),
  },
  {
    topics: ['voorzitter'],
    title: 'Wie het team voorzit',
    text: 'Jullie protocol zegt niet wie het team voorzit, wel dat de aandachtsfunctionaris het bij elkaar roept.',
    ask: ways(`
      wie zit het team voor / wie is voorzitter van het overleg / voorzitter van het ondersteuningsteam
      wie leidt de vergadering van het team / is de directeur voorzitter / wie leidt de bespreking
      wie is er voorzitter bij de weging / zit de directeur het team voor / voorzitter van het zorgteam
      wie zit de weging voor / wie is de voorzitter als we wegen / voorzitter van het overleg
    `),
  },
  {
    topics: ['intake-team'],
    title: 'Een gesprek vooraf, vóór het team',
    text: 'Jullie protocol noemt geen gesprek vooraf, vóór het team bij elkaar komt.',
    ask: ways(`
      is er een intakegesprek voor het team / intake met ouders door maatschappelijk werk voor het overleg
      voorgesprek voor het sot / gesprek vooraf met schoolmaatschappelijk werk voor bespreking in het team
      voert smw eerst een intake / komt er een intakegesprek
      intakegesprek met leerkracht voor de bespreking / voorgesprek met ouders voor het zorgteam
    `),
  },
  {
    topics: ['ouders-in-team'],
    title: 'Of ouders bij de weging in het team zijn',
    text: 'Jullie protocol zegt niet of ouders bij de weging in het team zijn.',
    ask: ways(`
      mogen ouders bij het teamoverleg zijn / kunnen ouders aanwezig zijn bij de weging
      nodigen we ouders uit voor het zorgteam / schuiven ouders aan bij het ondersteuningsteam
      mogen ouders aanschuiven / kunnen ouders aanwezig zijn bij de bespreking
      zitten ouders bij de vergadering van het team / worden ouders uitgenodigd voor het teamoverleg
      praat het team over het kind zonder ouders erbij / vergadert het zorgteam zonder ouders
      mogen ouders erbij zijn als het team weegt / zitten ouders bij de weging
      bespreken met ouders erbij in het team
      mogen pa en ma mee vergaderen / zit moeder bij het teamoverleg / hebben ouders iets te zeggen over wie er in het team zit
    `),
  },
  {
    topics: ['scholing'],
    title: 'Scholing van personeel',
    text: 'Jullie protocol zegt niets over scholing of training.',
    ask: ways(`
      wie zorgt voor scholing over de meldcode / training voor leerkrachten
      cursus voor de aandachtsfunctionaris / moeten we een training volgen / wie betaalt de scholing
      nascholing meldcode / e-learning kindermishandeling verplicht
      deskundigheidsbevordering van het team / krijgen wij training in de meldcode
      is er een cursus signaleren / opleiding tot aandachtsfunctionaris / wie betaalt de training
      moet het team geschoold worden / hoe worden we geschoold / wie zorgt dat wij dit kunnen
      leren wij hoe de meldcode werkt / krijgt nieuw personeel uitleg
      wie is verantwoordelijk voor de trainingen / ik wil hier een cursus in volgen kan dat / is er een verplichte e-learning
      moet je als zij-instromer een training volgen / betaalt school zo'n cursus
    `),
  },
  {
    topics: ['bestuur-taken', 'taken-bestuur'],
    title: 'Wat het bestuur moet regelen',
    text: 'Jullie protocol zegt niet wat het bestuur voor de meldcode moet regelen.',
    ask: ways(`
      wat moet het bestuur doen voor de meldcode / taken van het schoolbestuur
      zorgt het bestuur voor een aandachtsfunctionaris per school
      wie maakt de meldcode bekend bij ouders en personeel
      steunt het bestuur mij als ik word aangesproken / rechtszaak tegen mij als leerkracht wie helpt
      juridische hulp van het bestuur / rechtsbijstand / wat regelt het bestuur
      welke plichten heeft het bestuur bij de meldcode / moet het bestuur de meldcode bekend maken
      wat is de verantwoordelijkheid van het bestuur
      helpt het bestuur als ouders een rechtszaak beginnen / juridische steun voor de leerkracht
      moet het bestuur zorgen voor scholing / wat moet het bestuur regelen voor de meldcode
      ik word aangesproken op hoe ik de meldcode gebruik wie steunt mij
    `),
  },
  {
    topics: ['andere-instanties'],
    title: 'Hulp die jullie protocol niet noemt',
    text: 'Deze instantie staat niet in jullie protocol.',
    ask: ways(`
      zorgloket van de gemeente / nummer van het zorgloket / porthos / crisisdienst intervence
      wijkteam bellen / jeugd en gezinsteam inschakelen / jeugdteam / emergis / mee
      leerplichtambtenaar inschakelen / wanneer bel ik leerplicht / orthopedagoog raadplegen / hgpd
      crisisdienst jeugdzorg nummer / adres van het amk / lokaal steunpunt maatschappelijk werk
      wanneer moet ik leerplicht bellen / mag ik het wijkteam inschakelen
      wanneer komt het jeugdteam erbij / de orthopedagoog inschakelen / nummer van het amk
      crisisdienst bellen / sociaal team van de gemeente / loket van de gemeente
      telefoonnummer van het wijkteam / kan de psycholoog meekijken / ggz inschakelen / huisarts inlichten
      nummer jeugdbescherming / hoe bereik ik bureau jeugdzorg / gemeente bellen / wat kan het zorgloket
      wanneer mag ik de leerplichtambtenaar inschakelen / leerplicht bellen bij verzuim
      leerplichtambtenaar inlichten
      crisisdienst bellen welk nummer / kan de wijkagent er wat mee / huisarts van het gezin bellen
      hoe vraag ik een beschikking aan / psycholoog erbij halen / leerplicht inschakelen bij spijbelen
    `),
  },
  {
    topics: ['andere-rollen'],
    title: 'Een rol die jullie protocol niet kent',
    text: 'Deze rol staat niet in jullie protocol.',
    ask: ways(`
      wat doet de zorgcoordinator / wie is de schoolcontactpersoon / wat doet de veiligheidscoordinator
      wie is de scp'er / mentor van de leerling / vertrouwenspersoon van de school
      wie is onze vertrouwenspersoon / interne contactpersoon / anti-pestcoordinator
      hebben wij een zorgcoordinator / wie is de veiligheidscoordinator / is er een schoolcontactpersoon
      taak van de mentor / kan ik naar de vertrouwenspersoon / wat doet de vertrouwensinspecteur
      zit de wijkverpleegkundige in het team / hoort de leerplichtambtenaar bij het team
    `),
  },
  {
    topics: ['handelingsplan'],
    title: 'Een handelingsplan of begeleidingsplan voor het kind',
    text: 'Jullie protocol noemt een plan van aanpak en een actieplan, maar geen handelingsplan of begeleidingsplan voor het kind.',
    ask: ways(`
      maken we een handelingsplan met ouders / begeleidingsplan opstellen voor de leerling
      handelingsplan bespreken met ouders / individueel plan voor het kind in de klas
      ontwikkelingsperspectief / moet er een handelingsplan komen / handelingsplan voor in de klas
      wie maakt een begeleidingsplan / plan voor de leerling met ouders bespreken
      moet ik een plannetje voor hem maken in de klas / opp maken vanwege de thuissituatie
    `),
  },
  {
    topics: ['veilig-thuis-samenwerken'],
    title: 'Wat de school na de melding zelf nog kan doen',
    text: 'Jullie protocol zegt niet wat de school na een melding zelf nog doet.',
    ask: ways(`
      wat kunnen wij zelf nog doen na de melding
      afspraken met veilig thuis over wat de school blijft doen
      met veilig thuis overleggen wat school kan betekenen na de melding
      welke rol houdt de school na de melding / wat mag school zelf nog doen na de melding
      afstemmen met veilig thuis wat wij blijven doen / kunnen wij het kind nog beschermen na de melding
      taak van de school na een melding
    `),
  },
  {
    topics: ['inspectie'],
    title: 'Verantwoording aan de Inspectie',
    text: 'Jullie protocol zegt niets over verantwoording aan de Inspectie.',
    ask: ways(`
      moeten we verantwoording afleggen aan de inspectie / onderwijsinspectie en de meldcode
      controleert de inspectie de dossiers / wat wil de inspectie zien / wil de inspectie dit zien
      moeten we de inspectie inlichten / inspecteur van het onderwijs
      krijgen we de inspectie op ons dak / kan de inspecteur dit opvragen
    `),
  },
  {
    topics: ['oud-leerkracht'],
    title: 'De leerkracht van vorig jaar',
    text: 'Jullie protocol zegt niet of je de leerkracht van vorig jaar of de vorige school om informatie vraagt.',
    ask: ways(`
      mag ik de leerkracht van vorig jaar iets vragen / vorige leerkracht raadplegen
      informatie van de vorige school opvragen / overdracht met de leerkracht van vorig schooljaar
      kan ik de vorige juf iets vragen / contact met de oude school over een kind
      de leerkracht van vorig schooljaar raadplegen / vorige school bellen
      de juf van vorig jaar eens bellen / hoe was hij bij de vorige meester / navragen op zijn oude school
    `),
  },
  {
    topics: ['pesten'],
    title: 'Pesten en geweld tussen leerlingen',
    text: 'Jullie protocol gaat over geweld thuis, niet over pesten of geweld tussen leerlingen.',
    ask: ways(`
      leerling wordt gepest / pestprotocol / kinderen slaan elkaar op het plein / geweld tussen leerlingen
      online pesten / sexting onder leerlingen / ruzie tussen kinderen
      een leerling slaat een andere leerling / kinderen pesten elkaar
      leerling heeft een naaktfoto rondgestuurd / vechtpartij op het plein
      leerling bedreigt een andere leerling
      vechten op het plein tussen twee jongens / ze wordt buitengesloten door de meiden / klasgenoot dreigt hem in elkaar te slaan
    `),
  },
  {
    topics: ['buiten-meldcode'],
    title: 'Iets wat niet over de meldcode gaat',
    text: 'Dat staat niet in jullie protocol: ik weet alleen iets over de meldcode.',
    ask: ways(`
      hoe vraag ik verlof aan / ziekmelden / hoe laat is de vergadering / salaris / rapporten inleveren
      studiedag / rooster / gymzaal / wachtwoord vergeten / lokaal reserveren / hoe meld ik me ziek
      schoolreisje / luizen / toetsweek / inval regelen / overblijven / bijscholing rekenen
      kopieerapparaat / wie maakt het rooster / wat eten we vandaag / hoe is het weer
      wat is de wifi code / verlof aanvragen / salarisstrook / wie maakt de koffie / printer kapot
      ouderavond plannen / excursie / rapportgesprekken / toets nakijken / schoolfoto / parkeren
      vrij vragen / vergaderzaal / wat is het wachtwoord / kerstviering / speelplaats toezicht
      wie heeft pleinwacht / bestellen van boeken / hoofdluis / zwemles / ehbo / hond mee naar school
      schoolkamp
    `),
  },
  {
    topics: ['ouders-over-overleg'],
    title: 'Of je ouders vertelt met wie je overlegde',
    text: 'Jullie protocol zegt niet of je ouders vertelt met wie je overlegde of wat daaruit kwam.',
    ask: ways(`
      moet ik ouders vertellen met wie ik overlegd heb / vertellen we ouders de uitkomst van het overleg
      krijgen ouders een terugkoppeling van het team / wie vertelt de ouders wat het team vond
      moeten ouders weten wat er in het team is besproken
      hoor ik ouders te vertellen wat veilig thuis adviseerde
      uitkomst van de bespreking delen met ouders / ouders informeren over de bespreking in het zorgteam
    `),
  },
  {
    topics: ['hulp-aangekomen'],
    title: 'Of je nagaat of hulp echt op gang komt',
    text: 'Jullie protocol zegt niet of je nagaat of de hulp echt is begonnen, wel dat je let op verbetering.',
    ask: ways(`
      hoe weet ik of de hulp er komt / moet ik navragen of ouders bij de hulpverlening zijn geweest
      controleren we of de hulp gestart is / zijn de ouders aangekomen bij de hulp
      nagaan of de verwijzing is gelukt / is het gezin al aangemeld bij de hulp
      is de verwijzing aangekomen
      zijn ze daar wel aangekomen / hoor ik of het gezin daar binnen is / wie belt na of ze bij de hulp zitten
    `),
  },
  {
    topics: ['knelpunten'],
    title: 'Waar je knelpunten meldt',
    text: 'Jullie protocol zegt niet waar je knelpunten in de aanpak meldt.',
    ask: ways(`
      waar meld ik knelpunten in de aanpak / iets loopt niet goed in het protocol waar geef ik dat door
      knelpunten voor het beleid doorgeven / bij wie meld ik dat de meldcode niet werkt
    `),
  },
  {
    topics: ['stap-nummers'],
    title: 'Waarom stappen verschillende nummers hebben',
    text: 'Jullie protocol zegt niet waarom de stappen op twee manieren zijn genummerd.',
    ask: ways(`
      waarom hebben de stappen verschillende nummers / de nummers van de stappen kloppen niet
      waarom is stap 3 in het schema anders dan in de tekst
    `),
  },
  {
    topics: ['opnemen'],
    title: 'Of je een gesprek opneemt of een foto maakt',
    text: 'Jullie protocol zegt niets over foto’s, geluid of beeld.',
    ask: ways(`
      mag ik een gesprek opnemen / mag ik geluidsopname maken / foto maken van blauwe plekken
      mag ik letsel fotograferen / mag ik een opname laten horen aan ouders
      filmen van een kind als bewijs / mag ik beelden bewaren
      mag ik stiekem het gesprek opnemen / recordertje laten lopen / foto van zijn rug maken met mijn mobiel / mag ik de plek op de foto zetten
    `),
  },
  {
    topics: ['stagiair-signaal'],
    title: 'Of een stagiair of vrijwilliger signalen doorgeeft',
    text: 'Jullie protocol zegt niet of het ook voor stagiairs en vrijwilligers geldt.',
    ask: ways(`
      kan een stagiair signalen doorgeven / geldt de meldcode ook voor vrijwilligers
      moet een onderwijsassistent ook melden / overblijfouder ziet iets
      geldt het protocol voor invalleerkrachten / mag een tso medewerker signalen melden
      geldt dit ook voor de conciërge
    `),
  },
];
