import type { Family } from './nood-grammar.ts';

/** What somebody does to somebody else, or says they will. */
export const geweld: readonly Family[] = [
  {
    name: 'geweld',
    sure: `
      (hij|ze|zij|die) (slaat|schopt|trapt|mept|ramt|beukt|verkracht|stompt|mishandelt|molesteert|betast) (haar|hem|mij|me|ons|iedereen|ze)
      {wie} .3 {steekt} {haar}
      {wie} .4 {steekt} .2 {wien} (?!de|een|het|in het zonnetje|aan|over)
      {wie} .3 (stak|gestoken|steekt) {wien} (?!een|de|het|aan|over)
      (al|heeft|net|twee keer|drie keer|hem|haar) .4 gestoken .2 (en|in|met|nu)
      {haar} .3 (steekt|stak|neersteekt|wurgt|neerschiet)
      (neergestoken|doodgestoken|neergeschoten|doodgeschoten|doodgeslagen|doodgereden)
      (is|zijn|wordt|werd|worden|heeft) .4 gestoken .3 (bij|in|met|door|op|nu)
      (is|wordt|zijn) .2 (neer)?gestoken
      heeft .4 (haar|hem|moeder|zusje|broertje|zus|broer|iemand|kind|leerling|vrouw) .1 (net|zojuist)? .1 (gestoken|gewurgd|verkracht|doodgemaakt|vermoord|neergeslagen|bewusteloos)
      {slaat} .4 (hoofd|gezicht) .3 (tegen|op) .2 (tafel|muur|grond|stoep|deur|ruit|tegels|vloer|verwarming)
      (hoofd|gezicht) .4 (tegen|op) .3 (tafel|muur|grond|stoep|deur|tegels|vloer) .2 {slaat}
      kogel .4 (krijgt|kop|hoofd|jaagt|jagen|krijgen|door)
      (krijgt|jaagt|jagen|krijgen) .4 kogel
      (zij|ze|hij|moeder|mama|jij|vader|papa|kind) .3 (is|bent|wordt) .2 de volgende
      (de|het) volgende (is|ben|word)
      (trouwt|trouwen) .4 of .3 (sterft|dood|sterven)
      {slaat} .6 (bewusteloos|in elkaar|verrot|tot moes|halfdood|bont en blauw nu|de hersens)
      (in elkaar) [aan|het|wordt|is|nu] .2 (slaan|slaat|trappen|trapt|geslagen|getrapt|geschopt|schopt|timmert|timmeren|gebeukt|rammen)
      {slaat} .4 {wien} .4 (nu|momenteel|dit moment|net|nog steeds|ineens|plein|straat|gang|hal|hier|tegen haar hoofd|tegen zijn hoofd|tegen het hoofd|in haar buik|houdt niet op|in haar gezicht)
      nu .4 {slaat} .3 {wien}
      {slaat} nu {wien}
      {slaat} .2 (in op|op hem in|op haar in|zoon in|dochter in|kind in)
      slaat .4 {wien} in
      (is|zijn|staat|staan|zit|zitten|blijft|blijven|begint|ben) .6 (aan het|te|wezen) .3 {slaan}
      {wie} (wordt|worden) .6 (nu|momenteel|dit moment|hier|plein|kleedkamer|straat|gang|wc|toilet|school|hek) .6 {geslagen}
      {wie} (wordt|worden) .5 {geslagen} .4 (nu|hier|plein|kleedkamer|gang|wc|toilet|hek|dit moment|voor mijn ogen|door een man)
      (wordt|worden) .2 (verkracht|aangerand|gewurgd|gegijzeld|neergestoken|vermoord|afgemaakt|meegesleurd|in elkaar|ontvoerd|doodgeslagen|beschoten|aangevallen|afgetuigd)
      (gegijzeld|gijzelt|gijzeling|gijzelaar|gijzelnemer)
      (iemand|man|jongen|ze|hij|vader|ex|broer) .2 schiet .2 (in|met|om|rond|door|buiten|hier|nu)
      schiet .2 [ik|hij|ze|zij] {zelf}
      (schiet|kogel|schieten) .5 (kop|hoofd|hersens)
      schiet .4 (op|om zich|school|iedereen|iemand|plein|kinderen|ons) (?!met|nou)
      (er|hij|iemand|ze) (wordt|werd|wordt er|is) .3 (geschoten|gestoken|beschoten|geschiet)
      (hoor|hoorde|hoort|horen|klinken|vallen) .3 (schoten|schot|geschiet)
      schoten .3 (gehoord|gelost|buiten|school|gymzaal|gang|hier)
      (schietpartij|schutter|steekpartij|aanslag|amok) .4 (hier|nu|school|plein|gaande|bezig|hek|straat|buiten|bij ons|help)
      (geef|geeft|geven|deelt) .4 (klappen|klap|vuistslagen|trappen|kopstoot|ervan langs) .6 (nu|plein|hier|houdt|nog|door|hoor)
      (rijdt|rijdt|ingereden|inrijden|reed|rijd) .2 (in|ingereden) .2 op
      (op|groep) .5 (ingereden)
      {slaat} .4 {wien} .4 met [de|het|een|zijn|haar] {ding}
      met [een|de|zijn|haar|het] {ding} .3 {wien} .3 {slaat}
      (schudt|schudde|schudden|geschud) .3 (baby|kindje|door elkaar)
      baby .2 (geschud|door elkaar)
      (kussen|zak|deken|hand) .3 (op|over|tegen) [haar|zijn|het|de] (gezicht|mond|hoofd|neus)
      (vastgebonden|geboeid|gekneveld|vastgeketend) .6
      sluit .2 (iedereen|ons|haar|hem|ze|kinderen|klas) op
      (vloeit|vloeien|vloeide) .2 bloed
      bloed .2 (vloeit|vloeien)
      of ik (schiet|steek|spring|knal)
      als (schild|gijzelaar)
      vecht .4 voor .1 (haar|zijn) leven
      hij heeft haar (?!nummer|naam|verteld|een|niet|nooit|geholpen|gebeld|gezegd)`,
    act: `
      {wie} .4 {slaat} .3 {wien}
      {wien} .3 {slaat} (?!over|af|aan|op)
      {slaat} .4 (hoofd|buik|rug|gezicht|haren|benen) .3
      {slaat} .3 (deur in|deur uit)
      (sleurt|trekt|sleept|rukt|pakt) .4 (haren|arm|keel|nek|hoofd|been|strot)
      (wordt|worden) .4 {geslagen}
      (net|zojuist|vanochtend|vanmorgen|vannacht|vandaag|zonet|daarnet) .6 {geslagen}
      {geslagen} .3 en nu
      (mama|papa|moeder|vader|zusje|broertje) .4 (onder de grond|in de kelder|in de kast|in de vriezer|begraven|in de tuin) .3 (gestopt|gelegd|begraven|gedaan|zit|ligt)
      {geslagen} .4 (net|zojuist|vanochtend|vanmorgen|vannacht|vandaag|zonet)
      (vecht|vechten|vechtpartij|knokt|knokken|knokpartij|handgemeen|matten|vechtende|gevochten) (?!uit|scheiding)
      (valt|vallen|viel|vliegt|vliegen|vloog) .5 (aan|te lijf|aangevlogen|naar de keel)
      (gaat|gaan|ging) .4 te lijf
      (aangevallen|gewelddadig|belaagd|belaagt|mishandeld|gestoken)
      (gooit|gooien|smijt|smijten|slingert) .3 (stoelen|stoel|meubels|tafel|tafels|stenen|glas|flessen|spullen) .5 (naar|nu|gang|hal|juf|hier|rond|iedereen|kinderen)
      (gooit|gooien|smijt|smijten|slingert) .3 met (stoelen|stoel|meubels|tafel|tafels|stenen|glas|flessen)
      (houdt|hield|houd|heeft) .3 {wien} .4 (vast|onder schot|klem|tegen de muur|in een greep|beet)
      (onder schot|mes op)
      (martelt|martelen|gemarteld|verdrinkt|verzuipt)
      haar .2 kleren .2 (uit|uittrekt|uitgetrokken|kapot)
      (rent|loopt|komt|zit|gaat|jaagt|zitten) .4 (achterna|achteraan|achter haar aan|achter hem aan|achter ons aan|achter ze aan|achter me aan)
      (doet|deed) .3 (haar|hem|ons|mij|kind|kinderen) .1 (iets|wat) aan
      (haar|hem|ons|mij|kind|kinderen) .1 (iets|wat) aandoet
      (bloedende|kapotte|dikke) lip
      (pook|riem|zweep|kabel|snoer|pollepel|stok|lat) .6 (nu|net|striemen|rug|vanmorgen|vanochtend|zitten|billen)
      striemen .8 (nu|vanmorgen|zitten|vader|mee|bloed|rug|smeekt)
      (smeekt|smeken) .6
      {wie} .4 (geslagen|gestoken|gewurgd|neergeslagen) .6 (en nu|en ze|en hij) .5 (niet|weg|bang|bloed|ligt)
      (toeslaat|toeslaan|uithalen|uithaalt) .4 (vanavond|straks|vandaag|nu)
      (vanavond|straks|vandaag|nu) .4 (toeslaat|toeslaan|misgaat thuis)`,
    hint: `
      {slaat}
      {geslagen}
      (gewurgd|wurgen|wurging|verwurging|schiet|schieten|klappen|klap|geweld|aanvallen)
      (agressief|agressieve|razend|woedend|woest|furieus|briest|tiert|tieren|brult|brullen|schreeuwt|schreeuwend|schreeuwen|schreeuwende|scheldt|intimiderend|dreigend|dreigt|dreigende)`,
  },
  {
    name: 'doden en dreigen',
    sure: `
      {wie} & {gaat} .7 {doden}
      {doden} .4 (gaat|wil|zal|gaan|komt|willen)
      {wie} .3 (vermoord|vermoordt|vermoorde) .1 {wien}
      {wie} .3 (vermoord|vermoordt) {haar}
      {wien} .2 (vermoord|vermoordt|doodmaakt|doodslaat|doodsteekt|afmaakt|doodschiet)
      {wie} .4 (maakt|maken|slaat|slaan|steekt|steken|schiet|schieten|trapt|trappen|sloeg|wurgt) .5 {wien} .3 (dood|af|van kant|koud)
      (maakt|maak|maken|slaat|sla|slaan|steekt|steek|steken|schiet|schieten|trapt|trappen) .2 (haar|hem|ze|mij|me|ons|iedereen|hen|jou|je|jullie) .2 (dood|af|kapot)
      (wil|gaat|gaan|ging|komt|zal|dreigt|zegt|zei) .6 {wien} .4 (dood|af|kapot|van kant|koud) .1 (maken|slaan|steken|schieten|trappen|te maken|te slaan)
      (dood|van kant|om zeep|om het leven|naar de andere wereld|overhoop) [te] (maken|slaan|steken|schieten|helpen|brengen|trappen|schoppen|rijden|brengt|helpt|maakt|slaat|gaat)
      {neer} & {wie}
      {wien} .4 (iets|wat) (aandoen|aandoet|aangedaan) & (gaat|wil|dreigt|zal|zegt|zei|bang|straks|nu|vanavond|doet|komt)
      (gaat|wil|dreigt|zal) .5 {wien} .3 (iets|wat) aandoen
      (strot|keel|nek) .4 (omdraait|omdraaien|doorsnijden|doorsnijdt|breken|breekt|afsnijden|afsnijdt|dichtknijpen|dichtknijpt|dichtgeknepen|dichtgedrukt|afgesneden|toeknijpen)
      (draait|draai|snijdt|breekt|knijpt|knijpen|kneep) .4 (strot|nek|keel) .3
      (keel|nek|strot) .2 (dicht|doorgesneden)
      (wurgt|wurgde|wurgen|gewurgd|wurg|verwurgt|verwurgd) .4 {wien}
      {wien} .4 (wurgt|wurgde|wurgen|gewurgd|verwurgd|verwurgen)
      (handen|hand) .2 (om|rond) [haar|zijn|de] (keel|nek|hals|strot)
      (in brand|in de brand|in brand) .2 (steken|steekt|stak|gestoken|zetten|staat|staan)
      (haar|hem|ons|mij|iedereen|jullie|je|moeder|mama|vader|papa) .1 kapot [te] (maken|slaan|schieten|trappen)
      we gaan [allemaal|nu|hier] dood
      (overleef|overleeft|overleven|overleefd|overleefde) .4 (niet|nooit|geen)
      (niet|nooit) .2 (overleef|overleeft|overleven|overleefd)
      (gooi|gooit|gooien|duw|duwt|duwen|smijt|smijten) .5 (gracht|kanaal|trap|raam uit|uit het raam|spoor|brug|balkon|van het dak|sloot|ravijn)
      (zuur|zoutzuur) .4 gezicht
      tegen de muur .2 (gedrukt|geduwd|gezet|gesmeten|drukt|duwt|dringt)
      in de hoek (gedrukt|geduwd|gesmeten|gedreven)
      (drukt|duwt|smijt|zet) .4 tegen de muur
      (stomp|kopstoot|vuistslag|vuist|trap) .4 (gegeven|gekregen|gezicht|buik|hoofd) .4 (net|nu|zojuist|out|weg|bewusteloos|hier)
      (net|zojuist) .5 (kopstoot|vuistslag|stomp|trap)
      (ben|is|was) .3 bang .6 (vermoord|vermoordt|vermoorden|doodmaakt|doodslaat|doodmaken|afmaakt|dood|doodsteekt|afgemaakt)
      (onthoofden|onthoofdt|stenigen|stenigt|eremoord) .4 (straks|vanavond|nu|vandaag|gaan|hem|haar|dreigt)
      mes .2 (klaar|klaarligt|klaargelegd|klaarleggen)
      overhoop (schiet|schieten|steekt|steken|knalt|knallen)
      (eer|familie-eer) .5 (halen|terughalen|herstellen|redden|zuiveren|wreken)
      {wien} .3 (mes|pistool) op .2 (keel|hoofd)
      (mes|pistool|geweer) (op|tegen) .2 (keel|hoofd|slaap|rug|nek|buik)`,
    act: `
      (aan de beurt|het zover|is het zover) & (vandaag|vanavond|straks|nu|hij|vader|man|ze|haar)
      dan weet .2 wat .2 (gebeurt|gebeuren)
      (naar de hemel|samen naar god|samen gaan we|voor altijd samen)
      (straks|vandaag|vanmiddag|vanavond|nu) .2 (voorbij|afgelopen|over) (is|zijn)
      (straks|vandaag|vanavond|binnenkort) .4 (allemaal|alles) .2 (voorbij|over|klaar|afgelopen)
      (allemaal|alles) .2 (voorbij|over|afgelopen) .4 (ons|drietjes|voor|zegt)
      dit .1 het einde
      zeg .2 (dag|gedag|vaarwel) .2 (tegen|aan) .1 (moeder|mama|papa|vader|kinderen|oma)
      (kuil|graf) .4 (tuin|gegraven|graaft|voor mama|voor moeder)
      voor hem .3 dood
      (al|dan|straks) .2 dood .4 (halen|komt|onderweg|zegt|is)
      {wie} .5 (pakken|krijgen|grijpen|straffen|afrekenen|boeten|terugpakken|bloeden|te grazen) .3 (zegt|nu|straks|komt|gaat|haar|hem)
      (komt|komen|gaat|gaan) .5 (halen|straffen|pakken|afrekenen|wreken|bloeden|te grazen) .3
      (komen|komt) .3 (straffen|afrekenen|pakken)
      wat hij .3 (gaat|zal|wil) doen
      (doodgemaakt|doodgemaakt) .4 (nu|wij|straks|ook|dan)
      maakt .3 (haar|hem|ze|ons|mij) .2 af
      (dreigt|dreigde|dreigen|bedreigt|bedreigen|bedreigd|bedreigde) .4 (nu|iedereen|ons|mij|me|juf|meester|met de dood|dood|kinderen|collega|leerlingen|leerling|klas|plein|hier)
      (wordt|worden|is) .3 met de dood
      (iets|wat) .1 (ergs|vreselijks|ernstigs|verschrikkelijks) .4 (gebeuren|gaat|gebeurt)
      (bang|doodsbang) .6 (straks|vandaag|vanavond|nu|vanmiddag|thuis|toeslaat|broer|buiten|wacht|komt)
      (moet|zal|gaat) .3 (boeten|eraan)
      (hij|ze|zij|vader|broer|we) .3 (eraan|er aan) (gaat|gaan)
      {slaat} .3 (alles|boel|tent|meubels|huisraad) .3 (kapot|kort) (?!thuis)
      (laat|laten) .4 (daar|ginds) .2 (iets|wat) .3 (doen|doet)`,
    hint: `
      {doden}
      (moord|vermoord|wraak|wraakzuchtig|bloedwraak|eerwraak|doodsbang|dreigen|bedreiging)
      (iets|wat) aandoen`,
  },
];
