/** What happens to handed-in minutes without anybody's click: their file is read, and in the end they expire. */
import { localDateAt } from "../../domain/calendar/zoned.ts";
import type { ErrandOf } from "../../domain/errands.ts";
import type { MinutesProblem } from "../../domain/messages/minutes.ts";
import type { OutgoingMessage } from "../../domain/messages/outgoing.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { FetchFile, FileProblem } from "../files.ts";
import { minutesKey, proposalsOf, shownAgain } from "./proposals.ts";
import type { HandedMinutes, MinutesPorts } from "./ports.ts";
import { meetingIn, readEntries } from "./reading.ts";

/** A file of minutes is text; what is larger holds pictures. */
const FILE = { megabytes: 25 };
const DAY = 24 * 60 * 60 * 1_000;
/** Proposals that nobody confirmed or threw away. */
const KEEP_OPEN = 14 * DAY;

export interface HandedFilePorts {
  fetchFile: FetchFile;
  /** The text of a file, line by line; what is wrong with it when it cannot be read. */
  readLines(path: string): Promise<Result<string, { kind: string; megabytes?: number }>>;
  now(): Date;
}

/** Fetches and reads the file of minutes, and gives what then becomes of them. Rejects when Slack is away: try again. */
export async function readHandedFile(
  { minutesId, fileId, chosen = [] }: ErrandOf<"minutes.fetch">,
  ports: HandedFilePorts,
): Promise<(stores: MinutesPorts) => Promise<OutgoingMessage[]>> {
  const { text, document } = await fileOf(fileId, ports);
  return async (stores) => {
    const minutes = await stores.minutes.find(minutesId);
    if (minutes === null || minutes.state !== "waiting") return [];
    const { source, handedAt } = minutes;
    const { programme } = stores;
    const whole = text.ok ? `${minutes.text}\n${text.value}` : "";
    const today = localDateAt(handedAt, programme.timezone);
    const named: HandedMinutes = {
      ...minutes,
      ...meetingIn(whole, { ...minutes, chosen }, { today, programme }),
      source: document === null ? source : { ...source, document },
    };
    const read = text.ok ? await readEntries(whole, named, stores) : text;
    if (!read.ok) {
      await stores.minutes.save({ ...named, state: "failed", text: "" });
      return [shownAgain(minutes, { kind: "minutes.problem", problem: read.error, document })];
    }
    const { lines, bottlenecks, entries } = read.value;
    const after = await stores.minutes.save({
      ...named,
      lines,
      bottlenecks,
      entries,
      state: "open",
      text: whole,
    });
    return [shownAgain(after, await proposalsOf(after, 1, { now: ports.now(), mayRecord: true }, stores))];
  };
}

/** What is said when the file could not be had, however often it was tried. */
export function sayUnfetched({ minutesId, language }: ErrandOf<"minutes.fetch">): OutgoingMessage[] {
  const problem = { kind: "file" as const, why: "away" as const };
  return [
    {
      destination: { to: "delivery", deliveryKey: minutesKey(minutesId) },
      content: { kind: "minutes.problem", problem, document: null },
      language,
    },
  ];
}

async function fileOf(
  fileId: string,
  { fetchFile, readLines }: HandedFilePorts,
): Promise<{ text: Result<string, MinutesProblem>; document: string | null }> {
  const fetched = await fetchFile(fileId, FILE);
  if (!fetched.ok) return { text: err(problemOf(fetched.error)), document: null };
  const { name, path, close } = fetched.value;
  try {
    const read = await readLines(path);
    if (read.ok) return { text: ok(read.value), document: name };
    const { kind, megabytes } = read.error;
    const problem: MinutesProblem =
      megabytes === undefined ? { kind: "unreadable", why: kind } : { kind: "too-large", megabytes };
    return { text: err(problem), document: name };
  } finally {
    await close();
  }
}

function problemOf(problem: FileProblem): MinutesProblem {
  return problem.kind === "too large"
    ? { kind: "too-large", megabytes: problem.megabytes }
    : { kind: "file", why: problem.kind };
}

interface Outbox {
  outbox: {
    enqueue(
      messages: readonly OutgoingMessage[],
      of: { teamId: string; cause: string; at: Date },
    ): Promise<number>;
  };
}

export interface ExpiryPorts {
  transaction<T>(work: (ports: Pick<MinutesPorts, "minutes"> & Outbox) => Promise<T>): Promise<T>;
  now(): Date;
  /** Real time in milliseconds. */
  time(): number;
}

/** Closes proposals that nobody did anything with for two weeks, and says so where they stand. */
export async function expireMinutes(ports: ExpiryPorts): Promise<number> {
  return ports.transaction(async ({ minutes, outbox }) => {
    const old = await minutes.openSince(new Date(ports.now().getTime() - KEEP_OPEN));
    for (const each of old) {
      await minutes.save({ ...each, state: "expired", text: "", entries: [] });
      const of = { teamId: each.teamId, cause: `minutes/${each.id}/expired`, at: new Date(ports.time()) };
      await outbox.enqueue([shownAgain(each, { kind: "minutes.over", state: "expired" })], of);
    }
    return old.length;
  });
}
