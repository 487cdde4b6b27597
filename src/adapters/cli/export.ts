import { EXIT, type Io } from "./io.ts";

const FORMATS = ["json", "csv", "md", "ics", "docx"] as const;
const KINDS = ["actions", "decisions", "deadlines", "meetings", "all"] as const;
export type Format = Exclude<(typeof FORMATS)[number], "docx">;
export type What = (typeof KINDS)[number];

export interface ExportArguments {
  format?: string;
  what?: string;
  json?: boolean;
  /** Of minutes as Word documents: where they go. */
  out?: string;
}

export interface ExportDeps extends Io {
  /** What is in the registers, written out in a format. */
  write(format: Format, what: What): Promise<string>;
  /** Writes the approved minutes of each meeting as a Word document into a folder; the paths. */
  writeMinutes(folder: string): Promise<string[]>;
}

/**
 * `export --format json|csv|md|ics [--what actions|decisions|deadlines|meetings|all]`: the registers on standard output.
 * `export --format docx [--out DIR]`: approved minutes as Word documents, a file each.
 */
export async function exportCommand(
  { format = "json", what = "all", json = false, out = "." }: ExportArguments,
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
  if (as === "docx") {
    if (kind !== "meetings" && kind !== "all") {
      deps.err("--format docx: only the minutes of meetings are written as Word documents");
      return EXIT.usage;
    }
    for (const path of await deps.writeMinutes(out)) deps.out(path);
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
  deps.out((await deps.write(as, kind)).replace(/\r?\n$/, ""));
  return EXIT.fine;
}
