import { ways } from './silent.ts';

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/**
 * What people ask a bot on their school that no protocol of the field is about, in the ways they put it. Such a topic has
 * no answer: where it is nearest, we say that we do not know. The same for every school.
 */
export const elsewhereTopics: Readonly<Record<string, readonly string[]>> = {
  rooster: ways(`
    hoe laat is het afgelopen / wanneer zijn we vrij / kan ik mijn vrije dag verzetten / wie doet de overblijf / hoe laat begint de les / hoe laat is de pauze / hoe laat gaat de school open / hoe laat ben ik klaar vandaag
    hoe laat start de vergadering / wanneer gaat de bel / hebben we vandaag vergadering / hoe laat gaan de kinderen naar huis
    wanneer is de studiedag / wanneer begint de vakantie / wanneer is het herfstvakantie
    wie heeft vandaag pleinwacht / wie surveilleert in de pauze / wat staat er op het rooster / welk lokaal heb ik
    wie staat er morgen voor groep zes / welke groep gym ik / is er morgen school / is er vrijdag vrij
    wanneer vergadert het team weer / wat staat er op de agenda / staat er iets in de jaarplanning
    wie heeft er dienst / hoeveel pauze heb ik / op welke dag werkt juf els
  `),
  afwezig: ways(`
    hoe vraag ik verlof aan / hoe meld ik me ziek / ik ben morgen ziek / bij wie meld ik mij beter
    kan ik vrij krijgen voor een bruiloft / krijg ik vrij voor een verhuizing / zwangerschapsverlof regelen
    wie valt er voor mij in / wie neemt mijn groep over als ik ziek ben / is er een invaller voor groep vier
    mag ik een dag ruilen / ik kom wat later vanwege de tandarts / hoeveel vrije dagen heb ik
    mijn eigen kind is ziek en ik moet thuisblijven / is meester tom er vandaag / ik heb griep / ik sta in de file / mag ik eerder weg
  `),
  geld: ways(`
    wanneer wordt het salaris gestort / ik snap mijn loonstrook niet / in welke schaal zit ik / hoe declareer ik kosten
    krijg ik mijn reiskosten terug / hoe werkt het pensioen / wat staat er in de cao / wat verdient een leraar / wanneer is mijn functioneringsgesprek
    wordt mijn contract verlengd / zijn er vacatures bij ons / hoe hoog is de ouderbijdrage / wie betaalt het uitje
    wat kost het overblijven / hoeveel budget heeft mijn klas / waar lever ik de bon in
    ik wil een andere baan / hoeveel uur moet ik werken
  `),
  ict: ways(`
    ik kan niet inloggen / ik ben mijn wachtwoord kwijt / de printer is kapot / het digibord doet het niet
    mijn laptop start niet op / de wifi werkt niet / wat is de code van de wifi / wie helpt met de computers
    hoe zet ik iets op onedrive / hoe maak ik een teams vergadering / waar vind ik de app / geluid van het bord is weg
    hoe werkt parnassys / hoe werkt magister / hoe zet ik cijfers in het systeem / mijn mail doet het niet / hoe voer ik toetsen in
    scherm is zwart / kan ik een chromebook lenen / hoe maak ik een back up / de site ligt eruit
  `),
  gebouw: ways(`
    waar kan ik parkeren / waar ligt de sleutel / de verwarming doet het niet / het is koud in mijn lokaal / er is een lamp stuk
    de wc is verstopt / waar staat het kopieerapparaat / het papier is op / waar liggen de stiften / hoe bestel ik spullen
    waar zijn de stoelen / wie sluit het gebouw af / wat is de code van het alarm / kan ik het speellokaal reserveren
    wie maakt schoon / er is een raam kapot / waar hangt de brandblusser / hoe werkt de ontruiming / mijn kluisje is dicht
    ik zoek een gymbal / wie heeft mijn koffiekopje / staat er koffie klaar / waar moet het oud papier heen
  `),
  uitje: ways(`
    waar gaan we heen met schoolreis / wat kost het kamp / wie rijdt er mee naar het museum / hoe regel ik een bus
    wie versiert de kerstboom / hoe vieren we sinterklaas / wanneer is de sportdag / wanneer komt de fotograaf
    hoe gaat de musical / wat doen we met pasen / welke liedjes zingen we bij de viering / mag een kind trakteren
    wat mag je uitdelen bij een verjaardag / welk cadeau geven we / afscheid van een collega organiseren
    wat eten we bij de kerst / wie helpt er bij het feest / lopen we de avondvierdaagse / wie is er jarig
  `),
  toets: ways(`
    wanneer moeten de rapporten af / hoe vul ik een rapport in / wanneer is de cito / hoe nemen we de doorstroomtoets af
    wie kijkt de toetsen na / hoe plan ik de oudergesprekken over het rapport / wanneer zijn de tienminutengesprekken
    hoe laat is de ouderavond / wat is een voldoende / mag een leerling herkansen / hoe bereken ik het gemiddelde
    wie geeft het schooladvies / wanneer krijgen ouders het advies voor de brugklas / waar vul ik de resultaten van de toets in
    ik moet een slecht cijfer bespreken / hoe schrijf ik een tekst voor in het rapport / hoe bepaal ik het niveau / wanneer zijn de examens / mag hij de toets overdoen
    hoeveel fouten mag je maken / hoe komt een kind op de havo
  `),
  les: ways(`
    welke methode gebruiken we voor taal / hoe leg ik breuken uit / kun je een les maken over de ruimte
    heb je een leuk idee voor in de kring / heb je een voorbeeld van een planning / hoe begin ik de dag met kleuters
    hoeveel woorden moet een kind lezen / wat moeten ze kennen aan het eind van groep drie / heb je een werkblad spelling / maak een opdracht voor groep zeven / leuke spelletjes voor de gymles
    hoe houd ik orde in mijn klas / hoe krijg ik een groep stil / hoe ga ik om met een druk kind tijdens de les
    hoe maak ik een groepsplan / hoeveel huiswerk geef ik / wat lees ik voor bij de kleuters / wie geeft er muziek
    welke boeken zitten in het pakket / hoe geef ik instructie / hoe maak ik groepjes / welke leerlijn volgen we
    welk knutselwerk kan ik doen
  `),
  leerling: ways(`
    hoe vraag ik een dyslexieverklaring aan / hoe werkt passend onderwijs / hoe schrijf ik een opp / wat is een tlv
    mag een kind een jaar overdoen / hoe gaat de aanmelding voor het speciaal onderwijs / wie beslist over een overgang
    hoe groot zijn de klassen / mag een kleuter een jaar langer kleuteren / wanneer blijft een kind zitten / kan een leerling een klas overslaan
    hoe gaat zittenblijven / hoogbegaafd kind extra werk / welke leerlingen hebben een rugzakje / waar vind ik logopedie
    hoe schrijf ik een kind in op school / nieuwe leerling aanmelden / hoeveel leerlingen heeft de school
    hoeveel kinderen zitten in mijn groep / wie komt er in de klas erbij / wanneer is de open dag / is er een wachtlijst voor groep een
    hoe oud moet een kind zijn om op school te komen / mag een kind van drie al naar school / leerling loopt achter met lezen
    hoe help ik een leerling die moeite heeft met rekenen / wie zijn de ouders van noor / op welk nummer zijn de ouders van bas te bereiken
    hoeveel zusjes heeft daan / een kind heeft extra uitleg nodig bij rekenen / welke hulp is er bij lezen / bijles geven
  `),
  organisatie: ways(`
    wie zit er in de mr / wie zit er in de ouderraad / wie is de klassenouder / wie haalt de kinderen van de bso
    wat is het adres van onze school / wie is de voorzitter van de oudervereniging / wat staat er in de schoolgids
    hoeveel leerlingen mogen er in een klas / hoe word ik lid van de ouderraad / heb ik een vog nodig om hier te werken
    hoe word ik ib er op deze school / ik wil vertrouwenspersoon worden / hoe lang bestaat deze school / wie is de secretaresse / wie doet de administratie / wat is het nummer van de school
    waar vind ik het schoolplan / wie helpt er bij de bibliotheek / hoe word ik overblijfkracht
  `),
  ongemak: ways(`
    er zijn luizen in de klas / een kind heeft waterpokken / waar ligt de verbanddoos
    kind heeft een bloedneus / een kleuter heeft een splinter / is er ijs om te koelen / welke leerling is allergisch / kind heeft overgegeven / mag ik een pil geven aan een leerling
    waar liggen droge kleren / waar liggen pleisters / wie is de bhv er / wie doet ehbo
    kleuter is zijn jas kwijt / waar ligt de gevonden gymtas
  `),
  regels: ways(`
    mogen leerlingen hun mobiel bij zich hebben / mag ik een telefoon innemen / mag een leerling nablijven
    leerling vloekt in de les / leerling heeft zijn spullen niet bij zich / kan ik een leerling eruit sturen / mag ik een kind uit de klas zetten / wat is de straf voor afkijken hoe lang mag je iemand schorsen / wanneer mag een school een leerling verwijderen
    leerling van school sturen vanwege gedrag / wat doen we met vapen / mogen kinderen kauwgom / welke straf geef ik bij vloeken
    mag een hoofddoek op school / wat zijn de schoolregels / mag ik een pet verbieden / leerling maakt zijn huiswerk niet
    welke regels gelden in de aula / mag mijn hond mee / leerling is brutaal tegen mij
  `),
  absentie: ways(`
    hoe registreer ik absenten / wie stuurt een brief bij spijbelen / mag een leerling vrij krijgen buiten de vakantie
    hoe vaak mag een leerling te laat komen / ouders vragen verlof voor hun kind / mag een kind vrij voor een begrafenis
    hoeveel dagen vrij mag een leerling / leerling is ziek gemeld door moeder / hoe zet ik een kind op afwezig
    wanneer ben je leerplichtig / luxe verzuim / ongeoorloofd afwezig
  `),
  beeld: ways(`
    mogen foto s van leerlingen op de website / mag een klassenfoto op facebook / wie geeft toestemming voor foto s op social media
    er is een datalek / mail met gegevens naar de verkeerde gestuurd / mag ik een klassenlijst met adressen uitdelen
    hoe lang bewaren we sollicitaties / mag ik een film laten zien in de klas / mag ik chatgpt gebruiken
    wie is de privacy officer / recht om vergeten te worden / camera s in de school
  `),
  praatje: ways(`
    hoe gaat het / hoe gaat het met jou / wie ben jij / wie heeft jou bedacht / ik hou van jou / hoe heet jij / wat is je naam / hoe oud ben jij / waar woon je
    wie heeft jou gebouwd / ben jij een mens / ben je echt / wat kun jij / vertel een grap / vertel iets leuks / lekker weekend
    fijne dag / goed zo / dank je wel hoor / wat vind je van mij / vind je mij lief / heb je een hobby / ik verveel me / ik ben moe
    ik heb trek / ik heb dorst / je bent dom / wat doe je vanavond / tot morgen / hou je van muziek / ik heb zin in koffie
    slaap je ooit / welterusten / gefeliciteerd / ik heb een slechte dag / haha
  `),
  wereld: ways(`
    hoe laat is het nu / welke dag is het / wat voor weer wordt het / regent het morgen / wat is de hoofdstad van italie
    wat betekent dit woord / hoe heet de koningin / wat is jouw favoriete kleur / kun jij nadenken / wat vind jij van voetbal / wie is de koning / wie heeft er gewonnen / hoeveel is negen keer zeven / los deze som op / vertaal dit in het frans
    schrijf een verhaal / maak een gedicht / geef me een recept / wat zullen we eten / wat is er op tv / welke film is leuk
    waar kan ik pizza bestellen / hoe kom ik op het station / wat is het nieuws / wie is de minister president
    hoe ver is de maan / wat kost een auto / hoe maak ik soep / welke muziek is populair / wanneer speelt het nederlands elftal
  `),
};

/**
 * Words of a school and of every day that our field does not have. Who uses them asks about something else, unless words
 * of the field stand beside them. Also as the end of a compound (`viering` for `kerstviering`).
 */
export const ELSEWHERE: readonly string[] = list(`
  rooster lesrooster weekrooster jaarplanning studiedag studiemiddag margedag continurooster pauze speelkwartier pleinwacht
  pleindienst surveilleren surveillance corvee thee koffieapparaat koelkast magnetron vaatwasser keuken kantine salaris loon
  loonstrook salarisstrook loonschaal salarisschaal periodiek cao eindejaarsuitkering vakantiegeld pensioen declaratie
  declareren reiskosten vergoeding aanstelling taakbeleid fulltime parttime sollicitatie solliciteren vacature
  functioneringsgesprek beoordelingsgesprek ontslag opzegtermijn proefperiode verlof ouderschapsverlof zwangerschapsverlof
  vrijaf ziekmelden ziekmelding betermelden arbodienst bedrijfsarts griep bruiloft begrafenis uitvaart jubileum verjaardag
  trakteren traktatie snoep taart cake chips feestje cadeau kado afscheidscadeau borrel teamuitje barbecue printer printen
  kopieren kopieerapparaat kopieerpapier scanner inkt toner nietmachine plakband lamineren beamer digibord computer chromebook
  ipad tablet toetsenbord oplader snoer stekker stopcontact batterij koptelefoon wifi netwerk wachtwoord inlog inloggen
  inloggegevens software installeren excel powerpoint helpdesk icter magister somtoday parro schoolapp moodle facebook instagram
  tiktok snapchat youtube nieuwsbrief schoolgids schoolplan parkeerplaats fietsenstalling brommer scooter trein taxi
  leerlingenvervoer sleutel sleutelbos alarmcode magazijn berging kluis kluisje gymzaal gymles gymkleren gymtas zwemles zwembad
  sporthal sportdag voetbal verwarming thermostaat radiator airco zonwering toilet toiletpapier zeep handdoek schoonmaker
  stofzuiger bezem prullenbak afval lekkage verbouwing nieuwbouw meubels krijtbord whiteboard stiften potloden gum lijm verf
  karton knutselen bestellen bestelling inkoop factuur budget begroting ouderbijdrage schoolgeld overblijfgeld tikkie
  subsidie schoolreis schoolreisje schoolkamp werkweek excursie uitje uitstapje museum dierentuin pretpark bibliotheek theater
  bioscoop avondvierdaagse sponsorloop kerst kerstdiner kerstboom sinterklaas pakjesavond carnaval koningsdag koningsspelen
  halloween viering musical toneelstuk rapport rapportje rapportgesprek tienminutengesprek kijkavond informatieavond ouderavond
  openavond diploma cito citotoets eindtoets doorstroomtoets toets toetsweek proefwerk overhoring examen eindexamen herkansing
  herexamen huiswerk strafwerk nablijven schorsen schorsing rekenen rekenmethode lesmethode taalmethode spelling dictee
  leesmethode breuken grammatica wiskunde engels frans duits biologie natuurkunde scheikunde aardrijkskunde topografie economie
  lesstof lesboek boekenlijst leesboek werkboek werkblad differentieren groepsplan weektaak vulkanen dinosaurussen spreekbeurt
  boekbespreking werkstuk presentatie themaweek dyslexie dyscalculie dyslexieonderzoek dyslexieverklaring hoogbegaafd plusklas
  logopedie logopedist fysiotherapie bijles bijlessen doubleren zittenblijven versnellen schooladvies havo vwo vmbo mavo
  gymnasium profielkeuze vakkenpakket decaan taalklas toelaatbaarheidsverklaring tlv opp ontwikkelingsperspectief zorgplicht
  inschrijfformulier aannamebeleid loting rondleiding groepsindeling klassenlijst combinatiegroep overblijven kinderopvang
  peuterspeelzaal schooltijd medezeggenschap medezeggenschapsraad gmr ouderraad oudervereniging
  leerlingenraad klassenouder luizenmoeder leesmoeder verkeersexamen hoofdluis luizen krentenbaard corona koorts
  allergie allergisch notenallergie pleister ehbo verbanddoos bhv bhver brandoefening brandblusser brandalarm ontruiming
  ontruimen ontruimingsplan nooduitgang mobieltje mobieltjes smartphone afpakken vapen vape kauwgom energiedrank fotograaf
  schoolfoto klassenfoto datalek cookies vergetelheid auteursrecht gegevensbescherming pestprotocol kanjertraining schoolregels
  klassenregels klassenmanagement rumoerig beloningssysteem groepsvorming verzuimregistratie absentie ongeoorloofd luxeverzuim
  leerplichtwet zomervakantie herfstvakantie kerstvakantie voorjaarsvakantie meivakantie vakantierooster hemelvaart
  vergaderruimte vergaderzaal personeelsvergadering teamdag enquete tevredenheidsonderzoek hamster konijn huisdier cavia sneeuw
  temperatuur weerbericht ajax feyenoord wedstrijd kampioen recept oven appeltaart pannenkoeken pizza mop grapje raadsel gedicht
  gedichtje sprookje netflix game gamen minecraft roblox robot chatbot chatgpt hoofdstad spanje frankrijk duitsland belgie
  italie planeet president minister verkiezingen vertaal vertalen vertaling sommen hobby weekend grappig saai horoscoop lotto
  bitcoin hypotheek kapper sportschool marathon schooltuin moestuin bloemen zandbak klimrek speelgoed puzzel lego kapstok
  broodtrommel drinkbeker wethouder astronaut voetballer zanger zangeres acteur schrijver schilder kunstenaar uitvinder
  dinosaurus tijger giraf aap wolf vos vogel duif kikker slang wesp vlinder dolfijn haai banaan peer aardbei druiven komkommer
  aardappel friet patat hamburger kroket worst pindakaas hagelslag chocola ijsjes limonade cola melkpauze fruitpauze pannenkoek
  spaghetti salade ontbijtkoek beschuit koekje koekjes toetje eieren hockey basketbal volleybal turnen judo schaatsen skien
  wielrennen zwemdiploma zwembroek schaken dammen estafette gitaar piano drummen orkest koor concert festival radio televisie
  podcast aflevering acteren dansles vliegtuig metro tram station snelweg rijbewijs benzine paspoort camping hotel strand zee
  oceaan rivier vulkaan heelal raket zwaartekracht fotosynthese atoom dinosauriers middeleeuwen romeinen ridder kasteel farao
  oorlog wereldoorlog revolutie hoofdsteden provincie provincies gemeenteraad democratie inflatie zomerfeest lentefeest
  paasontbijt kerstspullen kerstlunch moederdag vaderdag valentijn oudjaar voorstelling decor kostuum schmink efteling speeltuin
  kermis circus optocht lampion polonaise buitenspeeldag schoolontbijt schoolfruit moestuintje energizer kringgesprek dagopening
  weekopening weekplanning dagplanning leerdoel leerdoelen rekensom keersommen deelsommen staartdelen redactiesommen
  werkwoordspelling begrijpendlezen stillezen voorleesboek prentenboek woordenschat avi leesniveau leestoets rekentoets
  tafeldiploma typecursus typles knutselmiddag tekenwedstrijd voorleeswedstrijd techniekles programmeren scratch toetsstof
  airpods oortjes afkijken strafregels conrector rector roostermaker examensecretaris oorkonde getuigschrift leerlingenpas
  boekenfonds boekenhuur schoolkosten lockers kluisjes aula fietsenrek splinter bloedneus beugel hoest verkouden snotneus
  keelpijn buikgriep oorontsteking vaccinatie dakgoot vloerbedekking behang stopcontacten lichtknop alarminstallatie
  camerabewaking toegangspas badge browser oordopjes luidspreker microfoon webcam updaten virus spam zoom videobellen bonnetje
  onkosten lonen uurloon brutoloon nettoloon loonsverhoging salarisbetaling spaarregeling fietsplan lease calamiteitenverlof adv
  compensatie seniorendag loopbaangesprek stagevergoeding uitzendbureau journalist burendag goededoelenactie statiegeld
  inzamelen loterij rommelmarkt kledinginzameling voedselinzameling kachel klokkijken oudercommissie eredivisie
  calorieen dagritmekaart knutselidee compensatieverlof kaarsjes wespensteek
`);

/** Words of the field (as `words.nl.ts` keeps them) that every question about a school may have: they tell nothing. */
export const EVERYWHERE: readonly string[] = list(`
  kind ouder school leerkracht collega directeur personeel team gezin broer familielid thuis week dag maand leeftijd termijn hoelang
  hoeveel vaak laat vakantie ziek nummer bellen mail brief adres website gesprek oudergesprek overleg advies hulp toestemming bestuur
  schoolresultaten foto wachten zin taak uitnodigen formulier vastleggen bewaren inzage voorbereiden gedrag alleen
`);
