/** Plain sentences that record a decision. They must open the line: later in it, a decision is being talked about. */
type Taken = "recorded" | "deferred" | "rejected";

const SUBJECT =
  "(?:(?:het|de|the)\\s+)?(?<body>kernteam|directeurenoverleg|regelhart|werkgroep|groep|vergadering|stuurgroep|we|wij|men|er|core team|group|team|directors)";
const PATTERNS: readonly [Taken, RegExp][] = [
  [
    "deferred",
    /^(?:besluit|beslissing)\s+(?:over|on)\s+(?<title>.{3,}?)\s+(?:wordt|is)\s+(?:aangehouden|uitgesteld)/i,
  ],
  ["rejected", /^(?:het\s+)?voorstel\s+(?<title>.{3,}?)\s+(?:wordt|is)\s+(?:verworpen|afgewezen)/i],
  ["recorded", /^(?:agreed|decided|resolved)\s+(?:that|to)\s+(?<title>.{4,})$/i],
  // Also as a later sentence of a line that first tells what was discussed.
  [
    "recorded",
    /(?:^|[.:;!?]\)?\s+)(?:[Aa]fgesproken|[Bb]esloten|[Oo]vereengekomen)\s+(?:(?:wordt|is|werd)\s+)?(?:dat\s+|om\s+)?(?<title>(?!over\s|is\s|en\s|in\s).{4,})$/,
  ],
  [
    "recorded",
    /^(?:we|wij)\s+(?:hebben|zijn)\s+(?:afgesproken|besloten|overeengekomen)\s*,?\s+(?:dat\s+|om\s+)?(?<title>.{4,})$/i,
  ],
  [
    "recorded",
    /^er\s+(?:wordt|is)\s+(?:besloten|afgesproken|overeengekomen)\s*,?\s*(?:dat|om)?\s+(?<title>.{4,})$/i,
  ],
  [
    "recorded",
    new RegExp(
      `^${SUBJECT}\\s+(?:besluit|besluiten|beslist|stemt in met|stemmen in met|gaat akkoord met|gaan akkoord met|stelt vast dat|decides?|decided|agrees?|agreed|approves?|approved|resolved)\\s+(?:om\\s+|dat\\s+|that\\s+|to\\s+)?(?<title>.{4,})$`,
      "i",
    ),
  ],
  [
    "recorded",
    new RegExp(`^${SUBJECT}\\s+(?:spreekt|spreken)\\s+af\\s*,?\\s*(?:dat|om)?\\s+(?<title>.{4,})$`, "i"),
  ],
  ["recorded", new RegExp(`^${SUBJECT}\\s+(?:keurt|keuren)\\s+(?<title>.{3,}?)\\s+goed[.!]?$`, "i")],
  ["recorded", /^(?:it\s+(?:was|is)\s+)(?:decided|agreed|resolved)\s+(?:that|to)\s+(?<title>.{4,})$/i],
  [
    "recorded",
    /^(?<title>.{6,160}?)\s+(?:wordt|worden|is|zijn)\s+(?:unaniem |hierbij |ongewijzigd |zonder wijzigingen )?(?:vastgesteld|goedgekeurd|akkoord bevonden)[.!]?$/i,
  ],
];

/** A decision told in a sentence; `body` is the body that took it, when that is named. Null when it is none. */
export function readDecision(text: string): { title: string; decision: Taken; body: string | null } | null {
  if (/\?\s*$/.test(text) || /\b(?:nog niet|niet besloten|geen besluit|not yet|no decision)\b/i.test(text))
    return null;
  const plain = text.replace(/\*\*|__/g, "");
  for (const [decision, pattern] of PATTERNS) {
    const groups = pattern.exec(plain)?.groups;
    const body = groups?.body?.toLowerCase() ?? null;
    if (groups?.title !== undefined)
      return { title: groups.title, decision, body: body !== null && BODIES.has(body) ? body : null };
  }
  return null;
}

const BODIES = new Set(["kernteam", "directeurenoverleg", "regelhart"]);
