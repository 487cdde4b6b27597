/** "doen … mee" and "geven … uit" are one verb in two parts. */
const IN_TWO_PARTS: readonly (readonly [RegExp, string])[] = [
  [/\b(do(?:en|et)|dee?d(?:en)?|gedaan)\b(.{0,25}?)\bmee\b/gi, "$1$2 meedoen"],
  [
    /\b(gaan|gaat|ging|gingen|gegaan|trad|traden|treedt|treden)\b(.{0,40}?)\bin(?= ?(?:\?|$|volgens|werking|en\b|,))/gi,
    "$1$2 ingaan",
  ],
  [/\b(zit|zitten|zat|zaten)\b(.{0,40}?)\bvoor\b(?= ?(?:\?|$|,|en\b))/gi, "$1$2 voorzitten"],
  [/\b(geven|geeft|gaf|gaven)\b(.{0,40}?)\buit\b(?! te\b)/gi, "$1$2 uitgeven"],
];

const MONTHS: Readonly<Record<string, string>> = {
  jan: "januari",
  feb: "februari",
  mrt: "maart",
  apr: "april",
  jun: "juni",
  jul: "juli",
  aug: "augustus",
  sep: "september",
  sept: "september",
  okt: "oktober",
  nov: "november",
  dec: "december",
};
const SHORT_MONTH = new RegExp(`\\b(${Object.keys(MONTHS).join("|")})\\b\\.?`, "gi");
const BEFORE_DAY = new RegExp(`(?<=\\b\\d{1,2} )(${Object.keys(MONTHS).join("|")})\\b\\.?`, "gi");

/** Words that people who type fast leave letters out of. */
const SHORT_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bop dit (?:moment|ogenblik)\b|\bvandaag de dag\b/gi, "nu"],
  [/\bat (?:this|the) moment\b/gi, "now"],
  [/\b(?:p\/j|p\.j\.|pj)(?![\p{L}\d])/giu, "per jaar"],
  [/\b(?:p\/m|p\.m\.)(?![\p{L}\d])/giu, "per maand"],
  [/\b(20[12]\d) ((?:work ?)?program(?:me)?)\b/gi, "$2 $1"],
  [/\bmnd(en)?\b\.?/gi, "maand"],
  [/\bvd\b|\bv\.d\./gi, "van de"],
  [/\bmet of zonder (?=btw)/gi, "inclusief of exclusief "],
  [/\bvh\b|\bv\.h\./gi, "van het"],
  [/\bz['’]n\b/gi, "zijn"],
  [/\bm['’]n\b/gi, "mijn"],
  [/(?<![\p{L}\d]['’]?)['’]?t(?= \p{L}{2})/giu, "het"],
  [/(?<![\p{L}\d]['’]?)['’]?n(?= \p{L}{2})/giu, "een"],
  [/\bin- of exclusief\b|\bin-\/exclusief\b/gi, "inclusief of exclusief"],
];

/** Years written in two digits, where a year is what stands there. */
const SHORT_YEARS: readonly (readonly [RegExp, string])[] = [
  [/(?<![\d.,€/-])'?(2[0-6])[/-]'?(2[0-6])(?![\d/-]|[.,]\d)/g, "20$1-20$2"],
  [
    /\b(in|over|voor|van|eind|begin|medio|sinds|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) '?(2[0-6])(?=$|[\s?,;.)]*$|[\s]*[?,;)/]| (en|and|voor|al|nog|is|was|zijn|waren|staat|stond|begroot|gepland|voorzien|geraamd)\b)/gi,
    "$1 20$2",
  ],
];

/** "…, Koolma?" at the end of a question for somebody is a guess: the answer need not be about that person. */
const GUESS =
  /^(?=.*\b(?:wie|who)\b)(.{12,}?),\s*(?:is dat |was dat )?(?!.*\b(?:of|or|en|and|behalve|naast|anders|niet|besides|except|not)\b)[\p{L}'’-]+(?: [\p{L}'’-]+){0,2}\s*\?\s*$/iu;

/**
 * A question as it would be written out in full: short months and years, verbs in two parts. Meaning never changes;
 * names are left alone ("Jan" is a month only beside a day).
 */
export function writtenOut(text: string): string {
  let full = text
    .replace(GUESS, "$1?")
    .replace(BEFORE_DAY, (short) => MONTHS[short.toLowerCase().replace(".", "")] ?? short);
  full = full.replace(SHORT_MONTH, (short, _name, at: number) => {
    const beside = /^\.?\s*['’]?2\d\b/.test(full.slice(at + short.length));
    const known = MONTHS[short.toLowerCase().replace(".", "")];
    return beside && known !== undefined ? known : short;
  });
  for (const [pattern, instead] of [...SHORT_WORDS, ...SHORT_YEARS, ...IN_TWO_PARTS])
    full = full.replace(pattern, instead);
  return full;
}

const ASKS =
  "(?:(?:van|bij|in|op|met|voor|from|by|of|with|for|at) )?(?:wie|wat|waar|wanneer|welke?|hoeveel|hoe|waarom|who|what|which|where|when|how|why)";
const SECOND = new RegExp(`[,;]? (?:en|and) (?=${ASKS}\\b)`, "i");

/** Where a second question begins in a question that asks two things ("waar staat X voor en van wie is het?"). */
export function secondQuestionAt(folded: string): number | undefined {
  const match = SECOND.exec(folded);
  return match && match.index > 8 ? match.index : undefined;
}
