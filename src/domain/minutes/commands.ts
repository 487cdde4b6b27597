import { parseId } from "../identifiers.ts";
import type { LineCommand } from "./types.ts";

const ID = "([ADad]\\s?[-–—]?\\s?0*[1-9]\\d{0,8})";

type Rule = [RegExp, (id: string, text: string) => LineCommand];

/** Commands on an action or deadline by its id, Dutch and English, either order of words. */
const RULES: readonly Rule[] = [
  [
    new RegExp(`^${ID}\\s+(?:wordt|becomes|moet zijn|=)\\s*[:=]?\\s*(\\S.*)$`, "i"),
    (id, title) => ({ type: "retitle", id, title }),
  ],
  [
    new RegExp(`^(?:sluit|afgerond|gereed|klaar|close|done|finish)\\s+${ID}\\s*[.!]?()$`, "i"),
    (id) => ({ type: "close", id }),
  ],
  [
    new RegExp(
      `^${ID}\\s+(?:is\\s+)?(?:klaar|gereed|afgerond|gesloten|gedaan|done|closed|finished)\\s*[.!]?()$`,
      "i",
    ),
    (id) => ({ type: "close", id }),
  ],
  [new RegExp(`^(?:heropen|reopen)\\s+${ID}\\s*[.!]?()$`, "i"), (id) => ({ type: "reopen", id })],
  [
    new RegExp(`^${ID}\\s+(?:vervalt|is vervallen|cancelled|is cancelled)\\s*[.!]?()$`, "i"),
    (id) => ({ type: "cancel", id }),
  ],
  [new RegExp(`^(?:vervallen|schrap|cancel)\\s+${ID}\\s*[.!]?()$`, "i"), (id) => ({ type: "cancel", id })],
  [
    new RegExp(`^(?:notitie|opmerking|note)\\s+(?:bij\\s+|on\\s+)?${ID}\\s*[:–—-]\\s*(\\S.*)$`, "i"),
    (id, text) => ({ type: "note", id, text }),
  ],
];

/** Reads a line that is a command; null when it is none. Ids come back in their usual spelling ("A-031"). */
export function readCommand(text: string): LineCommand | null {
  const line = text.trim();
  for (const [pattern, make] of RULES) {
    const match = pattern.exec(line);
    const id = match && parseId(match[1] ?? "");
    if (match && id) return make(id.id, (match[2] ?? "").trim());
  }
  const agenda = /^agenda(?:punt)?\s*:\s*(\S.*)$/i.exec(line);
  if (agenda) return { type: "agenda", text: (agenda[1] ?? "").trim() };
  if (
    /^(?:\/?overleg (?:afsluiten|sluiten)|sluit (?:het )?overleg|(?:close|end) (?:the )?meeting|\/?meeting close)\s*[.!]?$/i.test(
      line,
    )
  )
    return { type: "end-meeting" };
  return null;
}
