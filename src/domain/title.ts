import { err, ok, type Result } from "../kernel/result.ts";

/** Longer titles are refused: they no longer fit a line of a list, and the rest belongs in a note. */
export const MAX_TITLE = 500;

export type TitleRefusal = { kind: "title-empty" } | { kind: "title-too-long"; length: number; max: number };

/** The title on one line with single spaces; refused when it is empty or longer than `MAX_TITLE` characters. */
export function readTitle(text: string): Result<string, TitleRefusal> {
  const title = text.replace(/\s+/g, " ").trim();
  if (title === "") return err({ kind: "title-empty" });
  if (title.length > MAX_TITLE) return err({ kind: "title-too-long", length: title.length, max: MAX_TITLE });
  return ok(title);
}
