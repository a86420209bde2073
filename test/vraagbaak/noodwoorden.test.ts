import { describe, expect, test } from 'vitest';
import { isEmergency } from '../../src/vraagbaak/noodwoorden.ts';

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const emergencies = lines(`
  hlep hij heeft een mes bij zich
  vader staat hier met een pistol
  ze wil van het balkon springen
  leerling heeft zich in zijn pols gesneden en bloedt heel erg
  moeder belt, hij slaat haar nu
  er ligt een kind op de grond, reageert niet
  kind ademd niet meer
  bel 112 aub
  noodsituwatie
  hij zegt dat hij haar gaat vermoordne
  meisje heeft een hele strip pillen geslikt
  ik wil niet meer leven zegt ze, ze staat bij het spoor
  hij wurgd haar
  er wordt geschoten bij school
  vader wil zijn zoon nu met geweld meenemen
  levensgevar
  spoed kind in gevaar
  acuut gevaar bij een leerling thuis nu
  er moet nu een ambulanse komen
  ze maakt zichzelf dood als ze thuis komt
  jongen dreigt nu met een mes in de gang
  hij steekt haar neer
  ze is bewustelos
  help vader slaat moeder op het schoolplein
  hij gaat ons iets aandoen
  kind is meegenomen door vader met een wapen
  we hebben nu de politie nodig
  zij heeft bleek gedronken
  er is brand in de klas
  hij heeft gezegd dat hij vandaag zijn gezin gaat doodschieten
  noodsituatie
  NOOD!!
  nood
  noodgeval
  spoed
  spoedgeval!
  112
  bel 112
  112 bellen nu
  moet ik 112 bellen hij slaat haar nu
  help er is nu gevaar
  hij gaat haar vermoorden
  hij gaat haar vermoren
  hij gaat haar vermoordden
  vader dreigt moeder te vermoorden
  vader zegt dat hij ze gaat doodmaken
  hij maakt haar dood
  hij gaat haar dood maken
  papa gaat mama doodslaan
  er is iemand neergestoken
  een jongen is neergeschoten
  vader staat op het plein met een mes
  moeder heeft een mes in haar hand
  hij zwaait met een mes
  er loopt iemand met een pistool door de school
  een man met een vuurwapen
  hij heeft een wapen bij zich
  vader wurgt moeder
  hij probeert haar te wurgen
  hij knijpt haar keel dicht
  kind is in levensgevaar
  kind is in levensgevar
  levensgevaar
  het is levensbedreigend
  kind is nu in gevaar
  leerling is in direct gevaar
  meisje is in acuut gevar
  hij verkeert in groot gevaar
  nu gevaar
  er is nu direct gevaar voor het kind
  noodsitatie
  noodsituati
  nood situatie
  dit is een noodgevl
  er moet nu een ambulance komen
  bel een ambulance
  we hebben een ambulanse nodig
  kind is bewusteloos
  kind is bewustloos geraakt
  ze ademt niet meer
  hij ademd niet
  kind bloedt heel erg
  het bloeden stopt niet
  leerling wil zelfmoord plegen
  meisje zegt dat ze zelfmoort gaat plegen
  ze wil dood
  hij wil niet meer leven en staat op het dak
  ze wil een einde aan haar leven maken
  ze heeft een overdosis pillen genomen
  leerling heeft pillen geslikt
  moeder dreigt zichzelf iets aan te doen
  hij dreigt zichzelf en de kinderen iets aan te doen
  ze staat op het punt van het dak te springen
  er is brand in de school
  er wordt nu een kind geslagen
  hij slaat haar nu
  vader slaat zijn kind nu op het plein
  hij is haar nu aan het mishandelen
  kind is ontvoerd
  kind wordt meegesleurd in een auto
  politie moet nu komen
  help hij slaat haar helemaal in elkaar
  er wordt geschoten
  de baby reageert niet meer
  kind stikt
  wat moet ik doen er is acuut levensgevaar
  snel hulp nodig nu
  vader bedreigt ons nu met geweld
  hij slaat haar dood
  papa slaat mama nu
  vader slaat moeder op dit moment
  er ligt een kind bewusteloos op het plein
  kind valt flauw en ademt niet
  moeder is gestoken
  hij heeft haar gestoken met een schaar
  er is een gewapende man in school
  vader staat voor de deur met een mes en wil zijn zoon mee
  een ouder bedreigt de juf met een mes
  ik moet nu de politie bellen
  politie bellen nu
  hij vermoord haar
  hij gaat zijn kind wat aandoen
  hij gaat de kinderen iets aandoen
  kind dreigt uit het raam te springen
  leerling wil zichzelf doden
  ze heeft zich gesneden en bloed heel erg
  acuut gevaar
  er is direct gevaar
  kind is in gevaar
  NU GEVAAR
  gevaarlijke situatie nu op het plein
  vader is agressief en slaat nu iedereen
  levensgevaarlijk situatie nu
  help een kind wordt in elkaar geslagen
  crisis! vader is door het lint met een mes
  ik ben bang dat hij haar vannacht vermoord
  noodsituasie
  noodgeval in mijn klas
  spoed!! kind in nood
  ambulance nodig
  ambulans bellen
  stikt in een druif
  ze krijgt geen lucht
  kind heeft bleekmiddel gedronken
  hij heeft een vuurwapen
  schietpartij
  hij gaat haar wat aandoen
  hij wil haar doodmaken
  er is nu iemand aan het vechten met een mes
  vader neemt kind nu met geweld mee
`);

const harmless = lines(`
  waar staat het noodplan
  wie heeft de noodsleutel
  noodnummers van de school
  wanneer is de brandoefening
  wat is een acute onveilige situatie
  is schreeuwen gevaarlijk
  de spoedcursus meldcode
  wat is de noodopvang
  ik heb met spoed een vervanger nodig
  kind is vermoeid
  ik vermoed mishandeling
  hoe snel moet ik melden
  moet ik 112 bellen bij een blauwe plek
  in welke gevallen bel je de politie
  mesjes voor de knutselles
  wij lezen een boek over moord
  het kind is dol op dino's
  dodenherdenking vieren
  de klas is dood stil
  die toets was moordend
  ik ben doodmoe
  waar is de ehbo koffer
  overdosis suiker op het feestje
  wat betekent meldnorm a acuut
  noodgedwongen thuis blijven
  ouders zijn in nood met geld
  ik ga dood van de stress
  schiet op met dat formulier
  we schieten foto's
  kind speelt soldaatje
  gevaar herkennen in het verkeer
  verkeersles gevaarlijk oversteken
  wat zegt het protocol over levensgevaar
  wanneer is iets levensbedreigend volgens het protocol
  wie belt in een noodgeval
  hulp nodig bij het invullen van het formulier
  ik heb snel antwoord nodig
  directeur is boos
  moeder huilt
  hoe ga ik om met een boze vader
  jongen bijt op zijn nagels
  kan ik anoniem melden
  wat is het nummer van de politie
  mijn laptop is overleden
  de cavia is dood
  vader is vorig jaar overleden
  opa is dood
  kind bloedt uit zijn neus van het stoeien
  juf heeft een pleister nodig
  hoe werkt een veiligheidsplan
  noodplan
  waar vind ik het noodplan
  is een melding noodzakelijk
  wanneer is melden noodzakelijk
  het is noodzaak dat we overleggen
  nooduitgang
  de nooduitgang is geblokkeerd
  noodlokaal
  noodopvang in de vakantie
  waar hangt de noodknop
  noodgedwongen thuisonderwijs
  noodlijdend gezin
  hoge nood naar de wc
  wat is een noodsituatie volgens het protocol
  spoedcursus meldcode
  kan ik een spoedcursus volgen
  spoedig beterschap
  zo spoedig mogelijk een afspraak
  spoedoverleg plannen
  naar wie ga ik als er spoed bij is
  wat doen we bij spoed
  112 kinderen
  we hebben 112 leerlingen
  onze school heeft 112 kinderen
  bladzijde 112
  lokaal 112
  artikel 112
  dat kost 112 euro
  kamer 112 is vrij
  om 11:12 uur
  wanneer bel je 112
  wat is het verschil tussen 112 en 0900-8844
  brandoefening
  morgen is er een brandoefening
  brandwond
  kind heeft een oude brandwond op de arm
  brandbrief van het bestuur
  brandweer komt op bezoek
  welke brandwonden zijn verdacht
  de brandmelder piept
  gevaarlijk kruispunt bij school
  verkeersles over gevaar
  de planning komt in gevaar
  het schoolreisje is in gevaar
  de privacy is in gevaar
  is er gevaar voor de privacy
  wat is acuut gevaar volgens het protocol
  wat betekent direct gevaar
  wat is acute onveiligheid
  hoe herken ik acuut gevaar
  ik vermoed dat er iets is
  vermoeden van mishandeling
  kind is vermoeid
  vermoeiend gesprek met ouders
  hij is vermoedelijk gevallen
  ik lach me dood
  doodmoe na school
  het is doodstil in de klas
  de hamster is dood
  opa is dood
  haar oma is doodgegaan
  de poes gaat dood
  kind is verdrietig omdat opa doodgaat
  het is een doodnormale vraag
  de dood bespreken in de klas
  moordspel op schoolkamp
  moordspel in groep acht
  boek over een moord
  hij steekt zijn vinger op
  ze steekt haar hand op
  hij steekt de straat over
  dat steekt mij
  mes en vork
  broodmes
  zakmes in de knutselkast
  een mes voor de kookles
  wapenschild tekenen
  waterpistool
  wapenstilstand in de geschiedenisles
  wurgslang in het prentenboek
  wurgcontract
  ambulancebroeder komt voorlezen
  de ambulance komt op bezoek tijdens de themaweek
  hulp nodig bij het formulier
  ik heb hulp nodig met invullen
  snel een antwoord graag
  help
  hulp
  help mij met deze vraag
  levensbeschouwing
  levenslijn maken in de klas
  levensverhaal van opa
  levensgroot probleem
  levendig kind
  zelfmoordcijfers in het nieuws
  voorbeelden van levensbedreigende situaties
  wat zegt het protocol over zelfmoord
  is een poging tot wurging acute onveiligheid
  kind schiet in de lach
  schiet het al op met het dossier
  hij schiet niet op met rekenen
  bewust kiezen
  bewustwording
  adempauze
  bloedneus
  kind had een bloedneus
  bloed prikken bij de schoolarts
  pillen tegen hooikoorts
  medicijnen bewaren op school
  politie komt voorlichting geven
  politie op bezoek in groep 8
  wijkagent uitnodigen
  het dak lekt
  springen van de kast bij gym
  kind slaat met deuren
  een kind slaat een ander kind soms
  kind vertelt dat papa hem wel eens slaat
  ouders slaan hun kind
  moeder werd vroeger geslagen
  alarm oefenen
  alarmerend laag niveau
  crisis in het onderwijs
  wanneer is iets crisis
  gevaar voor verzuim
  risico en gevaar inschatten
  nu even iets anders
  wat moet ik nu doen
  komt er nu een overleg
  ontvoering in het voorleesboek
  stikstof
  stikker plakken
  is een kind in gevaar als ouders scheiden
  wat als een kind gevaar loopt
  loopt het kind gevaar bij een gesprek
  ik ben bang dat het kind gevaar loopt als ik met ouders praat
  vader heeft vroeger met een mes gedreigd
  leerling knipt met een mes in papier
  in geval van nood
  noodnummer
  noodfonds
  nood breekt wet
  we zitten in tijdnood
  spoedzitting
  met spoed inleveren
  spoedbestelling
  haast en spoed is zelden goed
  wat doe ik als er haast bij is
  wanneer moet ik de politie bellen
  mag ik de politie bellen
  wie belt de politie
  moeten we de ambulance vergoeden
  ambulancepost bezoeken
  het kind is in direct gevaar als wij niets doen volgens meldnorm a?
  moet ik bij acuut gevaar meteen melden
  wanneer loopt een kind direct gevaar
  het gesprek kan gevaar opleveren voor het kind
  noodkreet van collega's over werkdruk
  112-dag
  meldkamer 112 uitleg in de klas
  doodzonde
  dood spoor
  zelfmoordpreventie training
  les over zelfmoordpreventie
  gevaarlijke stoffen
  gevarendriehoek
  moordgriet
  moordlied
`);

describe('words after which help comes first', () => {
  test('at least sixty ways of saying it are told, also with mistakes', () => {
    expect(emergencies.length).toBeGreaterThanOrEqual(60);
    expect(emergencies.filter((text) => !isEmergency(text))).toEqual([]);
  });

  test('of more than a hundred that only look like it, none is', () => {
    expect(harmless.length).toBeGreaterThanOrEqual(100);
    expect(harmless.filter((text) => isEmergency(text))).toEqual([]);
  });

  test('capitals, accents, marks and a story around it change nothing', () => {
    for (const text of ['HIJ GAAT HAAR VERMOORDEN!!!', 'hij  gaat\nhaar   vermóórden…', 'Nóódsituatie.']) {
      expect(isEmergency(text), text).toBe(true);
    }
    const story = `${'Vanmorgen was het rustig in de klas. '.repeat(20)}Maar nu staat zijn vader hier met een mes.`;
    expect(isEmergency(story)).toBe(true);
  });

  test('nothing at all, and five thousand letters, are no emergency and cost no time', () => {
    for (const text of [undefined, '', '   ', '😀😀', 'a'.repeat(5000), 'nood'.repeat(1250)]) {
      expect(isEmergency(text)).toBe(false);
    }
  });
});
