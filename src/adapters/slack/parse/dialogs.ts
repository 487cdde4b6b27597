import { z } from "zod";
import type { DialogValues, Origin } from "../../../domain/requests.ts";
import type { Json } from "../../../kernel/json.ts";
import type { StateValue } from "./shapes.ts";
import { normalise } from "./text.ts";

/** What a dialog remembers of where it was opened: its `private_metadata`, at most 3,000 characters. */
export interface DialogMemory {
  /** Conversation, message and thread. */
  from: Pick<Origin, "channelId" | "messageTs" | "threadTs" | "clicked" | "openedIn">;
  context: Json;
}

const place = z.object({
  channelId: z.string().optional(),
  messageTs: z.string().optional(),
  threadTs: z.string().optional(),
  clicked: z.object({ channelId: z.string(), ts: z.string() }).optional(),
  openedIn: z.enum(["direct", "channel", "home"]).optional(),
});

export function writeMemory(origin: Origin, context: Json): string {
  const { channelId, messageTs, threadTs, clicked, place } = origin;
  const openedIn = place === "dialog" ? origin.openedIn : place;
  return JSON.stringify({ from: { channelId, messageTs, threadTs, clicked, openedIn }, context });
}

/** Reads it back; something else (an older version's) counts as nothing remembered. */
export function readMemory(text: string | undefined): DialogMemory {
  try {
    const value = z.object({ from: place, context: z.json() }).parse(JSON.parse(text ?? ""));
    return { from: defined(value.from), context: value.context };
  } catch {
    return { from: {}, context: null };
  }
}

/** Values by field: a dialog's block id is the name of its field. */
export function readValues(values: Record<string, Record<string, StateValue>>): DialogValues {
  return Object.fromEntries(
    Object.entries(values).map(([field, elements]) => [field, readValue(Object.values(elements)[0])]),
  );
}

function readValue(value: StateValue | undefined): string | string[] | null {
  if (value === undefined) return null;
  if (value.selected_options) return value.selected_options.map((option) => option.value);
  if (value.selected_users) return value.selected_users;
  if (value.files) return value.files.map((file) => file.id);
  if (typeof value.value === "string") return normalise(value.value);
  return (
    value.selected_option?.value ??
    value.selected_user ??
    value.selected_channel ??
    value.selected_conversation ??
    value.selected_date ??
    value.selected_time ??
    null
  );
}

function defined(from: z.infer<typeof place>): DialogMemory["from"] {
  return Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined));
}
