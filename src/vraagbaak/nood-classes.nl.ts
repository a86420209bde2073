import type { Classes } from './nood-grammar.ts';

const jong = `kind kindje kinderen kinders kids kleuter kleuters kleutertje peuter peutertje dreumes baby babytje
  babybroertje leerling leerlinge leerlingen scholier jongen jongens jongetje jochie meisje meisjes meissie meid broertje
  broertjes zusje zusjes zoon zoontje dochter dochtertje tweeling puber klasgenoot vriendje vriendinnetje kleinkind
  pleegkind ventje mannetje kindjes buurmeisje buurjongen`;
const groot = `vader vaders moeder moeders papa mama pa ma mams paps stiefvader stiefmoeder pleegvader pleegmoeder opa oma
  oom tante neef nicht broer broers zus zussen ex exman exvriend man mannen vrouw vriend vriendin buurman buurvrouw ouder
  ouders echtgenoot partner meester juf juffrouw leraar lerares leerkracht docent collega directeur directrice conciergen?
  gymleraar stagiair invaller oppas vreemde onbekende dader indringer inbreker kerel vent gast persoon gozer familie
  familieleden types clubje groepje groep begeleider ooms`;

/** Who and what the patterns of danger speak of. Written as words are after `heard` has put them right. */
export const classes: Classes = {
  kind: jong,
  // Somebody who does something, or to whom it is done
  wie: `hij zij ze iemand wie die er[1-9] ${jong} ${groot}`,
  hij: 'hij zij ze iemand die',
  wien: `haar hem mij me ons ze hen hun iedereen iemand elkaar zichzelf allemaal gezin andere klas school ${jong} ${groot}`,
  haar: 'haar hem mij me ons ze hen iedereen iemand elkaar',
  zelf: 'zichzelf zich mezelf haarzelf hemzelf',
  van: 'zijn haar mijn het de een hun onze dat die dit',

  slaat: `slaat slaan schopt schoppen trapt trappen mept meppen stompt stompen beukt beuken ramt rammen bijt knijpt duwt
    smijt sleurt sleuren sleept slepen schudt mishandelt mishandelen ranselt geselt molesteert toetakelt verkracht
    verkrachten betast aanrandt grijpt belaagt aanvalt aanvallen afranselen bewerkt timmert`,
  slaan: `slaan schoppen trappen meppen stompen beuken rammen aftuigen wurgen vechten knokken mishandelen verkrachten
    betasten misbruiken aanranden toetakelen afranselen aanvallen steken snijden bedreigen molesteren stampen schieten
    slopen vernielen afmaken matten worstelen`,
  geslagen: `geslagen geschopt getrapt gestompt gewurgd mishandeld verkracht aangerand betast misbruikt aangevallen
    toegetakeld gestoken neergestoken neergeslagen neergeschoten bedreigd vastgebonden vastgehouden meegesleurd gesleurd
    gegijzeld ontvoerd afgeranseld belaagd geslaan afgetuigd gegooid gemept gebeten gesneden doodgeslagen achtervolgd`,
  steekt: 'steekt stak steken wurgt wurgde wurgen verdrinkt verzuipt verstikt onthoofdt',
  neer: `neersteken neerschieten neerslaan neerstak neerschiet neersteekt neerslaat omleggen overhoopsteken ophangen
    opknopen verdrinken verzuipen wurgen verwurgen onthoofden afslachten`,
  // To kill, in whatever words
  doden: `vermoord vermoordt vermoorden doden doodt doodmaken doodmaakt doodslaan doodslaat doodsteken doodsteekt
    doodschieten doodschiet doodtrappen doodrijden doodwurgen ombrengen ombrengt afmaken afmaakt afslachten uitmoorden
    neersteken neerschieten onthoofden executeren liquideren kelen`,
  gaat: `gaat gat gaan ging wil willen wilt wou wilde zal zou dreigt dreigen dreigde probeert proberen komt zegt zei
    roept riep schreeuwt schreeuwde beloofd kan beveelt bezig moet`,

  wapen: `mes messen keukenmes broodmes stanleymes vleesmes slagersmes hakmes kapmes zakmes vlindermes machete bijl
    [a-z]*pistool pistolen [a-z]*geweer geweren (aardappel|schil|steak|knip|jacht|kart)mes vuurwapen vuurwapens wapen wapens revolver mitrailleur dolk zwaard kruisboog
    handgranaat granaat bom explosief machinegeweer steekwapen gun blaffer`,
  // What can be a weapon, when somebody comes with it
  ding: `honkbalknuppel knuppel hamer schaar schroevendraaier staaf stang ijzeren stok koevoet ketting riem fles
    boksbeugel taser steen stenen hockeystick pook baksteen scherf zoutzuur benzine spiritus jerrycan fakkel molotov
    knuppels schop schep zaag kettingzaag spuit naald bats moker breekijzer golfclub loden`,
  heeft: `heeft hebben had met pakt pakte pakken trekt trok getrokken haalt haalde zwaait zwaaide zwaaien houdt hield
    vast zette gezet zet wijst richt dreigt dreigde dreigen bedreigt bedreigde draagt verstopt verbergt tevoorschijn gooit`,
  staat: `staat staan sta loopt lopen liep rent rennen rende komt komen kwam zit zitten ligt lag rijdt wacht wachten
    hangt stormt stond zat blijft bleef dwaalt sluipt zwerft kruipt klimt`,
  ligt: 'ligt lag liggen lagen zit zat leunt hangt gezakt gevonden',

  buiten: `plein schoolplein hek poort stoep straat parkeerplaats gang hal klas lokaal klaslokaal school gebouw wc toilet
    kleedkamer gymzaal aula receptie balie ingang voordeur deur kantoor kantoortje kamer teamkamer hok fietsenhok
    fietsenstalling stalling keuken bso opvang schoolhek tuin bosjes struiken kelder trap lift zandbak badkamer raam`,
  hoog: `dak balkon brug viaduct flat raam rand randje reling toren kozijn galerij vensterbank dakgoot dakrand richel
    klif parkeergarage hijskraan schoorsteen zendmast steiger`,
  spoor:
    'spoor rails spoorlijn spoorbaan treinspoor perron overweg spoorwegovergang snelweg vangrail vluchtstrook autoweg spoorrails spoorbrug',
  water: 'water kanaal rivier gracht sloot vijver zwembad meer zee vaart singel haven plas',

  gif: `gif vergif bleek bleekmiddel bleekwater chloor ontstopper gootsteenontstopper schoonmaakmiddel afwasmiddel
    wasmiddel allesreiniger ammoniak antivries terpentine lampolie thinner spiritus benzine zoutzuur rattengif
    ontsmettingsmiddel vaatwastablet wascapsule reinigingsmiddel schoonmaakspul wcreiniger wceend azijnessence aceton rattengif [a-z]*remover remvloeistof verf lijm giftige? [a-z]*reiniger [a-z]*verdunner lijnolie petroleum`,
  pillen: `pillen pil pilletjes tabletten paracetamol paracetamols paracetamolletjes slaappillen slaaptabletten
    slaapmiddel slaapmedicatie medicijnen medicatie ibuprofen oxazepam ritalin xtc drugs lachgas ghb insuline doosje
    strip strips potje antidepressiva oxycodon morfine methadon cocaine heroine capsules medicijn pillenpotje pillenstrip [a-z]*pillen [a-z]*tabletten`,
  slikt: `geslikt slikt slikken genomen ingenomen opgegeten gegeten gedronken drinkt dronk ingeslikt binnen
    leeggegeten leeggeslikt leeg doorgeslikt leeggedronken weggeslikt binnengekregen opgesnoept`,

  dronken: `dronken stomdronken ladderzat bezopen straalbezopen dronkeman aangeschoten stoned lazarus lam laveloos
    alcohol drank drugs jenever wodka bier zat beneveld`,
  rijden: `rijden rijdt wegrijden wegrijdt auto stuur scooter bestelbus instappen stapt motor brommer achterbank gordels
    ingeladen bestelwagen autosleutels busje bakfiets weggereden startte`,

  nu: `nu nou nouw zojuist zonet zoeven daarnet momenteel net vandaag vanmiddag vanavond vannacht vanmorgen vanochtend
    straks dadelijk zometeen ineens opeens plotseling onderweg ogenblik meteen direct onmiddellijk acuut`,
  zo: 'straks vanavond vannacht vandaag vanmiddag dadelijk zometeen nu morgen zo vrijdag weekend meteen',
};
