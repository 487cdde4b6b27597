/** Commands as text: what follows the slash, or stands in a message, a thread or after a mention. */
import type { Request } from "../../../domain/requests.ts";
import { COMMANDS, type CommandName } from "../surfaces.ts";
import { readAsked } from "./asked.ts";
import { readMeeting } from "./meetings.ts";
import { hasNoWords, withoutBroadcast } from "./text.ts";
import { readSubcommand } from "./subcommands.ts";

/** Longer than this is no question or line for a register, but a document. */
export const LONGEST_LINE = 3_000;

const READERS: Record<CommandName, (rest: string) => Request> = {
  vraag: (rest) => (rest === "" ? { kind: "ask.form" } : readQuestion(rest, true)),
  actie: (rest) =>
    rest === ""
      ? { kind: "action.form" }
      : (readChange(rest) ?? line(rest, (text) => ({ kind: "action.log", text }))),
  acties: readList,
  besluit: (rest) => {
    if (rest === "") return { kind: "decision.form" };
    if (/^b-\d{1,6}$/i.test(rest)) return { kind: "decision.show", id: rest };
    // Without words it is answered with how to write one.
    return hasNoWords(rest)
      ? { kind: "decision.log", text: "" }
      : line(rest, (text) => ({ kind: "decision.log", text }));
  },
  besluiten: (rest) => ({ kind: "decision.list", filter: rest }),
  overleg: readMeeting,
  deadline: (rest) =>
    rest === ""
      ? { kind: "unsupported", what: "deadline.empty" }
      : line(rest, (text) => ({ kind: "deadline.log", text })),
  deadlines: (rest) => ({ kind: "deadline.list", filter: rest }),
  knelpunt: (rest) => notYet("bottleneck", rest),
  knelpunten: (rest) => notYet("bottlenecks", rest),
  wegwijzer: readSubcommand,
};

const NAMES = new Map<string, CommandName>(
  COMMANDS.flatMap(({ name, aliases }) => [name, ...aliases].map((word) => [word, name] as const)),
);

/** "vastzetten OT3" pins a list in the channel; anything else asks for one. */
function readList(rest: string): Request {
  const pinned = /^(?:vastzetten|vastmaken|pin)\b\s*(.*)$/isu.exec(rest);
  if (pinned) return { kind: "action.pin", filter: pinned[1] ?? "" };
  return /^(?:losmaken|unpin)$/i.test(rest)
    ? { kind: "action.unpin" }
    : { kind: "action.list", filter: rest, page: 1 };
}

/** What came with `/name`; an unknown name (an older manifest) is unsupported. `rest` is typed text. */
export function readCommand(name: string, rest: string): Request {
  const command = NAMES.get(name.toLowerCase());
  return command === undefined
    ? { kind: "unsupported", what: "command", typed: `/${name}` }
    : READERS[command](rest);
}

/**
 * A line of text that is a command: "/actie …", "actie: …", "acties mijn", "sluit A-031". Null when it is not one. A
 * bare word that also starts sentences ("deadline", "actie") counts only with a slash or colon, or where the rest
 * cannot be a question: `loose` says that the line was certainly meant for us.
 */
export function readLine(text: string, loose: boolean): Request | null {
  const change = readChange(text);
  if (change) return change;
  const match = /^\s*(?:-\s+)?(\/?)([\p{L}]+)(\s*:)?(?:\s+([\s\S]*))?$/u.exec(text);
  if (!match) return null;
  const [, slash, word = "", colon, rest = ""] = match;
  const command = NAMES.get(word.toLowerCase());
  if (command !== undefined && command !== "wegwijzer") {
    const certain = slash === "/" || colon !== undefined;
    if (certain || (loose && !isQuestion(text))) {
      const made = READERS[command](rest.trim());
      // "Overleg met Lisa over de planning" is talk.
      return !certain && made.kind === "unsupported" && command === "overleg" ? null : made;
    }
    return !loose && isList(command, rest) && !isQuestion(text) ? READERS[command](rest.trim()) : null;
  }
  if (command === "wegwijzer") {
    const sub = readSubcommand(rest.trim());
    // "Wegwijzer wie is …?" calls us by our name and then asks.
    return slash === "/" || (sub.kind !== "unsupported" && !isQuestion(text)) ? sub : null;
  }
  if (!loose || slash === "/") {
    return slash === "/" ? { kind: "unsupported", what: "command", typed: `/${word}` } : null;
  }
  const sub = isQuestion(text) ? null : readSubcommand(text.trim());
  return sub === null || !isCertain(sub, text) ? null : sub;
}

/** "status" and "help" are commands; "help me met de begroting" and "rol van Hannah" are things people ask. */
function isCertain(sub: Request, text: string): boolean {
  switch (sub.kind) {
    case "unsupported":
      return false;
    case "help":
      return !/\s\S+\s/.test(text.trim());
    case "people.role":
    case "people.link":
    case "channel.set":
    case "channel.audience":
      return /<[@#]/.test(text);
    default:
      return true;
  }
}

/** Anything that is not a command, said to us: what the registers hold, a greeting, or else a question. */
export function readQuestion(text: string, shareable: boolean): Request {
  if (text.trim() === "") return { kind: "unsupported", what: "empty" };
  if (hasNoWords(text)) return { kind: "unsupported", what: "no-words" };
  if (text.length > LONGEST_LINE) return { kind: "unsupported", what: "too-long" };
  const question = withoutBroadcast(text);
  return readAsked(question) ?? { kind: "ask", question, shareable };
}

/** "sluit A-031", "heropen A-031", "notitie A-031: …", "A-031 wordt: …", "A-031 vervalt", and in English. */
function readChange(text: string): Request | null {
  const id = "(A-\\d{1,6})";
  const match = (pattern: string): RegExpExecArray | null =>
    new RegExp(`^/?${pattern}$`, "isu").exec(text.trim());
  const closed =
    match(`(?:sluit|klaar|close|done)\\s+${id}\\.?`) ??
    match(`${id}\\s+(?:is\\s+)?(?:klaar|gesloten|done)\\.?`);
  if (closed) return { kind: "action.done", id: identifier(closed[1]) };
  const shown = match(`(?:toon|show)?\\s*${id}`);
  if (shown) return { kind: "action.show", id: identifier(shown[1]) };
  const told = match(`(?:geschiedenis|history)\\s+(?:van\\s+|of\\s+)?${id}`);
  if (told) return { kind: "action.history", id: identifier(told[1]) };
  const reopened = match(`(?:heropen|reopen)\\s+${id}\\.?`);
  if (reopened) return { kind: "action.reopen", id: identifier(reopened[1]) };
  const noted = match(`(?:notitie|note)\\s+${id}\\s*:?\\s+(.+)`);
  if (noted) return { kind: "action.note", id: identifier(noted[1]), note: noted[2] ?? "" };
  const retitled = match(`${id}\\s+(?:wordt|becomes)\\s*:\\s*(.+)`);
  if (retitled) return { kind: "action.retitle", id: identifier(retitled[1]), title: retitled[2] ?? "" };
  const cancelled = match(`${id}\\s+(?:vervalt|cancelled)\\.?`) ?? match(`(?:vervalt|cancel)\\s+${id}\\.?`);
  return cancelled ? { kind: "action.cancel", id: identifier(cancelled[1]) } : null;
}

const identifier = (text = ""): string => `A-${text.slice(2).padStart(3, "0")}`;

function line(text: string, make: (text: string) => Request): Request {
  if (hasNoWords(text)) return { kind: "unsupported", what: "no-words" };
  return text.length > LONGEST_LINE ? { kind: "unsupported", what: "too-long" } : make(text);
}

/** Work that is not there yet is answered, never ignored. */
function notYet(what: string, typed: string): Request {
  return { kind: "unsupported", what, ...(typed === "" ? {} : { typed }) };
}

const isQuestion = (text: string): boolean => /\?\s*$/.test(text);
/** "besluiten" is also a verb: in talk it counts only alone, or before a team or track. */
const isList = (command: CommandName, rest: string): boolean =>
  command === "acties" ||
  command === "deadlines" ||
  (command === "besluiten" && /^(?:(?:ot|werkspoor|track) ?\d+)?$/i.test(rest.trim()));
