/** What can follow `/overleg`, Dutch and English. */
import type { Request } from "../../../domain/requests.ts";

const ID = "(m\\s?-?\\s?\\d{1,6})";
const COMMANDS: readonly [RegExp, (rest: string) => Request][] = [
  [/^(?:|help|hulp|\?|lijst|list|agenda)$/i, () => ({ kind: "meeting.overview" })],
  [
    /^(?:plan|plannen|inplannen|verplaats|move|schedule)\b\s*(.*)$/is,
    (text) => ({ kind: "meeting.plan", text }),
  ],
  [/^(?:start|begin|open|starten|beginnen)\b\s*(.*)$/is, (text) => ({ kind: "meeting.start", text })],
  [
    new RegExp(`^(?:afsluiten|sluiten|sluit af|sluit|stop|eind|einde|close|end|finish)(?:\\s+${ID})?$`, "i"),
    (id) => ({ kind: "meeting.close", ...(id === "" ? {} : { id }) }),
  ],
  [new RegExp(`^(?:heropen|heropenen|reopen)\\s+${ID}$`, "i"), (id) => ({ kind: "meeting.reopen", id })],
  [
    new RegExp(`^(?:annuleren|annuleer|vervalt|afzeggen|cancel)\\s+${ID}$`, "i"),
    (id) => ({ kind: "meeting.cancel", id }),
  ],
  [/^(?:verslag|notulen|minutes)$/i, () => ({ kind: "minutes.form" })],
  [/^(?:agenda(?:punt)?)\b[\s:]*(.+)$/is, (text) => ({ kind: "meeting.add-item", text })],
];

/** Reads what follows `/overleg`; something else is said back with how it is done. */
export function readMeeting(rest: string): Request {
  const text = rest.trim();
  for (const [pattern, make] of COMMANDS) {
    const match = pattern.exec(text);
    if (match) return make((match[1] ?? "").trim());
  }
  return { kind: "unsupported", what: "meeting", typed: text };
}
