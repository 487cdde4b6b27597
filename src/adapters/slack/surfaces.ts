/**
 * Everything by which Slack reaches us and we reach Slack, in one table: the manifest must say exactly this, and the
 * parser knows exactly this.
 */
export interface SlashCommand {
  /** Without the slash; also a word that starts a line of text. */
  name: string;
  /** Older and English spellings, as text only. */
  aliases: readonly string[];
  description: string;
  usageHint: string;
}

export const COMMANDS = [
  {
    name: "vraag",
    aliases: ["ask"],
    description: "Stel een vraag; alleen jij ziet het antwoord",
    usageHint: "wie is de projectmanager?",
  },
  {
    name: "actie",
    aliases: ["action"],
    description: "Leg een actie vast",
    usageHint: "@wie, OT3: conceptplan delen - voor 11 dec",
  },
  {
    name: "acties",
    aliases: ["actions"],
    description: "Toon acties",
    usageHint: "[mijn] [OT3] [werkspoor 2] [te laat] [tekst]",
  },
  {
    name: "besluit",
    aliases: ["decision"],
    description: "Leg een besluit vast of stel het voor",
    usageHint: "tekst | waarom: reden | werkspoor 2",
  },
  {
    name: "besluiten",
    aliases: ["decisions"],
    description: "Doorzoek de besluiten",
    usageHint: "[zoektekst]",
  },
  {
    name: "overleg",
    aliases: ["meeting"],
    description: "Plan, start of sluit een overleg",
    usageHint: "plan kernteam 16 mrt 10:00 | start kernteam | verslag",
  },
  {
    name: "deadline",
    aliases: [],
    description: "Leg een deadline vast",
    usageHint: "OT3 Publicatie eerste resultaten - 15 dec 2026",
  },
  {
    name: "deadlines",
    aliases: [],
    description: "Toon deadlines",
    usageHint: "[OT3] [werkspoor 1]",
  },
  {
    name: "knelpunt",
    aliases: ["bottleneck"],
    description: "Meld een knelpunt",
    usageHint: "tekst",
  },
  {
    name: "knelpunten",
    aliases: ["bottlenecks"],
    description: "Toon de knelpunten",
    usageHint: "[OT3] [tekst]",
  },
  {
    name: "wegwijzer",
    aliases: [],
    description: "Hulp, instellingen en beheer",
    usageHint: "[help | status | ik ben … | taal nl | weekbericht werkspoor 1]",
  },
] as const satisfies readonly SlashCommand[];

export type CommandName = (typeof COMMANDS)[number]["name"];

export const SHORTCUTS = {
  log_action: { type: "message", name: "Vastleggen als actie" },
  log_decision: { type: "message", name: "Vastleggen als besluit" },
  ask_about: { type: "message", name: "Vraag hierover" },
  new_action: { type: "global", name: "Nieuwe actie" },
  ask_question: { type: "global", name: "Stel een vraag" },
} as const;

export type ShortcutId = keyof typeof SHORTCUTS;

/** Events that the parser reads, each with the scope that Slack asks for it. */
export const EVENTS = {
  app_home_opened: undefined,
  app_mention: "app_mentions:read",
  "message.im": "im:history",
  "message.channels": "channels:history",
  "message.groups": "groups:history",
  "message.mpim": "mpim:history",
  member_joined_channel: "channels:read",
  reaction_added: "reactions:read",
} as const;

/** Web API methods that we call, each with the scopes that it needs of a bot. */
export const METHODS = {
  "apps.connections.open": [],
  "assistant.threads.setStatus": ["assistant:write"],
  "assistant.threads.setSuggestedPrompts": ["assistant:write"],
  "auth.test": [],
  // A channel's list of actions as its bookmark; without these scopes the pin remains.
  "bookmarks.add": ["bookmarks:write"],
  "bookmarks.edit": ["bookmarks:write"],
  "bookmarks.list": ["bookmarks:read"],
  "chat.getPermalink": [],
  "chat.postMessage": ["chat:write"],
  "chat.postEphemeral": ["chat:write"],
  "chat.update": ["chat:write"],
  "chat.startStream": ["chat:write"],
  "chat.appendStream": ["chat:write"],
  "chat.stopStream": ["chat:write"],
  "conversations.history": ["channels:history", "groups:history", "im:history", "mpim:history"],
  // Direct messages have no members to look up: in them the asker's own clearance counts.
  "conversations.members": ["channels:read", "groups:read", "mpim:read"],
  "conversations.open": ["im:write"],
  "conversations.replies": ["channels:history", "groups:history", "im:history", "mpim:history"],
  // The file itself is fetched from Slack's file host with the same token.
  "files.completeUploadExternal": ["files:write"],
  "files.getUploadURLExternal": ["files:write"],
  "files.info": ["files:read"],
  "reactions.add": ["reactions:write"],
  "reactions.remove": ["reactions:write"],
  "pins.add": ["pins:write"],
  "users.info": ["users:read", "users:read.email"],
  "users.list": ["users:read", "users:read.email"],
  "views.open": [],
  "views.publish": [],
} as const satisfies Record<string, readonly string[]>;

/** Features of the manifest that need a scope of their own. */
export const FEATURES = { slash_commands: "commands", agent_view: "assistant:write" } as const;

/** The least scopes with which everything above works. */
export function scopes(): string[] {
  const events = Object.values(EVENTS).filter((scope) => scope !== undefined);
  return [...new Set([...Object.values(FEATURES), ...events, ...Object.values(METHODS).flat()])].toSorted();
}
