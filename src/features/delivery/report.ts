import type { Delivery, Log, Settlement } from "./ports.ts";

/** Logs how a delivery went on, where that is worth knowing; never what it says. */
export function report(log: Log, { id, content }: Delivery, settlement: Settlement, kept: boolean): void {
  const fields = { delivery: id, kind: content.kind, state: settlement.state };
  if (!kept) return log.warn(fields, "another worker has taken this delivery over");
  if (settlement.state === "parked" || settlement.state === "failed") {
    const { error, reference } = settlement;
    log.error({ ...fields, error, reference }, "delivery stopped");
  } else if (settlement.state === "planned" && settlement.error !== null) {
    log.warn({ ...fields, error: settlement.error, attempts: settlement.attempts }, "delivery waits");
  }
}

/** The kind of an error without its message, which may quote what somebody wrote. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

/** The kind and place of an error. Its message may quote what somebody wrote, so it stays out of the log. */
export function describe(error: unknown): { error: string; at?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = (error as NodeJS.ErrnoException).code;
  const at = error.stack
    ?.split("\n")
    .find((line) => /^\s+at /.test(line))
    ?.trim();
  return {
    error: code === undefined ? error.name : `${error.name} ${code}`,
    ...(at === undefined ? {} : { at }),
  };
}
