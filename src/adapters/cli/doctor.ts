import { EXIT, type Io } from "./io.ts";

/** What one check found; `mend` says what to do about it, and is there unless all is well. */
export interface Finding {
  check: string;
  status: "ok" | "warn" | "fail";
  found: string;
  mend?: string;
}

export interface DoctorDeps extends Io {
  /** One after the other: each may find several things, as they are found. */
  findings(): AsyncIterable<Finding>;
}

/** `doctor`: a line for each thing that was checked. Exit code 1 when any of them fails. */
export async function doctorCommand({ json = false }: { json?: boolean }, deps: DoctorDeps): Promise<number> {
  const all: Finding[] = [];
  for await (const finding of deps.findings()) {
    all.push(finding);
    if (!json) deps.out(inWords(finding));
  }
  const healthy = all.every(({ status }) => status !== "fail");
  if (json) deps.out(JSON.stringify({ healthy, findings: all }));
  return healthy ? EXIT.fine : EXIT.failed;
}

function inWords({ check, status, found, mend }: Finding): string {
  return `${status.padEnd(4)}  ${check}: ${found}${mend === undefined ? "" : ` → ${mend}`}`;
}
