import type { Io } from "../../../src/adapters/cli/io.ts";

/** A terminal that remembers what was said; files are given by name. */
export function speaking(files: Record<string, string> = {}): { io: Io; out: string[]; err: string[] } {
  const out: string[] = [];
  const err: string[] = [];
  return {
    out,
    err,
    io: {
      out: (line) => out.push(line),
      err: (line) => err.push(line),
      terminal: false,
      async readFile(path) {
        const text = files[path];
        if (text === undefined) throw new Error(`this test has no file ${path}`);
        return text;
      },
    },
  };
}
