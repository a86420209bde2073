/** Said alone, these are a call for help. In a sentence, they can be anything. */
export const ALONE = `
  ^ (nood|noodsituatie|nood situatie|noodgeval|spoed|spoedgeval|alarm|sos|112|gevaar|levensgevaar|levensgevaarlijk|acuut gevaar|direct gevaar) $
  ^ (help help|hulp hulp|help nu|hulp nu|ambulance|help snel|snel help|schutter|schietpartij|steekpartij|gijzeling|mayday) $`;

/** Before or after such a call. */
export const AROUND =
  'help er is het dit we hebben ik heb een echt grote nu hier alstublieft snel iets van mijn in de klas groep school op plein bij ons';

/** Calls for somebody to come, whatever the reason. */
export const CALLS_SURE = `
  (bel|belt|bellen|haal|roep|moet) .3 112 (?!kinderen|leerlingen)
  112 .2 (nu|snel|nodig|alstublieft)
  (bel|stuur|haal|roep|heb|hebben|nodig|moet|moeten|komt|graag) .4 (ambulance|brandweer|traumahelikopter) (?!op bezoek|voor de les)
  (ambulance|traumahelikopter) .3 (nodig|bellen|nu|snel|sturen|graag|direct|meteen)
  (politie|brandweer) .2 (nu|nodig|direct|meteen|snel|graag|alstublieft) 
  (nu|direct|meteen|snel|stuur|sturen|bel|spoed) .3 (politie|ambulance|brandweer)
  (politie|hulp) (moet) [is] (nu|meteen|direct|snel|nodig nu|komen)
  (nu|direct|meteen|dringend|onmiddellijk|snel|acuut) [medische] hulp nodig (?!bij het|met|voor het|bij mijn)
  snel .2 hulp .1 (nodig|nu)
  kom .2 (snel|nu|direct|gauw|onmiddellijk|vlug) .3
  iemand .3 (nu|snel|direct) (komen|hierheen)
  (help|hulp) (help|hulp) .2
  (er is|dit is|het is|we hebben|ik heb) [een] [hier|nu|echt|grote|acute] (nood|noodgeval|noodsituatie|nood situatie|levensgevaar|crisissituatie nu)
  (kind|leerling|meisje|jongen|kinderen) in (nood|levensgevaar)
  (noodgeval|noodsituatie|levensgevaar|nood) .2 (nu|hier|bij ons|in mijn|in de klas|op school|help)
  {wie} .5 (in|nu|acuut|direct|groot|zit in|verkeert in|levens) [acuut|direct|groot|levens|ernstig|zwaar] gevaar (?!als)
  (nu|direct|acuut|meteen|echt|er is) .1 gevaar .1 (nu|hier|voor|help|alstublieft|bij|is er)
  (nu|er is direct|er is acuut|er is nu) gevaar
  gevaar nu
  levensgevaar (?!volgens)
  gevaarlijke situatie .2 (nu|hier|plein)
  acute situatie .4 (meisje|jongen|kind|hier|leerling|nu|moeder|vader)
  crisis .3 (nu|hier|vader|moeder|leerling|man) .3 (?!in het)`;

/** Signs that somebody asks to be helped at once. */
export const CALLS = `
  ^ [o|oh|ja|hallo|alstublieft] (help|hulp|spoed|sos|noodgeval|alarm|noodsituatie|nood)
  (help|spoed|hulp nodig|hulp graag) $
  (help|helpen) (me|mij|ons|haar|hem|iemand|alstublieft)
  (kan|wil) iemand .2 (helpen|komen)
  ^ [hallo|hoi|goedemorgen|goedemiddag|ja] met spoed
  (vlug|gauw|snel komen|snel iemand|snel alstublieft|zo snel|alstublieft|dringend|onmiddellijk) .3
  wat moet ik (nu|nou)
  wat moeten we (nu|nou)
  (112|politie|ambulance|brandweer)
  (kom|kunnen jullie) .3 (nu|snel|alstublieft|helpen|hierheen|iemand)
  (kom|stuur) (iemand|politie|hulp|snel|nu|alstublieft)
  (acuut|acute|levensgevaar|in gevaar|uiterst)`;

/** Signs that it is now, or about to be, or that who types is beside it. */
export const NOW = `
  (nu|nou|zojuist|zonet|daarnet|momenteel|vandaag|vanmiddag|vanavond|straks|dadelijk|zometeen|onderweg)
  (gaat|wil|zal|komt|gaan) .6 vannacht
  vannacht .6 (gaat|wil|zal|komt|gaan)
  (net|al) .1 (gebeld|belde|belt|geslikt|gesneden|gezegd|gebeurd|gestoken|gezien|nog|heel|rustig|toen|appt|appte|stuurde|binnen|weg|gevallen|gestuurd|geappt|geslagen|uit|haar|hem|een|de|zijn)
  (is|heeft|zei|zegt|ze|hij|en|appt) net
  (op dit|dit) moment
  (nog steeds|zo meteen|over een (uur|uurtje|kwartier|half uur)|aan het|al een kwartier|al uren|steeds maar|elk moment)
  om .1 (een|twee|drie|vier|vijf|half|\\d{1,2}) .1 uur
  half (een|twee|drie|vier|vijf)
  ik zie (het|hem|haar|hoe|iemand|bloed|rook|vlammen|een man|nu|vader|moeder|ze)
  ik (hoor|sta|zit|ruik|lig|hou|houd|druk|hang)
  (we|wij) (horen|staan|zitten|ruiken) (?!met zijn)
  we (kunnen|krijgen|hebben)
  {wie} .1 (belt|appt|fluistert|livestreamt) (?!je|jij)
  (belt|appt) (mij|me|net|nu|huilend)
  (gilt|krijst|rent|rijdt|bonkt)
  {wie} .1 (staat|ligt|hangt|bloedt|zit|loopt) (?!erbij|in de weg|open voor|voor)
  (staat|ligt|hangt) (?!dat|in het) .2 {wie} (?!erbij)
  (hier|naast me|naast mij|bij mij|bij me|voor me|aan de telefoon|aan de lijn|door de telefoon|bij ons|voor mijn neus)
  (op|bij|voor|in|achter|aan|op het|naar) .1 (schoolplein|plein|hek|poort|stoep|gang|hal|klas|lokaal|wc|toilet|kleedkamer|gymzaal|balie|deur|voordeur|kantoor|kantoortje|kamer|receptie|fietsenhok|fietsenstalling|stoel|parkeerplaats)
  (komt eraan|komt terug|komt binnen|er wordt (geschoten|gestoken|gevochten|nu|hier|op de deur))`;

/** Signs of another time: it has been, and not just now. */
export const GONE = `
  (vorig|vorige|afgelopen) (jaar|week|maand|schooljaar|zomer|winter|kwartaal|keer|les|vakantie|maandag|dinsdag|woensdag|donderdag|vrijdag)
  (jaar|jaren|maand|maanden|week|weken|dagen|tijd) (geleden|terug)
  (ooit|vroeger|destijds|indertijd|toentertijd|jarenlang|toen ik|als kind|in (19|20)\\d\\d|achteraf|weleens|voorheen|oud leerling|oudleerling|oud collega)
  (gisteren|eergisteren) (?!avond)
  (weer|al) .2 (goed|rustig|bovenop|thuis|afgerond|klaar|uitgepraat|opgelost|op school|beter)
  (alles|het) is [alweer|weer] (goed|oke|rustig|opgelost|voorbij|achter de rug|afgerond)
  (is|was|zijn) .3 (afgerond|uitgepraat|opgelost|herdacht|aangehouden|afgesloten|overleden)
  (uitgepraat|afgelopen weer|weer vrienden)
  (speelt|lacht|loopt|zit) .1 alweer
  (zit vast (voor|in de cel|sinds|wegens)|zit in de gevangenis|opgepakt|in de gevangenis)
  er was .6 (geweest|vorige|vorig)
  is [weer|alweer] terug
  was .2 even .2 (zoek|kwijt|weg)
  was .2 alleen nat
  (had|hadden) .3 (gehad|gegeven)
  gaat het [weer] (goed|beter|prima)
  het is nu (rustig|goed|opgelost|veilig)
  (verleden|eerder dit jaar|na het ziekenhuis)
  (ik|hij|ze|zij|die|was|had|werd|heeft) laatst
  (was|waren) .3 (vorige|vorig|ooit|vroeger)
  in (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)
  sinds (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|vorig|vorige|de zomer|jaren)`;

/** Signs that nothing happened: what if. */
export const IF = `
  (wat|hoe|wie|waar|wanneer|welke|welk|moet|moeten|mag|mogen|kan|kunnen|bel|belt|geldt) .9 (als|wanneer|indien|zodra|mocht|stel) (er|je|iemand|een|het|de|we|ik|kind|kinderen|ouder|ouders|vader|moeder|leerling|zij|ze|hij|iets|gevaar|geweld|daar)
  (wat|en wat|maar wat|hoe) als
  ^ [maar|en|dus] stel
  (stel dat|stel je voor|voor het geval|in geval van|ingeval|in het geval|mocht er|mocht een|indien|zou kunnen)
  (in welke|bij welke|in welk) (geval|gevallen|situatie|situaties)
  (bij|tijdens|na) [een|de] (acuut|acute|direct|dreigend|spoed|wapens|wurging|gevaar|levensgevaar|brand|geweld|noodgevallen|noodgeval|noodsituatie|noodsituaties|nood|ontruiming|calamiteit|calamiteiten|besnijdenis)
  als (ik|wij|we) (bel|bellen|meld|melden|vertel|vertellen|praat|praten|zeg|zeggen)
  als (ik|wij|we) (dit|dat|het) .2 (meld|melden|bel|bellen|vertel|vertellen|zeg|zeggen|doe|doen)
  (als|wanneer) (een|er een) (kind|leerling|ouder|vader|moeder|collega|meisje|jongen|iemand) .9
  (zou|zouden) .4 (kunnen|mogen|moeten)`;

/** Signs of a question about how things are done. */
export const RULE = `
  ^ [maar|en|hoi|hallo|goedemorgen] (wat (is|zijn|betekent|betekenen|zegt|staat|wordt|verstaan|noem|bedoel|doen (we|jullie|ze)|doet|had|kost|kun|kan|gebeurt|zeg|schrijf)|wanneer|waarom|hoe|hoeveel|welke|welk|bestaat|waar|geldt|valt|hoort|noemt|noem|geef|definitie|betekenis|uitleg|voorbeeld|voorbeelden|verschil|nummer|nummers|telefoonnummer|is (een|het|er|vrouwelijke|schudden|dit|dat|intieme|wurging|mishandeling|seksueel)|moet (je|ik|dat|men|een|er)|moeten (we|ouders|wij)|mag (ik|je|de|een|men|het)|mogen|wie (mag|belt|doet|beslist|beoordeelt|neemt|is|heeft|doorzoekt|vervangt|haalt|meldt|weet|repareert|kan)|staat (er|in|dat|112)|kun|hebben we|hebben jullie|kan (ik|een|je|iemand het)|gaat advies|zijn er|heb je)
  (bel|meld|vertel) ik .6 of .3
  (direct|meteen|eerst|altijd) (melden|bellen|naar) .3
  (protocol|meldcode|dossier|formulier|meldnorm|norm|norm [a-c]|registreren|registreer|noteren|noteer|vastleggen|vastgelegd|leg ik|verslag|aangifte|inspectie|procedure|beleid|stappenplan|stroomschema|definitie|definities|norm|signaal|signalen|gesprekstips|het kopje|document|studiedag|handboek|aantekening|afwegingskader|noodplan|ontruiming|ontruimingsplan|ontruimingsoefening|bhv rooster|bhv herhaling|veiligheidsplan|oefening|oefenen|rooster|certificaat|ongevallenformulier|calamiteitenplan|cijfers|cijfer|preventie|preventief|training)
  (moet|mag|kan|zal) (ik|je|dat|dit|men|we|het|er) .6 (melden|gemeld|melding|noteren|opschrijven|vermelden|bespreken|dossier|vertellen|signaal|vastleggen|volgen|bewaren|registreren)
  (schrijf|noteer|beschrijf|registreer|bewaar|meld) (ik|je|we)
  is dat .5 (strafbaar|normaal|acuut|mishandeling|geweld|een signaal|kindermishandeling|erg|gevaarlijk)
  is dit .3 (strafbaar|normaal|acuut|mishandeling|een signaal)
  (hoort|telt|valt|geldt) .4 (bij|onder|als|mee)
  (nazorg|bespreken we|voorlichting|komt praten|komt vertellen|beroependag|over de afspraak|gesprek voeren|gesprekje|in het algemeen|informatie over|uitleg over|uitgelegd|beleid|verschil tussen)
  (wie|waar) .2 (neemt|ligt|liggen|hangt|vind|vinden|staat|meld|beslist|bewaar)
  (hoe|waar) (leg|schrijf|meld|bewaar|vind|zet) (ik|we|je)
  (drinkt|slaat|schreeuwt|is) .3 (laatste tijd)`;

/** Signs that it is told, played, shown or practised. */
export const STORY = `
  (boek|boekje|prentenboek|voorleesboek|voorlezen|boekbespreking|leesboek|film|films|filmpje kijken|tv serie|televisie|verhaal|verhaaltje|sprookje|roodkapje|spelletje|gamen|fortnite|minecraft|(les|lessen|lesje|project) (over|waarin|in|geven)|kookles|geschiedenis|geschiedenisles|thema|themaweek|spreekbeurt|luisterverhaal|luisterboek|hoorspel|escaperoom|werkstuk|musical|toneel|toneelstuk|toneelles|theater|scene|nepwapen|nepbloed|halloween|spookhuis|griezelverhaal|rollenspel|casus|casussen|voorbeeldcasus|oefencasus|oefencasussen|oefensituatie|cursus|cursusomgeving|leeromgeving|in het spel|in een spel|elearning|e learning|training|workshop|presentatie|webinar|nieuws|in de krant|journaal|jeugdjournaal|musicle|prinses|draak|draken|tekening van|politiek|minister|willem van oranje|anne frank|watersnoodramp|speelgoed|speelgoedgeweren|nerf|waterpistool|waterpistolen|klapperpistool|klapperpistooltjes|ridders|cowboy|cowboyfeest|tekent|tekende|knutselen|knutselles|kookworkshop|mes en vork|zogenaamd|met (zijn|haar|de|een) (vinger|vingers|stokje|takje)|poppenhoek|dromen|droomde|nachtmerrie|liedje|gedicht|grap|grapje|1 april|moordspel|meldkamer|scouting|wapenvergunning)
  (spelen|speelt|speelden|gespeeld) .4 (gijzelaartje|oorlogje|moordenaartje|vadertje|politie|soldaatje|cowboy|oorlog|dat|tikkertje|doktertje|oorlogje|boefje|verstoppertje)
  (oefent|oefenen|oefening|repetitie|generale) .3`;

/** Figures of speech and ordinary life, by words that stand near them. */
export const JOKE = `
  (haha|hahaha|lol|hihi|grapje|knipoog|zucht|figuurlijk)
  (luizen|printer|printers|kopieerapparaat|kopieermachine|formulier|formulieren|administratie|vergadering|vergaderingen|al die mails|mails van|beamer|laptop|computer|scherm|wachtwoord|nieuwsbrief|app hangt|inspectie|icter|ict|toets|toetsen|rapporten|studiemiddag|honger|stress|lachen|parnassys|hamster|cavia|goudvis|klassenhamster|poes|vogel|konijn|batterij op|rookmelder piept|brandmelder|voetbal)
  ik (vermoord|wurg|spring|sla|ga dood|stik|verdrink|schrik|lach) .5 (nog|wel|me|van|in|als|die|dat|hem)`;

/** Said as a figure of speech, or another thing: taken out before anything is looked for. */
export const FIGURES = `
  (tijdens|onder|bij) (de|het|een) (training|voetbaltraining|film|voorlezen|knutselen|musical|toneel|toneelstuk|spelletje|presentatie|spreekbeurt|workshop|kookles|gymles|repetitie|themaweek|knutselles|verkeersles)
  (wat|hoe|en) nu [verder|dan|eigenlijk] (?!staat|ligt|is|zit|loopt|komt|wil|gaat|heeft|hij|ze|zij)
  (hulp|het) (helpt|werkt) niet
  of hulp helpt
  (per ongeluk|zomaar|voor de grap) .2 112 .2
  het vuur is .4 uit .1 (bij|van) (mij|me)
  hoofd boven water
  (brengt|brengen|bracht) .3 in gevaar
  (het|hele) gezin nooit meer
  (slaat|gooit|smijt) met [de] (deur|deuren)
  (bloedt|bloed) uit (zijn|haar|de) neus (?!en|nu|die)
  (knipt|snijdt) .3 (mes|mesje) .2 (papier|brood|fruit|appel|pompoen|taart)
  lang verhaal
  (springt|sprong|springen) .1 gat in de lucht
  steekt? .2 kop en schouders .3 uit
  vechten tegen de bierkaai
  (kop erop|dode hoek|dood punt|dodelijke stilte|in vuur en vlam|gas (geven|terug|erop)|schot in de (zaak|roos)|vuurdoop|brandende (kwestie|vraag)|moordend tempo|bloed zweet|bloed onder .1 nagels|bloedheet|bloedserieus|bloedmooi|hals over kop|in het diepe|trein gemist|op zijn kop staan|levensgevaarlijk goed|dodelijk saai|op sterven na|over mijn lijk|lijk in de kast|van de kaart|zo dood als)
  mes (op tafel|snijdt|in (het|de) (budget|begroting|formatie|rug gestoken))
  aanslag op
  (explosie|uitbarsting|stortvloed|bom|golf) (van|aan)
  (tekening|tekeningen|slingers|poster|posters|jas|jassen|werkjes|schilderij|rooster|lijst|bord|foto|fotos|kaart|ballonnen|vlaggetjes|kapstok|kunstwerken) .4 (ophangen|opgehangen|hangt|hangen|op te hangen)
  (ophangen|opgehangen|hangen) .4 (tekening|tekeningen|slingers|poster|posters|werkjes|schilderij|kunstwerken)
  (schieten|schiet|schoten) .2 (te kort|tekort)
  (spring|springen|springt) (in|bij) .1 (voor|als)
  (vader|moeder|ouder) sloeg met de deur
  brandt .3 (licht|lamp|lampje|verwarming|kachel|lampen)
  zit in de brand
  (vlammen|stoom|rook) .3 uit mijn (dak|oren)
  (school|gebouw|huis|lokaal) (ligt|staat) .2 (naast|aan|bij|op)
  (op|het|een) .1 randje van (melden|een)
  kop in het zand
  spoor van (modder|zand|verf|kruimels|confetti|voetstappen)
  (rook|vuur|vlammen|brand) .3 (barbecue|bbq|kampvuur|kaars|kaarsjes|haard|vuurkorf|pizzaoven|rookmachine)
  (kat|poes|hond|konijn|cavia|eend|duif|vogel|egel|muis) .3 (aangereden|dood|doodgereden|overreden|doodgebeten|doodgemaakt door de)
  brand in de (stad|buurt|fabriek|haven)
  doodsangsten uit
  (naar rook en|sigaretten|wiet|zweet)
  (schreeuwen|rennen|gillen) .3 (schreeuwen|rennen|gillen|spelen) .3 plein
  eerste hulp
  laatste dag .3 (school|groep|vakantie)
  (praat|denkt|doet|kijkt|leest|gaat|beslist) .3 mee $
  (de|uit de|tot|aan|voor|zonder|met|ondanks) hulp
  (taak|werk|toets|les|opdracht|verhaal|rapport|klus|verslag|iets|dingen|het) .3 (afmaken|afgemaakt)
  (drukte|chaos)
  (slaat|slaan|sloeg) .4 (hulp|aanbod|uitnodiging|voorstel|alles) .1 af
  (slaat|slaan|sloeg) .4 (stap|stappen|gesprek|oudergesprek|les|toets|ouderavond|cursus|hoofdstuk|vraag|beurt|overleg|ontbijt|maaltijd) .1 over
  (slaat|slaan|sloeg) (af|linksaf|rechtsaf|over|alarm|op de vlucht)
  slaat (nergens|dat|erop|niet aan|aan|alle hulp|hulp|het aanbod|op mij|op ons|op dat|met zijn vuist|de plank|de spijker|een cursus)
  (slaan|slaat) .2 (hulp|aanbod|stap|gesprek|plank|spijker|brug|munt) .2
  hulp slaat niet aan
  (vlam|alarm) .2 slaat .3
  (steekt|steken|stak|steek) .3 (tijd|energie|tong|kaarsjes|kaars|koppen|geld|duim|licht|moeite|dingen in brand) [op|in|over|uit|bij elkaar|omhoog|aan]
  (steekt|steken|stak|steek) [zijn|haar|de|hun|een|mijn] (vinger|hand|handen|hoofd) (op|omhoog|uit|uit de mouwen|in de lucht|in het zand|boven)
  (steekt|steken|stak) .3 (straat|weg|plein) over
  dat steekt mij
  (schiet|schoot|schieten|schoten) .3 (lach|op met|vol|foto|fotos|niet op|al op|wakker|te binnen|speer|doel|doelpunt|raket|op het doel)
  (trapt|schopt|schopte|trap) .4 (bal|lol|keet|erin)
  (in|van) de lach
  (schrik|lach|schrok|schaam|werk|verveel) me (dood|rot|kapot)
  (doodmoe|doodop|doodstil|doodnormaal|doodnormale|doodsimpel|doodzonde|doodgewoon|doodlopend|doodgegooid|doodeng|doodziek|doodgraag)
  dood (stil|moe|spoor|normaal|gewoon)
  (van|hoge) nood .2 (wc|toilet)
  (ouders|gezin) .2 nood met geld
  (even|weer) op adem
  (adem in|adem uit|in adem|buiten adem|in een adem|lange adem)
  (keel|hart) op
  (spring|springen|springt) .3 (touwtje|trampoline|gym|kast|podium|bok|in het oog|erin bij|bommetje)
  (trampoline|touwtje) .2 (springen|springt)
  (val|valt|viel|vallen) .2 (om van|in slaap|van haar stoel|van mijn stoel|uit met|op met|computer) .2
  (computer|laptop|scherm|app|beamer|wifi|internet) .4
  (stikken|stik|stikt|gestikt) .3 (lachen|werk|in het werk|luizen)
  (in|met) .1 gevaar .2 (brengen|komen) .2 (planning|privacy)
  (planning|privacy|schoolreisje|project|begroting) .4 gevaar
  (geen|niet) .1 spoed
  (hand|handen) .3 (in het haar|uit de mouwen)
  (slap van het lachen|slap verhaal|slap excuus|lijkt wel bloed)
  (tel|red|verlies|gok|moed|geduld) .2 verloren
  (bloedneus|bloed prikken|bloedprikken|bloedt door het papier)
  (wil|wilt|wilde) .2 dood (moe|gaan van)
  gek (op|van) .3
  (oogje) .1 dicht
  knijpt .2 oogje
  (kreeg|krijgt) een klap van
  (bijt) .2 (nagels|spits)
  met (moord|voorbedachten) .4
  (moord met|moord en brand)
  reageert? niet op .2 (mail|mails|uitnodiging|berichten|bericht|brief|telefoontjes|apps)
  reageren niet op
  (veilig thuis|bureau|gemeente|leerplicht) (reageert|reageren) niet
  (er was|in) .3 brand geweest
  (gaat|ga) dood van
  kind dat wegloopt .5`;

/** It happens again and again: it is told, and that it is now is not. */
export const HABIT = `
  (snel boos|al een (hele tijd|tijdje|poos)|elke dag|soms|vaak|wel eens|weleens|regelmatig|meestal|altijd|af en toe|(elke|iedere) (dag|week|maand|avond|ochtend|nacht|keer|zondag|middag|pauze)|geregeld|dagelijks|s avonds|s nachts|s morgens|laatste tijd|al tijden|al maanden|al weken|al jaren|telkens weer thuis)
  (volgens de buren|volgens buren)`;

/** Somebody told of being hit: that it is now is not said. */
export const DISCLOSED = `
  (vertelde|verteld|vertelt|vertellen) .3 dat .6 (slaat|slaan|sloeg|schopt|schoppen|knijpt|geslagen|mept|trapt|mishandelt|misbruikt|mishandeld)`;
