import { canSee } from "./conversations.ts";
import type { Core } from "./core.ts";
import type { Conversation, Fields, Member } from "./model.ts";

/** A channel as the conversations.* methods give it to the app. */
export function conversationShape(core: Core, conversation: Conversation): Fields {
  const { id, kind, name, created, creator, isArchived, topic, purpose, members } = conversation;
  const text = (value: string): Fields => ({
    value,
    creator: value === "" ? "" : creator,
    last_set: value === "" ? 0 : created,
  });
  const common = {
    id,
    created,
    is_archived: isArchived,
    is_org_shared: false,
    context_team_id: core.team.id,
    updated: created * 1000,
  };
  if (kind === "im") {
    const other = members.find((one) => one !== core.app.botUserId) ?? core.app.botUserId;
    return {
      ...common,
      is_im: true,
      user: other,
      is_user_deleted: core.store.state.users[other]?.deleted ?? false,
      is_open: true,
      priority: 0,
    };
  }
  return {
    ...common,
    name,
    name_normalized: name,
    is_channel: kind === "channel",
    is_group: kind !== "channel",
    is_im: false,
    is_mpim: kind === "mpim",
    is_private: kind !== "channel",
    is_general: false,
    is_shared: false,
    is_ext_shared: false,
    is_pending_ext_shared: false,
    pending_shared: [],
    unlinked: 0,
    creator,
    is_member: members.includes(core.app.botUserId),
    topic: text(topic),
    purpose: text(purpose),
    previous_names: [],
    num_members: members.length,
  };
}

/** A person as users.info gives them; the address only with `users:read.email`. */
export function userShape(core: Core, user: Member): Fields {
  return {
    id: user.id,
    team_id: core.team.id,
    name: user.name,
    deleted: user.deleted,
    color: colourOf(user.id).slice(1),
    real_name: user.realName,
    tz: user.timeZone,
    tz_label: user.timeZone,
    tz_offset: zoneOffset(user.timeZone, core.clock.now()),
    profile: profileShape(core, user),
    is_admin: user.isAdmin,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: user.isGuest,
    is_ultra_restricted: false,
    is_bot: user.isBot && user.id !== "USLACKBOT",
    is_app_user: false,
    updated: 0,
    is_email_confirmed: user.email !== "",
    who_can_share_contact_card: "EVERYONE",
  };
}

export function profileShape(core: Core, user: Member): Fields {
  const [first = "", ...rest] = user.realName.split(" ");
  const image = user.image ?? avatarUrl(core, user.id);
  const bot = user.id === core.app.botUserId ? { api_app_id: core.app.appId, bot_id: core.app.botId } : {};
  const email = core.scopes.includes("users:read.email") && user.email !== "" ? { email: user.email } : {};
  return {
    title: user.title,
    phone: "",
    skype: "",
    real_name: user.realName,
    real_name_normalized: plain(user.realName),
    display_name: user.displayName,
    display_name_normalized: plain(user.displayName),
    status_text: "",
    status_emoji: "",
    status_expiration: 0,
    avatar_hash: user.id.toLowerCase(),
    first_name: first,
    last_name: rest.join(" "),
    ...email,
    image_24: image,
    image_48: image,
    image_72: image,
    image_192: image,
    image_512: image,
    team: core.team.id,
    ...bot,
  };
}

export function botProfile(core: Core): Fields {
  return {
    id: core.app.botId,
    app_id: core.app.appId,
    user_id: core.app.botUserId,
    name: core.app.name,
    icons: { image_36: avatarUrl(core, core.app.botUserId) },
    deleted: false,
    updated: 0,
    team_id: core.team.id,
  };
}

/** A person as the page gets them. */
export function userView(user: Member): Fields {
  const { image, ...rest } = user;
  return {
    ...rest,
    avatar: { initials: initialsOf(user.displayName || user.realName), colour: colourOf(user.id), image },
  };
}

/** A channel as this person's window shows it, with their unread marks. */
export function channelView(core: Core, conversation: Conversation, user: string): Fields {
  const { state } = core.store;
  const messages = state.messages[conversation.id] ?? [];
  const lastRead = state.reads[user]?.[conversation.id] ?? "0";
  const unread = messages.filter(
    (message) =>
      Number(message.ts) > Number(lastRead) &&
      message.user !== user &&
      message.hidden !== true &&
      message.subtype !== "tombstone" &&
      isTopLevel(message),
  );
  const named = unread.filter(
    ({ text }) => text.includes(`<@${user}>`) || /<!(channel|here|everyone)/.test(text),
  );
  const direct = conversation.kind === "im" || conversation.kind === "mpim";
  return {
    id: conversation.id,
    name: conversation.kind === "im" ? "" : conversation.name,
    kind: conversation.kind,
    topic: conversation.topic,
    purpose: conversation.purpose,
    isArchived: conversation.isArchived,
    isMember: conversation.members.includes(user),
    members: conversation.members,
    user: conversation.kind === "im" ? (conversation.members.find((one) => one !== user) ?? user) : null,
    unread: conversation.members.includes(user) ? unread.length : 0,
    mentions: conversation.members.includes(user) ? (direct ? unread.length : named.length) : 0,
    lastRead,
    latest: messages.findLast(isTopLevel)?.ts ?? null,
    pins: conversation.pins,
    bookmarks: conversation.bookmarks,
  };
}

export function visibleConversations(core: Core, user: string): Conversation[] {
  return Object.values(core.store.state.conversations).filter((conversation) => canSee(conversation, user));
}

export function isTopLevel(message: { ts: string; thread_ts?: string; subtype?: string }): boolean {
  return (
    message.thread_ts === undefined ||
    message.thread_ts === message.ts ||
    message.subtype === "thread_broadcast"
  );
}

function avatarUrl(core: Core, user: string): string {
  return `${core.origin()}/workspace/avatar/${user}.svg`;
}

const COLOURS = ["#1d6f8a", "#8a4b1d", "#3f6b35", "#6b3566", "#8a1d3c", "#35506b", "#7a6a1f", "#4a4a8f"];

export function colourOf(id: string): string {
  const sum = Array.from(id, (letter) => letter.charCodeAt(0)).reduce((total, code) => total + code, 0);
  return COLOURS[sum % COLOURS.length] ?? "#35506b";
}

export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.[0]?.toUpperCase() ?? "")
    .join("");
}

function plain(name: string): string {
  return name.normalize("NFD").replaceAll(/\p{M}/gu, "");
}

/** Seconds east of UTC. */
function zoneOffset(timeZone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" }).formatToParts(at);
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(
    parts.find((part) => part.type === "timeZoneName")?.value ?? "",
  );
  if (match === null) return 0;
  return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 3600 + Number(match[3]) * 60);
}
