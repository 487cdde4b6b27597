import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import type { RateSettings } from "./rates.ts";

/** The programme's clock as the composer gives it; `moveTo` resolves when the bot has been woken. */
export interface WorkspaceClock {
  now(): Date;
  moveTo(instant: Date): Promise<void>;
}

export interface SeedUser {
  /** Left out: derived from `name`, the same at every start. */
  id?: string;
  /** Slack's handle, unique: `hannah.kandel`. */
  name: string;
  realName: string;
  displayName?: string;
  title?: string;
  email?: string;
  guest?: boolean;
  admin?: boolean;
  deleted?: boolean;
  timeZone?: string;
  /** Default "nl-NL". */
  locale?: string;
  image?: string;
}

export interface SeedChannel {
  id?: string;
  name: string;
  topic?: string;
  purpose?: string;
  private?: boolean;
  archived?: boolean;
  /** Names or ids; `"*"`: everyone who is not a guest. Default `["*"]`. */
  members?: string[];
  /** Is the app in it? Default true. */
  withApp?: boolean;
}

/** Answers true when it took the request. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => boolean;

export interface WorkspaceOptions {
  team?: { id?: string; name?: string; domain?: string };
  users: SeedUser[];
  channels: SeedChannel[];
  /** The parsed manifest.yml: name, commands, shortcuts, events and scopes of the app. */
  manifest?: unknown;
  /** Scopes of the bot token; default: those of the manifest. */
  scopes?: string[];
  botToken: string;
  appToken: string;
  signingSecret: string;
  clock: WorkspaceClock;
  /** Where the state lives between starts; absent: memory only. */
  stateFile?: string;
  /** Serves the page of this folder; default false, as tests have no use for it. */
  page?: boolean;
  /** A page of one's own instead. */
  pageHandler?: RequestHandler;
  /** Takes what is none of the workspace's paths (health, metrics). */
  fallback?: RequestHandler;
  /** HTTP mode: events, commands and interactions are posted here, signed, instead of over Socket Mode. */
  requestUrl?: string;
  /** Puts the bot's own data back to the start when someone resets the workspace. */
  onReset?: () => Promise<void>;
  rates?: Partial<RateSettings>;
  /** Milliseconds the bot has to acknowledge; default Slack's 3000. */
  ackTimeMs?: number;
  timeZone?: string;
  /** Real time in milliseconds; tests give their own to let triggers and rates expire. */
  realTime?: () => number;
  random?: () => number;
}

const strings = z.array(z.string()).default([]);

const Manifest = z.object({
  display_information: z
    .object({
      name: z.string(),
      description: z.string().default(""),
      background_color: z.string().optional(),
    })
    .default({ name: "Wegwijzer", description: "" }),
  features: z
    .object({
      bot_user: z.object({ display_name: z.string() }).optional(),
      slash_commands: z
        .array(
          z.object({
            command: z.string(),
            description: z.string().default(""),
            usage_hint: z.string().default(""),
            should_escape: z.boolean().default(false),
          }),
        )
        .default([]),
      shortcuts: z
        .array(
          z.object({
            name: z.string(),
            type: z.enum(["global", "message"]),
            callback_id: z.string(),
            description: z.string().default(""),
          }),
        )
        .default([]),
    })
    .default({ slash_commands: [], shortcuts: [] }),
  oauth_config: z
    .object({ scopes: z.object({ bot: strings }).default({ bot: [] }) })
    .default({ scopes: { bot: [] } }),
  settings: z.object({ event_subscriptions: z.object({ bot_events: strings }).optional() }).default({}),
});

export type AppManifest = z.infer<typeof Manifest>;

/** What the workspace needs of manifest.yml; throws ZodError on another shape. */
export function readManifest(manifest: unknown): AppManifest {
  return Manifest.parse(manifest ?? {});
}

/** A Slack-like id that is the same at every start: `stableId("U", "hannah.kandel")`. */
export function stableId(prefix: string, name: string): string {
  const digest = createHash("sha256").update(`${prefix}:${name}`).digest();
  const letters = Array.from(digest.subarray(0, 9), (byte) => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[byte % 32]);
  return `${prefix}0${letters.join("")}`;
}
