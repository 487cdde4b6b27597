/** Finds people, teams, roles and groups where they stand in a line. */
import { foldText } from "../duedates/words.ts";
import { holds, type Entry, type Lexicon } from "./lexicon.ts";
import type { ReadOwner } from "./types.ts";

/** As many words as a name may have. */
const LONGEST = 7;

const CENTRAL = new Set(["coordinator", "secretary", "staff", "supporter", "lead"]);

/**
 * Who is meant among people of the same name: whoever has a role on that day, and of those the one who works for
 * the programme as a whole, since minutes call these by their first name. Still more than one: a question.
 */
function whoIsMeant(keys: readonly string[], lexicon: Lexicon): string[] {
  if (keys.length < 2) return [...keys];
  const active = keys.filter((key) =>
    lexicon.people.get(key)?.roles.some((role) => holds(role, lexicon.date)),
  );
  const pool = active.length === 0 ? keys : active;
  const central = pool.filter((key) =>
    lexicon.people.get(key)?.roles.some((role) => CENTRAL.has(role.kind) && holds(role, lexicon.date)),
  );
  return [...(central.length === 1 ? central : pool)];
}

const MENTION = /<@([A-Z0-9]+)(?:\|[^>]*)?>/y;
const WORD = /[@]?[\p{L}\p{N}][\p{L}\p{N}'’.&-]*/uy;

/** The owner whose words begin exactly at `position`; null when nobody's do. Names need a capital or an @. */
export function ownerAt(line: string, position: number, lexicon: Lexicon): ReadOwner | null {
  MENTION.lastIndex = position;
  const mention = MENTION.exec(line);
  if (mention) {
    const end = position + mention[0].length;
    return {
      name: `<@${mention[1]}>`,
      owner: { kind: "slack", user: mention[1] ?? "" },
      span: { start: position, end },
    };
  }
  const article = /^(?:de|het|the)\s+/i.exec(line.slice(position, position + 8))?.[0].length ?? 0;
  return (
    (article > 0 ? longestAt(line, position, article, lexicon) : null) ??
    longestAt(line, position, 0, lexicon)
  );
}

function longestAt(line: string, start: number, skip: number, lexicon: Lexicon): ReadOwner | null {
  const ends: number[] = [];
  let position = start + skip;
  const at = line[position] === "@" ? 1 : 0;
  while (ends.length < LONGEST) {
    WORD.lastIndex = position;
    const word = WORD.exec(line);
    if (!word) break;
    position += word[0].length;
    ends.push(position);
    const space = /^\s+/.exec(line.slice(position, position + 3));
    if (!space) break;
    position += space[0].length;
  }
  const first = start + skip + at;
  for (const end of ends.toReversed()) {
    for (const stop of [
      end,
      end - (/(?:['’](?:s|ll|m)?|[.&-]+)$/.exec(line.slice(first, end))?.[0].length ?? 0),
    ]) {
      const words = line.slice(first, stop);
      const entry = lexicon.phrases.get(foldText(words).replace(/\s+/g, " "));
      const owner = entry && readEntry(entry, words, at > 0, line.slice(stop, stop + 12), lexicon);
      if (owner && entry.speaks === undefined && isOtherPerson(owner, words, line.slice(stop, stop + 40)))
        return null;
      if (owner) return { ...owner, span: { start, end: stop } };
    }
  }
  return null;
}

/** "Frank Bakker" is not the Frank of the programme: a surname follows that is not his. */
function isOtherPerson(owner: Omit<ReadOwner, "span">, words: string, after: string): boolean {
  const firstNameOnly =
    !words.includes(" ") && (owner.owner.kind === "person" || owner.candidates !== undefined);
  return (
    firstNameOnly &&
    /^ (?:(?:van|de|der|den|ten|ter|te|van de|van den|van der) )?\p{Lu}\p{Ll}{2,}/u.test(after)
  );
}

function readEntry(
  entry: Entry,
  words: string,
  mentioned: boolean,
  after: string,
  lexicon: Lexicon,
): Omit<ReadOwner, "span"> | null {
  if (entry.speaks !== undefined) return mentioned ? null : readSpeaker(entry, words, after);
  if (entry.guest && !mentioned && !/^\p{Lu}/u.test(words)) return null;
  if (entry.owner !== undefined && entry.name !== undefined) return { owner: entry.owner, name: entry.name };
  if (entry.people.size === 0) return null;
  if (entry.role === undefined && !mentioned && !/^\p{Lu}/u.test(words)) return null;
  const keys = whoIsMeant([...entry.people], lexicon);
  const only = keys.length === 1 ? lexicon.people.get(keys[0] ?? "") : undefined;
  if (only) return { name: only.name, owner: { kind: "person", key: only.key } };
  return { name: words, owner: { kind: "name", name: words }, candidates: keys };
}

/** "I" as a word of its own is also a number of a list: in small letters it must promise something. */
function readSpeaker(
  { owner, name, speaks }: Entry,
  words: string,
  after: string,
): Omit<ReadOwner, "span"> | null {
  if (words === "i" && !/^(?:['’](?:ll|m)|\s(?:will|shall))\b/i.test(after)) return null;
  if (speaks === "object" && !/^\s*(?:[:,)\]]|$)/.test(after)) return null;
  if (owner !== undefined && name !== undefined) return { owner, name };
  const typed = speaks === "several" ? "wij" : "ik";
  return { name: typed, owner: { kind: "name", name: typed }, candidates: [] };
}

const SEPARATOR = /^(?:\s*(?:,\s*(?:en|and|&)?|&|\+|\/|;)\s*|\s+(?:en|and|samen met)\s+)/;

/** Owners in a row from `position` ("Mabel en Richard", "Juul, Floris & OT3"); null when the first is none. */
export function ownersAt(
  line: string,
  position: number,
  lexicon: Lexicon,
): { owners: ReadOwner[]; end: number } | null {
  const owners: ReadOwner[] = [];
  let end = position;
  let next = position;
  for (;;) {
    const owner = ownerAt(line, next, lexicon);
    if (!owner) break;
    if (!owners.some((each) => each.name === owner.name)) owners.push(owner);
    end = owner.span.end;
    const separator = SEPARATOR.exec(line.slice(end, end + 14));
    if (!separator) break;
    next = end + separator[0].length;
  }
  return owners.length === 0 ? null : { owners: withLeads(owners, line), end };
}

/** "Trekkers OT1 en OT2" are the leads of both teams. */
export function withLeads(owners: readonly ReadOwner[], line: string): ReadOwner[] {
  const [first] = owners;
  const words = first === undefined ? "" : line.slice(first.span.start, first.span.end);
  if (first?.owner.kind !== "lead" || !/^(?:de |the )?(?:(?:kar)?trekkers|leads)\b/i.test(words))
    return [...owners];
  return owners.map((each) =>
    each.owner.kind === "team"
      ? { ...each, name: `trekker ${each.owner.key}`, owner: { kind: "lead", of: each.owner.key } }
      : each,
  );
}
