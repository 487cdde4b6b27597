import { AppTokenRefused } from "../adapters/slack/app.ts";
import { FolderInUse } from "../adapters/postgres/lock.ts";
import { ProgrammeError } from "../adapters/programme/load.ts";
import { ConfigError, EXIT_CONFIG } from "../config.ts";

/**
 * Why it does not start, in plain lines without a stack trace, and the exit code: 78 for what the configuration or
 * the programme's files say, 1 for what is not there.
 */
export function explainStart(error: unknown): { lines: string[]; code: number } {
  if (error instanceof ConfigError) return { lines: error.problems, code: EXIT_CONFIG };
  if (error instanceof ProgrammeError) return { lines: error.message.split("\n"), code: EXIT_CONFIG };
  if (error instanceof AppTokenRefused) {
    const line = `SLACK_APP_TOKEN: Slack refuses it (${error.message}), expected an app-level token with the scope connections:write`;
    return { lines: [line], code: EXIT_CONFIG };
  }
  if (error instanceof FolderInUse) return { lines: [error.message], code: 1 };
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    const known = explain(each);
    if (known) return known;
  }
  return {
    lines: [`Wegwijzer cannot start: ${error instanceof Error ? error.message : String(error)}`],
    code: 1,
  };
}

/** Postgres' SQLSTATE classes for "you may not come in" and "there is no such database". */
const REFUSED_BY_DATABASE = /^(28|3D)/;
const SLACK_TOKEN = new Set([
  "invalid_auth",
  "not_authed",
  "account_inactive",
  "token_revoked",
  "token_expired",
]);

function explain(
  error: NodeJS.ErrnoException & { data?: { error?: unknown } },
): { lines: string[]; code: number } | undefined {
  const { code } = error;
  if (code === "EADDRINUSE") {
    const { port } = error as unknown as { port?: number };
    return {
      lines: [`PORT: found ${port ?? "a port"} in use by another program, expected a free one`],
      code: EXIT_CONFIG,
    };
  }
  if (
    code === "EACCES" ||
    code === "EROFS" ||
    code === "ENOSPC" ||
    (code === "ENOENT" && error.syscall === "mkdir")
  ) {
    return {
      lines: [
        `DATA_DIR: ${error.path ?? "the data folder"} cannot be written (${code}), expected a writable folder`,
      ],
      code: EXIT_CONFIG,
    };
  }
  if (code !== undefined && REFUSED_BY_DATABASE.test(code)) {
    return {
      lines: [
        "DATABASE_URL: the server refuses this user or database, expected one that exists and may be used",
      ],
      code: EXIT_CONFIG,
    };
  }
  if (code === "ECONNREFUSED" || code === "ENOTFOUND" || code === "CONNECT_TIMEOUT" || code === "EAI_AGAIN") {
    return {
      lines: [
        `Wegwijzer cannot reach ${(error as { hostname?: string }).hostname ?? "the database or Slack"} (${code}). Is it running, and is the address right?`,
      ],
      code: 1,
    };
  }
  const slack = error.data?.error;
  if (typeof slack === "string" && SLACK_TOKEN.has(slack)) {
    return {
      lines: [`SLACK_BOT_TOKEN: Slack refuses it (${slack}), expected the token of an installed app`],
      code: EXIT_CONFIG,
    };
  }
  return undefined;
}
