import { EXIT, type Io } from "./io.ts";

const FORMATS = ["json", "csv", "md", "ics"] as const;
const KINDS = ["actions", "decisions", "deadlines", "all"] as const;
export type Format = (typeof FORMATS)[number];
export type What = (typeof KINDS)[number];

export interface ExportArguments {
  format?: string;
  what?: string;
  json?: boolean;
}

export interface ExportDeps extends Io {
  /** What is in the registers, written out in a format. */
  write(format: Format, what: What): Promise<string>;
}

/** `export --format json|csv|md|ics [--what actions|decisions|deadlines|all]`: the registers on standard output. */
export async function exportCommand(
  { format = "json", what = "all", json = false }: ExportArguments,
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
  if (as === "ics" && kind === "decisions") {
    deps.err("--format ics: a calendar holds actions and deadlines, decisions have no day to come");
    return EXIT.usage;
  }
  deps.out((await deps.write(as, kind)).replace(/\r?\n$/, ""));
  return EXIT.fine;
}
