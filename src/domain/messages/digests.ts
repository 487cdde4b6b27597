import type { LocalDate } from "../calendar/local-date.ts";
import type { Digest } from "../digest/types.ts";

/** What the bot says about weekberichten. */
export type DigestMessage =
  | {
      kind: "digest";
      digest: Digest;
      /** The day of its cut-off. */
      today: LocalDate;
      /** Only the asker sees it; where it would be posted is said with it. */
      preview?: { channelId: string | null };
    }
  | { kind: "digest.quiet"; track: string; name: string; week: string }
  | { kind: "digest.sent"; name: string; channelId: string; again: boolean }
  /** To the coordinator, once for each track. */
  | { kind: "digest.no-channel"; track: string; name: string; spoken: string }
  | { kind: "digest.unknown-track"; typed: string; tracks: { key: string; name: string }[] }
  | { kind: "digest.unknown-week"; typed: string };
