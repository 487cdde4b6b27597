import { parseInstant } from "../../kernel/instants.ts";
import { EXIT, type Io } from "./io.ts";

export interface RemindArguments {
  at?: string;
  json?: boolean;
}

export interface RemindDeps extends Io {
  /** What would be sent at that instant by the rules, earlier occurrences taken as sent. */
  remindersAt(
    instant: Date,
  ): Promise<
    { to: string; items: { id: string; kind: string; title: string; due: string; rule: string }[] }[]
  >;
}

/** `remind --at <ISO instant>`: sends nothing; JSON is a line a person. */
export async function remindCommand(
  { at, json = false }: RemindArguments,
  deps: RemindDeps,
): Promise<number> {
  const instant = at === undefined ? undefined : readInstant(at);
  if (instant === undefined) {
    deps.err("--at wants an instant, such as 2023-03-20T09:00:00+01:00");
    return EXIT.usage;
  }
  for (const { to, items } of await deps.remindersAt(instant)) {
    if (json) deps.out(JSON.stringify({ to, items }));
    else {
      deps.out(to);
      for (const { id, title, due, rule } of items) deps.out(`  ${id}\t${due}\t${rule}\t${title}`);
    }
  }
  return EXIT.fine;
}

/** A day with a time and its zone, or in UTC; undefined for anything else. */
function readInstant(text: string): Date | undefined {
  return parseInstant(text.trim()) ?? parseInstant(`${text.trim()}Z`);
}
