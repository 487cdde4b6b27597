import { readDueDate } from "../duedates/read.ts";
import type { DueDate } from "../duedates/types.ts";
import { lexiconOf } from "./lexicon.ts";
import type { MinutesContext } from "./types.ts";

/** The last text that was read for a context: one line is looked at in several ways. */
const latest = new WeakMap<MinutesContext, { text: string; due: DueDate | null }>();

/** When something in a text is due, on the day and with the agenda of the meeting. */
export function dueIn(text: string, context: MinutesContext): DueDate | null {
  const known = latest.get(context);
  if (known?.text === text) return known.due;
  const due = readFor(text, context);
  latest.set(context, { text, due });
  return due;
}

function readFor(text: string, context: MinutesContext): DueDate | null {
  const { date, meetings, body, country } = context;
  return readDueDate(text, {
    today: date,
    gatherings: lexiconOf(context).gatherings,
    ...(meetings && { meetings }),
    ...(body !== undefined && { body }),
    ...(country !== undefined && { country }),
  });
}
