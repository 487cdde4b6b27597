import type { Audience } from "../../domain/audience.ts";
import { clearanceFrom, EXIT, type Io } from "./io.ts";

const FORMATS = ["json", "csv", "md", "ics", "docx"] as const;
const KINDS = ["actions", "decisions", "deadlines", "meetings", "all"] as const;
export type Format = Exclude<(typeof FORMATS)[number], "docx">;
export type What = (typeof KINDS)[number];

export interface ExportArguments {
  format?: string;
  what?: string;
  json?: boolean;
  /** A person or audience; absent: whoever operates the machine. */
  as?: string;
  /** Of minutes as Word documents: where they go. */
  out?: string;
}

export interface ExportDeps extends Io {
  /** What that person may read. */
  clearanceOf(person: string): Promise<Audience | undefined>;
  /** What is in the registers for a reader (null: all of it), written out in a format. */
  write(format: Format, what: What, clearance: Audience | null): Promise<string>;
  /** Writes the approved minutes of each meeting as a Word document into a folder; the paths. */
  writeMinutes(folder: string, clearance: Audience | null): Promise<string[]>;
}

/**
 * `export --format json|csv|md|ics [--what actions|decisions|deadlines|meetings|all] [--as READER]`: the registers, as
 * far as that reader may read them, on standard output.
 * `export --format docx [--out DIR]`: approved minutes as Word documents, a file each.
 */
export async function exportCommand(
  { format = "json", what = "all", json = false, out = ".", as: reader }: ExportArguments,
  deps: ExportDeps,
): Promise<number> {
  const as = FORMATS.find((each) => each === (json ? "json" : format));
  const kind = KINDS.find((each) => each === what);
  if (as === undefined || kind === undefined) {
    deps.err(
      as === undefined
        ? `--format: "${format}" is not one of ${FORMATS.join(", ")}`
        : `--what: "${what}" is not one of ${KINDS.join(", ")}`,
    );
    return EXIT.usage;
  }
  const clearance = reader === undefined ? null : await clearanceFrom(reader, deps.clearanceOf);
  if (clearance === undefined) {
    deps.err(`--as: nobody and no audience is called "${reader ?? ""}"`);
    return EXIT.usage;
  }
  if (as === "docx") {
    if (kind !== "meetings" && kind !== "all") {
      deps.err("--format docx: only the minutes of meetings are written as Word documents");
      return EXIT.usage;
    }
    for (const path of await deps.writeMinutes(out, clearance)) deps.out(path);
    return EXIT.fine;
  }
  if (
    (as === "ics" && (kind === "decisions" || kind === "meetings")) ||
    (as === "csv" && kind === "meetings")
  ) {
    deps.err(
      as === "ics"
        ? "--format ics: a calendar holds actions and deadlines, others have no day to come"
        : "--format csv: meetings have no table; take json, md or docx",
    );
    return EXIT.usage;
  }
  // What ends a line belongs to the format: only the last `\n` is the command line's own.
  deps.out((await deps.write(as, kind, clearance)).replace(/\n$/, ""));
  return EXIT.fine;
}
