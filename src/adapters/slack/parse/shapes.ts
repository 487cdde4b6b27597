/** The fields of Slack's payloads that we read; everything else may be there or not. */
import { z } from "zod";

const id = z.string().min(1);
const team = z.object({ id }).nullish();
const user = z.object({ id });

/** A file that was shared with a message; `snippet` is text that somebody pasted as one. */
export const file = z.object({ id, mode: z.string().nullish(), name: z.string().nullish() });

export const message = z.object({
  type: z.literal("message"),
  subtype: z.string().optional(),
  channel: id,
  channel_type: z.string().optional(),
  user: id.optional(),
  bot_id: z.string().optional(),
  text: z.string().optional(),
  ts: id,
  thread_ts: z.string().optional(),
  hidden: z.boolean().optional(),
  files: z.array(file).optional(),
});

const nested = z.object({
  user: id.optional(),
  bot_id: z.string().optional(),
  subtype: z.string().optional(),
  text: z.string().optional(),
  ts: id,
  thread_ts: z.string().optional(),
  edited: z.unknown().optional(),
});

export const changed = z.object({
  channel: id,
  channel_type: z.string().optional(),
  message: nested,
  previous_message: nested.optional(),
});

export const deleted = z.object({
  channel: id,
  channel_type: z.string().optional(),
  deleted_ts: id,
  previous_message: nested.optional(),
});

export const mention = z.object({
  user: id,
  bot_id: z.string().optional(),
  channel: id,
  text: z.string().optional(),
  ts: id,
  thread_ts: z.string().optional(),
  edited: z.unknown().optional(),
});

export const reaction = z.object({
  user: id,
  reaction: z.string().min(1).max(100),
  item: z.object({ type: z.literal("message"), channel: id, ts: id }),
});

export const homeOpened = z.object({ user: id, tab: z.string().optional(), channel: z.string().optional() });
export const joined = z.object({ user: id, channel: id, inviter: z.string().optional() });

export const envelope = z.object({
  team_id: id.optional(),
  event_id: z.string().optional(),
  event: z.looseObject({ type: z.string() }),
  authorizations: z.array(z.object({ user_id: z.string().nullish() })).optional(),
});

export const command = z.object({
  team_id: id,
  user_id: id,
  channel_id: id.optional(),
  channel_name: z.string().optional(),
  command: id,
  text: z.string().optional(),
  response_url: z.string().optional(),
  trigger_id: z.string().optional(),
});

const chosen = z.object({ value: z.string() });

export const actions = z.object({
  type: z.literal("block_actions"),
  team,
  user: user.extend({ team_id: z.string().optional() }),
  trigger_id: z.string().optional(),
  response_url: z.string().optional(),
  channel: z.object({ id }).nullish(),
  container: z
    .object({
      type: z.string().optional(),
      message_ts: z.string().optional(),
      channel_id: z.string().optional(),
      thread_ts: z.string().optional(),
      is_ephemeral: z.boolean().optional(),
    })
    .optional(),
  message: z.object({ ts: id, thread_ts: z.string().optional() }).nullish(),
  view: z.object({ type: z.string().optional() }).nullish(),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        block_id: z.string().optional(),
        action_ts: z.string().optional(),
        type: z.string().optional(),
        value: z.string().optional(),
        url: z.string().optional(),
        selected_option: chosen.nullish(),
        selected_date: z.string().nullish(),
      }),
    )
    .min(1),
});

export const shortcut = z.object({
  type: z.enum(["shortcut", "message_action"]),
  callback_id: id,
  team,
  user: user.extend({ team_id: z.string().optional() }),
  trigger_id: z.string().optional(),
  response_url: z.string().optional(),
  action_ts: z.string().optional(),
  channel: z.object({ id }).nullish(),
  message: z
    .object({
      ts: z.string().optional(),
      thread_ts: z.string().optional(),
      text: z.string().optional(),
      user: id.optional(),
    })
    .nullish(),
});

export const suggestion = z.object({
  type: z.literal("block_suggestion"),
  action_id: id,
  value: z.string().optional(),
  team,
  user: user.extend({ team_id: z.string().optional() }),
});

const stateValue = z.looseObject({
  type: z.string().optional(),
  value: z.string().nullish(),
  selected_option: chosen.nullish(),
  selected_options: z.array(chosen).optional(),
  selected_user: z.string().nullish(),
  selected_users: z.array(z.string()).optional(),
  selected_channel: z.string().nullish(),
  selected_conversation: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_time: z.string().nullish(),
  files: z.array(z.object({ id })).optional(),
});
export type StateValue = z.infer<typeof stateValue>;

export const submission = z.object({
  type: z.literal("view_submission"),
  team,
  user: user.extend({ team_id: z.string().optional() }),
  trigger_id: z.string().optional(),
  view: z.object({
    id,
    hash: z.string().optional(),
    callback_id: id,
    private_metadata: z.string().optional(),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), stateValue)) }).optional(),
  }),
});
