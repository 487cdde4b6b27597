/** Who was at a meeting and who was not, as its lines say: a name that several people have is asked about. */
import type { Heard } from "../../domain/meetings/hear.ts";
import { meaningOfAttendance, type Attendance } from "../../domain/meetings/attendance.ts";
import type { Attendee, MeetingEvent, MeetingLine } from "../../domain/meetings/types.ts";
import type { Hearing } from "./hearing.ts";

/** What a line says about who was there, with people by the names that the programme knows. */
export async function attendanceIn(
  heard: Extract<Heard, { use: "attendance" }>,
  { ports, reader }: Hearing,
): Promise<Attendance> {
  const contacts = await ports.contacts();
  const accounts = await ports.people.accounts();
  return meaningOfAttendance(heard, reader, (user) => {
    const person = contacts.find(({ userId }) => userId === user);
    const shown = accounts.find(({ userId }) => userId === user)?.displayName ?? "";
    return { name: person?.name ?? (shown === "" ? `<@${user}>` : shown), person: person?.key ?? null };
  });
}

/** Notes them; whoever the line named before it was edited, and does not name now, is taken off again. */
export async function attend(
  people: readonly Attendee[],
  before: MeetingLine | null,
  hearing: Hearing,
): Promise<void> {
  const gone = before === null ? [] : await goneWith(before, people, hearing);
  await hearing.change({ type: "attend", people: [...people], ...(gone.length === 0 ? {} : { gone }) });
}

/** Whom only this line named; who said themselves that they are there stays. */
async function goneWith(
  line: MeetingLine,
  still: readonly Attendee[],
  hearing: Hearing,
): Promise<Attendee[]> {
  const named = async (text: string): Promise<Attendee[]> => {
    const [reading] = hearing.read(text);
    if (reading?.kind !== "attendance") return [];
    const heard = { use: "attendance" as const, present: [], absent: [], ...reading.attendance };
    return (await attendanceIn(heard, hearing)).people;
  };
  const others = hearing.meeting.lines.filter(
    ({ use, ts, index }) => use === "attendance" && (ts !== line.ts || index !== line.index),
  );
  const kept = [...still, ...(await Promise.all(others.map(({ text }) => named(text)))).flat()];
  const events = await hearing.ports.meetings.events(hearing.meeting.id);
  const came = new Set(events.flatMap((event) => (event.type === "attended" ? bySelf(event) : [])));
  return (await named(line.text)).filter(
    ({ name, person }) =>
      !kept.some((each) => each.person === person && (person !== null || each.name === name)) &&
      (person === null || !came.has(person)),
  );
}

/** *Ik ben erbij* names one person, who says so. */
function bySelf({
  people,
  by,
}: Pick<Extract<MeetingEvent, { type: "attended" }>, "people" | "by">): string[] {
  return by.kind === "person" && people.length === 1 && people[0]?.person === by.key ? [by.key] : [];
}
