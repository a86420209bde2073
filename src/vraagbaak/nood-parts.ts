const READ = 6000; // characters: of a longer text the first half of them and the last
const WINDOW = 40; // words that are looked at together, and half of them again with the next

/** "maar nu …": what comes after it is now, whatever came before. */
const NOW_TAIL =
  / (maar|en|want) (nu|net|vandaag|vanmiddag|straks|vanavond) | nu (staat|zit|ligt|is|loopt|komt|heeft) /;

/** A main sentence after a question: "waar bel ik hij slaat haar". In "als hij haar slaat" the verb comes last. */
const MAIN = new RegExp(
  '(?<! (als|dat|of|wanneer|die|waar|omdat|en|toen|hoe|wat|waarin|indien|stel)) ' +
    '(hij|ze|zij|er|vader|moeder|papa|mama|leerling|jongen|meisje|kind) ' +
    '(is|zijn|heeft|staat|ligt|gaat|wil|slaat|schopt|wurgt|steekt|dreigt|bloedt|ademt|reageert|beweegt|komt|loopt|' +
    'houdt|trekt|sleurt|neemt|snijdt|hangt|springt|zit|wordt) ',
);

/**
 * The parts of a text that are weighed each on its own: every sentence, what comes after "maar nu" or after a question,
 * and the whole by windows, because somebody in a hurry types no full stops.
 * @param hear puts a text right
 * @param isGone whether a part tells of another time: then a main sentence in it does too
 */
export function partsOf(
  text: string,
  hear: (text: string) => string,
  isGone: (said: string) => boolean,
): readonly string[] {
  const read = text.length > READ ? `${text.slice(0, READ / 2)}\n${text.slice(-READ / 2)}` : text;
  const sentences = read
    .split(/[.?!;\n]+/)
    .filter((one) => one.trim() !== '')
    .map(hear);
  const words = hear(read).trim().split(' ');
  const windows: string[] = [];
  for (let i = 0; i === 0 || i < words.length - WINDOW / 2; i += WINDOW / 2) {
    windows.push(` ${words.slice(i, i + WINDOW).join(' ')} `);
  }
  const tails = sentences.flatMap((one) => {
    const starts = [one.search(NOW_TAIL), isGone(one) ? -1 : one.search(MAIN)];
    return starts.filter((at) => at > 0).map((at) => one.slice(at));
  });
  return [...new Set([...sentences, ...windows, ...tails])];
}
