/**
 * Identifiers that people type and read: a letter for the kind (action, decision = besluit, deadline, bottleneck =
 * knelpunt, meeting) and a number in sequence, at least three digits.
 */
export type IdPrefix = "A" | "B" | "D" | "K" | "M";

/** `formatId("A", 31)` is "A-031". Numbers start at 1 and grow past three digits ("A-1204"). */
export function formatId(prefix: IdPrefix, number: number): string {
  return `${prefix}-${String(number).padStart(3, "0")}`;
}

const SPELLING = /^\s*#?([abdkm])\s*[-–—_ ]?\s*0*([1-9]\d{0,8})\s*$/i;

/** Reads "A-031", "a-31", "A031", "a 31"; null when the text is no identifier. */
export function parseId(text: string): { prefix: IdPrefix; number: number; id: string } | null {
  const match = SPELLING.exec(text);
  if (!match) return null;
  const prefix = match[1]!.toUpperCase() as IdPrefix;
  const number = Number(match[2]);
  return { prefix, number, id: formatId(prefix, number) };
}
