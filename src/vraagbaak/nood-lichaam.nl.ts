import type { Family } from './nood-grammar.ts';

/** What happens to somebody's body, or what somebody does to themselves. */
export const lichaam: readonly Family[] = [
  {
    name: 'adem en hart',
    sure: `
      (ademt|ademd|ademen|ademde|ademhaalt) .3 (niet|nauwelijks|amper|raar|zwaar|moeilijk|oppervlakkig|gek)
      (niet|nauwelijks|amper|bijna niet) [meer] geademd
      (niet|nauwelijks|amper|raar|zwaar|moeilijk) [meer] (ademt|ademen|ademhaalt)
      haalt .2 (geen|nauwelijks|amper) [meer] adem
      (geen|nauwelijks|amper|weinig|happen|hapt|happend|snakt|snakken) [meer|naar] (adem|ademhaling|lucht|zuurstof|hartslag|pols|polsslag|hart)
      (ademhaling|hart|hartslag) .3 (stopt|gestopt|stil|weg|niet)
      voelt? .3 (hartslag|pols) .2 (niet|nauwelijks)
      (stikt|stikte|gestikt|stikken|verslikt|verslikte|verstikt|verstikken)
      (reanimeren|reanimeert|gereanimeerd|hartstilstand|hartaanval|hartinfarct|beroerte|ademnood|ademstilstand|adempauzes)
      (blauw|blauwe|grauw|paars|grijs|lijkbleek) [in|op|rond|aan|bij] [zijn|haar|het|de] (lippen|lipjes|gezicht|mond)
      (lippen|lipjes|gezicht|hoofd) .3 (blauw|grauw|paars)
      (is|loopt|wordt|ziet|helemaal|loop|kleurt) [helemaal|al|nu|heel] (blauw|grauw|paars) (aan|en|nu|geen|help)
      kleurt .2 (blauw|grauw|paars|grijs)
      (pols|polsslag|hartslag) .2 (niet|nergens)
      water in .2 longen
      helemaal blauw (?!van|geslagen|onder|in)
      keel .3 (dicht|zit)`,
    act: `
      (is|ziet|wordt|loopt) [helemaal|heel|al] (blauw|grauw|lijkbleek|asgrauw)
      hart .4 (gek|raar|wild|op hol|tekeer|tweehonderd|200|180|slaat over|bonst|bonkt)
      (astma|benauwd|benauwde) .4 (erger|geen|puffer|pufje|leeg|help|heel|erg|niet)`,
    hint: `
      (benauwd|kortademig|hyperventileert)`,
  },
  {
    name: 'bewustzijn',
    sure: `
      (bewusteloos|bewusteloze|buiten bewustzijn|buiten westen|knock out|coma|comateus)
      (bewustzijn|kennis) .2 (kwijt|verloren|verliest|weg)
      (verliest|verloor|niet bij|is niet bij) .2 (bewustzijn|kennis)
      {wie} .4 reageert .1 (niet|amper|nauwelijks|nergens|minder|vaag) [meer] (?!op|in|mee)
      reageert .1 (amper|nauwelijks|nergens op|niet meer op ons|niet op pijn|niet op mij|niet op haar naam|niet op zijn naam|niet als)
      (niet|nauwelijks|amper) [meer] (aanspreekbaar|aanspreekbaar|wakker te krijgen|wakker te maken|bij te krijgen)
      (krijg|krijgen|krijgt) .3 niet [meer] (wakker|bij)
      wordt? .3 niet [meer] wakker
      (niet|maar niet) wakker (wordt|word|worden)
      (beweegt|bewegen) .2 niet (?!meer over|mee|genoeg|in|goed|veel)
      (niet|nauwelijks|amper) [meer] beweegt
      (valt|viel|vallen|zakt|zakken) .2 (steeds|telkens|af en toe|elke keer|weer) weg
      (steeds|telkens|elke keer) (weggezakt|wegzakt|wegvalt|weggevallen)
      zakt .3 (weg|ineen|in elkaar|door zijn benen|door haar benen)
      (stort|stortte|gestort|zakte|gezakt) .3 (in elkaar|ineen)
      (ineengezakt|weggezakt|levenloos|levenloze|roerloos|doodstil op de grond)
      (geeft|geven|gaf) .3 geen [enkele] (kik|teken|reactie|sjoege|antwoord|krimp|gehoor|leven)
      (ogen|oogjes) .3 (draaien|draaiden|weg|rollen|weggedraaid|wit)
      ogen .3 open .6 (niet|slaapt)
      slaapt .6 ogen .2 open
      (lijkt|denk) .4 (dood|overleden) (?!gaan|moe|op)
      {wie} (ligt|lag) .6 (dood|levenloos|koud)
      (helemaal|heel|ijs|is) koud & (baby|babytje|babybroertje|broertje|zusje|mama|papa|moeder|vader|opa|oma) & (wakker|vanochtend|vanmorgen|nu|niet|beweegt|stijf|huilt)
      (slaapt|slaap) .6 (niet|nooit) .2 wakker .6 (schudden|roepen|worden)`,
    act: `
      (valt|viel|vallen|vielen|gevallen) [zo|net|zomaar|bijna] flauw
      flauwgevallen
      (onwel|bewustzijnsdaling|black out|collaps)
      {wie} .5 (heel|erg|helemaal|zo|hartstikke|steeds|almaar) (slaperig|slaperiger|slomer|kouder|witter|zwakker|benauwder|slap|suf|suffer|slapper|versuft|apathisch|duf|bleek|lamlendig)
      (slap|slappe) .4 (reageert|armen|hangt|pop)
      wartaal
      (praat|praten|spreekt) .3 (raar|wartaal|onsamenhangend|dubbele|dubbel|lallend|vreemd|onzin|onverstaanbaar)
      (lalt|brabbelt|ijlt|raaskalt)
      (valt|viel) .2 (steeds|telkens|aldoor) .2 in slaap
      (praat|zegt) .2 (niet|niets|niks) meer
      (kijkt|staart) .4 (dwars|glazig|leeg|wazig)
      (pupillen|pupil)
      wordt .3 (steeds|almaar) (suffer|slapper|bleker|stiller|zwakker)
      (duizelig|ijl|ijlt|ijlen|verward|gedesorienteerd) .6 (nu|ineens|opeens|pil|hoofd|valt|en)
      (niet|nergens) .2 (staan|overeind|rechtop)
      {wie} & niet [meer] (staan|lopen|praten|zien|bewegen) (?!op|in de|bij de) & (drinken|gedaan|ineens|opeens|nu|hoofd|been|benen|geslagen|gevallen|pil|arm)
      (van de wereld|ver weg|niet bij haar positieven|niet bij zijn positieven|buiten zichzelf van pijn)
      {wie} .5 (ligt|liggen) .5 (grond|vloer|bad|stoep|straat|keukenvloer|onderaan|gang|toilet|wc)`,
    hint: `
      (slap|suf|sloom|wankelt|waggelt|klam|rilt|trilt|grauw|lijkbleek)`,
  },
  {
    name: 'stuipen, allergie en koorts',
    sure: `
      (stuip|stuipen|stuiptrekt|stuiptrekken|stuiptrekking|stuiptrekkingen|toevallen|koortsstuip|convulsies)
      (trekt|trekken|trekkingen|slaat|slaan|schudt) .2 (met|in) .3 (armen|benen|ledematen|armpjes|beentjes) (?!over)
      (ijlt|ijlen|ijlde) .4 (graden|koorts)
      (graden|koorts) .4 (ijlt|suf|slap|wartaal|trekt|schokt)
      {wie} .6 (schokt|schokken|stuipt|schokkend|schudt over)
      (schuim|schuimt) .4 (mond|bek|lippen)
      (een|krijgt|heeft|weer) (toeval|insult|attaque)
      aanval .5 (stopt niet|houdt niet op|duurt|minuten|nu|niet over|blijft)
      (anafylactisch\\w*|anafylaxie|anafilac\\w*)
      (epipen|epi pen|adrenaline) .5 (op|leeg|kwijt|niet|werkt|nodig|gegeven|gezet)
      (zwelt|zwellen|opgezwollen|gezwollen|dikker|dik|opgezet) .5 (tong|keel|gezicht|lip|lippen|ogen|hals|helemaal)
      (tong|keel|gezicht|lip|lippen|hals) .5 (zwelt|zwellen|dikker|opgezwollen|dik|opgezet)`,
    act: `
      (epileptische|epilepsie|allergische) .2 (aanval|reactie|shock)
      (hoge|hele hoge|41|42|40) .2 koorts .5 (suf|slap|nekkramp|stijve|vlekken|huid|nu)
      (hersenschudding|nekkramp|hersenvliesontsteking|zonnesteek|onderkoeld|onderkoeling|hypo) & (nu|braakt|suf|wartaal|slap|geeft)`,
  },
  {
    name: 'bloed en letsel',
    sure: `
      (vinger|vingers|hand|arm|been|teen|oor) .2 (eraf|er af|afgehakt|afgezaagd|afgerukt)
      (bloedt|bloed|bloeden|bloedend|bloedde|bloeding) .3 (heel|erg|hevig|hard|flink|zwaar|dood|leeg|rund|enorm|ernstig|veel|niet|buik|hoofd|oor|oren|mond|keel|nek|been|pols|polsen|borst|rug|gezicht|ogen|doorheen)
      (heel|erg|hevig|hard|flink|zwaar|enorm|veel|volop) (bloedt|bloeden|bloedend|bloedverlies|bloed)
      (bloedt|bloeden|bloed|bloeding) .6 (stopt|stoppen|stop|stelpen|houdt|op te|ophoudt|gestopt) [niet|nie]
      (stopt|stoppen|stop|houdt|stelpen) .3 (bloedt|bloeden|bloed|bloeding)
      (onder|vol|overal|plas|plassen|onder het|zoveel|zo veel|hoop|liters|spuugt|spugt|braakt|hoest|spuit|gutst|loopt|druipt|stroomt|drupt|komt|vloeit|sijpelt) .2 (bloed|bloedt)
      (bloed|bloedt) .4 (benen|spuit|gutst|stroomt|overal|druipt|langs|onderbroek|broek|oor|oren|vloer|muur|handdoek|gezicht|handen)
      (ligt|zit|staat|lag|zat|loopt|rent) .4 (bloeden|bloedend)
      gezicht .3 bloed
      (pols|polsen|slagader|keel|aders|ader|armen|strot) .4 (doorgesneden|opengesneden|door|open|opengehaald|gesneden)
      (doorgesneden|opengesneden|opengehaald) .3 (pols|polsen|arm|armen|keel)
      (doodgebloed|doodbloeden|leegbloeden|slagaderlijke|bloedbad) .3
      (laken|handdoek|kleren|vloer|trui|bed) .4 (rood|bloed)
      (mes|schaar|priem|glas|pijl|scherf|spijker|steekwapen) .3 in [zijn|haar|het|de|mijn] (been|buik|rug|borst|hals|nek|arm|oog|zij|lijf|hand|keel)
      (aangereden|overreden|platgereden|geschept)
      (onder|onder de|onder een|door een|door de) (auto|bus|trein|tram|vrachtwagen|vrachtauto|tractor) (gekomen|gekomen|gelopen|gereden|terecht|aangereden|geschept|ligt|gevallen)
      (kind|kindje|leerling|jongen|meisje|kleuter) .2 onder .2 (bus|auto|trein|tram|vrachtwagen|wiel)
      (verdronken|verdrinkt|verdrinkt|gezonken|drijft) .4 (kind|leerling|zwembad|jongen|meisje|water|bad|sloot|gezicht)
      (kind|kindje|leerling|jongen|jongetje|meisje|kleuter|peuter|broertje|zusje) .5 (verdronken|verdrinkt|gezonken|drijft|te water|in het water gevallen|gezakt door het ijs)
      (geelektrocuteerd|onder stroom|elektrocutie|stroomdraad|schok gekregen)
      {wie} .4 (is|zijn|ligt) .4 van .2 (dak|balkon|flat|brug|viaduct|steiger|trap) (gevallen|gesprongen|gestort|afgevallen)
      ongeluk .6 (kinderen|bus|schoolbus|gewond|gewonden|auto|trein|plein|hek|net|nu)
      (vast|klem|bekneld|ligt) .2 onder .2 ([a-z]*wagen|[a-z]*auto|wagen|vuilniswagen|auto|bus|boom|muur|kast|steen|puin|wiel|hek)
      {wien} .4 van [de|het] (trap|dak|balkon|flat|brug|muur|klimrek) (gegooid|geduwd|gesmeten|afgegooid|afgeduwd)
      (gooide|gooit|gegooid|duwde|duwt|geduwd|smijt|smeet) .4 van [de|het] (trap|dak|balkon|flat|brug)
      (waterkoker|kokend water|heet water|hete thee|kokende thee|ketel|pan) .4 over (hem|haar|kind|kindje|baby|zijn|hen) .3
      (dode|overleden) (oma|opa|moeder|vader|mama|papa|man|vrouw|baby) & (huis|bed|bank|ligt|alleen|zit)
      (haar|hem|baby|kind|kindje|kleuter|zoontje|dochtertje|jongetje|meisje|jongen|leerling|broertje|zusje) .4 (uit|over|boven) .2 (raam|balkon|reling|brug|water|trapgat) .2 (houdt|gehouden|hangt|gehangen|gooit|gegooid|gooien|hangen|houden)
      (houdt|hangt|gooit|gooien|hield) .3 (baby|kind|kindje|haar|hem|zoontje|dochtertje|kleuter|broertje|zusje) .2 (uit|over|boven) .2 (raam|balkon|reling|brug|water|trapgat)
      {wie} & (kokend|kokende|hete|heet|gloeiende) .2 (water|thee|soep|olie|vet|koffie|pan|melk|jus|frituurvet) .5 (over|heen|gekregen|gegooid|gezet|gehouden|gevallen)
      (aan het|moet|gaat nu|begint te) bevallen
      (vliezen|weeen|vruchtwater) .4 (gebroken|nu|minuten|om de|is|heeft)
      (in|onder) [de|het|een] {water} .3 (gevallen|gegooid|geduwd|gereden|beland|gesprongen|terecht|geraakt|verdwenen|gegleden|gelopen)
      hoofd .3 onder water
      (onder|door) [het] ijs
      (weet niet|niet zeker|denk niet|geen idee) .2 of .3 (leeft|ademt|dood)
      (leeft|leven) .2 nog (?!lang)
      pols .3 (zwak|niet|raar|onregelmatig|weg)
      ogen .3 (niet|amper|nauwelijks) .2 (openhouden|open|opendoen)
      (gat|snee|jaap|deuk|scheur|barst) in [zijn|haar|het|de] (hoofd|kop|schedel|gezicht|buik|been|keel)
      (bus|auto|busje|wagen|boot|kar) .5 (over de kop|gekanteld|omgeslagen|op zijn kop|te water|in de sloot|in brand|gekapseisd)
      (kindje|baby|kind) .2 (weggooien|weggegooid|wurgen|verstikken|dumpen|gedumpt)
      (baby|kindje|zuigeling|pasgeboren) .5 (tas|boodschappentas|rugzak|plastic|koffer|doos)
      (baby|kindje|kind) .5 (container|vuilnisbak|prullenbak|kliko|bosjes|vondeling|plastic zak)
      (baby|kindje) .4 gekregen .3 (wc|toilet|hier|school|alleen|net)
      (baby|kindje) .3 (wc|toilet|gang|school) gekregen
      bebloed[a-z]* .3
      (zie|zag|vond|vind|vinden) .2 (haar|hem|iemand|oma|opa|mama|moeder|vader|kind) .2 (liggen|hangen|bewegingloos)
      (ingestort|bezweken|omgevallen) & (kinderen|kind|leerling|leerlingen|iemand|erop|eronder|hij|ze)
      (bevalt|bevallen|bevalling) & (nu|net|wc|toilet|fietsenhok|kleedkamer|hier|plein|dit moment|zojuist|gang|auto|alleen|bloed)
      (stervende|stervend|op sterven)
      (bot|botten) .4 (steekt|uit|doorheen)
      (derdegraads|levensbedreigend\\w*|levensgevaar|levensgevaarlijk gewond|zwaargewond|zwaar gewond|ernstig gewond|dodelijk gewond)
      levensgevaarlijk\\w* .4 (hier|nu|gewond|situatie met|op school|situatie nu)
      (onder aan|onderaan) de trap`,
    act: `
      (bloedt|bloeden|bloedend|bloedende|bloedverlies|bloeding)
      (gewond|gewonde|gewonden|verwond|verwondt)
      (gestoken|neergestoken|neergeschoten|neergeslagen|opgehangen)
      (gereden|geknald|gebotst|geklapt|gevlogen) .3 (gevel|muur|boom|bushok|hek|paal|kinderen|fietsers)
      (auto|busje|bus|scooter|fiets|vrachtwagen) .4 (gevel|muur|boom|bushok|sloot|kinderen|plein) .3 (gereden|geknald|gebotst|ingereden|opgereden)
      (gevallen|viel|valt) .3 van .3 (hoogte|meter|dak|balkon|trap|raam|flat|verdieping)
      (meter|verdieping|dak|balkon|raam) .3 (gevallen|naar beneden)
      door .3 (glas|ruit|raam) (gevallen|gegaan)
      (brandwond|brandwonden|brandblaren|brandblaar|verbrand|verbrande|verbranding|blaar|blaren|vel|huid) .6 (hangt|grote|hele|rug|gezicht|water|ketel|waterkoker|vanmorgen|vanochtend|net|thee|strijkijzer|los|lijf|over)
      (kokend|kokende|heet|hete) .2 (water|thee|olie|vet|soep|pan) .5 (over|gegooid|gekregen|heen|gehouden|gezet|gevallen)
      (heet|kokend) water .3 (vanmorgen|vanochtend|net|vandaag)
      (strijkijzer|pan) .3 (over|op|tegen) .1 (hem|haar|heen|kind)
      (arm|been|pols|vinger|voet) .4 (verkeerde kant|geamputeerd|eraf|af gekneld|gekneld|vastgeklemd|klem)
      (krijst|krijsen|gilt|gillen|brult|kronkelt|krimpt|vergaat|schreeuwt|crepeert) .4 (pijn|buikpijn)
      (kan|kunnen) .2 niet [meer] (lopen|staan|overeind) .6 (buik|pijn|geslagen|bloed|gevallen|benen|nacht)
      buik .3 (vast|bloed|pijn) .6 (bloed|opa|vannacht|bed|papa)`,
    hint: `
      (ongeluk|gebroken|breuk|wond|wonden|bloed|bloedt)`,
  },
];
