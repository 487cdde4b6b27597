import type { Conversation, Member } from "../model.ts";
import { stableId, type SeedChannel, type SeedUser } from "../options.ts";
import type { State } from "./store.ts";

export interface AppIdentity {
  teamId: string;
  appId: string;
  botId: string;
  botUserId: string;
  /** As shown: "Wegwijzer". */
  name: string;
  description: string;
  colour: string;
}

/** Slack's own voice in the workspace: tells people what the bot cannot. */
export const SLACKBOT = "USLACKBOT";

/**
 * Adds people and channels that are not there yet and brings people up to date (a changed address or title);
 * what happened since stays. Throws Error on a member that nobody is.
 */
export function seedState(
  state: State,
  seed: { users: SeedUser[]; channels: SeedChannel[]; app: AppIdentity; timeZone: string; created: number },
): void {
  const { app, timeZone } = seed;
  const bot = { name: app.name.toLowerCase().replaceAll(/[^a-z0-9._-]+/g, "-"), realName: app.name };
  state.users[SLACKBOT] = {
    ...member({ name: "slackbot", realName: "Slackbot" }, SLACKBOT, timeZone),
    isBot: true,
  };
  state.users[app.botUserId] = { ...member(bot, app.botUserId, timeZone), isBot: true };
  const idByName = new Map<string, string>();
  for (const user of seed.users) {
    const id = user.id ?? stableId("U", user.name);
    idByName.set(user.name, id);
    state.users[id] = member(user, id, timeZone);
  }

  for (const channel of seed.channels) {
    const id = channel.id ?? stableId("C", channel.name);
    if (state.conversations[id] !== undefined) continue;
    const members = (channel.members ?? ["*"]).flatMap((name) => {
      if (name === "*")
        return Object.values(state.users)
          .filter((user) => !user.isBot && !user.isGuest)
          .map((user) => user.id);
      const found = idByName.get(name) ?? (state.users[name] === undefined ? undefined : name);
      if (found === undefined)
        throw new Error(`channel ${channel.name} has a member that nobody is: ${name}`);
      return [found];
    });
    if (channel.withApp !== false) members.push(app.botUserId);
    state.conversations[id] = {
      ...emptyConversation(id, channel.private === true ? "private" : "channel", seed.created),
      name: channel.name,
      topic: channel.topic ?? "",
      purpose: channel.purpose ?? "",
      isArchived: channel.archived === true,
      members: [...new Set(members)],
    };
  }
}

export function emptyConversation(id: string, kind: Conversation["kind"], created: number): Conversation {
  return {
    id,
    kind,
    name: "",
    topic: "",
    purpose: "",
    creator: SLACKBOT,
    created,
    isArchived: false,
    members: [],
    pins: [],
    bookmarks: [],
  };
}

function member(user: SeedUser, id: string, timeZone: string): Member {
  return {
    id,
    name: user.name,
    realName: user.realName,
    displayName: user.displayName ?? user.realName,
    title: user.title ?? "",
    email: user.email ?? "",
    isBot: false,
    isGuest: user.guest === true,
    isAdmin: user.admin === true,
    deleted: user.deleted === true,
    timeZone: user.timeZone ?? timeZone,
    locale: user.locale ?? "nl-NL",
    image: user.image ?? null,
  };
}
