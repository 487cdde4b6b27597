import { agreed, fields, loose, plain, told } from "./forms.ts";
import { readCommand } from "./commands.ts";
import { labelled, NOTHING_TO_DO } from "./labelled-line.ts";
import { leadLength, readLabel } from "./labels.ts";
import { lexiconOf } from "./lexicon.ts";
import { reading, type Line } from "./reading.ts";
import type { MinutesContext, ReadLine } from "./types.ts";

/** What items are by the heading that they stand under ("Actiepunten"); `agreement`: promises count there. */
export type Section = "action" | "decision" | "agreement";

/** Only this much of a line is read for its meaning; the whole line is kept. */
const READ_LENGTH = 2000;

/**
 * Reads one line of minutes or chat, Dutch or English: the labelled forms ("Actie Lisa: …", "Besluit: …", "- [ ] …"),
 * commands ("sluit A-031"), attendance, and plain sentences that promise work ("Lisa regelt de zaal voor 12 april").
 * What cannot be read is `none`. Never throws, never invents an owner or a date.
 */
export function readLine(line: string, context: MinutesContext, section: Section | null = null): ReadLine {
  const text = line.slice(0, READ_LENGTH);
  const lead = leadLength(text);
  const nothing = reading(line, "none");
  if (text.slice(lead).trim() === "" || /^\s*(?:[-*•]\s*)?\\(?!\.)/.test(text)) return nothing;
  const command = readCommand(text.slice(lead));
  if (command && command.type !== "agenda") return { ...nothing, kind: "command", explicit: true, command };
  const at: Line = { line, text, lead, context, lexicon: lexiconOf(context) };
  const label = readLabel(text);
  if (label) return labelled(at, label);
  if (command) return { ...nothing, kind: "command", explicit: true, command };
  return fields(at) ?? loose(at) ?? told(at) ?? underHeading(at, section) ?? plain(at) ?? nothing;
}

function underHeading(at: Line, section: Section | null): ReadLine | null {
  const words = at.text.slice(at.lead);
  if (section === null || NOTHING_TO_DO.test(words.trim()) || !/\p{L}{3}/u.test(words)) return null;
  if (section === "agreement") return agreed(at);
  return labelled(at, { label: section, start: at.lead, head: null, weak: false });
}
