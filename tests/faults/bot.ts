/** The bot as `npm start` runs it, against another Slack, on the embedded database or on a server of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { newId } from "../../src/kernel/ids.ts";
import { TOKENS } from "../support/other-slack.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export interface Place {
  environment: Record<string, string>;
  /** A connection to look into or disturb the server; absent on the embedded database. */
  admin?: postgres.Sql;
  database?: string;
}

export interface BotProcess {
  port: number;
  child: ChildProcess;
  log(): string;
  /** Resolves once this stands in the log, so many times. */
  logged(part: string, times?: number): Promise<void>;
  /** Milliseconds from the start to "serves". */
  ready: Promise<number>;
  ended: Promise<number | null>;
  get(path: string): Promise<{ status: number; body: string } | undefined>;
  /** Resident memory in megabytes. */
  memory(): Promise<number>;
  stop(): Promise<number | null>;
  kill(): Promise<void>;
}

const undo: (() => Promise<unknown>)[] = [];
/** Ends every process and removes what was made; for `afterAll`. */
export async function endBots(): Promise<void> {
  for (const each of undo.splice(0).toReversed()) await each();
}

/** Each database that the suite runs on: the embedded one, and a new one on the server where there is one. */
export const PLACES: [string, () => Promise<Place>][] = [["the embedded database", embedded]];
if (process.env["TEST_DATABASE_URL"]) PLACES.push(["a Postgres server", server]);

export async function embedded(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), "wegwijzer-faults-"));
  undo.push(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  return { environment: { DATA_DIR: folder } };
}

export async function server(): Promise<Place> {
  const address = new URL(process.env["TEST_DATABASE_URL"]!);
  const database = `wegwijzer_test_${newId().replaceAll("-", "")}`;
  const admin = postgres(address.href, { max: 2, onnotice: () => undefined });
  await admin.unsafe(`create database ${database}`);
  undo.push(async () => {
    await admin.unsafe(`drop database if exists ${database} with (force)`);
    await admin.end();
  });
  address.pathname = `/${database}`;
  return { environment: { DATABASE_URL: address.href }, admin, database };
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

/** Starts the process; `ready` resolves when it says that it serves, and rejects when it ends before. */
export async function startBot(
  apiUrl: string,
  place: Place,
  environment: Record<string, string> = {},
  imports: string[] = [],
): Promise<BotProcess> {
  const started = performance.now();
  const port = Number(environment["PORT"] ?? (await freePort()));
  const child = spawn(
    process.execPath,
    [
      ...imports.flatMap((each) => ["--import", each]),
      "--max-semi-space-size=4",
      "--max-old-space-size=120",
      "--liftoff-only",
      "--import",
      "./src/require-node.mjs",
      "src/main.ts",
    ],
    {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        PATH: process.env["PATH"] ?? "",
        SLACK_BOT_TOKEN: TOKENS.botToken,
        SLACK_APP_TOKEN: TOKENS.appToken,
        SLACK_API_URL: apiUrl,
        NOW: "2023-03-09T08:30:00+01:00",
        PORT: String(port),
        WEGWIJZER_ADMINS: "U0BART",
        ...place.environment,
        ...environment,
      },
    },
  );
  let log = "";
  child.stderr.on("data", (chunk: Buffer) => (log += chunk.toString()));
  const ended = once(child, "close").then(([code]) => code as number | null);
  const ready = Promise.withResolvers<number>();
  child.stdout.on("data", (chunk: Buffer) => {
    if (chunk.toString().includes("serves")) ready.resolve(performance.now() - started);
  });
  void ended.then((code) => ready.reject(new Error(`ended with ${code} before it was ready:\n${log}`)));
  ready.promise.catch(() => undefined);
  const kill = async (): Promise<void> => {
    child.kill("SIGKILL");
    await ended;
  };
  undo.push(kill);
  return {
    port,
    child,
    log: () => log,
    async logged(part, times = 1) {
      while (log.split(part).length <= times) await once(child.stderr, "data");
    },
    ready: ready.promise,
    ended,
    get: (path) =>
      fetch(`http://127.0.0.1:${port}${path}`).then(
        async (response) => ({ status: response.status, body: await response.text() }),
        () => undefined,
      ),
    async memory() {
      const status = await readFile(`/proc/${child.pid}/status`, "utf8");
      return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1_024);
    },
    async stop() {
      child.kill("SIGTERM");
      return ended;
    },
    kill,
  };
}
