import { happened, type Circumstances } from "../history.ts";
import { readTitle } from "../title.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { lineKey } from "./lines.ts";
import type {
  Attendee,
  Meeting,
  MeetingCommand,
  MeetingEvent,
  MeetingLine,
  MeetingRefusal,
  MeetingStatus,
} from "./types.ts";

/** An event without the part that all events share. */
type Change = MeetingEvent extends infer Event
  ? Event extends MeetingEvent
    ? Omit<Event, "sequence" | "at" | "by" | "from" | "reason" | "effective">
    : never
  : never;

type Begun = Extract<MeetingEvent, { type: "planned" | "convened" }>;

/**
 * The meeting after `event`. Throws RangeError for an event of a meeting that was neither planned nor started, because
 * then the history is damaged.
 */
export function evolve(state: Meeting | null, event: MeetingEvent): Meeting {
  if (event.type === "planned" || event.type === "convened") return begun(event);
  if (state === null) throw new RangeError(`a ${event.type} event before the meeting was planned`);
  return { ...apply(state, event), version: event.sequence, lastAt: event.at };
}

function begun(event: Begun): Meeting {
  const { id, body, team, track, audience, date, time } = event;
  const held = event.type === "convened";
  return {
    id,
    body,
    team,
    track,
    audience,
    date,
    time,
    version: event.sequence,
    status: held ? "open" : "planned",
    place: held ? event.place : null,
    agenda: held ? event.agenda : null,
    added: [],
    attendance: [],
    lines: [],
    written: null,
    approved: [],
    startedAt: held ? event.at : null,
    startedBy: held ? event.by : null,
    closedAt: null,
    closedBy: null,
    lastAt: event.at,
    createdAt: event.at,
    createdBy: event.by,
  };
}

function apply(state: Meeting, event: Exclude<MeetingEvent, Begun>): Meeting {
  switch (event.type) {
    case "moved":
      return { ...state, date: event.date, time: event.time };
    case "cancelled":
      return { ...state, status: "cancelled" };
    case "started": {
      const { date, place, agenda } = event;
      return { ...state, status: "open", date, place, agenda, startedAt: event.at, startedBy: event.by };
    }
    case "placed":
      return { ...state, place: event.place };
    case "item-added":
      return { ...state, added: [...state.added, { text: event.text, by: event.by }] };
    case "attended":
      return { ...state, attendance: attending(state.attendance, event) };
    case "heard":
      return { ...state, lines: [...state.lines, event.line] };
    case "mended":
      return {
        ...state,
        lines: state.lines.flatMap((line) =>
          isAt(line, event) ? (event.line === null ? [] : [event.line]) : [line],
        ),
      };
    case "continued":
      return state;
    case "closed":
      return { ...state, status: "closed", closedAt: event.at, closedBy: event.by };
    case "written":
      return { ...state, written: { text: event.text, lines: state.lines.map(lineKey) } };
    case "approved": {
      const number = (state.approved.at(-1)?.number ?? 0) + 1;
      const { text, at, by } = event;
      return { ...state, status: "approved", approved: [...state.approved, { number, text, at, by }] };
    }
    case "reopened":
      return { ...state, status: "open", closedAt: null, closedBy: null };
  }
}

const isAt = (line: MeetingLine, { ts, index }: { ts: string; index: number }): boolean =>
  line.ts === ts && line.index === index;

const who = ({ person, name }: Attendee): string => person ?? name.toLowerCase();

/** What is said last about somebody counts. */
function attending(
  before: readonly Attendee[],
  { people, gone = [] }: { people: readonly Attendee[]; gone?: readonly Attendee[] },
): Attendee[] {
  const left = new Set(gone.map(who));
  const stay = before.filter((each) => !left.has(who(each)));
  return [...new Map([...stay, ...people].map((each) => [who(each), each])).values()];
}

/**
 * What a command leads to: the events to append (one, or none for something that changes nothing), or why not. `state`
 * is null for an id that does not exist.
 */
export function decide(
  command: MeetingCommand,
  state: Meeting | null,
  now: Date,
  circumstances: Circumstances,
): Result<MeetingEvent[], MeetingRefusal> {
  const change = changeFor(command, state);
  if (!change.ok) return change;
  const shared = happened(circumstances, state?.version ?? 0, now);
  return ok(change.value === null ? [] : [{ ...shared, ...change.value }]);
}

type Decided = Result<Change | null, MeetingRefusal>;

/** In which states a command on a meeting makes sense. */
const FITS: Record<Exclude<MeetingCommand["type"], "plan" | "convene">, readonly MeetingStatus[]> = {
  move: ["planned"],
  cancel: ["planned"],
  start: ["planned"],
  place: ["open"],
  "add-item": ["planned", "open"],
  attend: ["open", "closed"],
  // Until the minutes are approved, what was forgotten can still be said.
  hear: ["open", "closed"],
  mend: ["open", "closed"],
  continue: ["open"],
  close: ["open"],
  write: ["closed"],
  approve: ["closed"],
  reopen: ["closed", "approved"],
};

function changeFor(command: MeetingCommand, state: Meeting | null): Decided {
  if (command.type === "plan" || command.type === "convene") {
    if (state !== null) return err({ kind: "exists", id: state.id });
    return ok(beginning(command));
  }
  if (state === null) return err({ kind: "not-found" });
  if (command.version !== undefined && command.version !== state.version)
    return err({ kind: "conflict", seen: command.version, version: state.version });
  if (!FITS[command.type].includes(state.status)) return err({ kind: "status", status: state.status });
  return changeOf(command, state);
}

function beginning(command: Extract<MeetingCommand, { type: "plan" | "convene" }>): Change {
  const { id, body, team, audience, date, time, track = null } = command;
  const shared = { id, body, team, audience, date, time, track };
  if (command.type === "plan") return { type: "planned", ...shared };
  return { type: "convened", ...shared, place: command.place, agenda: command.agenda };
}

function changeOf(command: Exclude<MeetingCommand, { type: "plan" | "convene" }>, state: Meeting): Decided {
  switch (command.type) {
    case "move": {
      const { date, time } = command;
      return ok(date === state.date && time === state.time ? null : { type: "moved", date, time });
    }
    case "start": {
      const { date, place, agenda } = command;
      return ok({ type: "started", date, place, agenda });
    }
    case "place":
      return ok({ type: "placed", place: command.place });
    case "add-item": {
      const title = readTitle(command.text);
      if (!title.ok) return title;
      const known = state.added.some(({ text }) => text.toLowerCase() === title.value.toLowerCase());
      return ok(known ? null : { type: "item-added", text: title.value });
    }
    case "attend": {
      const news = command.people.filter(
        (each) => !state.attendance.some((known) => who(known) === who(each) && known.there === each.there),
      );
      const gone = (command.gone ?? []).filter((each) =>
        state.attendance.some((known) => who(known) === who(each)),
      );
      if (news.length === 0 && gone.length === 0) return ok(null);
      return ok({ type: "attended", people: news, ...(gone.length === 0 ? {} : { gone }) });
    }
    case "hear":
      return ok(
        state.lines.some((line) => isAt(line, command.line)) ? null : { type: "heard", line: command.line },
      );
    case "mend": {
      const { ts, index, line } = command;
      const known = state.lines.some((each) => isAt(each, command));
      return ok(known ? { type: "mended", ts, index, line } : null);
    }
    case "write":
    case "approve": {
      const text = command.text.trim();
      if (text === "") return err({ kind: "text-empty" });
      return ok({ type: command.type === "write" ? "written" : "approved", text });
    }
    case "cancel":
      return ok({ type: "cancelled" });
    case "continue":
      return ok({ type: "continued" });
    case "close":
      return ok({ type: "closed" });
    case "reopen":
      return ok({ type: "reopened" });
  }
}
