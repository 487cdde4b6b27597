import type { Permission, Refused } from "../authority.ts";

/** Short messages that any feature may need. */
export type NoticeMessage =
  | { kind: "notice.failure"; reference: string }
  | { kind: "notice.refused"; permission: Permission; refused: Refused["refused"] }
  | { kind: "notice.unsupported"; what: string; typed?: string }
  | { kind: "notice.help"; about?: string; coordinator: boolean };
