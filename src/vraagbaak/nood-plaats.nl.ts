import type { Family } from './nood-grammar.ts';

/** Weapons, being taken or locked in, fire, and drunk drivers. */
export const plaats: readonly Family[] = [
  {
    name: 'wapens',
    sure: `
      {wie} .4 {heeft} .4 {wapen} (?!en vork|van|op tafel|gezien op|in papier|in de keuken)
      {wie} .4 {wapen} .4 (heeft|bij zich|vast|hand|handen|zak|tas|jas|trekt|pakt|getrokken|gepakt|zwaait|laten zien|rond)
      {wie} .5 {staat} .6 {wapen}
      {wapen} .4 (in zijn|in haar) (hand|handen|jas|tas|zak|broek|rugzak|kluisje|broekzak)
      {staat} .5 met .3 {wapen}
      (zwaait|steekt|dreigt|bedreigt|loopt|rent|zwaaien|vechten|gevochten|vechtpartij|gooit|snijdt) .5 met .3 {wapen}
      (zwaait|dreigt|bedreigt|loopt|rent|staat|zwaaien|gevochten|vechten|komt|achterna|staan|achter|slaat|jaagt|klaar|wacht|wachten|vast|opgewacht) .6 {ding} .3
      {ding} .5 (zwaait|dreigt|achterna|slaat|wacht|wachten|zijn hand|haar hand)
      durf .3 niet .2 (naar buiten|weg) .6 (staan|staat|wacht|wachten)
      (mannen|kerels|types|jongens|stel|groep) .4 (maskers?|gemaskerde?|bivakmuts|bivakmutsen) .5 (school|binnen|plein|poort|gang|hek|gebouw)
      uit .2 raam .1 (geklommen|gevlucht|ontsnapt|gesprongen)
      gewapende? .2 (man|vader|iemand|persoon|overval|jongen|overvaller|indringer|mannen)
      {wie} .4 gewapend
      (tas|pakje|pakket|koffer) & (draden|drade|getik|tikt) & (hang|hangt|briefje|hal|gang|school|kwartier|eruit)
      niemand .3 levend .4
      (bommelding|bomgordel|bom) .6 (school|nu|gaat|af|zegt|tas|heeft|gevonden|ontploft|uur)
      bom (zegt|in|bij|onder)
      (heeft|had|met) .3 (kogels|munitie|bivakmuts|bomgordel|explosieven)`,
    act: `
      {wie} .6 (kettingen|messen|knuppels|stokken|boksbeugels)
      (strijkbout|strijkijzer|riem|zweep|waterkoker|kookplaat|oven) .4 (aangezet|klaar|klaarliggen|klaargelegd|heet|klaarligt)
      (iets|wat|voorwerp|ding) .3 (in|langs|onder|achter|bij) .2 (hand|handen|jas|rug|trui|mouw|zich|zn hand|broek)
      (iets|wat) (scherps|puntigs|zwaars)
      {wapen} .4 (hier|nu|plein|school|klas|tas|kluisje|gang|buiten|jas)
      {wie} .4 {ding} .3 (hand|handen|vast|bij zich|rond)
      (alles|wat) .3 scherp .2`,
    hint: `
      {wapen}`,
  },
  {
    name: 'meegenomen',
    sure: `
      (ontvoerd|ontvoert|ontvoeren|ontvoerde|gekidnapt|kidnapt|kidnappen) (?!meisje|boek)
      (meesleuren|meesleurt|meegesleurd|meesleept|meegesleept|meetrekt|meegetrokken)
      (sleurt|sleuren|trekt|sleept|rukt|duwt|propt|gooit|getrokken|geduwd|gesleurd|gesleept|getild) .6 (mee|auto|busje|bestelbus|bus|kofferbak|wagen)
      uit .2 (kinderwagen|buggy|armen|box|wieg|maxicosi) .2 (gerukt|gegrist|gehaald|getild|gegrepen|getrokken)
      (gerukt|gegrist|gegrepen) .4 uit .2 (kinderwagen|buggy|armen|handen|auto|bed)
      (onbekende|wildvreemde|vreemde) & {kind} & (hand|mee|neemt|loopt|rent|rijdt|trekt) & (weg|mee|auto|snel|hard)
      (kofferbak|bestelwagen|laadruimte) & {wie}
      (gestapt|stapt|ingestapt|meegegaan|meegelopen|meegereden) & (wildvreemde|onbekende|vreemde|kerel|vreemdeling) & {wie}
      {wie} .6 (bos|bosjes|struiken|busje|steeg|auto) (ingenomen|ingetrokken|ingelopen|ingesleurd|ingelokt) & (man|vreemde|onbekende|kerel|volwassen|hij|vent)
      {wie} .6 (bos|bosjes|struiken|busje|steeg|auto) in .2 (genomen|gelopen|getrokken|meegenomen|gegaan|gelokt|geduwd) & (man|vreemde|onbekende|kerel|volwassen|hij|vent)
      (busje|auto|taxi|koffers?|tassen) .5 (klaar|ingepakt) & (zussen|oom|vader|broers|trouwen|bang|familie|huilt|vanavond|nooit)
      (auto|busje|bestelbus|kofferbak|wagen) .2 (in|ingetrokken|ingesleurd|ingeduwd|getrokken|geduwd|gesleurd)  .2 (getrokken|geduwd|gesleurd|gesleept|getild|gezet)
      (neemt|nemen|nam|meegenomen|meeneemt|meenemen) .8 (zonder gezag|geen gezag|met geweld|onbekende|vreemde man|niet mag|mag niet|van de rechter|contactverbod|straatverbod|omgangsverbod|met een mes|tegen haar wil|onder dwang) .6
      {wie} .3 (niet mag|mag niet) .8 (neemt|nam|meegenomen|meeneemt|meenemen)
      (zonder gezag|geen gezag|met geweld|onbekende|vreemde|van de rechter|contactverbod|straatverbod) .8 (neemt|nam|meegenomen|meeneemt|meenemen|rijdt|weg|auto|trekt)
      (nu|dit moment|momenteel|net|zojuist) .5 (meenemen|meegenomen|mee te nemen) .5 (schiphol|vliegveld|auto|besnijden|buitenland|geweld)
      (ze|haar|hen|kind|kinderen|leerling|meisje) .3 (nu|net|zojuist) .2 (aan het|is|zijn) .1 meenemen
      {wie} & (auto|busje|bestelbus|kofferbak|wagen) [in] & (getrokken|geduwd|gesleurd|gesleept|sleurt|duwt|rukt|propt|sleept|sleuren|trekt)
      {kind} .4 meegenomen .3 (door|uit|nu|net) .5 (man|vader|vreemde|onbekende|straat|auto|busje|wapen|ex)
      (weggescheurd|weggeracet|ervandoor|er vandoor|weg gescheurd) .6
      (schiphol|vliegveld|vliegtuig|luchthaven|airport|paspoort|paspoorten|koffer|koffers) & (besnijden|besneden|besnijdenis|uithuwelijken|uitgehuwelijkt|trouwen|knippen|verminken|uithuwelijkt|uitgehuwd|verloofd)
      {zo} .9 (besnijden|besneden|besnijdenis|uithuwelijken|uitgehuwelijkt|knippen|uithuwelijkt)
      (besnijden|besneden|besnijdenis|uithuwelijken|uitgehuwelijkt|knippen|uithuwelijkt) .5 {zo}
      kom .3 (ze|haar|hem|hen|mij|ons) .2 niet .1 (meer)? .1 (zoeken|halen|ophalen)
      (ze|je|jullie|u|moeder) .3 (kinderen|haar|hem|ze|kind) .1 nooit meer (terug|ziet|zien|terugzien)
      met de (kinderen|baby|kleine|meisjes|jongens|tweeling) .3 (het water|kanaal|weggereden|water in|de sloot|ravijn)
      haalt .4 (haar|hem|ze) .3 (op|weg) .8 overleef`,
    act: `
      (neemt|nam|nemen|meeneemt|meenemen|meegenomen|mee te nemen) .6 (nu|net|zojuist|dit moment|ineens|zomaar) .5
      (nu|net|zojuist|dit moment) .5 (neemt .5 mee|meegenomen|meenemen)
      (vreemde|onbekende|rare|enge|wildvreemde) .2 (man|vrouw|kerel|vent|mannen|persoon|gast|auto)
      (een|er is een) (onbekende|wildvreemde|vreemde) .6 (kind|hand|haar|hem|plein|school|bij|mee|lokt)
      (lokt|lokken|gelokt) .4 (kind|kinderen|meisje|jongen|auto|snoep|hond)
      (mag|mogen) .4 (niet|nooit) .5 (rechter|in de buurt) .6 (nu|staat|zit|auto|school|hek|hier|loopt|voor)
      (contactverbod|straatverbod|omgangsverbod|gebiedsverbod) .6 (nu|staat|zit|hek|plein|hier|deur|loopt|poort)
      (rijdt|rijden|rent|loopt|gaat|fietst|is) .3 (nu|net|zojuist|ermee|snel)? .1 weg .2 met .1 (kind|de|het|haar|zijn|baby|meisje|jongen|leerling)
      (paspoort|paspoorten|koffer|koffers|vliegtuig|ticket|tickets|luchthaven|schiphol|vliegveld) & (ze|zegt|haar|meisje|hij|leerling|kind) & (bang|oma|trouwen|feest|oom|tante|daar beneden|niet terug|nooit meer|iets met haar|huilt|wil niet)
      (oma|oom|tante|familie|ze|mama) .6 (knippen|gesneden|snijden|besnijden) .3 
      iets (met haar laat doen|met haar|bij haar) .4 (daar|beneden|laat|gaat|doen)
      feest .3 grote .1 meisjes?
      (probeert|wil|gaat|komt|willen|proberen) .6 (meenemen|mee te nemen|meesleuren|ophalen met geweld|weghalen|mee)
      (met de|zijn|haar) (kinderen|zoon|dochter|kind) .2 (meegenomen|verdwenen|ondergedoken|weg) 
      (zitten|zit|zijn) .2 bij mij .2 in [de|mijn] auto
      (ik heb|hij heeft|heeft) .1 (ze|haar|hem|de kinderen) .2 (meegenomen|vast)
      (buitenland|marokko|somalie|turkije|pakistan|egypte|gambia|soedan|eritrea|irak|iran|afghanistan|syrie) & (besnijden|besneden|besnijdenis|uithuwelijken|uitgehuwelijkt|trouwen|knippen|gedwongen)
      (dreigt|wordt|zal|gaat|gaan|willen) .4 (uitgehuwelijkt|besneden|uithuwelijken|besnijden) (?!te worden voor|in het algemeen)
      (bruiloft|trouwerij|huwelijk|verloving|trouwjurk) & (opgehaald|ophalen|moet|gedwongen|bang|huilt|halen) & {kind}
      al bij de hand`,
    hint: `
      (meenemen|meegenomen|besneden|uitgehuwelijkt|besnijdenis|ophalen|opgehaald|halen)`,
  },
  {
    name: 'opgesloten, op de vlucht',
    sure: `
      (kan|durf|mag|kunnen|durven) .2 niet [hardop|hard] [te] (praten|bellen|spreken|typen) .6 (hij|vader|man|ze|naast|luistert|mee|hoort|staat|kinderen|zit|bij)
      durf .2 niet .1 hardop
      (hij|ze|vader|man) luistert mee
      (stuur|stuurt|sturen) .3 (politie|ambulance|iemand|hulp|brandweer|agenten|wagen)
      (zitten|zit|sta|staan|lig|liggen|verstopt|verstoppen|verschuilen|schuilen) .6 (bezemkast|tafels?|kast|berging|magazijn|donker|opgesloten|ingesloten|verscholen|barricade) .9 (hij|iemand|man|vader|buiten|gang|durf|kinderen|klas|schreeuwen|deur|slot|want|loopt|binnen|zoekt|leerlingen|groep)
      (zich|zichzelf) .5 (met|bij) .3 {kind} .5 (opgesloten|op slot)
      (zich|zichzelf) .5 (met|bij) (haar|hem) .5 (opgesloten|op slot)
      (hebben|heb|heeft|zitten|houden) .5 (opgesloten|gebarricadeerd|ingesloten|verschanst|verstopt|afgesloten) .8 (hij|want|vader|man|bonkt|buiten|leerlingen|kinderen|leerling|ons|lokaal|hoor|iemand|haar)
      (we|wij|ik) .6 (opgesloten|ingesloten|opgeslote) .3
      gebarricadeerd .4
      (sleutel|sleutels) .6 (niemand|ons|haar|niet) .4 (uit|weg|eruit)
      (door|langs) de (beveiliging|portier|hekken|poort|conciergen?) .2 (gebroken|gerend|gekomen|heen|geglipt)
      (deur|raam|hek|poort) .5 (open te breken|openbreken|open breken|openbreekt|forceren|forceert|in te slaan|ingeslagen)
      (breekt|breken|forceert|hakt|zaagt) .4 (deur|raam|hek|poort) .2 (open|door|in)
      (deur|lokaal|school|klas) .4 op slot .6 (want|hij|vader|bonkt|bonken|man|omdat|buiten|roepen|probeert)
      (houdt|houden|houd|hou) .6 deur .4 (dicht|tegen)
      deur .3 (dicht|tegen) .2 (houden|houdt|gehouden)
      deur .5 niet .3 (dicht|tegen) .2 houden
      we (kunnen|mogen) .2 niet [meer] (uit|weg|naar buiten|eruit)
      (laat|laten) .2 (niemand|ons|haar|hem|me) .3 (uit|weg|eruit|gaan|naar buiten) [het|lokaal]
      (trapt|schopt|beukt|slaat|bonkt|bonken|ramt|rammelt|hakt|trapte|schoppen|trappen|bonst) .5 (deur|ramen|raam|hek|voordeur|schooldeur|deuren|ruit)
      (ramen|raam|ruit|deur|deuren) .3 (bonken|bonkt|bonst|rammelt|inslaat|ingeslagen|ingetrapt|intrapt|in te trappen|inslaan|ingooit)
      (door|via) .2 (raam|achterdeur|dak|ruit) .2 (binnen|geklommen|klimt|naar binnen)
      (inbreker|indringer) .3 (hier|binnen|school|nu|is|in|loopt)
      (hij|man|vader|iemand|ze) .2 (is|komt|staat|loopt|wil) .3 (binnen|naar binnen|het gebouw|de school in|binnengedrongen)  .5 (help|nu|mes|schreeuwt|zoekt|dreigt|agressief|nergens|kinderen|bang|geweer|heeft|hij)
      (hij|man|vader|iemand) komt (hier)? (nu)? binnen
      (help|hij is) .2 (binnen|hier) (?!.* (training|les))`,
    act: `
      (zoekt|zoeken|zocht|jaagt) .5 (haar|hem|dochter|zoon|vrouw|kind|moeder|gebouw|ons|kinderen) .5
      (wacht|wachten|opwacht|opwachten|loert|loeren) .4 (haar op|hem op|op haar|op hem|op ons|op de meisjes|haar|hem|buiten|beneden|poort|hek)
      {wie} .4 (staat|staan|loopt|zit|blijft|wacht) .5 (voor|bij|aan|in|op|buiten) .3 {buiten} .9 (schreeuwt|schreeuwend|brult|dreigt|agressief|woedend|bonkt|tiert|weigert|gewelddadig)
      {wie} .4 (staat|staan|loopt|blijft) .4 (schreeuwend|schreeuwen|brullen|tieren|dreigen|dreigend|agressief|woedend|razend) .5 {buiten}
      (gevlucht|vlucht|vluchtte|gevluchte|gerend) .5 (school|binnen|hier|man|ex|hem)
      (maskers?|gemaskerd|bivakmuts|bivakmutsen|capuchon) .5 (school|binnen|mannen|plein|gang|deur)
      (mannen|kerels|types|jongens|stel|groep) .4 (maskers?|gemaskerde?|bivakmuts|bivakmutsen)
      (niemand|niet) .3 meer .1 (uit|weg|eruit) .1 (komt|mag|kan|komen)
      (sloten|slot) .2 (vervangen|veranderd) .6 (binnen|niemand|niet)
      (steeds|almaar) dichterbij .2
      komt .2 (dichterbij|op me af|op mij af|op ons af|op haar af|naar binnen)
      (in de gaten|gevolgd|achtervolgd|gadegeslagen) & (auto|mannen|man|busje|uit)
      (meegegaan|mee) .3 met .2 man .2 (van|op) .1 (internet|insta|snap|snapchat|tiktok|discord|roblox)
      (man|jongen|kerel|vent) van [het] (internet|insta|snap|snapchat|tiktok)
      (kinderen|kind|zoon|dochter|haar|hem) .2 niet (teruggebracht|terug gebracht|afgegeven|opgehaald vandaag)
      (hond|honden) .4 (afgestuurd|losgelaten|gebeten|bijt|aangevallen)
      (door het lint|door het dolle|over de rooie|doorgedraaid|flipt|flipte|doordraait|gaat los|helemaal los|niet te houden|buiten zinnen|doorslaat)
      (uit de hand|escaleert|escaleren|escalatie|niet meer veilig|levensgevaarlijk)
      (onder|achter) .2 (tafels?|bureau|bank|kast|bed) .5 (zitten|zit|verstopt|schuilt|durft|vandaan|kruipt|gekropen|kinderen|klas)
      (zitten|zit|verstopt|verstoppen|verschuilt|schuilen) .5 (onder .2 tafels?|bezemkast|in .1 kast|donker|badkamer|berging)
      (binnen|in de klas) (gehouden|houden|gebleven) .6 want
      durft? .4 niet .3 (naar buiten|vandaan|weg|eruit|de deur) .8 (want|hij|broer|vader|man|wacht|staat|bang)
      durft? .3 niet .3 (naar huis|mee naar huis|mee) .6 (want|gezegd|straks|vandaag|vanmiddag|nu|omdat)
      (vluchten|gevlucht|ontsnapt|ondergedoken)
      (kan|kunnen) .3 (niet|nu niet|nu even niet) (praten|bellen|spreken)
      (fluistert|fluisterend|fluister|ophangen|app me|niet bellen|heel zachtjes)
      (hij|ze|vader|man|ex|broer) .3 onderweg .3
      (hij|ze|vader|man|ex) komt .2 (terug|eraan|er aan|hierheen|hiernaartoe|naar school|halen)
      (is|zit|zijn|gaat|gaan|rent) .3 (achter haar aan|haar achterna|hem achterna|achter ons aan)
      (opgesloten|opgeslote|vastgehouden) .4 (kantoor|kelder|hok|wc|kamer|lokaal|huis|toilet|thuis|schuur|kast|garage|berging)`,
    hint: `
      (opgesloten|bang|doodsbang|trilt|trillend|paniek|panisch|vluchten|schuilt|bibbert|verstijfd|overstuur|hysterisch)
      (ik|we) (hoor|horen) .4 (huilen|jammeren|kermen|smeken|roepen|kreunen)
      (vader|man|ex|hij|broer|stiefvader|oom) .3 staat .4 {buiten}`,
  },
  {
    name: 'brand en gas',
    sure: `
      (er is|het is|er staat|er was net|hier is) [een|een grote|nu] brand (?!geweest|oefening|in de buurt geweest)
      brand .2 (in|op|bij) [de|het|ons|onze|haar|zijn|een] {buiten}
      brand .2 (in|bij) [de|het|ons|onze|een] (huis|handvaardigheidlokaal|woning|lokalen|kantine|gymzaal|wijk|flat|buren|leerling)
      brand .2 (in|op|bij) .1 ([a-z]*lokaal|[a-z]*verdieping|zolder|keuken|berging|kelder|schuur|[a-z]*zaal)
      (staat|staan|vliegt|gaat|stond) .3 in [de|het] (brand|fik|vlammen|vuur|lichterlaaie)
      {zelf} .3 in [de] brand
      (rook|rookpluim|rookwolk|rookwolken|vlammen|vuur|walm|steekvlammen) .5 (uit|raam|dak|gang|lokaal|school|deur|overal|zwart|zwarte|binnen|huis|komt|slaat)
      (zwarte|dikke|veel) rook
      (ruik|ruikt|ruiken|stinkt|stank|lucht) .3 (gas|rook|brand|benzine|naar gas|spiritus)
      (gaslucht|gaslek|gasontploffing|ontploffing|explosie|benzinelucht|brandlucht|koolmonoxide) (?!aan|van kleur|aan luizen|les)
      (gaskraan|gas|gaspit|gaspitten|gasfornuis|gasfles|gasleiding|fornuis) .3 (open|opengedraaid|opengezet|lekt|losgetrokken)
      gas in .1 (school|huis|klas|lokaal|gang)
      (steek|steekt|steken|stak|zet) .4 in [de] (fik|brand|vlammen)
      (ontploft|ontploffen|geexplodeerd|explodeert|opblazen|opblaast|opgeblazen) .6 (huis|school|hier|nu|lokaal|gas|alles|zegt|buurt|ons|straks)
      (benzine|spiritus|terpentine|wasbenzine) & (aansteker|lucifer|lucifers|gegoten|gooit|gegooid|aansteken|over|vandaag|huis|deur|vuur|jerrycan|staat|ruikt|overgoten)
      (aansteken|aansteekt|aangestoken|afbranden|platbranden|afbrandt|affikken|in de fik) .5 (huis|ons|school|woning|kamer|nu|zegt|vandaag|alles|haar|hem|gaat)
      (huis|school|ons|woning|kamer|kinderen|haar|hem|zichzelf|alles) .3 (aansteken|aansteekt|aangestoken|afbranden|platbranden|in de fik|affikken|in brand)
      (aansteker|lucifers) .5 (gas|benzine|gordijnen|gordijn|bed|haren|spiritus|dreigt)`,
    act: `
      (brand|vuur|vlammen|brandt|rookontwikkeling) .5 (nu|help|hier|lokaal|klem|binnen|buren|school)
      (kinderen|iedereen|klas|leerlingen) .4 (onwel|duizelig|hoesten|misselijk) .4`,
    hint: `
      (brand|rook|gas|vlammen|benzine)`,
  },
  {
    name: 'rijden onder invloed',
    sure: `
      {dronken} & {rijden} & (nu|kinderen|kind|baby|tweeling|leerling|zoon|dochter|meenemen|mee|neemt|weg|wil|stapt|start|peuter|kleuter|dochtertje|zoontje)
      (stinkt|ruikt|rook) .3 (drank|alcohol|bier|wijn|jenever|sterke drank|wodka|wiet) & {rijden}
      {dronken} .9 (meenemen|neemt|mee) .3 (kinderen|kind|baby|haar|hem|ze|zoon|dochter|auto|fiets|naar huis)
      (kinderen|kind|baby|zoontje|dochtertje|ze|haar|hem|kleuter) .5 (meenemen|mee) & {dronken} & (staat|nu|wil|hier|hek|plein|stinkt|ligt|stomdronken|valt|omvalt|zo|neemt)
      (slingerend|slingert|zwalkt|zigzag\\w*) .6 (kind|kinderen|auto|rijdt|weg|stuur|schoot)
      (rijdt|wegrijden|rijden) .4 (slingerend|slingert|zwalkend|spookrijden|spookrijder)
      (niet|nauwelijks|amper) .4 (benen|lopen|overeind) .3 & (stuur|auto|rijden|rijdt|scooter) & (moeder|vader|ouder|oma|opa|ze|hij)`,
    act: `
      (stomdronken|ladderzat|straalbezopen|dronken) .6 (nu|staat|hek|plein|hier|ligt|valt|kinderen|omvalt|komt)
      {staat} .6 (stomdronken|ladderzat|dronken|bezopen|stoned)`,
    hint: `
      (dronken|bezopen|stomdronken|ladderzat)`,
  },
];
