const words = (list: string): string[] => list.trim().split(/\s+/);

/** Function words of Dutch, question words and ways of addressing included: they say nothing about the subject. */
const DUTCH = words(`
  de het een en of maar want dus als dan dat die dit deze der des den te ter ten tot van voor vanaf vanuit
  in uit op onder over bij met zonder aan af door om na naar tegen tijdens tussen sinds via binnen buiten
  is ben bent zijn was waren wordt worden werd werden geworden heeft heb hebben had hadden gehad
  kan kun kunt kunnen kon konden mag mogen moet moeten moest zal zullen zou zouden wil willen wilt
  ik jij je jou jouw u uw hij zij ze wij we ons onze hun hen hem haar mij me mijn zich er ie
  wie wat waar wanneer welk welke hoe hoeveel waarom waarvoor waarmee waaraan waarin waarop waaruit waarvan
  waardoor waarbij waarover hoelang
  niet geen ook nog wel al alle alles iets niets iemand niemand elk elke ieder iedere
  zo zoals toch eens even nou nu hier daar daarvan daarbij daarvoor daarmee eigenlijk eraan ervan erbij
  ervoor ermee erop erin dergelijke zelf zelfs heel erg gaat gaan ging gingen gegaan kwam kwamen gekomen doet doen deed gedaan komt komen
`);

const ENGLISH = words(`
  the a an and or but if then of to in on at by for from with without into about over under between
  is are was were be been being has have had do does did can could may might must shall should will would
  i you he she it we they me him her us them my your his its our their this that these those there here
  who whom whose what where when which why how not no nor also as so than too very any some all s
`);

/** Words that differ in meaning between the languages ("was", "die", "of", "over") are stop words in both. */
const STOP_WORDS: ReadonlySet<string> = new Set([...DUTCH, ...ENGLISH]);

export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);

const DUTCH_MARKS = new Set([...DUTCH, ...words("gemeente gemeenten volgens graag klopt wanner wnr vd")]);
const ENGLISH_MARKS = new Set([...ENGLISH, ...words("much many according does list called")]);

/** The language a text is written in, by its function words; `fallback` when they do not tell. */
export function languageOf(tokens: readonly string[], fallback: "nl" | "en" = "nl"): "nl" | "en" {
  let dutch = 0;
  let english = 0;
  for (const word of tokens) {
    const nl = DUTCH_MARKS.has(word);
    const en = ENGLISH_MARKS.has(word);
    if (nl && !en) dutch += 1;
    if (en && !nl) english += 1;
  }
  if (dutch === english) return fallback;
  return dutch > english ? "nl" : "en";
}
