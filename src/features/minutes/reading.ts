import { ownerLabel } from "../../domain/actions/summary.ts";
import { areTwins, wordsOfTwins } from "../../domain/actions/twins.ts";
import { type Audience, readableAudiences } from "../../domain/audience.ts";
import type { LocalDate } from "../../domain/calendar/local-date.ts";
import { twinInMeeting } from "../../domain/decisions/twins.ts";
import type { Decision } from "../../domain/decisions/types.ts";
import { bodiesOf } from "../../domain/meetings/bodies.ts";
import { fileItem } from "../../domain/meetings/filing.ts";
import { readTitleLines } from "../../domain/minutes/title-lines.ts";
import { entriesOf, type MinutesEntry } from "../../domain/minutes/entries.ts";
import { readMinutes } from "../../domain/minutes/read-minutes.ts";
import type { MinutesProblem } from "../../domain/messages/minutes.ts";
import type { Owner } from "../../domain/owner.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { EVERY } from "../registers.ts";
import { namesOf, type MinutesPorts } from "./ports.ts";

/** More lines, or more entries than anybody looks through, are asked for in parts. */
const MAX_LINES = 5_000;
const MAX_ENTRIES = 200;

export interface MinutesReading {
  lines: number;
  bottlenecks: number;
  entries: MinutesEntry[];
  /** How many entries were written as such ("Actie: …"), rather than read from a sentence. */
  explicit: number;
}

/** The day and body of a meeting, and which of them somebody chose. */
export interface MeetingOf {
  date: LocalDate;
  body: string | null;
  chosen?: readonly ("date" | "body")[];
}

/** What nobody chose is what the first lines of the minutes say ("Verslag kernteam 2 maart"). */
export function meetingIn(
  text: string,
  { date, body, chosen = [] }: MeetingOf,
  { today, programme }: { today: LocalDate; programme: MinutesPorts["programme"] },
): { date: LocalDate; body: string | null } {
  const said = readTitleLines(text, bodiesOf(programme), today);
  return {
    date: chosen.includes("date") ? date : (said.date ?? date),
    body: chosen.includes("body") ? body : (said.body ?? body),
  };
}

/** Reads minutes into entries, `userId` being who handed them in; what is the same as an open action says so and is not ticked. */
export async function readEntries(
  text: string,
  {
    date,
    body,
    audience,
    userId,
  }: { date: LocalDate; body: string | null; audience: Audience; userId: string },
  ports: MinutesPorts,
): Promise<Result<MinutesReading, MinutesProblem>> {
  const { programme } = ports;
  const lines = text.split(/\r\n|\n|\r|\u2028|\u2029/).filter((line) => line.trim() !== "").length;
  if (lines > MAX_LINES) return err({ kind: "too-many-lines", lines, max: MAX_LINES });
  const known = await ports.minutesContext(date);
  const readings = readMinutes(text, { ...known, ...(body === null ? {} : { body }) });
  const found = entriesOf(readings, { ...known, handedBy: await ports.personOf(userId) });
  if (found.length > MAX_ENTRIES)
    return err({ kind: "too-many-entries", entries: found.length, max: MAX_ENTRIES });
  if (found.length === 0) return err({ kind: "nothing", lines });
  const entries: MinutesEntry[] = [];
  const decided = found.some(({ kind }) => kind === "decision")
    ? await ports.decisions.list({ audiences: readableAudiences(audience), limit: EVERY })
    : [];
  const meeting = { team: programme.teams.some(({ key }) => key === body) ? body : null, track: null };
  for (const entry of found)
    entries.push(
      await placed({ ...entry, ...fileItem(entry, meeting, programme) }, { date, audience, decided }, ports),
    );
  return ok({
    lines,
    bottlenecks: readings.filter(({ kind }) => kind === "bottleneck").length,
    entries,
    explicit: readings.filter(({ kind, explicit }) => explicit && (kind === "action" || kind === "decision"))
      .length,
  });
}

/** With mentions as the people they are, and the open action or the decision that is the same. */
async function placed(
  entry: MinutesEntry,
  { date, audience, decided }: { date: LocalDate; audience: Audience; decided: readonly Decision[] },
  ports: MinutesPorts,
): Promise<MinutesEntry> {
  if (entry.kind === "decision") {
    const twin = twinInMeeting({ ...entry, meeting: null, replaces: null }, date, decided);
    return twin === undefined ? entry : { ...entry, twin: twin.id, taken: false };
  }
  const owners = await Promise.all(entry.owners.map((each) => joined(each, ports)));
  const open = await ports.actions.list({
    status: ["open"],
    audiences: readableAudiences(audience),
    words: wordsOfTwins(entry.title),
    limit: 50,
  });
  const twin = open.find((action) =>
    areTwins(action, { title: entry.title, owners: owners.map(({ owner }) => owner) }),
  );
  return twin === undefined ? { ...entry, owners } : { ...entry, owners, twin: twin.id, taken: false };
}

/** A mention of somebody who is joined to a person of the programme is that person. */
async function joined(
  { name, owner }: { name: string; owner: Owner },
  ports: MinutesPorts,
): Promise<{ name: string; owner: Owner }> {
  if (owner.kind !== "slack") return { name, owner };
  const key = await ports.personOf(owner.user);
  const known: Owner = key === null ? owner : { kind: "person", key };
  const names = await namesOf(ports);
  return { name: ownerLabel(known, names.contacts, names).label, owner: known };
}
