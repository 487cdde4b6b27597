/**
 * The one place that reads the environment. Every variable of the public contract is validated here, once; each
 * wrong value becomes one line that names the variable, what was found (never a secret) and what is expected.
 */
import { isAbsolute, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { parseInstant } from "./kernel/instants.ts";

/** How the bot reaches Slack: the workspace of its own, a socket, or requests that Slack sends. */
export type SlackConfig =
  | { mode: "local" }
  | { mode: "socket"; botToken: string; appToken: string; apiUrl: string }
  | { mode: "http"; botToken: string; signingSecret: string; apiUrl: string };

export interface ModelConfig {
  baseUrl: string;
  model: string;
  apiKey?: string;
  embeddingModel?: string;
}

export interface Config {
  slack: SlackConfig;
  /** Absent: the embedded database under `dataDir`. */
  databaseUrl?: string;
  dataDir: string;
  port: number;
  publicUrl?: string;
  /** Folder of the programme. */
  programme: string;
  admins: string[];
  model?: ModelConfig;
  logLevel: "debug" | "info" | "warn" | "error";
  /** Where the programme's clock starts; absent: real time. */
  startAt?: Date;
}

/** Exit code of a process that was started with a wrong configuration (sysexits EX_CONFIG). */
export const EXIT_CONFIG = 78;

export class ConfigError extends Error {
  readonly problems: string[];
  constructor(problems: string[]) {
    super(problems.join("\n"));
    this.name = "ConfigError";
    this.problems = problems;
  }
}

/** Thursday 9 March 2023, 08:30 in Amsterdam: inside the period of the bundled programme, on a working day. */
const LOCAL_START = "2023-03-09T07:30:00Z";
const BUNDLED_PROGRAMME = fileURLToPath(new URL("../programme", import.meta.url));

const SECRETS = new Set(["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "LLM_API_KEY"]);

/** A token of Slack, or a password in an address: never printed, in whichever variable it landed by mistake. */
const HOLDS_SECRET = /\bx(?:ox[a-z]|app)-|\/[^/\s]*@/;

const expected = {
  botToken: "a bot token that starts with xoxb-",
  appToken: "an app-level token that starts with xapp-",
  signingSecret: "the signing secret of the app: 16 or more letters and digits",
  url: "a URL that starts with http:// or https://",
  publicUrl:
    "a URL that starts with http:// or https://, without a query, such as https://wegwijzer.example.nl",
  database: "a URL as postgres://user:password@host:5432/database",
  port: "a number from 0 to 65535",
  admins: "Slack user ids that start with U or W, separated by commas",
  logLevel: "debug, info, warn or error",
  now: "an ISO instant with its zone, such as 2023-03-09T08:30:00+01:00",
  text: "some text",
} as const;

const webUrl = z
  .string()
  .regex(/^https?:\/\/[^\s/]+/, expected.url)
  .refine((value) => URL.canParse(value), expected.url);

/** It goes before paths in messages: nothing after the path, no password, nothing that ends a link in Slack. */
const publicUrl = z
  .string()
  .regex(/^https?:\/\/[^\s?#|<>"@]+$/i, expected.publicUrl)
  .refine((value) => URL.canParse(value), expected.publicUrl)
  .transform((value) => new URL(value).href.replace(/\/+$/, ""));

const environmentSchema = z.object({
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^xoxb-\S+$/, expected.botToken)
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-\S+$/, expected.appToken)
    .optional(),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(/^[A-Za-z0-9]{16,}$/, expected.signingSecret)
    .optional(),
  SLACK_API_URL: webUrl.optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, expected.database)
    .refine((value) => URL.canParse(value), expected.database)
    .optional(),
  DATA_DIR: z.string().min(1, expected.text).optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, expected.port)
    .transform(Number)
    .refine((port) => port <= 65_535, expected.port)
    .optional(),
  PUBLIC_URL: publicUrl.optional(),
  PROGRAMME: z.string().min(1, expected.text).optional(),
  WEGWIJZER_ADMINS: z
    .string()
    .transform((value) =>
      value
        .split(",")
        .map((id) => id.trim())
        .filter((id) => id !== ""),
    )
    .refine((ids) => ids.every((id) => /^[UW][A-Z0-9]{2,}$/.test(id)), expected.admins)
    .optional(),
  LLM_BASE_URL: webUrl.optional(),
  LLM_MODEL: z.string().min(1, expected.text).optional(),
  LLM_API_KEY: z.string().min(1, expected.text).optional(),
  EMBEDDING_MODEL: z.string().min(1, expected.text).optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error"], expected.logLevel).optional(),
  NOW: z
    .string()
    .transform(parseInstant)
    .refine((instant) => instant !== undefined, expected.now)
    .optional(),
});
type Environment = z.infer<typeof environmentSchema>;

/**
 * Reads the configuration. An empty variable counts as absent (that is how compose files leave one out).
 * Throws ConfigError with one line a problem.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(
      ([name, value]) => name in environmentSchema.shape && value !== undefined && value.trim() !== "",
    ),
  );
  const result = environmentSchema.safeParse(given);
  const problems = result.success
    ? []
    : result.error.issues.map((issue) => describe(String(issue.path[0]), given, issue.message));
  const values: Partial<Environment> = result.success ? result.data : {};
  if (result.success) problems.push(...contradictions(values));
  if (problems.length > 0) throw new ConfigError([...new Set(problems)]);
  return build(values);
}

function describe(name: string, given: Record<string, string | undefined>, wanted: string): string {
  const found =
    SECRETS.has(name) || name === "DATABASE_URL" || HOLDS_SECRET.test(given[name] ?? "")
      ? "a value of another form (not shown: it is a secret)"
      : JSON.stringify(given[name]);
  return `${name}: found ${found}, expected ${wanted}`;
}

/** Combinations that cannot work; each line again names the variable, what was found and what is expected. */
function contradictions(values: Partial<Environment>): string[] {
  const problems: string[] = [];
  const { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret } = values;
  if (bot === undefined && app !== undefined) {
    problems.push(`SLACK_BOT_TOKEN: found nothing beside SLACK_APP_TOKEN, expected ${expected.botToken}`);
  }
  if (bot === undefined && secret !== undefined) {
    problems.push(
      `SLACK_BOT_TOKEN: found nothing beside SLACK_SIGNING_SECRET, expected ${expected.botToken}`,
    );
  }
  if (bot !== undefined && app === undefined && secret === undefined) {
    problems.push(
      "SLACK_APP_TOKEN: found neither it nor SLACK_SIGNING_SECRET, expected an app-level token (Socket Mode) or a signing secret (HTTP)",
    );
  }
  if (values.LLM_BASE_URL !== undefined && values.LLM_MODEL === undefined) {
    problems.push("LLM_MODEL: found nothing beside LLM_BASE_URL, expected the name of a model");
  }
  for (const name of ["LLM_MODEL", "LLM_API_KEY", "EMBEDDING_MODEL"] as const) {
    if (values[name] !== undefined && values.LLM_BASE_URL === undefined) {
      problems.push(`LLM_BASE_URL: found nothing beside ${name}, expected ${expected.url}`);
    }
  }
  if (values.NOW !== undefined && bot !== undefined && !isThisMachine(values.SLACK_API_URL)) {
    problems.push(
      `NOW: found ${JSON.stringify(values.NOW.toISOString())} with a real Slack workspace, expected it only when SLACK_API_URL is on this machine`,
    );
  }
  return problems;
}

function isThisMachine(url: string | undefined): boolean {
  return url !== undefined && ["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname);
}

function build(values: Partial<Environment>): Config {
  const apiUrl = (values.SLACK_API_URL ?? "https://slack.com/api/").replace(/\/*$/, "/");
  const startAt = values.NOW ?? (values.SLACK_BOT_TOKEN === undefined ? new Date(LOCAL_START) : undefined);
  return {
    slack: slackConfig(values, apiUrl),
    ...(values.DATABASE_URL === undefined ? {} : { databaseUrl: values.DATABASE_URL }),
    dataDir: absolute(values.DATA_DIR ?? "./data"),
    port: values.PORT ?? 3000,
    ...(values.PUBLIC_URL === undefined ? {} : { publicUrl: values.PUBLIC_URL }),
    programme: values.PROGRAMME === undefined ? BUNDLED_PROGRAMME : absolute(values.PROGRAMME),
    admins: values.WEGWIJZER_ADMINS ?? [],
    ...(values.LLM_BASE_URL === undefined || values.LLM_MODEL === undefined
      ? {}
      : {
          model: {
            baseUrl: values.LLM_BASE_URL,
            model: values.LLM_MODEL,
            ...(values.LLM_API_KEY === undefined ? {} : { apiKey: values.LLM_API_KEY }),
            ...(values.EMBEDDING_MODEL === undefined ? {} : { embeddingModel: values.EMBEDDING_MODEL }),
          },
        }),
    logLevel: values.LOG_LEVEL ?? "info",
    ...(startAt === undefined ? {} : { startAt }),
  };
}

function slackConfig(values: Partial<Environment>, apiUrl: string): SlackConfig {
  const {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_SIGNING_SECRET: signingSecret,
  } = values;
  if (botToken !== undefined && appToken !== undefined) return { mode: "socket", botToken, appToken, apiUrl };
  if (botToken !== undefined && signingSecret !== undefined)
    return { mode: "http", botToken, signingSecret, apiUrl };
  return { mode: "local" };
}

function absolute(path: string): string {
  return isAbsolute(path) ? path : resolve(path);
}
