import { ownerLabel, summarise } from "../../domain/actions/summary.ts";
import type { Action } from "../../domain/actions/types.ts";
import { addMonths } from "../../domain/calendar/local-date.ts";
import type { Decision } from "../../domain/decisions/types.ts";
import type { Heard, LineQuestion } from "../../domain/meetings/hear.ts";
import { hearLine } from "../../domain/meetings/hear.ts";
import type { ReadLine } from "../../domain/minutes/types.ts";
import { renamed } from "../../domain/minutes/attendees.ts";
import { attend, attendanceIn } from "./attendance.ts";
import type { Hearing } from "./hearing.ts";
import { changeItem, decisionTwinOf, recordAction, recordDecision, twinOf } from "./record.ts";

/** A button carries the whole line again; longer lines are asked to be corrected where they stand. */
const LONGEST_CHOICE = 1_500;

/** What a line of the message means; null for plain talk. */
export function meaningOf(reading: ReadLine, { ports }: Hearing): Heard | null {
  return hearLine(reading, ports.programme.teams);
}

/** Does what a line means, and keeps it in the meeting. `end` is not for here: it is about the whole meeting. */
export async function hear(heard: Heard, reading: ReadLine, index: number, hearing: Hearing): Promise<void> {
  const { line } = reading;
  switch (heard.use) {
    case "action": {
      const action = await recordAction(heard.reading, hearing);
      if (action === null) return;
      const [twin] = await Promise.all([
        twinOf(action, hearing),
        hearing.keep(index, "action", line, action.id),
      ]);
      if (twin !== undefined) await tellOfTwin(action, twin, hearing);
      await tellOfGoneOwners(action, hearing);
      return hearing.mark("logged");
    }
    case "decision": {
      const decision = await recordDecision(heard.reading, hearing);
      if (decision === null) return;
      await hearing.keep(index, "decision", line, decision.id);
      await tellOfDecisionTwin(decision, hearing);
      return hearing.mark(decision.status === "proposed" ? "proposed" : "logged");
    }
    case "bottleneck":
    case "topic":
    case "note":
      await hearing.keep(index, heard.use, heard.text, null);
      return hearing.mark("logged");
    case "agenda":
      if (hearing.meeting.status !== "open") return;
      await hearing.change({ type: "add-item", text: heard.text.slice(0, 500) });
      await hearing.keep(index, "agenda", heard.text, null);
      return hearing.mark("logged");
    case "attendance":
      return hearAttendance(heard, line, index, hearing);
    case "change":
      if (!(await changeItem(heard, hearing))) return;
      await hearing.keep(index, "change", line, heard.command.id);
      return hearing.mark("logged");
    case "proposal":
      await hearing.keep(index, "proposal", line, null);
      return hearing.mark("proposed");
    case "question":
      await hearing.keep(index, "question", line, hearing.known(index)?.ref ?? null);
      await ask(heard.question, reading.whole ?? line, index, hearing);
      return hearing.mark("asked");
    case "end":
      return;
  }
}

/** It counts, since it was said in so many words; whether it is the same is for people to say. */
async function tellOfTwin(action: Action, first: Action, hearing: Hearing): Promise<void> {
  hearing.sayInThread(
    {
      kind: "meeting.line-twin",
      action: await shownAction(action, hearing),
      first: await shownAction(first, hearing),
    },
    `meeting-twin/${hearing.meeting.id}/${action.id}`,
  );
}

/** Whoever writes hears at once that somebody they named cannot be told; it counts all the same. */
async function tellOfGoneOwners(action: Action, hearing: Hearing): Promise<void> {
  const shown = await shownAction(action, hearing);
  if (!shown.owners.some(({ gone }) => gone)) return;
  hearing.sayInThread(
    { kind: "meeting.line-gone-owner", action: shown },
    `meeting-gone-owner/${hearing.meeting.id}/${action.id}/${action.version}`,
  );
}

/** Was it decided before? That is for people to say, too. */
async function tellOfDecisionTwin({ id, ...decision }: Decision, hearing: Hearing): Promise<void> {
  const first = await decisionTwinOf({ id, ...decision }, hearing);
  if (first === undefined) return;
  const { title, date, status } = first;
  hearing.sayInThread(
    {
      kind: "meeting.decision-twin",
      decision: { id, version: decision.version },
      first: { id: first.id, title, date, status },
    },
    `meeting-twin/${hearing.meeting.id}/${id}`,
  );
}

/** The delivery by which a line is asked about. */
function questionKey(meeting: string, ts: string, index: number): string {
  return `meeting-question/${meeting}/${ts}/${index}`;
}

async function ask(question: LineQuestion, line: string, index: number, hearing: Hearing): Promise<void> {
  const content = await questionAbout(question, line, index, hearing);
  hearing.sayInThread(
    content,
    `${questionKey(hearing.meeting.id, hearing.at.ts, index)}/${hearing.meeting.version}`,
  );
}

/** The question with the answers that can be chosen; without any, the line itself has to be corrected. */
export async function questionAbout(question: LineQuestion, line: string, index: number, hearing: Hearing) {
  const choices = (await choicesFor(question, line, hearing))
    .filter(({ text }) => text.length <= LONGEST_CHOICE)
    .slice(0, 5);
  const { meeting, at } = hearing;
  return {
    kind: "meeting.line-question" as const,
    meeting: meeting.id,
    question,
    line,
    choices,
    ts: at.ts,
    index,
  };
}

async function choicesFor(
  question: LineQuestion,
  line: string,
  { ports, today }: Hearing,
): Promise<{ label: string; text: string }[]> {
  switch (question.about) {
    case "owner": {
      const contacts = await ports.contacts();
      return question.candidates.map((key) => {
        const name = contacts.find((contact) => contact.key === key)?.name ?? key;
        return { label: name, text: line.replace(question.typed, () => name) };
      });
    }
    case "attendee": {
      const contacts = await ports.contacts();
      return question.candidates.map((key) => {
        const name = contacts.find((contact) => contact.key === key)?.name ?? key;
        return { label: name, text: renamed(line, question.typed, name) };
      });
    }
    case "past-date": {
      let years = 1;
      while (addMonths(question.date, 12 * years) < today) years += 1;
      const next = addMonths(question.date, 12 * years);
      return [
        { label: next, text: line.replace(question.words, () => `uiterlijk ${next}`) },
        { label: "", text: line.replace(question.words, "").trim() },
      ];
    }
    case "impossible-date":
      return [{ label: "", text: line.replace(question.words, "").trim() }];
    case "meant":
      return [
        { label: "", text: question.meant },
        { label: "-", text: `\\${line}` },
      ];
    case "team":
      return [];
  }
}

/** Whoever is clear counts at once; the first name that several people have is asked about. */
async function hearAttendance(
  heard: Extract<Heard, { use: "attendance" }>,
  line: string,
  index: number,
  hearing: Hearing,
): Promise<void> {
  const { people, unclear } = await attendanceIn(heard, hearing);
  await attend(people, hearing.known(index), hearing);
  const [first] = unclear;
  await hearing.keep(index, first === undefined ? "attendance" : "question", line, null);
  if (first === undefined) return hearing.mark("logged");
  await ask({ about: "attendee", ...first }, line, index, hearing);
  return hearing.mark("asked");
}

/** An action as messages show it. */
export async function shownAction(action: Action, { ports, today }: Hearing) {
  const { bodies, tracks } = ports.programme;
  const names = { contacts: await ports.contacts(), accounts: await ports.people.accounts(), bodies, tracks };
  return summarise(action, names, today);
}

/** What owners are called. */
export async function ownerNames({ ports }: Hearing): Promise<(owner: Action["owners"][number]) => string> {
  const contacts = await ports.contacts();
  const names = { accounts: await ports.people.accounts(), bodies: ports.programme.bodies };
  return (owner) => ownerLabel(owner, contacts, names).label;
}
