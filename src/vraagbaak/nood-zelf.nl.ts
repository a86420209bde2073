import type { Family } from './nood-grammar.ts';

/** What somebody took, what somebody does to themselves, and children nobody looks after. */
export const zelf: readonly Family[] = [
  {
    name: 'vergiftiging',
    sure: `
      overdosis (?!suiker|snoep|koffie|cafeine|drop|chocola|liefde|prikkels|informatie)
      {wie} .8 (vergiftigd|vergiftigt|vergiftigen)
      (koolmonoxide|koolmonoxidevergiftiging|rookvergiftiging|alcoholvergiftiging|gasvergiftiging)
      {gif} .5 (gedronken|drinkt|dronk|geslikt|ingeslikt|binnen|binnengekregen|genomen|opgedronken|gegeten)
      (gedronken|drinkt|dronk|slok|beker|glas|fles|flesje|slikt) .5 {gif}
      {pillen} .4 {slikt} (?!tegen|voorgeschreven|elke|iedere|om|na|voor)
      {slikt} .5 (pillen|tabletten|paracetamol|paracetamols|slaappillen|slaaptabletten)
      heeft .3 (hele|heel|alle|tien|twintig|dertig|[1-9]\\d|handvol|hand|zoveel|veel) .3 {pillen}
      (leeg|lege) .2 (doosje|strip|strips|potje|pillendoosje|pillenpotje|pillenstrip) .6 (tas|slaaptabletten|pillen|hand|zeggen|naast|bed|tabletten|paracetamol)
      (doosje|strip|strips|potje) .4 leeg
      (batterij|batterijtje|knoopcel|magneet|magneetjes|munt|spijker|naald|scheermesje) .3 (ingeslikt|doorgeslikt|geslikt|binnen)
      {wie} & (iets|wat|spul|goedje) .8 (gedronken|geslikt|ingeslikt|opgegeten) & (flesje|fles|aanrecht|spugen|braakt|kots|schuur|suf|slap|keukenkastje|gootsteenkastje)
      (heeft|had|met) .5 {pillen} op (?!school|tafel|de|het|zijn|haar|kamer|weg|kantoor|bezoek)
      {pillen} .5 (opeten|slikken|innemen|opslikken|wegslikken) & (alles|tegelijk|allemaal|hele|nu|net|heel)
      (wat|hoeveel) [hij|ze|zij|er] .3 (genomen|geslikt|gebruikt|ingenomen|gesnoven|gespoten) heeft
      (gesnoven|gespoten|gerookt) .6 (hart|suf|raar|ogen|schuim|weg|bonst|out)
      (glas|scherven|spijkers|punaises|scheermesjes|batterij|batterijen|magneten) .2 (gegeten|geslikt|ingeslikt|doorgeslikt|opgegeten)
      {wie} .4 (heeft|had) .4 {gif} .3 op (?!school|tafel|de|het)
      (iets|wat|spul|pil) .2 in .3 (drinken|drankje|glas|eten|bekertje) .2 (gedaan|gegooid|gestopt)
      {gif} .3 leeggedronken
      {pillen} .2 op (heeft|had|hebben)
      garage & auto .4 (draaien|draait|aan|loopt)
      (comazuipen|comadrinken|comazuiper)`,
    act: `
      (slikt|slikte|neemt|nam) .3 iets .3 door
      (bessen|paddenstoelen|paddestoel|planten) .3 (gegeten|opgegeten) .5 (ziek|braakt|suf|spugen)
      (mocht|mag) .3 (niks|niets) (drinken|eten) .3 van
      voel ik niks meer
      {kind} .6 (stomdronken|ladderzat|out gegaan|gedrogeerd|drugs op)
      (gedrogeerd|ge drogeerd) & {wie}`,
  },
  {
    name: 'zelfdoding',
    sure: `
      (als|wanneer|tegen de tijd) .4 (leest|lezen|leest|vindt|vinden) .5 (er niet meer|dood|weg voorgoed)
      vaarwel .9 (er niet meer|lief|dank|sorry|nooit meer)
      (kinderen|haar|hem|ze|wij|we) .5 in de hemel .4 & (morgen|straks|vandaag|vanavond|auto|nu)
      zelfmoord .3 (plegen|pleegt|doen|nu|gaat|wil|gepleegd vandaag|straks)
      (wil|gaat|dreigt|wilt|probeert) .5 zelfmoord
      zelfmoordpoging .3 (nu|gedaan net|vandaag|vanmorgen)
      {wie} .4 (wil|wilt|wou|wilde) .3 dood [zijn|gaan|zegt] (?!op|maken|van)
      (wil|wilt|hoeft|wilde|hoef|wou) .4 niet (meer|langer) leven
      niet (meer|langer) (leven|hoeven|wakker worden|bestaan)
      (niet|nooit) meer [hoeven] (leven|wakker worden) (wil|wilt)
      eind aan .2 leven
      er [een] eind aan (maakt|maken|maak|te maken|gemaakt)
      (nog een|een) (fijn|mooi|goed) leven .3
      einde? .3 (haar|zijn|het|mijn) leven
      van (haar|zijn|het|hun) leven beroven
      {zelf} [zelf] [van] (doden|doodmaken|ophangen|opgehangen|verhangen|opknopen|kant|verdrinken|verminken|doodsteken|doodschieten|iets aandoen|wat aandoen|iets aandoet)
      (haar|zijn) eigen .4 (iets|wat) .2 aandoen
      {zelf} .2 (van kant|iets aan|wat aan|dood)
      (snijdt|snijden|gesneden|snijd|sneed) .3 {zelf} .4 (nu|wc|toilet|net|bloed|bloedt|kleedkamer|deur|pols|polsen|hals)
      {zelf} [net|nu|zojuist|weer] [in|aan] [de|het|haar|zijn|een] .3 (snijden|gesneden|snijdt|sneed) [en] .4 (nu|wc|toilet|net|bloed|bloedt|stopt|kleedkamer|pols|polsen)
      (snijdt|snijd) {zelf} nu
      (spring|springt|springen|gesprongen|sprong|naar beneden|afspringen|springend|springe) & {hoog} & {wie}
      {wie} .6 {hoog} .3 uit .2 (wil|gaat|springt)
      {hoog} uit .3 (springen|wil|gaat)
      (gaat|gat|wil|wilt|ging|dreigt|dreigde|zou|moet) .3 (springen|springe)
      (hij|ze|zij) (springt|springe) (?!op|in de lucht|touwtje|mee|bij|uit bed|een gat|over|in het)
      voor .2 (trein|metro|tram|auto|bus|vrachtwagen) .3 (stappen|stapt|springen|springt|gesprongen|gooien|gooit|lopen|gaan|gaat|stappen|wil)
      {wie} & {staat} .5 (op|over|langs) [de|het|een] [rand van] [de|het] (dak|reling|spoor|rails|spoorlijn|spoorbaan|viaduct|balkonrand|dakrand|kozijn|richel)
      {staat} .6 (vangrail|vluchtstrook|middenberm)
      {wie} & {staat} .5 vensterbank .5 (buiten|benen|verdieping|raam|springen|open|hoog)
      {wie} & {staat} .5 (aan|bij|onder|buiten) [de|het|een] (reling|spoor|rails|spoorlijn|spoorbaan|viaduct|perron|kozijn)
      {staat} .6 (rand|randje|reling|richel|dakrand|kozijn)
      {wie} .6 (spoor|rails|spoorlijn|spoorbaan|snelweg|viaduct) (op|gelopen|gerend|af|ingelopen)
      {wie} .6 {staat} .4 [de|het] (rails|spoorlijn|spoor|spoorbaan|snelweg)
      (richting|naar) [de|het] (spoor|rails|spoorlijn|treinspoor|viaduct|station) .4 (gelopen|gegaan|lopen|rennen|gerend|gefietst|en)
      {staat} .5 (richting|naar) [de|het] (spoor|rails|spoorlijn|treinspoor|spoorbaan|viaduct)
      {zelf} .6 (gehangen|opgeknoopt)
      (rij|rijd|rijden|rijdt|reed) .4 tegen .2 (boom|muur|viaduct|pilaar|betonblok)
      touw .6 (zolder|schuur|boom|balk|bos|kelder|wc|garage|badkamer|trapgat)
      (zolder|schuur|boom|balk|bos|kelder|garage|trapgat) .6 touw
      (foto|filmpje|video|selfie) .5 (strop|touw|pillen|dak|spoor|rails|brug|mes|bloed)
      (in|mee naar|naar) [de|een] (sterren|hemel|hiernamaals) .5 (vandaag|vanavond|straks|mee|samen|we|nu)
      (vandaag|vanavond|straks|nu|samen) .5 naar [de] (sterren|hemel|hiernamaals)
      als (ik|je|jij|u|jullie) dit .3 (lees|leest|lezen) .5 (dood|weg|er niet meer|voorbij)
      {wie} .3 al dood (is|ben|zijn)
      (hand|arm|vinger|hoofd) .3 (door|in|onder) .2 (lintzaag|zaag|snijmachine|trein|pers|boormachine)
      (ben|is) er klaar mee .4 (vaarwel|doei|mensen|iedereen|weg|weggelopen|dak|spoor)
      (hangt|hing|hangen) .3 (touw|strop|riem|sjaal|laken|reling|raam|balkon)
      (touw|strop|riem|sjaal|snoer|plastic zak|tas) .4 (nek|hals|hoofd|keel)
      (afscheidsbrief|afscheidsbriefje|zelfmoordbrief|afscheidsbericht) .8 (gelegd|geschreven|gevonden|gestuurd|achtergelaten|weg|tafel|tafeltje|gepost|gaf|kluisje|tas|laatje)
      (gevonden|gestuurd|achtergelaten|schreef|kreeg|krijg|vind|vond|vinden) .4 (afscheidsbrief|afscheidsbriefje|zelfmoordbrief|afscheidsbericht)
      (gaat het doen|gaat het nu doen|nu gaat doen|het nu doet|gaat ze het doen|gaat hij het doen)
      (livestreamt|livestream|live filmpje|live) .8 (dak|doen|springen|pillen|touw|spoor|gaat)
      (in het|het) (water|kanaal|spoor) .1 (in lopen|springen|springt|gesprongen|ingesprongen|in gesprongen)
      het spoor op
      (erin|eraf|ervoor) (springt|springen|gesprongen)`,
    act: `
      (brug|reling|balkon|dak|viaduct|klif|galerij|flat) .6 (naar beneden|kijkt|kijken|staat|been|benen|zit|hangt)
      {staat} .5 (brug|dak|balkon|viaduct|perron|overweg|spoor|reling)
      (buiten|aan de buitenkant) .4 (raam|reling|balkon|hek)
      been .3 (over|buiten) .4 (hek|reling|raam|balkon|spoor)
      tegen de tijd dat (je|jij|u|jullie) dit
      (lees|leest|lezen) .3 (ik|we) .3 (weg|dood|er niet meer|niet meer)
      (we|ik|wij) .3 er .1 niet meer (zijn|ben|bent|is)
      (zijn|ben|is) (we|ik|wij|ze|hij) er .1 niet meer
      (we|ik|wij|ze|zij|hij) .4 nooit meer wakker
      (richting|naar) de (flats?|brug|snelweg|overweg|toren|hoogbouw)
      {wien} .4 nooit meer (zien|terug|te zien|weer|meer)
      (ziet|zie|zien|zal|zult|hoort) .4 nooit meer
      (mij|me|ons|haar|hem) .3 (nooit|niet) (meer|nog) .2 (zien|ziet|terugzien|zoeken|vinden|horen)
      (zoek|zoekt|zoeken) .2 (mij|me|ons|ze|haar|hem|hun) .3 niet
      (niet|niemand) .5 (zoeken|zoekt)
      (morgen|straks|maandag|vanavond|volgende week|daarna) .4 (er niet meer|niet meer zijn|niet meer bent|niet meer ben|is er niet|stoel leeg|stoel)
      er .5 niet meer (zijn|zal|is|ben|bent) .4 (morgen|straks|maandag|zegt)
      (wil|wilt|hoeft|wilde) .4 (er|hier) .2 niet meer (zijn|te zijn)
      (vaarwel|tot in de hemel|tot nooit|voor het laatst|laatste bericht|mijn laatste dag|laatste berichtje)
      sorry voor alles
      (zorg|zorgt|pas|let) .2 (goed|even)? .1 (voor|op) [mijn|de|onze] (kinderen|kind|broertje|zusje|moeder|hond|kat|dochter|zoon|papa|mama)
      (hou|houd) .1 van .2 (jullie|je|iedereen) .8 (weg|niks|laatste|sorry|niet|neemt)
      afscheid .2 (genomen|nemen|neemt|gezegd)
      (neemt|nam|zegt|zei) .4 (afscheid|vaarwel)
      (geeft|gaf|heeft) .5 spullen .3 (weg|uitgedeeld|weggegeven)
      (schreef|schrijft|geschreven|appt|appte|stuurde|zei) .6 (doei|vaarwel|sorry)
      (na vandaag|vandaag) .4 (klaar|voorbij|over|laatste)
      (niet|geen) .2 meer (verder|zin in leven|uithouden) .6 (weg|dak|spoor|pillen|mes|nu|verdwenen)
      (spullen|telefoon|horloge|tas) .6 (weggegeven|gegeven|uitgedeeld) & (weg|spoor|afscheid|beste|vandaag|nu|nergens)
      (zichzelf|zich) .4 (snijden|snijdt|gesneden|krassen) & (nu|net|deur|wc|bloed|bloedt|mes|stanleymes|opgesloten)
      (mes|stanleymes|scheermes|scheermesje|schaar|glas) .3 (wc|toilet|kleedkamer) .6 (niemand|niet|dicht|slot|bij)
      (wc|toilet|badkamer) .3 (opgesloten|op slot) .8 (mes|pillen|schaar|huilt|antwoord|touw)`,
    hint: `
      (afscheidsbrief|zelfmoord|suicidaal|suicidale|zelfmoordpoging)
      (weggelopen|verdwenen|nergens te vinden|spoorloos|zoek|kwijt|gebouw uit|is weg|weg)
      (neemt|nemen|nam|pakt) .2 niet [meer] op
      (niks|niets|geen antwoord) [meer] [van|gehoord] .2 (meer|gehoord|haar|hem)`,
  },
  {
    name: 'vermist of alleen',
    sure: `
      {kind} .2 in het water .9 (zie|zien|hulp|nu|niet|weg)
      (missen|mist|vermist|kwijt|niemand .4 gezien|telt?) & (zwemmen|zwembad|strand|zee|sloot|vijver|recreatieplas)
      (groep|kleuter|kind|kindje|leerling|peuter|meisje|jongen|jongetje|broertje|zusje) .6 (weg|kwijt|verdwenen|vermist) & (zoeken|zoeke|gezocht|sloot|hek|poort) & (overal|minuten|open|ope|straat|niemand)
      {kind} & (midden op|over|op) & (provinciale weg|snelweg|rijbaan|autoweg|vluchtstrook)
      (mama|mam|moeder|papa|pap|vader|oma|opa) & (koud|wordt niet wakker|niet wakker) & (vloer|keukenvloer|bed|bank|slaapt|ligt)
      (opgesloten|zit vast|ligt|zit|alleen|achtergelaten|gelaten|gesloten|slapend|vergeten) .6 (hete|bloedhete|warme|snikhete|kokende|gloeiend hete) auto
      (hete|bloedhete|snikhete|kokende) auto .6 (slot|alleen|opgesloten|kind|baby)
      {kind} .8 auto .4 (volle zon|hitte|zon|warmte|bloedheet|ramen dicht|op slot)
      (baby|kindje|peuter|kleuter|dreumes|broertje|zusje|kind|babybroertje|(1|2|3|4|een|twee|drie|vier)) .6 (alleen|eentje|uppie) .3 (bad|snelweg|weg|auto|spoor|straat|balkon|vensterbank|water|sloot)
      (rent|loopt|staat|kruipt|dwaalt) .4 (op|over|langs|midden op) [de|een] [drukke] (snelweg|weg|straat|rijbaan|autoweg|rotonde) & (peuter|kleuter|kind|kindje|alleen|leerling|baby|dreumes|jongetje|meisje)
      (baby|kindje|peuter|kleuter|broertje|zusje) .6 alleen thuis & (rook|brand|vuur|huilt|nu|gas|pan|oven)`,
    act: `
      (baby|kindje|peuter|dreumes|broertje|zusje|babybroertje|van [1-5]|van (een|twee|drie|vier|vijf)|kleuter) .8 (alleen|niemand thuis|niemand bij|eentje|uppie)
      (mama|papa|ouders|moeder|vader|niemand) .4 (niet|weg|verdwenen|thuis) & (baby|broertje|zusje|kindje|kleuter|kind|zegt|alleen) & (dagen|huilt|wakker|pyjama|nu|gister|nacht|alleen|eten|belt)
      {kind} & (al|nu|ruim) .3 (uur|uren|kwartier|minuten) .1 (weg|zoek|kwijt|vermist|spoorloos|verdwenen|niet gezien)
      baby .6 huilt .2 niet
      (kind|kindje|leerling|kleuter|peuter|meisje|jongetje|zoontje|dochtertje|jongen) .2 (kwijt|vermist|zoek|verdwenen|nergens|spoorloos)
      (kwijt|vermist|missen|verloren) .4 (kind|kindje|leerling|kleuter|peuter|meisje|jongetje) .6 (nu|school|plein|uitje|nergens|zoeken|bos|strand)
      (nergens|niet) (te vinden|meer te vinden|vinden) & {wie}`,
  },
];
