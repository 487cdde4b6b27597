/** What `doctor` looks at on this machine: Node, configuration, folders, port, database and programme. */
import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { sql } from "drizzle-orm";
import type { Finding } from "../adapters/cli/doctor.ts";
import { type Db, rowsOf } from "../adapters/postgres/database.ts";
import { FolderInUse } from "../adapters/postgres/lock.ts";
import { pendingMigrations } from "../adapters/postgres/migration-state.ts";
import { peopleStore } from "../adapters/postgres/people.ts";
import { loadProgramme } from "../adapters/programme/load.ts";
import { type Config, ConfigError, readConfig } from "../config.ts";
import type { Programme } from "../domain/programme/format.ts";
import type { ChannelRow } from "../features/people/ports.ts";
import { explainFailure, programmeProblems } from "./cli-failures.ts";
import { openDatabase } from "./cli-open.ts";

const OLDEST_NODE = [24, 3] as const;
const OLDEST_POSTGRES = 150_000;

const ok = (check: string, found: string): Finding => ({ check, status: "ok", found });
const warn = (check: string, found: string, mend: string): Finding => ({
  check,
  status: "warn",
  found,
  mend,
});
const fail = (check: string, found: string, mend: string): Finding => ({
  check,
  status: "fail",
  found,
  mend,
});

/** Looks at everything; changes nothing. */
export async function* examine(environment: Record<string, string | undefined>): AsyncGenerator<Finding> {
  yield node(process.versions.node);
  let config: Config;
  try {
    config = readConfig(environment);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const problem of error.problems)
      yield fail("configuration", problem, "set it right, or leave it out");
    return;
  }
  yield ok("configuration", "every variable is right");
  yield await writable(config.dataDir);
  yield await port(config.port);
  const programme = await readProgramme(config.programme);
  yield programme.finding;
  const database = await lookAtDatabase(config);
  yield* database.findings;
  const { examineSlack } = await import("./cli-doctor-slack.ts");
  yield* examineSlack(config, {
    tracks: programme.programme?.tracks.map(({ key }) => key) ?? [],
    ...(database.channels === undefined ? {} : { channels: database.channels }),
  });
}

function node(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [wantedMajor, wantedMinor] = OLDEST_NODE;
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)
    ? ok("Node", version)
    : fail("Node", version, `install ${wantedMajor}.${wantedMinor} or newer`);
}

/** A folder that is not there yet is made at the first start, in the nearest one that is. */
async function writable(folder: string): Promise<Finding> {
  let nearest = folder;
  for (; !(await exists(nearest)) && dirname(nearest) !== nearest; nearest = dirname(nearest));
  const fine = await access(nearest, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  const isFolder = (await stat(nearest)).isDirectory();
  if (!fine || !isFolder)
    return fail(
      "DATA_DIR",
      `${folder} cannot be written`,
      "give it to the user that runs Wegwijzer, or set another",
    );
  return ok("DATA_DIR", nearest === folder ? folder : `${folder} (made at the first start)`);
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

async function port(number: number): Promise<Finding> {
  const server = createServer();
  const { promise, resolve } = Promise.withResolvers<Finding>();
  server.once("error", (error: NodeJS.ErrnoException) =>
    resolve(
      error.code === "EADDRINUSE"
        ? warn("PORT", `${number} is in use`, "fine when that is the bot itself; else stop it or set another")
        : fail("PORT", `${number} cannot be opened (${error.code ?? error.name})`, "set another"),
    ),
  );
  server.listen(number, () => server.close(() => resolve(ok("PORT", `${number} is free`))));
  return promise;
}

async function readProgramme(folder: string): Promise<{ finding: Finding; programme?: Programme }> {
  try {
    const programme = await loadProgramme(folder);
    const { people, teams, tracks, facts, pages } = programme;
    const counts = `${people.length} people, ${teams.length} teams, ${tracks.length} tracks, ${facts.length} facts, ${pages.length} pages`;
    return { programme, finding: ok("programme", `${programme.name}: ${counts}`) };
  } catch (error) {
    const problems = programmeProblems(error);
    if (problems === undefined) throw error;
    const found = `${folder} has ${problems.length} problem(s), first ${problems[0] ?? ""}`;
    return { finding: fail("programme", found, "mend the file; import <folder> lists all of them") };
  }
}

interface DatabaseFindings {
  findings: Finding[];
  /** Absent when the database could not be read. */
  channels?: ChannelRow[];
}

async function lookAtDatabase(config: Config): Promise<DatabaseFindings> {
  const embedded = config.databaseUrl === undefined;
  if (embedded && !(await exists(join(config.dataDir, "database"))))
    return { findings: [ok("database", "embedded, made at the first start")], channels: [] };
  let database;
  try {
    database = await openDatabase(config);
  } catch (error) {
    if (error instanceof FolderInUse)
      return { findings: [warn("database", error.message, "what is in it was not checked")] };
    return { findings: [unreadable(error)] };
  }
  try {
    const version = await versionOf(database.db);
    const findings: Finding[] = [
      version >= OLDEST_POSTGRES
        ? ok("database", `${embedded ? "embedded" : "server"}, PostgreSQL ${Math.floor(version / 10_000)}`)
        : fail("database", `PostgreSQL ${Math.floor(version / 10_000)}`, "use 15 or newer"),
    ];
    const pending = await pendingMigrations(database.db);
    if (pending.length > 0)
      return {
        findings: [
          ...findings,
          warn("migrations", `${pending.join(", ")} not applied`, "run migrate, or start the bot"),
        ],
      };
    const people = peopleStore(database.db);
    findings.push(ok("migrations", "up to date"), await links(people));
    return { findings, channels: await people.channels() };
  } catch (error) {
    return { findings: [unreadable(error)] };
  } finally {
    await database.close();
  }
}

function unreadable(error: unknown): Finding {
  const { lines } = explainFailure(error);
  return fail("database", lines.join(" "), "see DATABASE_URL and DATA_DIR");
}

async function versionOf(db: Db): Promise<number> {
  const [row] = await rowsOf<{ version: number }>(
    db,
    sql`select current_setting('server_version_num')::int as version`,
  );
  return row?.version ?? 0;
}

async function links(people: ReturnType<typeof peopleStore>): Promise<Finding> {
  const all = await people.all();
  const accounts = (await people.accounts()).filter(({ bot, presence }) => !bot && presence === "present");
  const linked = accounts.filter(({ person }) => person !== null).length;
  const found = `${all.length} people known, ${linked} of ${accounts.length} Slack accounts linked`;
  return linked === accounts.length
    ? ok("people", found)
    : warn("people", found, "link the others with /wegwijzer koppel @wie <naam>, or import people.csv");
}
