import type { Audience } from "../audience.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import type { Digest } from "../digest/types.ts";

/** What the bot says about weekberichten. */
export type DigestMessage =
  | {
      kind: "digest";
      digest: Digest;
      /** The day of its cut-off. */
      today: LocalDate;
      /** Whom it was made for: it is posted only where everybody may read that. */
      clearance: Audience;
      /** Where it is or would be posted; null when no channel was set. */
      channelId: string | null;
      /** Only the asker sees it. */
      preview: boolean;
      /** The reader may post this very week now. */
      sendable?: boolean;
    }
  | { kind: "digest.quiet"; track: string; name: string; week: string }
  | { kind: "digest.sent"; name: string; channelId: string; again: boolean }
  /** `command`: what the track is called in the command that sets its channel. */
  | { kind: "digest.no-channel"; name: string; command: string }
  | { kind: "digest.unknown-track"; typed: string; tracks: { key: string; name: string }[] }
  | { kind: "digest.unknown-week"; typed: string };
