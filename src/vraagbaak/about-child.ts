/** Words of a story about somebody, not of a question about a rule. */
const TELLS =
  /\b(mijn (leerling|zoon|dochter)|een (jongen|meisje|jongetje|kind|leerling|kleuter) (uit|in|van) mijn|in mijn (klas|groep) zit|vertelde (mij|me)|zei (tegen mij|dat)|heeft (mij|me) verteld|vanmorgen|vanochtend|vanmiddag|gisteren|vorige week|vandaag|(hij|ze|zij) (heeft|zei|vertelde|vertelt|is|had|kwam|komt|wordt)|\d{1,2} jaar oud|van \d{1,2} jaar|groep [1-8][ab]?\b)/i;
/** Words that are written with a capital and are nobody's name. */
const NO_NAME =
  /^(I[Bb][’']?er|SMW|GGD|VT|AVG|VIR|CJG|ZAT|KMS|LKC|Veilig|Thuis|Raad|Kinderbescherming|Parnassys|Meldcode|Bijlage|Stap|Centrum|Jeugd|Gezin|Kindertelefoon|Hilversum|Bussum|Unita|Versa|AMK|SOT|MDO|SCP|VTT|Wmo|Ik|Mijn|Wat|Hoe|Wie|Mag|Moet|Kan|Als|De|Het|Een|Is|Waar|Wanneer|Waarom|Welke|Hij|Zij|Ze|Er|Maar|En|Of|Dan|Onze|Wij|We|Ouders|Moeder|Vader)$/;

/** The same at the beginning, where any word has a capital: somebody who does or is something. */
const BEGINS =
  /^(?!(?:Kind|Kinderen|Leerling|Leerlingen|Ouder|School|Dit|Dat|Wat|Hier|Daar|Iemand|Niemand|Iedereen|Melden|Overleg|Hulp|Inzage)\b)(\p{Lu}[\p{Ll}’'-]+) (heeft|is|was|had|vertelt|vertelde|zegt|zei|komt|kwam|wordt|wil|durft|huilt|loopt|zit)\b/u;

/**
 * Whether a text tells about somebody: then who typed it is asked, after the answer, not to type names here. Errs on
 * the side of saying so. Nothing of the text is kept.
 */
export function tellsAboutChild(text: string): boolean {
  if (text.length > 240 || TELLS.test(text)) return true;
  // A name: a capital in the middle of a sentence, in a text that is not all capitals.
  if (text === text.toUpperCase()) return false;
  const [, first] = BEGINS.exec(text) ?? [];
  if (first !== undefined && !NO_NAME.test(first)) return true;
  return [...text.matchAll(/(?<=[\p{Ll},;] )\p{Lu}[\p{Ll}’'-]{2,}/gu)].some(([word]) => !NO_NAME.test(word));
}
