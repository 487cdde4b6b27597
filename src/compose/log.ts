import { pino } from "pino";
import type { Config } from "../config.ts";
import type { Log } from "../features/delivery/ports.ts";

/**
 * JSON lines on standard error. Nothing that people wrote is ever logged; names that could hold a secret are cut out
 * all the same, should a library log its options.
 */
export function createLog(level: Config["logLevel"]): Log {
  return pino(
    {
      level,
      base: null,
      redact: {
        paths: ["token", "*.token", "authorization", "*.authorization", "password", "*.password"],
        remove: true,
      },
    },
    pino.destination({ fd: 2, sync: true }),
  );
}
