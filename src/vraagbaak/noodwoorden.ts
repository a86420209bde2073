import { distance } from './spelling.ts';

/** Words that are looked for with mistakes in them. Nothing that is a letter away from a harmless word. */
const MEANT =
  `noodsituatie noodgeval spoedgeval levensgevaar levensbedreigend vermoorden vermoord vermoordt doodmaken
  doodslaan doodsteken neergestoken neergeschoten bewusteloos ambulance zelfmoord overdosis gevaar ademt pistool gijzeling hartstilstand reanimatie
  vuurwapen wurgen wurgt ontvoerd`.split(/\s+/);
/** As near as that, and something else. */
const ELSE = new Set([
  'vermoed',
  'vermoeid',
  'vermoeden',
  'vermoedt',
  'wurggreep',
  'gevaren',
  'gebaar',
  'bedaar',
]);

const SOMEBODY =
  '(kind|kinderen|leerling|leerlingen|meisje|jongen|jongetje|baby|peuter|kleuter|moeder|vader|mama|papa|ouder|ouders|broertje|zusje|broer|zus|collega|juf|meester|leerkracht|iemand|man|vrouw|hij|zij|ze|haar|hem|ik|we|wij|ons|hun|hen)';
const NOW = '(nu|nou|op dit moment|direct|meteen|snel|acuut)';

/** Said alone, these are a call for help. In a sentence, they can be anything. */
const ALONE =
  /^(help )?(er is |het is |dit is |we hebben |ik heb )?(een |echt |grote )*(nood|noodsituatie|nood situatie|noodgeval|spoed|spoedgeval|alarm|sos|112|gevaar|levensgevaar)( nu| help| hier)*$/;

/** Something is happening, or about to: whatever else is said. */
const HAPPENS: readonly RegExp[] = [
  /\b(bel|belt|bellen|gebeld|haal|roep)\b.{0,20}\b112\b|\b112\b.{0,10}\b(bel|bellen|nu|snel|gebeld|nodig)\b/,
  /\b(vermoord\w*|vermoor\w*|vermoren|doodschiet\w*|doodmak\w*|doodmaak\w*|doodslaan|doodslaat|doodstek\w*|doodsteek\w*|neergestoken|neergeschoten)\b/,
  /\bmaakt (haar|hem|ze|mij|iemand|zichzelf|zijn \w+|haar \w+) dood\b|\bdood (maken|slaan|steken|schieten)\b/,
  /\b(met|heeft|had|pakt|pakte|trekt|zwaait|bedreigt)\b.{0,25}\b(een|het|zijn|haar)? ?(mes|pistool|geweer|vuurwapen|wapen|bijl)\b/,
  /\b(hij|zij|ze|vader|moeder|man|iemand)\b steekt (haar|hem|iemand|zijn (vrouw|kind|moeder|vader)|een kind) *(neer|met|$)/,
  /\bwurg(t|en|de|d)?\b|\bkeel dicht\b/,
  /\b(levensgevaar|levensbedreigend\w*)\b/,
  new RegExp(`\\b${SOMEBODY}\\b.{0,30}\\b(in|nu|acuut|direct|groot)\\b.{0,15}\\bgevaar\\b`),
  new RegExp(`\\b${NOW}( \\w+)? gevaar\\b|\\bgevaar nu\\b`),
  /\b(bel|stuur|haal|roep|heb|hebben|nodig|moet)\b.{0,20}\bambulance\b|\bambulance\b.{0,15}\b(nodig|bellen|nu|snel|sturen)\b/,
  /\bbewusteloos\b|\b(ademt|ademen|adem|reageert) niet\b(?! (mee|op (de|het|mijn|onze))\b)|\bbloedt? (heel|erg|hevig|zwaar)\b|\bbloeden stopt niet\b/,
  /\bzelfmoord\b.{0,15}\b(plegen|doen|nu|gaat|wil)\b|\b(wil|gaat|dreigt)\b.{0,30}\bzelfmoord\b/,
  /\bwil(t|len)? (echt )?dood( |$)(?!\w)|\bniet meer leven\b|\beinde? aan (haar|zijn|het|mijn) leven\b|\bvan (haar|zijn|het) leven beroven\b/,
  /\boverdosis\b(?! (suiker|snoep|koffie|cafeine))|\bpillen (geslikt|genomen|ingenomen)\b|\b(zichzelf|zich)\b.{0,25}\biets aan ?(te )?doen\b/,
  /\b(van (het|een) (dak|balkon)|van de (flat|brug)|uit het raam|voor de trein)\b.{0,15}\bspring|\bspring\w*\b.{0,15}\b(van (het|een) (dak|balkon)|uit het raam|voor de trein)\b/,
  /\b(haar|hem|ons|mij|kind|kinderen|moeder|vader|leerling)\b (iets|wat) aan ?(te )?doe(n|t)\b|\bdoet (haar|hem|ons|mij|het kind|de kinderen) (nu )?iets aan\b/,
  /\b(gegijzeld|gijzeling|gijzelt|hartstilstand|reanimatie|reanimeren|vergiftigd|aanslag)\b|\bgestoken met\b|\bslaat (haar|hem|ze) dood\b/,
  /\b(er is|dit is|het is|we hebben|ik heb) (een |hier |nu |echt )*(nood|noodgeval|noodsituatie|nood situatie)\b|\bkind in nood\b/,
  /^(help|nood|spoed|noodgeval|noodsituatie|sos) .*\b(slaat|slaan|schopt|dreigt|bedreigt|mishandelt|vecht|vechten|valt|aanvalt|geslagen|gevaar|politie|bewusteloos|bloedt)\b/,
  /\b(nu|direct|meteen|dringend|onmiddellijk) (medische )?hulp nodig\b(?! (bij|met|voor) (het|de|mijn|een|dit))/,
  /\b(wordt|worden) (nu|op dit moment)\b.{0,20}\b(bedreigd|verkracht|opgesloten|gewurgd)\b|\bverkracht (haar|hem) nu\b/,
  /\b(is|zijn|wordt|werd) (net |nu )?(neer)?gestoken\b|\bgewapende?\b.{0,15}\b(man|vader|iemand|persoon|overval)\b|\bschietpartij\b|\bschiet (op|iemand|om zich)\b(?! met)/,
  /\b(politie|ambulance|ambulans|brandweer) (nu )?(bellen|nodig)( nu| snel)?$|\b(moet|bel|we moeten|ik moet) nu (de |een )?(politie|ambulance)\b/,
  /\b(vader|moeder|papa|mama|hij|zij|ze|ouder|man)\b.{0,25}\b(slaat|mishandelt|wurgt|schopt|verkracht|bedreigt|sleurt|ontvoert)\b.{0,25}\b(nu|op dit moment)\b/,
  /\b(slaat|schopt|mishandelt|bedreigt) nu (iedereen|haar|hem|de|een|het|zijn|ons|mij|kinderen)\b|\bneemt\b.{0,20}\bmet geweld mee\b|\bmet geweld meenemen\b/,
  /\b(zichzelf|zich) (doden|doodmaken|ophangen|iets aandoen|van kant maken|verhangen|snijdt nu)\b|\b(geen lucht|stikt|heeft .{0,15}(bleek|gif|bleekmiddel|schoonmaakmiddel)\w* (gedronken|geslikt))\b/,
  /\b(noodgeval|noodsituatie|levensgevaarlijk\w*)\b.{0,12}\b(nu|hier|bij ons|in (mijn|de|onze) (klas|school|groep))\b|\bgevaarlijke situatie nu\b/,
  /\ber is brand\b|\bbrand in (de|het|onze) (school|klas|lokaal|gang|huis)\b|\ber wordt geschoten\b/,
  new RegExp(`\\bslaat (haar|hem|ze|zijn kind|haar kind|een kind|zijn vrouw|moeder|iemand) ${NOW}\\b`),
  /\b(slaat|schopt|trapt)\b.{0,25}\b(in elkaar|bewusteloos|op dit moment)\b|\bwordt nu\b.{0,25}\b(geslagen|mishandeld|geschopt|aangevallen|misbruikt)\b/,
  /\bis\b.{0,20}\bnu\b.{0,12}\b(mishandelen|slaan|aanvallen)\b|\bbedreigt (ons|mij|me|haar|hem)\b.{0,8}\bnu\b/,
  /\b(kind|leerling|meisje|jongen|baby|zij|hij|ze)\b.{0,20}\b(ontvoerd|meegesleurd|stikt)\b/,
  /\b(politie|hulp) (moet |is )?(nu|meteen|direct|snel|nodig nu)\b|\bsnel hulp nodig\b/,
];

/** Asks about it, or speaks of it: no one is in danger now, as far as this sentence goes. */
const ABOUT =
  /^(wat (is|zijn|betekent|betekenen|zegt|staat|wordt|verstaan|noem|bedoel)|wanneer|waarom|hoe (herken|vaak|vaag|weet|noem)|is (een|het een|dit een)|voorbeeld|voorbeelden|definitie|betekenis|uitleg|welke|bestaat|staat|moet(en)? (ik|je|we|wij) (bij|altijd|dan|112 bellen bij)|bij welke|mag (ik|je|de|een|men))\b/;
/** Unless it goes on about somebody, now. */
const REAL = /\b(nu|hij|zij|ze|help|dreigt|vader staat|moeder staat)\b/;
const STORY =
  /\b(boek|prentenboek|voorleesboek|film|verhaal|spel|les|kookles|gym|geschiedenis|oefenen|oefening|thema\w*|cijfers|nieuws|meldnorm\w*|vroeger|ooit|papier|brood|fruit|soep|knutsel\w*|koken)\b/;

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** A word as it was probably meant, when it is one we look for. */
function meant(word: string): string {
  if (word.length < 5 || word.length > 20 || ELSE.has(word)) return word;
  const most = (one: string) => (one.length > 10 ? 2 : 1);
  return MEANT.find((one) => one[0] === word[0] && distance(word, one, most(one)) <= most(one)) ?? word;
}

/**
 * Whether somebody asks for help now. Wins from everything else; better once too often than once too few, but not at
 * every "noodplan". Needs nothing but the text, which is not kept.
 */
export function isEmergency(text = ''): boolean {
  const said = plain(text).split(' ').slice(0, WORDS).map(meant).join(' ');
  if (ALONE.test(said)) return true;
  return text
    .slice(0, READ)
    .split(/[.?!;\n]+/)
    .concat(text.slice(0, READ))
    .map((part) => plain(part).split(' ').map(meant).join(' '))
    .some(
      (part) =>
        !(ABOUT.test(part) && !REAL.test(part)) && !STORY.test(part) && HAPPENS.some((one) => one.test(part)),
    );
}

const WORDS = 12; // of a call for help that says nothing else
const READ = 6000; // characters
