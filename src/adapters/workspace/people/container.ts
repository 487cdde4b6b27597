import { elementsOf, fillState, type InputValues } from "../blocks/inputs.ts";
import { conversationFor, messagesIn } from "../conversations.ts";
import type { Core } from "../core.ts";
import {
  SlackRefusal,
  type Block,
  type Conversation,
  type Fields,
  type Message,
  type StateValues,
  type View,
} from "../model.ts";
import { outward } from "../posting.ts";
import type { Actor } from "./commands.ts";
import { channelName } from "./commands.ts";

/** What an element stands in, as the page names it. */
export type ContainerName =
  | { type: "message"; channel: string; ts: string }
  | { type: "view"; viewId: string };

/** The same, found, with what Slack's payloads say about it. */
export type Container =
  | {
      kind: "message";
      place: string;
      blocks: readonly Block[];
      conversation: Conversation;
      message: Message;
      ephemeral: boolean;
    }
  | { kind: "view"; place: string; blocks: readonly Block[]; view: View };

/** Throws `channel_not_found`, `message_not_found` or `view_not_found`, also for what belongs to someone else. */
export function findContainer(core: Core, user: string, name: ContainerName): Container {
  if (name.type === "view") {
    const home = core.store.state.homes[user];
    const view =
      home?.id === name.viewId ? home : core.modals.stack(user).find((one) => one.id === name.viewId);
    if (view === undefined) throw new SlackRefusal("view_not_found");
    return { kind: "view", place: view.id, blocks: view.blocks, view };
  }
  const conversation = conversationFor(core, name.channel, user);
  const hidden = core.store.ephemerals
    .get(conversation.id)
    ?.find((kept) => kept.user === user && kept.message.ts === name.ts);
  const message = hidden?.message ?? messagesIn(core, conversation.id).find((one) => one.ts === name.ts);
  if (message === undefined) throw new SlackRefusal("message_not_found");
  const attached = (message.attachments ?? []).flatMap((one) =>
    Array.isArray(one["blocks"]) ? one["blocks"] : [],
  );
  return {
    kind: "message",
    place: `${conversation.id} ${message.ts} ${user}`,
    blocks: [...(message.blocks ?? []), ...attached],
    conversation,
    message,
    ephemeral: hidden !== undefined,
  };
}

/** The element with this action_id. Throws `invalid_arguments`. */
export function findElement(
  container: Container,
  blockId: string | undefined,
  actionId: string,
): { blockId: string; element: Fields } {
  const found = elementsOf(container.blocks).find(
    (one) => one.element["action_id"] === actionId && (blockId === undefined || one.blockId === blockId),
  );
  if (found === undefined)
    throw new SlackRefusal("invalid_arguments", { message: `there is no ${actionId} here` });
  return found;
}

/** Keeps what is filled in and returns `state.values`. */
export function fill(core: Core, container: Container, values: InputValues): StateValues {
  const { place, blocks } = container;
  const before = container.kind === "view" ? container.view.state.values : core.forms.state(place);
  const state = fillState(blocks, before, values, (action) => core.forms.offered(place, action));
  if (container.kind === "view") container.view.state.values = state;
  else core.forms.keepState(place, state);
  return state;
}

/** `container`, `channel`, `message` or `view` of an interaction; an ephemeral message is not repeated, as in Slack. */
export function containerFields(container: Container): Fields {
  if (container.kind === "view")
    return { container: { type: "view", view_id: container.view.id }, view: container.view };
  const { conversation, message, ephemeral } = container;
  const thread = message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts };
  return {
    container: {
      type: "message",
      message_ts: message.ts,
      channel_id: conversation.id,
      is_ephemeral: ephemeral,
      ...thread,
    },
    channel: { id: conversation.id, name: channelName(conversation) },
    ...(ephemeral ? {} : { message: outward(message, true) }),
  };
}

/** What every interaction says about who did it and where. */
export function interactionFields(core: Core, actor: Actor): Fields {
  const user = core.store.state.users[actor.user];
  return {
    token: "local-workspace",
    api_app_id: core.app.appId,
    team: { id: core.team.id, domain: core.team.domain },
    user: { id: actor.user, username: user?.name ?? "", name: user?.name ?? "", team_id: core.team.id },
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** The address that may answer to a message. */
export function responseUrl(
  core: Core,
  user: string,
  conversation: Conversation,
  message: Message | null,
  ephemeral: boolean,
): string {
  const threadTs = message?.thread_ts ?? null;
  const original = message === null ? null : { ts: message.ts, ephemeral };
  const token = core.responses.issue({ channel: conversation.id, user, threadTs, message: original });
  return `${core.origin()}/response/${token}`;
}
