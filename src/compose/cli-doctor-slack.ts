/** What `doctor` asks Slack: are the tokens good, may the bot do what it does, are its channels there. */
import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";
import type { Finding } from "../adapters/cli/doctor.ts";
import type { Config } from "../config.ts";
import type { ChannelRow } from "../features/people/ports.ts";

const MANIFEST = new URL("../../manifest.yml", import.meta.url);
const manifestSchema = z.object({
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
});
/** What every method answers, as far as it is looked at. */
const answerSchema = z.object({
  ok: z.boolean(),
  error: z.string().optional(),
  team: z.string().optional(),
  channel: z
    .object({
      name: z.string().optional(),
      is_archived: z.boolean().optional(),
      is_member: z.boolean().optional(),
    })
    .optional(),
});
type Reply = z.infer<typeof answerSchema> & { scopes: string[] | undefined };

const WAIT = 8_000;

export interface ToReach {
  /** Keys of the tracks, each of which has a channel for its weekly digest. */
  tracks: readonly string[];
  /** Absent when the database could not be read. */
  channels?: readonly ChannelRow[];
}

export async function* examineSlack(config: Config, reach: ToReach): AsyncGenerator<Finding> {
  const { slack } = config;
  if (slack.mode === "local") {
    yield { check: "Slack", status: "ok", found: "not configured: the local workspace is served" };
    return;
  }
  const call = caller(slack.apiUrl);
  const self = await call("auth.test", slack.botToken);
  if (!self.ok) {
    yield failed(
      "Slack",
      `the bot token is refused (${self.error ?? "?"})`,
      "install the app again and set SLACK_BOT_TOKEN",
    );
    return;
  }
  yield { check: "Slack", status: "ok", found: `connected to ${self.team ?? "a workspace"}` };
  yield await scopes(self.scopes);
  if (slack.mode === "socket") {
    const socket = await call("apps.connections.open", slack.appToken);
    yield socket.ok
      ? { check: "Socket Mode", status: "ok", found: "the app-level token opens a connection" }
      : failed(
          "Socket Mode",
          `the app-level token is refused (${socket.error ?? "?"})`,
          "make one with connections:write and set SLACK_APP_TOKEN",
        );
  }
  if (reach.channels !== undefined)
    yield* channels(reach.tracks, reach.channels, (id) =>
      call("conversations.info", slack.botToken, { channel: id }),
    );
}

async function scopes(granted: readonly string[] | undefined): Promise<Finding> {
  const wanted = manifestSchema.parse(parse(await readFile(MANIFEST, "utf8"))).oauth_config.scopes.bot;
  if (granted === undefined)
    return {
      check: "scopes",
      status: "warn",
      found: "Slack does not say which",
      mend: "compare them with manifest.yml",
    };
  const missing = wanted.filter((scope) => !granted.includes(scope));
  return missing.length === 0
    ? { check: "scopes", status: "ok", found: `all ${wanted.length} of manifest.yml` }
    : failed(
        "scopes",
        `missing ${missing.join(", ")}`,
        "update the app from manifest.yml and install it again",
      );
}

async function* channels(
  tracks: readonly string[],
  known: readonly ChannelRow[],
  info: (channelId: string) => Promise<Reply>,
): AsyncGenerator<Finding> {
  for (const purpose of [...tracks, "besluiten", "coordinatie"]) {
    const check = `channel for ${purpose}`;
    const row = known.find((each) => each.purpose === purpose);
    if (row === undefined) {
      yield { check, status: "warn", found: "not set", mend: `/wegwijzer kanaal ${purpose} #kanaal` };
      continue;
    }
    const { ok, error, channel } = await info(row.channelId);
    const name = channel?.name === undefined ? row.channelId : `#${channel.name}`;
    if (!ok)
      yield failed(
        check,
        `${row.channelId} cannot be read (${error ?? "?"})`,
        "invite the bot there, or set another",
      );
    else if (channel?.is_archived) yield failed(check, `${name} is archived`, "set another");
    else if (channel?.is_member === false)
      yield failed(check, `the bot is not in ${name}`, "invite it there");
    else yield { check, status: "ok", found: name };
  }
}

/** Calls a method once; what is no answer of Slack's becomes an answer that says so. */
function caller(apiUrl: string) {
  return async (method: string, token: string, fields: Record<string, string> = {}): Promise<Reply> => {
    try {
      const response = await fetch(new URL(method, apiUrl), {
        method: "POST",
        headers: { authorization: `Bearer ${token}` },
        body: new URLSearchParams(fields),
        signal: AbortSignal.timeout(WAIT),
      });
      const scopes = response.headers.get("x-oauth-scopes")?.split(/\s*,\s*/);
      const answer = answerSchema.safeParse(await response.json());
      return answer.success
        ? { ...answer.data, scopes }
        : { ok: false, error: `http ${response.status}`, scopes };
    } catch (error) {
      const { cause, name } = error as Error;
      const code = cause instanceof Error ? (cause as NodeJS.ErrnoException).code : undefined;
      return { ok: false, error: code ?? name, scopes: undefined };
    }
  };
}

function failed(check: string, found: string, mend: string): Finding {
  return { check, status: "fail", found, mend };
}
