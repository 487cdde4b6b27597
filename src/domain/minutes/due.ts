import { readDueDate } from "../duedates/read.ts";
import type { DueDate } from "../duedates/types.ts";
import { lexiconOf } from "./owners.ts";
import type { MinutesContext } from "./types.ts";

/** When something in a text is due, on the day and with the agenda of the meeting. */
export function dueIn(text: string, context: MinutesContext): DueDate | null {
  const { date, meetings, body, country } = context;
  return readDueDate(text, {
    today: date,
    gatherings: lexiconOf(context).gatherings,
    ...(meetings && { meetings }),
    ...(body !== undefined && { body }),
    ...(country !== undefined && { country }),
  });
}
