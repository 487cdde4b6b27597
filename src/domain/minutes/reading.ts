/** A line on its way to a reading, and how readings are put together. */
import type { DueDate } from "../duedates/types.ts";
import { dueIn } from "./due.ts";
import type { Lexicon } from "./lexicon.ts";
import { teamOf, trackOf } from "./places.ts";
import { firstSentence } from "./tasks.ts";
import { tidyTitle, withoutDue } from "./title.ts";
import type { LineKind, MinutesContext, ReadLine, ReadOwner } from "./types.ts";

/** A line and what is needed to read it. Places are places in `line`, of which `text` is the part that is read. */
export interface Line {
  line: string;
  text: string;
  /** Where its words begin, after bullets and emphasis. */
  lead: number;
  context: MinutesContext;
  lexicon: Lexicon;
}

export function reading(line: string, kind: LineKind, more: Partial<ReadLine> = {}): ReadLine {
  return { line, kind, title: "", owners: [], due: null, team: null, track: null, explicit: false, ...more };
}

interface Work {
  title: string;
  owners: ReadOwner[];
  due: DueDate | null;
  explicit: boolean;
}

/** An action; `about` are the words that say which team and track it concerns. */
export function action({ line, context }: Line, about: string, { title: words, ...work }: Work): ReadLine {
  const title = tidyTitle(work.explicit ? words : firstSentence(words));
  return reading(line, "action", {
    ...work,
    title: title === "" ? tidyTitle(about) : title,
    team: teamOf(about, work.owners, context),
    track: trackOf(about, context),
  });
}

/** The words between two places with everything before them blank, when they are due, and both together. */
export function stretch(
  { text, context }: Line,
  start: number,
  end = text.length,
): {
  words: string;
  due: DueDate | null;
  /** `words` with those of the due date blank. */
  clean: string;
} {
  const words = " ".repeat(start) + text.slice(start, end);
  const due = dueIn(words, context);
  return { words, due, clean: withoutDue(words, due) };
}
