import { z } from "zod";
import { conversationFor, messageAt, openDirect } from "../conversations.ts";
import type { Core } from "../core.ts";
import { SlackRefusal, type Conversation, type Fields, type Message } from "../model.ts";
import { setArchived } from "../membership.ts";
import { command, type Actor } from "../people/commands.ts";
import { act, shortcut, suggest } from "../people/interactions.ts";
import { closeView, submit } from "../people/modal-answers.ts";
import {
  createChannel,
  invite,
  joinChannel,
  leaveChannel,
  openHome,
  read,
  setTopic,
} from "../people/places.ts";
import { edit, erase, say } from "../people/speaking.ts";
import { outward } from "../posting.ts";
import { addReaction, removeReaction } from "../reactions.ts";
import { channelView } from "../shapes.ts";
import { moveClock } from "./clock.ts";

/** Something a person does on the page: their JSON body in, the answer without `ok` out. Throws ZodError, SlackRefusal. */
type Act = (core: Core, actor: Actor, body: Fields) => Fields | Promise<Fields>;

const channel = z.string().min(1);
const ts = z.string().regex(/^\d+\.\d{6}$/);
const place = z.object({ channel });
const message = z.object({ channel, ts });
const value = z.union([z.string(), z.number(), z.null(), z.array(z.string())]);
const values = z.record(z.string(), z.record(z.string(), value));
const container = z.discriminatedUnion("type", [
  z.object({ type: z.literal("message"), channel, ts }),
  z.object({ type: z.literal("view"), viewId: z.string() }),
]);
const element = z.object({ container, blockId: z.string().optional(), actionId: z.string() });

function shown(core: Core, conversation: Conversation, user: string): Fields {
  return { channel: channelView(core, conversation, user) };
}

function told(channelId: string, said: Message): Fields {
  return { message: { ...outward(said), channel: channelId } };
}

export const acts: Record<string, Act> = {
  messages(core, { user }, body) {
    const args = z
      .object({
        channel,
        text: z.string(),
        threadTs: z.string().optional(),
        broadcast: z.boolean().optional(),
        files: z.array(z.string()).optional(),
      })
      .parse(body);
    return told(args.channel, say(core, user, args));
  },
  "messages/edit"(core, { user }, body) {
    const args = message.extend({ text: z.string() }).parse(body);
    return told(args.channel, edit(core, user, args.channel, args.ts, args.text));
  },
  "messages/delete"(core, { user }, body) {
    const args = message.parse(body);
    erase(core, user, args.channel, args.ts);
    return {};
  },
  async commands(core, actor, body) {
    await command(
      core,
      actor,
      z.object({ channel, text: z.string(), threadTs: z.string().optional() }).parse(body),
    );
    return {};
  },
  async shortcuts(core, actor, body) {
    await shortcut(
      core,
      actor,
      z
        .object({ callbackId: z.string(), channel: z.string().optional(), ts: z.string().optional() })
        .parse(body),
    );
    return {};
  },
  async actions(core, actor, body) {
    await act(
      core,
      actor,
      element.extend({ input: value.optional(), values: values.optional() }).parse(body),
    );
    return {};
  },
  suggestions: (core, actor, body) => suggest(core, actor, element.extend({ query: z.string() }).parse(body)),
  async "views/submit"(core, actor, body) {
    const args = z.object({ viewId: z.string(), values: values.default({}) }).parse(body);
    return { ...(await submit(core, actor, args.viewId, args.values)) };
  },
  async "views/close"(core, actor, body) {
    const args = z.object({ viewId: z.string(), all: z.boolean().default(false) }).parse(body);
    await closeView(core, actor, args.viewId, args.all);
    return { views: core.modals.stack(actor.user) };
  },
  "home/open"(core, { user }, body) {
    const opened = openHome(core, user, z.object({ tab: z.enum(["home", "messages"]) }).parse(body).tab);
    return { view: opened.view, ...shown(core, opened.channel, user) };
  },
  reactions(core, { user }, body) {
    const args = message.extend({ name: z.string(), remove: z.boolean().default(false) }).parse(body);
    const conversation = conversationFor(core, args.channel, user);
    const target = messageAt(core, conversation.id, args.ts);
    const change = args.remove ? removeReaction : addReaction;
    return told(args.channel, change(core, conversation, target, user, args.name));
  },
  read(core, { user }, body) {
    const args = place.extend({ ts: ts.optional() }).parse(body);
    return shown(core, read(core, user, args.channel, args.ts), user);
  },
  im(core, { user }, body) {
    const args = z.object({ users: z.array(z.string()).min(1) }).parse(body);
    return shown(core, openDirect(core, [user, ...args.users]), user);
  },
  channels(core, { user }, body) {
    const args = z
      .object({ name: z.string(), private: z.boolean().optional(), members: z.array(z.string()).optional() })
      .parse(body);
    return shown(core, createChannel(core, user, args), user);
  },
  "channels/join": (core, { user }, body) =>
    shown(core, joinChannel(core, user, place.parse(body).channel), user),
  "channels/leave": (core, { user }, body) =>
    shown(core, leaveChannel(core, user, place.parse(body).channel), user),
  "channels/archive": (core, { user }, body) => archive(core, user, place.parse(body).channel, true),
  "channels/unarchive": (core, { user }, body) => archive(core, user, place.parse(body).channel, false),
  "channels/invite"(core, { user }, body) {
    const args = place.extend({ users: z.array(z.string()).min(1) }).parse(body);
    return shown(core, invite(core, user, args.channel, args.users), user);
  },
  "channels/topic"(core, { user }, body) {
    const args = place.extend({ topic: z.string() }).parse(body);
    return shown(core, setTopic(core, user, args.channel, args.topic), user);
  },
  async clock(core, _actor, body) {
    const args = z.object({ to: z.string().optional(), preset: z.string().optional() }).parse(body);
    return { clock: await moveClock(core, args) };
  },
};

function archive(core: Core, user: string, id: string, archived: boolean): Fields {
  const conversation = conversationFor(core, id, user);
  if (conversation.kind === "im") throw new SlackRefusal("method_not_supported_for_channel_type");
  setArchived(core, conversation, user, archived);
  return shown(core, conversation, user);
}
