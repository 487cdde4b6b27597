import { App, LogLevel, SocketModeReceiver, type Logger } from "@slack/bolt";
import { createWorkspace, type Workspace } from "../../../src/adapters/workspace/index.ts";
import type { WorkspaceOptions } from "../../../src/adapters/workspace/options.ts";
import { frozenClock, type MovableClock } from "../../../src/kernel/clock.ts";

const TOKENS = { botToken: "xoxb-test", appToken: "xapp-test", signingSecret: "geheim" };

export const MANIFEST = {
  display_information: { name: "Wegwijzer", description: "Wijst de weg" },
  features: {
    bot_user: { display_name: "Wegwijzer" },
    slash_commands: [
      {
        command: "/actie",
        description: "Leg een actie vast",
        usage_hint: "@wie: wat - wanneer",
        should_escape: true,
      },
      { command: "/vraag", description: "Stel een vraag", should_escape: false },
    ],
    shortcuts: [
      { name: "Nieuwe actie", type: "global", callback_id: "new_action", description: "" },
      { name: "Vastleggen als actie", type: "message", callback_id: "log_action", description: "" },
    ],
  },
  oauth_config: {
    scopes: {
      bot: [
        "app_mentions:read",
        "assistant:write",
        "bookmarks:read",
        "bookmarks:write",
        "channels:history",
        "channels:join",
        "channels:read",
        "chat:write",
        "commands",
        "files:read",
        "files:write",
        "im:history",
        "im:read",
        "im:write",
        "pins:read",
        "pins:write",
        "reactions:read",
        "reactions:write",
        "users:read",
        "users:read.email",
      ],
    },
  },
  settings: {
    event_subscriptions: {
      bot_events: [
        "app_home_opened",
        "app_mention",
        "member_joined_channel",
        "message.channels",
        "message.im",
        "reaction_added",
        "reaction_removed",
      ],
    },
  },
};

export interface Setting {
  workspace: Workspace;
  clock: MovableClock;
  options: WorkspaceOptions;
}

/** A workspace with three people and three channels, listening on a free port. */
export async function startWorkspace(changes: Partial<WorkspaceOptions> = {}): Promise<Setting> {
  const clock = frozenClock(new Date("2023-03-09T07:30:00Z"));
  const options: WorkspaceOptions = {
    team: { name: "City Deal" },
    users: [
      { name: "hannah.kandel", realName: "Hannah Kandel", email: "hannah@example.org" },
      { name: "marco", realName: "Marco de Vries", displayName: "Marco", email: "marco@example.org" },
      { name: "gast", realName: "Gerda Gast", guest: true },
    ],
    channels: [
      { name: "algemeen" },
      { name: "stil", withApp: false },
      { name: "besloten", private: true, members: ["hannah.kandel"], withApp: false },
      { name: "oud", archived: true },
    ],
    manifest: MANIFEST,
    clock: { now: () => clock.now(), moveTo: (instant) => Promise.resolve(clock.moveTo(instant)) },
    ...TOKENS,
    ...changes,
  };
  const workspace = createWorkspace(options);
  await workspace.listen(0);
  return { workspace, clock, options };
}

/** Bolt says much about connections that the tests break on purpose. */
const quiet: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};

/** An unchanged Bolt app on Socket Mode; only the URL differs from Slack's. */
export function boltApp(workspace: Workspace): App {
  const clientOptions = { slackApiUrl: workspace.apiUrl, retryConfig: { retries: 0 } };
  const receiver = new SocketModeReceiver({
    appToken: TOKENS.appToken,
    logger: quiet,
    clientPingTimeout: 300,
    installerOptions: { clientOptions },
  });
  return new App({
    token: TOKENS.botToken,
    receiver,
    clientOptions: { ...clientOptions, rejectRateLimitedCalls: true },
    logger: quiet,
  });
}
