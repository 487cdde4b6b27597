import { randomBytes } from "node:crypto";
import { LIMITS } from "./limits.ts";

/** What a response_url may answer to. */
export interface ResponseTarget {
  channel: string;
  user: string;
  threadTs: string | null;
  /** The message that was acted on: what `replace_original` and `delete_original` are about. */
  message: { ts: string; ephemeral: boolean } | null;
}

export interface ResponseUrls {
  /** The token of a fresh URL. */
  issue(target: ResponseTarget): string;
  /** "unknown", "expired" (30 minutes) or "used" (5 times) when it may not be used any more. */
  use(token: string): ResponseTarget | "unknown" | "expired" | "used";
}

export function createResponseUrls(realTime: () => number): ResponseUrls {
  const issued = new Map<string, { target: ResponseTarget; at: number; uses: number }>();
  return {
    issue(target) {
      const token = randomBytes(16).toString("hex");
      issued.set(token, { target, at: realTime(), uses: 0 });
      return token;
    },
    use(token) {
      const url = issued.get(token);
      if (url === undefined) return "unknown";
      if (realTime() - url.at > LIMITS.responseUrlLife) return "expired";
      if (url.uses >= LIMITS.responseUrlUses) return "used";
      url.uses += 1;
      return url.target;
    },
  };
}
