import { sentencesOf } from "./tasks.ts";

/** Plain sentences that record a decision: tables of the ways in which minutes say so. */
type Taken = "recorded" | "deferred" | "rejected";

/** Who decides. */
const SUBJECT =
  "(?:(?:het|de|the|onze)\\s+)?(?:kernteam|directeurenoverleg|regelhart|(?:werk|stuur|regie|project|klankbord)groep|wg|to|technisch overleg|groep|vergadering|bestuur|team|we|wij|men|core team|working group|steering group|group|directors|directeuren)";
const THAT = "(?:om te\\s+|om\\s+|dat\\s+|that\\s+|to\\s+|tot\\s+)?";
const TITLE = "(?<title>.{4,})";

/** What a group does when it decides, before what it decides on. */
const DECIDES = [
  "besluit(?:en)?",
  "beslist",
  "beslissen",
  "stem(?:t|men) in met",
  "(?:gaat|gaan) (?:hiermee |hier )?akkoord met",
  "(?:gaat|gaan) akkoord",
  "(?:is|zijn) (?:hiermee )?akkoord(?: met)?",
  "akkoord met",
  "(?:stelt|stellen) (?:hierbij )?vast dat",
  "(?<!men )kie(?:st|zen) (?:er)?voor",
  "(?:spreekt|spreken) (?:met elkaar )?af",
  "wij(?:st|zen) af",
  "decides?",
  "decided",
  "agrees?",
  "agreed",
  "approves?",
  "approved",
  "resolved",
].join("|");

/** How a decision is said without its subject. */
const PARTICIPLE = "(?:afgesproken|besloten|overeengekomen|decided|agreed|resolved)";

/** Sentences that begin with who decides or with the word for it; they count wherever they stand in a line. */
const DECIDED: readonly [Taken, RegExp][] = [
  [
    "deferred",
    /^(?:besluit|beslissing|besluitvorming)\s+(?:over|on)\s+(?<title>.{3,}?)\s+(?:wordt|is)\s+(?:aangehouden|uitgesteld)/i,
  ],
  ["deferred", /^(?<title>(?:het\s+)?voorstel\s+.{3,}?)\s+(?:wordt|is)\s+(?:aangehouden|uitgesteld)[.!]?$/i],
  ["rejected", /^(?:het\s+)?voorstel\s+(?<title>.{3,}?)\s+(?:wordt|is)\s+(?:verworpen|afgewezen)/i],
  [
    "recorded",
    new RegExp(
      `^(?:er (?:is|wordt) )?(?:(?:unaniem|gezamenlijk|samen|verder|ook|tot slot|daarom|hierbij) )?(?:afgesproken|besloten|overeengekomen)\\s+(?:(?:wordt|is|werd)\\s+)?(?:dat\\s+|om\\s+)?(?<title>(?!over\\s|is\\s|en\\s|in\\s|vervolg|acties?\\b).{4,})$`,
      "i",
    ),
  ],
  ["recorded", new RegExp(`^(?:de\\s+|onze\\s+)?afspraak\\s+is\\s*,?\\s*(?:om|dat)\\s+${TITLE}$`, "i")],
  ["recorded", new RegExp(`^${PARTICIPLE}\\s+(?:that|to)\\s+${TITLE}$`, "i")],
  [
    "recorded",
    new RegExp(
      `^(?:we|wij)\\s+(?:hebben|zijn)\\s+(?:afgesproken|besloten|overeengekomen)\\s*,?\\s+${THAT}${TITLE}$`,
      "i",
    ),
  ],
  [
    "recorded",
    new RegExp(`^it\\s+(?:was|is|has been)\\s+(?:decided|agreed|resolved)\\s+(?:that|to)\\s+${TITLE}$`, "i"),
  ],
  ["recorded", new RegExp(`^${SUBJECT}\\s+(?:${DECIDES})\\s*,?\\s+${THAT}${TITLE}$`, "i")],
  [
    "recorded",
    new RegExp(
      `^${SUBJECT}\\s+(?:keurt|keuren|stelt|stellen)\\s+(?<title>.{3,}?)\\s+(?:goed|vast)[.!]?$`,
      "i",
    ),
  ],
  [
    "recorded",
    new RegExp(
      `^${SUBJECT}\\s+(?:has|have)\\s+(?:decided|agreed|approved|resolved)\\s+${THAT}${TITLE}$`,
      "i",
    ),
  ],
  [
    "recorded",
    new RegExp(
      `^${SUBJECT}\\s+(?:heeft|hebben|has|have)\\s+(?<title>.{3,}?)\\s+(?:goedgekeurd|vastgesteld|akkoord bevonden|approved)[.!]?$`,
      "i",
    ),
  ],
];

/** Sentences that begin with what was decided on; they count only when they are the whole line. */
const PASSED: readonly RegExp[] = [
  /^(?<title>.{6,160}?)\s+(?:wordt|worden|is|zijn)\s+(?:unaniem |hierbij |ongewijzigd |zonder (?:wijzigingen|opmerkingen) )?(?:vastgesteld|goedgekeurd|akkoord bevonden)[.!]?$/i,
  /^(?<title>the\s.{6,160}?)\s+(?:is|are|was|were)\s+(?:unanimously |hereby )?(?:approved|adopted)[.!]?$/i,
];

/** Nothing was decided, or it is asked whether it was. */
const OPEN =
  /\?\s*$|\b(?:nog niet|nog geen|niet besloten|niet akkoord|geen besluit|geen akkoord|not yet|no decision|under discussion|onder voorbehoud of)\b/i;
/** Decided before, and told again. */
const EARLIER = /\b(?:vorige keer|vorig overleg|eerder|destijds|last time|previously)\b/i;

/** A decision told in a sentence of the text, the first one that is; null when none is. */
export function readDecision(text: string): { title: string; decision: Taken; sentence: string } | null {
  const plain = text.replace(/\*\*|__/g, "");
  for (const sentence of sentencesOf(plain)) {
    if (OPEN.test(sentence) || EARLIER.test(sentence)) continue;
    for (const [decision, pattern] of DECIDED) {
      const title = pattern.exec(sentence)?.groups?.["title"];
      if (title !== undefined) return { title, decision, sentence };
    }
  }
  if (OPEN.test(plain) || EARLIER.test(plain)) return null;
  const passed = PASSED.map((pattern) => pattern.exec(plain)?.groups?.["title"]).find(
    (title) => title !== undefined,
  );
  return passed === undefined ? null : { title: passed, decision: "recorded", sentence: plain };
}
