import type { Logger } from "@slack/bolt";
import type { Log } from "../../features/delivery/ports.ts";

/**
 * Bolt's log in ours. Its debug lines hold whole payloads, and its warnings may quote them: only the first words of a
 * warning are kept, and debug and info not at all.
 */
export function boltLogger(log: Log): Logger {
  const nothing = (): void => undefined;
  const short = (parts: unknown[]): string => String(parts[0]).split("\n")[0]?.slice(0, 120) ?? "";
  return {
    debug: nothing,
    info: nothing,
    warn: (...parts) => log.warn({ from: "slack" }, short(parts)),
    error: (...parts) => log.error({ from: "slack" }, short(parts)),
    setLevel: nothing,
    getLevel: () => "info" as ReturnType<Logger["getLevel"]>,
    setName: nothing,
  };
}
