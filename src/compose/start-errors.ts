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
  if (error instanceof ProgrammeError) return { lines: programmeLines(error), code: EXIT_CONFIG };
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

/** A folder that holds no programme is a wrong value of the variable; mistakes in its files are a line each. */
function programmeLines({ folder, problems, message }: ProgrammeError): string[] {
  const whole = problems.find(({ file }) => file === ".");
  return whole === undefined
    ? message.split("\n")
    : [
        `PROGRAMME: found ${JSON.stringify(folder)}: ${whole.problem}; expected a folder with a programme.yaml`,
      ];
}

/** What the system says of a data folder that is no folder, or is not ours to write. */
const CANNOT_WRITE = new Set(["EACCES", "EPERM", "EROFS", "ENOSPC", "ENOTDIR", "ENAMETOOLONG", "ELOOP"]);
const UNREACHABLE = new Set(["ECONNREFUSED", "ENOTFOUND", "CONNECT_TIMEOUT", "EAI_AGAIN"]);

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
  if (code !== undefined && (CANNOT_WRITE.has(code) || (code === "ENOENT" && error.syscall === "mkdir"))) {
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
  // Slack is waited for, so at a start it can only be the database that is not there.
  if (code !== undefined && UNREACHABLE.has(code)) {
    return {
      lines: [
        `DATABASE_URL: the database${placeOf(error)} cannot be reached (${code}). Is it running, and is the address right?`,
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

/** Host and port that were tried, as far as the error tells; never the whole address, which holds a password. */
function placeOf(error: Error): string {
  const { hostname, address, port } = error as { hostname?: string; address?: string; port?: number };
  const host = hostname ?? address;
  if (host === undefined) return "";
  return ` at ${host}${port === undefined ? "" : `:${port}`}`;
}
