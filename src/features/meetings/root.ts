import { ownerLabel } from "../../domain/actions/summary.ts";
import type { Author } from "../../domain/history.ts";
import type { Meeting } from "../../domain/meetings/types.ts";
import type { MeetingMessage } from "../../domain/messages/meetings.ts";
import type { OutgoingMessage } from "../../domain/messages/outgoing.ts";
import { keyFor } from "../keys.ts";
import { rootKey, summariseMeeting } from "./find.ts";
import type { MeetingPorts } from "./ports.ts";

const NO_AGENDA = { standing: [], lastTime: [], undated: [], overdue: [], proposals: [] };

/** The first message of a meeting's thread, as it stands. */
export async function rootOf(
  meeting: Meeting,
  now: Date,
  ports: MeetingPorts,
): Promise<Extract<MeetingMessage, { kind: "meeting.root" }>> {
  const { agenda, added, attendance, lines } = meeting;
  const nameOf = await authorNames(ports);
  const refs = (use: "action" | "decision"): number =>
    new Set(lines.flatMap((line) => (line.use === use && line.ref !== null ? [line.ref] : []))).size;
  return {
    kind: "meeting.root",
    meeting: summariseMeeting(meeting, now, ports),
    agenda: agenda ?? NO_AGENDA,
    added: added.map(({ text, by }) => ({ text, by: nameOf(by) })),
    present: attendance.filter(({ there }) => there).map(({ name }) => name),
    absent: attendance.filter(({ there }) => !there).map(({ name }) => name),
    actions: refs("action"),
    decisions: refs("decision"),
  };
}

/** The same, brought up to date where it stands. Nothing when the meeting has no thread yet. */
export async function rootUpdate(
  meeting: Meeting,
  now: Date,
  ports: MeetingPorts,
): Promise<OutgoingMessage[]> {
  const { key: deliveryKey, stands } = await keyFor(rootKey(meeting.id), ports.outbox);
  if (!stands) return [];
  const content = await rootOf(meeting, now, ports);
  return [{ destination: { to: "delivery", deliveryKey }, content, language: ports.programme.language }];
}

/** By which name others know who did something; empty for the bot itself. */
async function authorNames({
  contacts,
  people,
  programme,
}: Pick<MeetingPorts, "contacts" | "people" | "programme">): Promise<(author: Author) => string> {
  const known = await contacts();
  const names = { accounts: await people.accounts(), bodies: programme.bodies };
  return (author) =>
    author.kind === "person" || author.kind === "slack" ? ownerLabel(author, known, names).label : "";
}
