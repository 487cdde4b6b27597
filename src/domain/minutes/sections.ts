/** Headings and lists: which lines of minutes are items under "Actiepunten", and where such a list ends. */
import { foldText } from "../duedates/words.ts";
import { leadLength } from "./labels.ts";
import type { Section } from "./read-line.ts";

type Attendance = "present" | "absent";
export type Heading = Section | Attendance;

/** What a heading says after words that do not matter are taken off; every part of it may say something. */
const HEADINGS: readonly [Heading, RegExp][] = [
  [
    "action",
    /^(?:vervolg)?(?:actie(?:s|punten|puntenlijst|lijst)|aktie(?:s|punten))$|^(?:action(?: item| point)?s|to[ -]?do'?s?|to[ -]?do[ -]?lijst|takenlijst|actie-? ?en (?:besluiten|afspraken)lijst)$/,
  ],
  ["decision", /^(?:besluiten|besluitenlijst|decisions)$/],
  [
    "agreement",
    /^(?:(?:werk|vervolg|proces)?afspraken|vervolgstappen|afsprakenlijst|agreements|next steps)$/,
  ],
  ["present", /^(?:aanwezig(?:en)?|deelnemers|present|attendees|participants|attendance)$/],
  [
    "absent",
    /^(?:afwezig(?:en)?(?: met kennisgeving)?|afgemeld|afmeldingen|afwezig \/ afmeldingen|verhinderd|apologies|absent|regrets)$/,
  ],
];
/** Words that change nothing: "nieuwe actiepunten", "acties uit dit overleg". */
const AROUND =
  /^(?:(?:nieuwe|genoteerde|openstaande|afgesproken|genomen|gemaakte|directe|voorgestelde|overige|lopende|onze|de|het|overzicht|lijst|samenvatting|van|met|new|open|all)\s+)+|\s+(?:uit|van|of|from|in)\s+(?:dit|deze|vandaag|het|this|the|today).*$/g;
/** About what was agreed before: looked through, not agreed again. */
const EARLIER =
  /\b(?:vorige?|stand|voortgang|status|afgeronde?|gesloten|afgehandelde?|doornemen|doorlopen|bespreken|n\.a\.v\.|naar aanleiding|previous|last|completed|closed)\b/;

/** What the words of a heading say; null when they say nothing that matters here. */
function meaningOf(words: string): Heading | null {
  const plain = foldText(words)
    .replace(/[*_:#]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (EARLIER.test(plain)) return null;
  const whole = headingOfPart(plain);
  if (whole !== null) return whole;
  const parts = plain.split(/\s*(?:,|&|\+|\/|\ben\b|\band\b)\s*/).map(headingOfPart);
  const known = parts.filter((part) => part !== null);
  if (known.length === 0 || known.includes("present") || known.includes("absent")) return null;
  const [first = null, second] = [...new Set(known)];
  return second === undefined ? first : "agreement";
}

function headingOfPart(part: string): Heading | null {
  const words = part.replace(AROUND, "").trim();
  return HEADINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Indentation in columns (a tab is four), and the bullet or number that an item begins with. */
interface Bullet {
  indent: number;
  numbered: boolean;
}

function bulletOf(line: string): Bullet | null {
  const match = /^(\s*)(?:[-*•▪◦○●+–]|(\d{1,3}|[a-z])\\?[.)])\s+\S/.exec(line);
  if (!match) return null;
  return { indent: indentOf(match[1] ?? ""), numbered: match[2] !== undefined };
}

function indentOf(space: string): number {
  return space.replaceAll("\t", "    ").length;
}

/** Whether a line looks like a heading; its words say of what. Items of a list are headings only when they are labels. */
function headingOf(
  line: string,
  bullet: Bullet | null,
): { heading: Heading | null; numbered: boolean } | null {
  const trimmed = line.trim();
  const words = trimmed.slice(leadLength(trimmed)).replace(/[*_:\s]+$/, "");
  const marked =
    /^(?:[-*•+]\s+)?#{1,6}\s/.test(trimmed) ||
    /^(?:[-*•+]\s+)?(?:\*\*|__)[^*_]+(?:\*\*|__)\s*:?$/.test(trimmed);
  const colon = trimmed.endsWith(":") && trimmed.length < 60;
  const heading = words.length > 80 ? null : meaningOf(words);
  const numbered = /^\d+(?:\.\d+)*\\?[.)]?\s+\S.{0,60}$/.test(trimmed) && !/[.;]$/.test(trimmed);
  if (heading !== null && (bullet === null || bullet.numbered || marked || colon))
    return { heading, numbered };
  if (bullet !== null && !bullet.numbered) return marked && colon ? { heading: null, numbered } : null;
  return marked || numbered || colon ? { heading: null, numbered } : null;
}

interface Open {
  heading: Heading;
  /** The heading had a number of its own, so that the next number is the next heading. */
  numbered: boolean;
  indent: number;
  /** How its items are set; null until the first one. */
  item: Bullet | null;
}

export type Role =
  | { role: "outside" | "detail" }
  /** `marked`: for sure, by its marks or words; otherwise a numbered line or one with a colon, that may be more. */
  | { role: "heading"; marked: boolean }
  | { role: "item"; section: Heading };

/** Follows the lines of minutes that are not empty, and says of each what it is in its list. */
export function followSections(): (line: string) => Role {
  let open: Open | null = null;
  return (line) => {
    const bullet = bulletOf(line);
    const indent = bullet?.indent ?? indentOf(/^\s*/.exec(line)?.[0] ?? "");
    const role = open && inside(open, line, bullet, indent);
    if (role) return role;
    const found = headingOf(line, bullet);
    open = found?.heading ? { heading: found.heading, numbered: found.numbered, indent, item: null } : null;
    return found
      ? { role: "heading", marked: found.heading !== null || /^\s*#{1,6}\s/.test(line) }
      : { role: "outside" };
  };
}

/** Names with where their bearers are from: "Noor Dijkstra (Delft), Sem van Houten - voorzitter". */
function areNames(line: string): boolean {
  const words = line
    .slice(leadLength(line))
    .replace(/\([^()]*\)/g, "")
    .replace(/\s[-–]\s.*$/, "");
  const pieces = words
    .split(/,|;|\sen\s|\sand\s|&/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  return (
    pieces.length > 0 &&
    pieces.every(
      (piece) => /^\p{Lu}[\p{L}'’.-]*(?:\s[\p{L}'’.-]+){0,4}$/u.test(piece) && !/\p{L}{2}\.$/u.test(piece),
    )
  );
}

/** What a line is in an open list; null when the list is over. */
function inside(open: Open, line: string, bullet: Bullet | null, indent: number): Role | null {
  const attendance = open.heading === "present" || open.heading === "absent";
  if (bullet === null) {
    const heading = headingOf(line, null);
    if (heading) return null;
    if (attendance) return areNames(line) ? { role: "item", section: open.heading } : null;
    // Text that is set under an item goes on with it; a paragraph of its own ends the list.
    return open.item !== null && indent > open.item.indent ? { role: "detail" } : null;
  }
  if (attendance) return areNames(line) ? { role: "item", section: open.heading } : null;
  if (headingOf(line, bullet)?.heading) return null;
  open.item ??= bullet;
  if (indent < open.item.indent || indent < open.indent) return null;
  // Numbered headings go on where a bulleted list under one of them ends.
  if (bullet.numbered && (!open.item.numbered || open.numbered) && indent <= open.item.indent) return null;
  if (/^\s*\d+[.)]\s+\*\*/.test(line)) return null;
  return indent > open.item.indent + 1 ? { role: "detail" } : { role: "item", section: open.heading };
}
