import type { Permission, Refused } from "../authority.ts";
import type { Request } from "../requests.ts";

/** Short messages that any feature may need. */
export type NoticeMessage =
  | { kind: "notice.failure"; reference: string }
  | { kind: "notice.refused"; permission: Permission; refused: Refused["refused"] }
  | { kind: "notice.unsupported"; what: string; typed?: string }
  /** What was wrong in a dialog that had closed already. */
  | { kind: "notice.mistakes"; fields: Record<string, string> }
  /** A dialog could not be opened in time; carries a button that asks for it again. */
  | { kind: "notice.expired"; again: Request }
  | { kind: "notice.talk"; said: "hello" | "thanks" }
  | { kind: "notice.help"; about?: string; coordinator: boolean };
