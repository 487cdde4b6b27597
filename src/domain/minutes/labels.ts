/** How a line begins: bullets and emphasis that do not count, and the labels that say what it is. */
import { foldText } from "../duedates/words.ts";

type Label =
  | "action"
  | "decision"
  | "deferred"
  | "rejected"
  | "bottleneck"
  | "present"
  | "absent"
  | "topic"
  | "agenda"
  | "note"
  | "done";

export interface Labelled {
  label: Label;
  /** Where the text after the label begins. */
  start: number;
  /** What stands between the label and its colon ("Lisa" in "Actie Lisa: …"), as a place in the line. */
  head: { start: number; end: number } | null;
  /** A word of agreement rather than decision ("Afspraak"): what was agreed may be that somebody does something. */
  weak: boolean;
}

const WEAK = /^[\s[(<{"'*_]*(?:afgesproken|afspra(?:ak|ken)|agreed|#agreed)/;

/** Bullets, quotes, numbers (also "3\\." as Markdown escapes it), arrows, emphasis, emoji and their short names. */
const LEAD =
  /^(?:[\s>*_•·▪◦●○‣→⇒➔+~|-]|\uFE0F|(?![☐☑☒])\p{Extended_Pictographic}|:[a-z][a-z0-9_+-]{1,40}:(?=[\s*_])|=>|#{1,6}\s|\(?\d{1,3}(?:\.\d{1,2}){0,3}\\?[.):](?=\s)|\(?[a-z][.)]\s|[ivx]{1,4}\.\s)*/u;

/** Words for an action, as a pattern without groups over folded text. */
export const ACTION =
  "(?:nieuwe |vervolg)?(?:actie(?:punt)?(?:en|s)?|aktie(?:punt)?(?:en|s)?)|ap|a\\.p\\.|action(?: item| point)?s?|to[ -]?do'?s?|#action|#actie|taak|actiehouder|follow-up";
const DECISION =
  "besluit(?:en)?|besloten|beslissing|beslispunt|afgesproken|afspraak|afspraken|vastgesteld|akkoord(?: bevonden)?|conclusie en besluit|decision|decided|agreed|resolved|resolution|#agreed|#decision|#besluit|#resolved|#accepted";
const LABELS: readonly { label: Label; words: string }[] = [
  { label: "deferred", words: "aangehouden|uitgesteld besluit|deferred|postponed|tabled" },
  { label: "rejected", words: "verworpen|afgewezen|niet akkoord|rejected" },
  { label: "bottleneck", words: "knelpunt(?:en)?|bottleneck|blokkade|#knelpunt|#bottleneck|impediment" },
  {
    label: "absent",
    words:
      "afwezig(?:en)?(?: met kennisgeving| m\\.?k\\.?| zonder kennisgeving)?|afgemeld|afmeldingen?|verhinderd|absent|apologies|regrets",
  },
  {
    label: "present",
    words: "aanwezig(?:en)?|deelnemers|present|attendees|attendance|participants|in attendance",
  },
  { label: "topic", words: "onderwerp|agendapunt|topic|subject|#topic|thema" },
  { label: "agenda", words: "agenda" },
  {
    label: "note",
    words:
      "info|#info|opmerking|ter info|ter informatie|n\\.b\\.|nb|ps|discussie|besproken|mededeling(?:en)?|vraag|antwoord|toelichting|context|note|fyi|discussion|update|stand van zaken",
  },
  { label: "action", words: ACTION },
  { label: "decision", words: DECISION },
];

/** A number of an action or decision as part of its label: "Actie 3:", "AP-12", "Besluit 2023-04". */
const NUMBER = "(?:\\s*(?:nr\\.?|#)?\\s*-?\\d{1,4}(?:[.-]\\d{1,4})?)?";
const HEAD = "(?<head>[^:]{0,80}?)";
const WITH_COLON = LABELS.map(({ label, words }) => ({
  label,
  pattern: new RegExp(
    `^(?<open>[\\[(<{"']*)(?:${words})(?![a-z0-9])[*_\\])>}"']*${NUMBER}${HEAD}[*_]*\\s*[:](?!//)[*_\\s]*`,
    "d",
  ),
}));
/** Labels that do without a colon: in capitals, in brackets, or after a hash or box, or followed by a dash. */
const WITHOUT_COLON: readonly { label: Label; pattern: RegExp }[] = [
  { label: "done", pattern: /^(?:\[x\]|☑|☒)\s+/ },
  { label: "action", pattern: /^(?:\[\s{0,2}\]|☐|□)\s*/ },
  {
    label: "action",
    pattern: new RegExp(
      `^(?:#action|#actie|\\[(?:${ACTION})\\]|\\((?:${ACTION})\\)|(?:${ACTION})\\s*(?:-|=>|>|→)+\\s)[*_\\s]*`,
    ),
  },
  {
    label: "decision",
    pattern: new RegExp(
      `^(?:#agreed|#decision|#besluit|#resolved|\\[(?:${DECISION})\\]|\\((?:${DECISION})\\)|(?:${DECISION})\\s*(?:-|=>|>|→)+\\s)[*_\\s]*`,
    ),
  },
  { label: "bottleneck", pattern: /^(?:#knelpunt|#bottleneck|knelpunt\s+-\s)\s*/ },
  { label: "topic", pattern: /^(?:#topic)\s*/ },
];
const CAPITALS: readonly { label: Label; pattern: RegExp }[] = [
  { label: "action", pattern: /^(?:ACTIE(?:PUNT)?|ACTION|AP|TODO|TO DO)(?![A-Za-z0-9-])\s+(?=\S)/ },
  {
    label: "decision",
    pattern: /^(?:BESLUIT|BESLOTEN|DECISION|AGREED|RESOLVED|AFGESPROKEN)(?![A-Za-z0-9])\s+(?=\S)/,
  },
  // "Actie Lisa - zaal regelen", "AP @Hannah plan delen"
  { label: "action", pattern: /^(?:Actie(?:punt)?|actie(?:punt)?|Action|AP)\s+(?=@|<@)/ },
];

/** Where the words of a line begin, after bullets and emphasis. */
export function leadLength(line: string): number {
  return LEAD.exec(line.toLowerCase().length === line.length ? line.toLowerCase() : line)?.[0].length ?? 0;
}

/** The label a line begins with; null when it has none. */
export function readLabel(line: string): Labelled | null {
  const lead = leadLength(line);
  const original = line.slice(lead);
  const folded = foldText(original.slice(0, 400));
  for (const { label, pattern } of WITHOUT_COLON) {
    const match = pattern.exec(folded);
    if (match)
      return nested(line, { label, start: lead + match[0].length, head: null, weak: WEAK.test(folded) });
  }
  for (const { label, pattern } of WITH_COLON) {
    const match = pattern.exec(folded);
    if (!match || !headFits(label, match.groups?.head ?? "")) continue;
    const [from, to] = match.indices?.groups?.head ?? [0, 0];
    const head = (match.groups?.head ?? "").trim() === "" ? null : { start: lead + from, end: lead + to };
    return { label, start: lead + match[0].length, head, weak: WEAK.test(folded) };
  }
  for (const { label, pattern } of CAPITALS) {
    const match = pattern.exec(original);
    if (match) return { label, start: lead + match[0].length, head: null, weak: WEAK.test(folded) };
  }
  return null;
}

/** "- [ ] Actie Lisa: …": the box says action, and the words after it may say who. */
function nested(line: string, outer: Labelled): Labelled {
  if (outer.label !== "action") return outer;
  const inner = readLabel(line.slice(outer.start));
  if (inner === null) return outer;
  const head = inner.head && { start: inner.head.start + outer.start, end: inner.head.end + outer.start };
  return { ...inner, start: inner.start + outer.start, head };
}

/** "Actie Lisa: …" names somebody; "Actie is afgerond, want: …" is a sentence that happens to have a colon. */
function headFits(label: Label, head: string): boolean {
  const words = head.trim();
  if (words === "") return true;
  if (label === "topic" || label === "agenda" || label === "note") return /^\s*[\d.]*$/.test(words);
  if (/^[a-z]/.test(head) && !/^(?:en)\b/.test(head)) return false;
  if (/[.;?!](?:\s|$)/.test(words.replace(/\bm\.?k\.?|(?<![a-z])[a-z]\.$/g, ""))) return false;
  if (
    /\b(?:is|zijn|was|waren|wordt|worden|werd|moet|kan|heeft|hebben|dat|afgerond|loopt|vorige?|open(?:staande)?|are|were|has|have|done|uit|list|lijst)\b/.test(
      words,
    )
  )
    return false;
  return words.split(/\s+/).length <= (label === "present" || label === "absent" ? 4 : 9);
}
