/** Slash commands, clicks, shortcuts and submitted dialogs. */
import type { Origin, Request } from "../../../domain/requests.ts";
import type { Parsed } from "../../../features/delivery/ports.ts";
import type { ShortcutId } from "../surfaces.ts";
import { readButton } from "./buttons.ts";
import { LONGEST_LINE, readCommand } from "./commands.ts";
import { readMemory, readValues } from "./dialogs.ts";
import * as shapes from "./shapes.ts";
import { typedText } from "./text.ts";

const ignored = (why: string): Parsed => ({ kind: "ignored", why });
const request = (origin: Origin, made: Request): Parsed => ({ kind: "request", origin, request: made });

/** Address and trigger of a payload, as far as they are there. */
function ways(payload: {
  trigger_id?: string | undefined;
  response_url?: string | undefined;
}): Partial<Origin> {
  return {
    ...(payload.trigger_id === undefined ? {} : { triggerId: payload.trigger_id }),
    ...(payload.response_url === undefined ? {} : { responseUrl: payload.response_url }),
  };
}

const teamOf = (
  payload: { team?: { id: string } | null | undefined; user: { team_id?: string | undefined } },
  teamId: string,
): string => payload.team?.id ?? payload.user.team_id ?? teamId;

const placeOf = (channelId: string | undefined): Origin["place"] =>
  channelId === undefined ? "home" : channelId.startsWith("D") ? "direct" : "channel";

export function readSlashCommand(payload: unknown): Parsed {
  const read = shapes.command.safeParse(payload);
  if (!read.success) return ignored("command without its fields");
  const { team_id, user_id, channel_id, command, text = "" } = read.data;
  const origin: Origin = {
    teamId: team_id,
    userId: user_id,
    ...(channel_id === undefined ? {} : { channelId: channel_id }),
    place: placeOf(channel_id),
    via: "command",
    ...ways(read.data),
  };
  return request(origin, readCommand(command.replace(/^\//, ""), typedText(text)));
}

export function readClick(payload: unknown, teamId: string): Parsed {
  const read = shapes.actions.safeParse(payload);
  if (!read.success) return ignored("click without its fields");
  const { user, channel, container, message, view, actions } = read.data;
  const action = actions[0];
  if (action === undefined || action.url !== undefined) return ignored("a link was opened");
  const made = readButton(action.value ?? action.selected_option?.value);
  if (made === null && view?.type === "modal") return ignored("a field in a dialog changed");
  const channelId = channel?.id ?? container?.channel_id;
  const ts = message?.ts ?? container?.message_ts;
  const threadTs = message?.thread_ts ?? container?.thread_ts;
  const origin: Origin = {
    teamId: teamOf(read.data, teamId),
    userId: user.id,
    ...(channelId === undefined ? {} : { channelId }),
    ...(threadTs === undefined ? {} : { threadTs }),
    place: view ? (view.type === "home" ? "home" : "dialog") : placeOf(channelId),
    via: "button",
    ...ways(read.data),
    // An ephemeral message cannot be changed by its ts, only through its answer address.
    ...(channelId !== undefined && ts !== undefined && container?.is_ephemeral !== true
      ? { clicked: { channelId, ts } }
      : {}),
  };
  return request(origin, made ?? { kind: "unsupported", what: "button" });
}

const SHORTCUT_REQUESTS: Record<ShortcutId, (text: string, author?: string) => Request> = {
  log_action: (text, author) => ({
    kind: "action.form",
    ...(text === "" ? {} : { prefill: text }),
    ...(author === undefined ? {} : { author }),
  }),
  log_decision: (text) => ({ kind: "decision.form", ...(text === "" ? {} : { prefill: text }) }),
  ask_about: (text) => ({ kind: "ask.form", ...(text === "" ? {} : { prefill: text }) }),
  new_action: () => ({ kind: "action.form" }),
  ask_question: () => ({ kind: "ask.form" }),
};

export function readShortcut(payload: unknown, teamId: string): Parsed {
  const read = shapes.shortcut.safeParse(payload);
  if (!read.success) return ignored("shortcut without its fields");
  const { callback_id, user, channel, message } = read.data;
  const origin: Origin = {
    teamId: teamOf(read.data, teamId),
    userId: user.id,
    ...(channel ? { channelId: channel.id } : {}),
    ...(message?.ts === undefined ? {} : { messageTs: message.ts }),
    ...(message?.thread_ts === undefined ? {} : { threadTs: message.thread_ts }),
    place: placeOf(channel?.id),
    via: "shortcut",
    ...ways(read.data),
  };
  const make = (
    SHORTCUT_REQUESTS as Record<string, ((text: string, author?: string) => Request) | undefined>
  )[callback_id];
  const text = typedText(message?.text ?? "").slice(0, LONGEST_LINE);
  return request(origin, make?.(text, message?.user) ?? { kind: "unsupported", what: "shortcut" });
}

export function readSubmission(payload: unknown, teamId: string): Parsed {
  const read = shapes.submission.safeParse(payload);
  if (!read.success) return ignored("submission without its fields");
  const { view, user } = read.data;
  const memory = readMemory(view.private_metadata);
  const origin: Origin = {
    teamId: teamOf(read.data, teamId),
    userId: user.id,
    ...memory.from,
    place: "dialog",
    via: "dialog",
    ...ways(read.data),
  };
  return request(origin, {
    kind: "dialog.submit",
    dialog: view.callback_id,
    values: readValues(view.state?.values ?? {}),
    context: memory.context,
  });
}
