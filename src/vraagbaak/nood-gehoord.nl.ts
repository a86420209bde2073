import type { Family } from './nood-grammar.ts';

/** Sexual violence, what is heard from afar, and a story about now of which no more is known. */
export const gehoord: readonly Family[] = [
  {
    name: 'seksueel geweld',
    sure: `
      (verkracht|aangerand|verkrachten|aanranden|misbruikt|aangerand) .5 (nu|net|zojuist|vandaag|vannacht|vanmorgen|vanochtend|vanmiddag|zonet|dit moment|daarnet|straks|afgelopen nacht)
      (nu|net|zojuist|vandaag|vannacht|vanmorgen|vanochtend|vanmiddag|zonet|dit moment|straks|afgelopen nacht) .8 (verkracht|aangerand|verkrachten|aanranden|misbruikt|misbruiken)
      (hij|man|vader|stiefvader|opa|oom|broer|iemand|jongen|meester|ze|leraar|conciergen?) .4 (is|zit|staat|ligt|probeert) .4 (haar|hem|kind|meisje|leerling) .3 (betasten|verkrachten|aanranden|misbruiken|uitkleden|aan te raken)
      (broek|rits|gulp) .4 (zakken|open|omlaag|naar beneden) & (man|kinderen|hek|hij|iemand|kerel)
      (rok|jurk|shirt|broek|rokje) .3 (omhoog|omlaag|naar beneden|uit) & (trok|trekt|rukt|rukte|deed|hij)
      (live|livestream) & (mishandeld|geslagen|verkracht|bloed|mes|slaat|dak|touw)
      (zit|zat|komt) aan (haar|hem) & (bus|zie|nu|hier|net|wc|gebeuren|camera|trein|kleedkamer)
      (betast|verkracht|randt|aanrandt|misbruikt) .4 (kind|haar|hem|meisje|jongen|leerling|kleuter) .6 (nu|hier|struiken|bosjes|wc|toilet|kleedkamer|kelder|gang|auto)
      (broek|rits|gulp) .4 (zakken|open|omlaag|naar beneden) & (man|kinderen|hek|hij|iemand|kerel)
      (rok|jurk|shirt|broek|rokje) .3 (omhoog|omlaag|naar beneden|uit) & (trok|trekt|rukt|rukte|deed|hij)
      (live|livestream) & (mishandeld|geslagen|verkracht|bloed|mes|slaat|dak|touw)
      (zit|zat|komt) aan (haar|hem) & (bus|zie|nu|hier|net|wc|gebeuren|camera|trein|kleedkamer)
      (betast|verkracht|randt|aanrandt|misbruikt) & (kind|haar|hem|meisje|jongen|leerling|kleuter) & (nu|hier|struiken|bosjes|wc|toilet|kleedkamer|kelder|gang|auto|plein)
      (haal|kom|haalt) .2 (me|mij|haar|ons) .3 (weg|uit|halen) .3
      (kleren|broek|onderbroek|shirt|rok) .3 (uittrekt|uittrekken|uitgetrokken|uit doet|uit te trekken|kapot) .4
      (komt|kwam|zit|ligt|is) .5 (kamer|bed|wc) .6 (kleren|uittrekt|betast|zit aan|aan haar|aan hem)
      (bloed|bloedt) .4 (onderbroek|broekje|benen|vagina|billen|kruis)`,
    act: `
      (man|jongen|meester|conciergen?|stiefvader|vader|opa|oom|hij|iemand) .6 (bij haar|bij hem|met haar|met hem|bij een meisje|bij een leerling|met een meisje) .3 (op de wc|wc|toilet|hokje|kleedkamer|kelder|bosjes|berging|hok|bed) .5
      (straks|vannacht|vanavond|vandaag|weer|nu) .8 (aan haar zit|aan hem zit|kelder|in bed|haar bed|zijn bed|aan haar|kamer komt)
      (opa|oom|vader|stiefvader|hij|broer|neef|buurman|meester|conciergen?|man) .6 (aan haar|aan hem) (zit|zat|komt) .6 (straks|vandaag|nu|wacht|haalt|ophalen)
      (wacht|haalt|ophalen|meeneemt|meegenomen) .9 (aan haar|aan hem|kelder|bed) .3
      (vannacht|vanochtend|vanmorgen|net|gisteravond) .5 (bij haar|in haar|in zijn|bij hem) .3 (bed|kamer|lag|lig)
      (naakt|bloot|halfnaakt) .5 (gefilmd|straat|gevonden|man|plein|bosjes|opgesloten|foto)
      (loverboy|gedwongen|chanteert) .6 (nu|hotel|staat|vanavond|wacht|auto|straks|vandaag)`,
    hint: `
      (verkracht|aangerand|betast|misbruikt|loverboy)`,
  },
  {
    name: 'gehoord van ver',
    sure: `
      (hoor|hoorde|hoort|horen) .8 (gegil|gillen|gil|gilt|gillende|klappen|slaan|krijsen|krijst|geschreeuw|doodskreet|glasgerinkel|schoten|knallen|gekrijs|gehuil en|schreeuwt om hulp|om hulp) .6 (nu|binnen|telefoon|lijn|deur|huis|buren|thuis|open|hem|alleen|kind|moeder|en|klap|help|stil)
      (gegil|gillen|gil|gilt|klappen|krijsen|geschreeuw|gekrijs|schoten|knallen) .4 (hoor|hoorde|gehoord|achter de deur|door de telefoon|aan de telefoon|op de achtergrond)
      (schreeuwt|roept|gilt|smeekt|roepen|gillen|schreeuwen) .7 om hulp
      (gezicht|foto|filmpje|video) .6 (bloed|touw|mes|pistool|gewond) .6
      (stuurt|stuurde|appt|appte) .6 (foto|filmpje|video) .6 (bloed|touw|mes|pistool|wapen|gewond|dak|pillen)`,
    act: `
      (belt|belde|appt|appte|stuurt|stuurde|gebeld|geappt|bericht) .9 (slaat|slaan|bloed|bang|mes|help|hulp|badkamer|opgesloten|deur|klap|schreeuwt|brullen|dood|wakker|vermoord|ophangen|gilt|brult|pijn)
      (belt|belde|appt|appte|stuurt|stuurde) .3 (huilend|gillend|paniek|in paniek|overstuur|help)
      (gegild|gegil|gillen|geschreeuw|gekrijs) .5 (stil|niets|niks|geluid|binnen|buren|huis|deur)
      geen geluid [meer] .3 (huis|uit|kamer|binnen)
      en (nu|ineens|opeens|toen) .2 (is|was|werd) .2 stil
      nu is het [zo|helemaal] stil
      (klap|knal|gil|gegil|schreeuw|geschreeuw) .5 (niet [meer] op|stil|verbroken|viel weg|weggevallen|opgehangen)
      (lijn|verbinding|telefoon|gesprek) .3 (verbroken|viel weg|weggevallen|dood)`,
    hint: `
      (gegil|gillen|geschreeuw|krijsen|krijst|gilt|glasgerinkel)
      (neemt|nemen|nam) .2 niet [meer] op`,
  },
  {
    name: 'verteld, over nu',
    hint: `
      {wie} & (nu|zonet|net|zojuist|straks|vanavond|vanmiddag|daarnet|vannacht|om [a-z0-9]+ uur) & (zegt|zei|appt|appte|belt|belde|roept|riep|schrijft|stuurt|stuurde|vertelt|gezegd|verteld|geappt|gestuurd|geroepen)
      (ik|we) (hoor|horen|zie|ruik|hou) & {wie} & (deur|binnen|buiten|niemand|raam|liggen|gebonk|kloppen|huilen|stil|gebeuren|niet)
      {wie} & doet .3 niet open
      (nooit|niemand|niemand|niks|geen) .3 meer & {wie} & (zegt|zei|appt|appte|belt|belde|schrijft|stuurt|wil|kan|hoeft|thuis|komt)
      en nu (is|zijn|komt|gaat|ligt|staat|doet|neemt|zit) .3 (weg|niemand|niet|stil|er niet)`,
  },
];
