const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Words as they are said or typed in haste → as they are written. */
export const SPOKEN: ReadonlyMap<string, string> = new Map(
  list(`mot:moet motte:moeten moete:moeten nie:niet nii:niet neit:niet niks:niks nik:niks
  wa:wat da:dat das:dat dattie:dat tis:is isset:is effe:even effen:even ff:even effies:even ie:hij hijs:hij
  k:ik kheb:ik kzie:ik kweet:ik kwil:ik kben:ik hep:heb hebbe:hebben heppen:hebben ebben:hebben heef:heeft
  gaatie:gaat kannie:kan magik:mag meg:mag kenne:kunnen kenk:kan kank:kan wor:word worre:worden wort:wordt
  zeggie:zegt zegtie:zegt doettie:doet doek:doe wazzie:was vraagie:vraag weetje:weet weetik:weet
  savonds:avond smorgens:morgen smiddags:middag snachts:nacht zowiezo:sowieso sgool:school scool:school
  shcool:school kid:kind knd:kind kidn:kind ouwers:ouders ouwes:ouders ouwelui:ouders oduers:ouders
  wann:wanneer waneer:wanneer wanner:wanneer wnr:wanneer hoelaat:wanneer oke:ok tog:toch egt:echt ech:echt
  pappa:papa mamma:mama paps:papa mams:mama pappie:papa pap:papa mam:mama tel:telefoonnummer telnr:telefoonnummer
  nr:nummer tlf:telefoonnummer mss:misschien idd:inderdaad bv:bijvoorbeeld bijv:bijvoorbeeld vd:van
  vh:van mbt:over ivm:om dmv:met tav:voor oa:onder evt:eventueel ipv:plaats svp:graag ajb:graag
  plz:graag ofso:ofzo enzo:enzo waarzo:waar hierzo:hier daarzo:daar tuis:thuis huiss:huis
  meissie:meisje meiske:meisje meisie:meisje jongetjen:jongetje joch:jongen jochie:jongetje ventje:jongetje
  knulletje:jongetje knul:jongen gozertje:jongetje kinnertje:kind kindje:kind kiddo:kind koter:kind`).map(
    (pair) => pair.split(':') as [string, string],
  ),
);

/** Everyday words that are no mistake for a word of the field, though no answer holds them. */
export const PLAIN: ReadonlySet<string> = new Set(
  list(`gehad stond stonden ernst huiselijk huiselijke vaker vaakst indienen draai draaien steek steken stichting gewone
  werker werkers zat zaten samen opzet strikt kroeg drukte druk geuit genoten gebracht bracht brachten dacht dachten
  gedacht ging gingen kreeg kregen gekregen kwam kwamen gekomen liep liepen gelopen zei zeiden gaf gaven gegeven
  nam namen lag lagen gelegen stak staken trok trokken getrokken bleek bleken gebleken vroeg vroegen gevraagd riep
  riepen geroepen viel vielen gevallen hing hingen dronk dronken at aten gegeten las lazen gelezen reed reden wierp
  wierpen gooide gooiden gegooid koos kozen gekozen stuurde stuurden gestuurd belde belden maakte maakten gemaakt
  wilde wilden wou wouden moest moesten mocht mochten kon konden zou zouden had hadden deed deden werd werden
  tafel tafels stoel deur deuren raam muur gang gangen hal trap kelder keuken tuin straat wijk buurt dorp stad land
  winkel auto fiets bus trein weg wegen hond kat poes beest boek boeken tas tassen jas jassen schoen schoenen broek
  shirt trui haar haren hoofd gezicht neus oor oren mond lip lippen tand tanden kies nek hals schouder arm armen hand
  handen vinger vingers rug borst been benen knie knieen voet voeten huid oog ogen wang wangen kin buik billen
  ochtend middag avond nacht uur uren minuut minuten maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
  weekend januari februari maart april juni juli augustus september oktober november december zomer winter herfst
  lente pauze speelkwartier les lessen gym gymles gymzaal kleedkamer douche kring kantine plein schoolplein pleintje
  hek poort fietsenhok bso opvang overblijf overblijven tso uitje kamp reisje vriend vriendin vriendje vriendinnetje
  vriendjes buurt baan werk werkt geld duur goedkoop rijk arm warm koud nat droog licht donker hard zacht stil
  luid mooi lelijk lief leuk raar gek vreemd normaal gewoon apart lastig makkelijk moeilijk zwaar simpel snel traag
  blij vrolijk moe somber eenzaam jaloers trots zenuwachtig rustig kalm kwijt klaar open dicht vol leeg heel stuk
  kapot rood blauw groen geel zwart wit grijs bruin paars rond scherp bleek dun dik mager hoog laag lang breed smal
  ver dichtbij binnen buiten boven beneden achter links rechts midden overal soort maat keer keren eens tweemaal
  steeds telkens altijd nooit ooit weleens geregeld regelmatig dagelijks wekelijks maandelijks jaarlijks eergisteren
  overmorgen straks zojuist daarnet onlangs recent vroeger eerder toekomst verleden leven dood geboren groeien
  aanraken wachten lachen lacht lachte zingen dansen spelen speelt speelde rennen rent lopen fietsen zwemmen koken
  kopen koopt gekocht verkopen betalen betaalt betaald kosten kost sparen lenen geven delen ruilen winnen verliezen
  verloor verloren zoeken zoekt zocht gezocht vinden vond vonden raken raakt geraakt missen mist gemist vergeten
  vergeet onthouden onthoudt herinneren tonen toont bewegen duwen trekken tillen dragen draagt droeg gedragen vallen
  springen klimmen zitten liggen staan hangen steunen rusten opstaan wassen poetsen kammen snijden knippen plakken
  tekening verf spel spelletje speelgoed pop poppen bal film televisie tv tablet ipad laptop computer scherm app
  apps foto fotos filmpje filmpjes bericht berichtje berichtjes bericht post pakje kaartje cadeau cadeautje feest
  feestje verjaardag trakteren traktatie ruimte lokaal lokalen kantoor kamer kamers bureau kast la lade sleutel
  arts dokters ziekenhuis spreekuur apotheek medicijn medicijnen pil pillen ziekte griep koorts hoesten verkouden
  allergie gips pleister pijn jeuk uitslag bloed bloeden litteken kras krassen schram schrammen prik vlek vlekken
  zware duidelijk helder vaag zeker mogelijk nodig nuttig handig fout fouten goed beter best slecht erger ergst
  eigenlijk inderdaad trouwens bovendien daarnaast immers tenminste minstens hooguit maximaal ongeveer circa
  indruk indrukken gevoel gevoelens gedachte gedachten mening reden redenen oorzaak oorzaken resultaat gevolg doel
  doelen begin midden einde vorm vormen kant kanten zijde punt punten lijn lijnen rij rijen lijst lijstje nummer
  cijfer letter woord woorden zin tekst blad bladzijde pagina papier map mapje pen potlood krijt bord
  aanbellen aandeel aangaan aangekomen aangenomen aangepast aangesloten aangevallen aankan aankloppen aankunnen
  aanleggen aanleveren aanlopen aanmodderen aannemen aanschieten aanspreken achterhalen achterhouden achternaam
  afgevallen afgeven afleggen afmelden afstappen afstemmen afvragen afwassen afwijken balen balletje beestje begrip
  behaald bekeken beperking beschadigen beschrijf beschrijven besnijden besprak betrekken betrekking bevestigen
  bewaakt bezuren bijblijven bijgesteld bijstellen bleven bolwerken brandweer breek breken brult chronisch coachen
  college daaraan doden doordrammen doorgaat doorgegeven doorneemt doorpakken doorslaan doorslag douchen dreiging
  droom dwingen dwingend enige ergste foutje frisse gebonden gedag gedwongen gemotiveerd geplaatst gericht geschrijf
  gespannen gevochten geweest gewicht gewogen gooit groeit groest grond hakt hart heft hielen hieraan hieronder
  hoofdstuk hout informant informeel ingrijpen inwinnen jezelf keertje kleineren koppen krant krot kwetsen leeft
  leeftijdsgrens leeftijdsgrenzen leger leunen liegt lucht luchten medisch meedoen meedoet meest meetlijst meetrekken
  meter middelbare mijden misselijk nagaat notuleert omgaan onderbouw onderbouwd onderdeel onderdelen ondergoed
  onderneem ondernemen ondervoed ongewisse ontbreekt ontkracht ontvallen opgebouwd opgevallen opnoemen opschalen
  opstellen opvielen overdrijf overgelaten overkomen overleeft overspannen overtreden overtuigd overtuigen overziet
  paard paraat plaatje plakt plassen plast presteert problemen professionals professioneel professionele rechercheren
  regelneef regio rondje schaamt schamen schande schending schiet schieten schijf schijn schot schrappen schrift
  schuilen schuld schuurtje skippen sleept slepen slooft sloopt smijt snijdt sokken soorten spelregels spieken spitten
  stalken staten stemmen sterk stick stilletjes stoep stoken structuur tegendeel telefonisch toezeggen tussenbeide
  tussenstand tweetjes uitgenodigd uithuilen uitnodigt uitpraten uitprinten uitspreken uitsteken uitstellen uitvoeren
  uitvoering uitzoeken vannacht vastliggen vastligt vellen verbergen verdeeld verdeelt verdelen verdiepen verdwijnen
  vereisten verkassen verlenen verloop vermoorden vernederen vernedert vernielen vernielt verrader verslaafde
  verslappen verstaat verstijft verstrekken vertrekken vertrekt vertrokken verwezen verwijten verzint verzorgen
  verzwijgen vissen vloer vodden voldoet volle voorbeeldzin voordeur voorkomen voorlichten voorlichting voorspelt
  voortgang voorwaarden voren vrienden vrouwelijke waaraan waargenomen waarheen weegschaal weggaan weggaat weggenomen
  werpt wielen wikken zicht ziektes zomaar zwaarst`),
);
