import { conversationFor } from "../conversations.ts";
import { botMessage, contentsOf } from "../compose.ts";
import type { Core } from "../core.ts";
import type { Acknowledgement } from "../delivery/delivery.ts";
import { SlackRefusal, isFields, type Conversation, type Fields } from "../model.ts";
import { post, postEphemeral } from "../posting.ts";
import { typedToCommandText } from "../text/typed.ts";

export interface Actor {
  user: string;
  /** The window of the browser: a modal opens there. */
  window: string | null;
}

/**
 * A slash command as typed, `/actie …`. Resolves when the bot has acknowledged; what it answered with has been
 * posted. Throws `not_in_threads`, `unknown_command`, `operation_timeout`, `dispatch_failed`, `invalid_response`.
 */
export async function command(
  core: Core,
  actor: Actor,
  given: { channel: string; text: string; threadTs?: string | undefined },
): Promise<void> {
  const conversation = conversationFor(core, given.channel, actor.user);
  if (given.threadTs !== undefined) throw new SlackRefusal("not_in_threads");
  const [, name = "", typed = ""] = /^(\/\S+)\s*([\s\S]*)$/.exec(given.text.trim()) ?? [];
  const known = core.manifest.features.slash_commands.find((one) => one.command === name);
  if (known === undefined) throw new SlackRefusal("unknown_command");
  const { users, conversations } = core.store.state;
  const channels = Object.values(conversations).filter(
    (one) => one.kind === "channel" || one.members.includes(actor.user),
  );
  const text = known.should_escape
    ? typedToCommandText(typed, { users: Object.values(users), channels })
    : typed;
  const response = core.responses.issue({
    channel: conversation.id,
    user: actor.user,
    threadTs: null,
    message: null,
  });
  const acknowledgement = await core.delivery.send({
    type: "slash_commands",
    name,
    acceptsResponse: true,
    payload: {
      token: "local-workspace",
      team_id: core.team.id,
      team_domain: core.team.domain,
      channel_id: conversation.id,
      channel_name: channelName(conversation),
      user_id: actor.user,
      user_name: users[actor.user]?.name ?? "",
      command: name,
      text,
      api_app_id: core.app.appId,
      is_enterprise_install: "false",
      response_url: `${core.origin()}/response/${response}`,
      trigger_id: core.triggers.issue({ ...actor, viewId: null }),
    },
  });
  answerCommand(core, conversation, actor.user, acknowledged(acknowledgement));
}

/** What the bot acknowledged with. Throws `operation_timeout` or `dispatch_failed`, as Slack tells the person. */
export function acknowledged(answer: Acknowledgement): Fields {
  if (answer.acked) {
    if (typeof answer.payload === "string") return answer.payload === "" ? {} : { text: answer.payload };
    return isFields(answer.payload) ? answer.payload : {};
  }
  throw new SlackRefusal(answer.reason === "timeout" ? "operation_timeout" : "dispatch_failed");
}

/** A message in the acknowledgement: to the person alone, or `in_channel`. */
function answerCommand(core: Core, conversation: Conversation, user: string, answer: Fields): void {
  if (Object.keys(answer).length === 0) return;
  const text = typeof answer["text"] === "string" ? answer["text"] : undefined;
  try {
    const message = botMessage(
      core,
      contentsOf(core, { text, blocks: answer["blocks"], attachments: answer["attachments"] }),
    );
    if (answer["response_type"] === "in_channel") post(core, conversation, message);
    else postEphemeral(core, conversation, user, message);
  } catch (error) {
    if (error instanceof SlackRefusal) throw new SlackRefusal("invalid_response", { message: error.code });
    throw error;
  }
}

export function channelName(conversation: Conversation): string {
  if (conversation.kind === "im") return "directmessage";
  return conversation.kind === "private" ? "privategroup" : conversation.name;
}
