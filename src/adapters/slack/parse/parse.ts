/**
 * Any payload of Slack, from anywhere, into our own words. Pure; never throws. No Slack type goes past this folder.
 */
import { createHash } from "node:crypto";
import type { Parsed } from "../../../features/delivery/ports.ts";
import type { Incoming } from "../../../features/delivery/intake.ts";
import { readEvent } from "./events.ts";
import { readClick, readShortcut, readSlashCommand, readSubmission } from "./interactive.ts";

/** Slack's ids are short; what is longer would not fit the database's index. */
const LONGEST_KEY = 500;

/** Who we are in this workspace. */
export interface Self {
  teamId: string;
  botUserId: string;
  /** Address of the workspace, ending in a slash; for links to messages. */
  url?: string;
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export type PayloadKind = Incoming["kind"] | "suggestion" | "other";

/** What sort of payload this is, by the fields that tell. */
export function kindOf(payload: unknown): PayloadKind {
  if (!isFields(payload)) return "other";
  switch (payload["type"]) {
    case "event_callback":
      return "event";
    case "block_actions":
      return "click";
    case "shortcut":
    case "message_action":
      return "shortcut";
    case "view_submission":
      return "submission";
    case "block_suggestion":
      return "suggestion";
    default:
      if (isFields(payload["event"])) return "event";
      return typeof payload["command"] === "string" ? "command" : "other";
  }
}

export function parse(payload: unknown, self: Self): Parsed {
  switch (kindOf(payload)) {
    case "event":
      return readEvent(payload, self);
    case "command":
      return readSlashCommand(payload);
    case "click":
      return readClick(payload, self.teamId);
    case "shortcut":
      return readShortcut(payload, self.teamId);
    case "submission":
      return readSubmission(payload, self.teamId);
    default:
      return { kind: "ignored", why: "a payload of a kind that we do not use" };
  }
}

/**
 * The identity of a payload: the same for a redelivery, another for anything else a person does. Slack's own ids where
 * they are; a digest of the payload where one is missing.
 */
export function keyOf(payload: unknown, self: Self): string {
  const kind = kindOf(payload);
  const fields = isFields(payload) ? payload : {};
  const team = text(fields["team_id"]) ?? text(field(fields["team"], "id")) ?? self.teamId;
  const key = `${team}:${kind}:${identity(kind, fields) ?? digest(fields)}`;
  return key.length > LONGEST_KEY ? `${kind}:${digest(key)}` : key;
}

function identity(kind: PayloadKind, fields: Fields): string | undefined {
  const trigger = text(fields["trigger_id"]);
  switch (kind) {
    case "event":
      return text(fields["event_id"]);
    case "submission": {
      const view = text(field(fields["view"], "id"));
      const hash = text(field(fields["view"], "hash"));
      return view === undefined || hash === undefined ? undefined : `${view}:${hash}`;
    }
    case "command":
      // What was typed belongs to it, so that a reused trigger never swallows another command.
      return (
        trigger &&
        `${trigger}:${digest([fields["user_id"], fields["command"], fields["text"], fields["channel_id"]])}`
      );
    case "click":
      return trigger && `${trigger}:${digest([field(fields["user"], "id"), fields["actions"]])}`;
    case "shortcut":
      return (
        trigger &&
        `${trigger}:${digest([field(fields["user"], "id"), fields["callback_id"], fields["action_ts"]])}`
      );
    default:
      return undefined;
  }
}

const field = (value: unknown, name: string): unknown => (isFields(value) ? value[name] : undefined);
const text = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;
const digest = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 32);
