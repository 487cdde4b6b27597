import { AUDIENCES, type Audience } from "../../domain/audience.ts";

/** How a command speaks: lines of result on standard output, errors and progress on standard error. */
export interface Io {
  out(line: string): void;
  err(line: string): void;
  /** Standard error is a terminal: progress bars are welcome. */
  terminal: boolean;
  readFile(path: string): Promise<string>;
}

export const EXIT = { fine: 0, failed: 1, usage: 64 } as const;

/** Who reads: `--as` names an audience or a person; without it the operator, who may read everything. */
export async function clearanceFrom(
  as: string | undefined,
  clearanceOf: (person: string) => Promise<Audience | undefined>,
): Promise<Audience | undefined> {
  if (as === undefined) return "coordinators";
  const audience = AUDIENCES.find((each) => each === as);
  return audience ?? clearanceOf(as);
}

/** One JSON value a line; throws naming the line that is none. */
export function jsonLines(text: string, file: string): Record<string, unknown>[] {
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    try {
      return [JSON.parse(line) as Record<string, unknown>];
    } catch {
      throw new Error(`${file}:${index + 1}: is not JSON`);
    }
  });
}
