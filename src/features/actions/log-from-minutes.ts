import { decide as decideAction } from "../../domain/actions/machine.ts";
import type { Action } from "../../domain/actions/types.ts";
import type { LocalDate } from "../../domain/calendar/local-date.ts";
import type { ReadLine } from "../../domain/minutes/types.ts";
import { derivedId } from "../../kernel/ids.ts";
import type { ActionPorts } from "./ports.ts";

/**
 * Logs an action that was read from minutes, as the operator who gave them in. It counts from the day of the meeting.
 * The same line of the same day is logged once, however often the minutes are given: the first action is returned.
 */
export async function logFromMinutes(
  reading: ReadLine,
  { date, now }: { date: LocalDate; now: Date },
  { actions }: Pick<ActionPorts, "actions">,
): Promise<{ action: Action; before: boolean }> {
  const importKey = `minutes/${date}/${derivedId(reading.line.trim())}`;
  const first = await actions.findImported(importKey);
  if (first !== null) return { action: first, before: true };
  const { title, due, team, track, owners } = reading;
  const decided = decideAction(
    {
      type: "log",
      id: await actions.nextId(),
      title,
      owners: owners.map(({ owner }) => owner),
      due: due?.kind === "day" ? due.date : null,
      dueEvent: due?.kind === "event" ? due.event : null,
      team,
      track,
    },
    null,
    now,
    {
      by: { kind: "operator" },
      from: { kind: "minutes", line: reading.line.trim() },
      effective: date,
    },
  );
  if (!decided.ok) throw new Error(`${reading.line.trim()}: ${decided.error.kind}`);
  return { action: await actions.append(null, decided.value, importKey), before: false };
}
