/**
 * What a command stands on. Opening is lazy on purpose: a command that needs no database opens none, the driver that
 * is not used is not loaded, and the programme is imported again only when it, or this program, changed.
 */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { knowledgeStore } from "../adapters/postgres/facts.ts";
import { settingsStore } from "../adapters/postgres/settings.ts";
import type { EmbeddedDatabase } from "../adapters/postgres/embedded.ts";
import type { ServerDatabase } from "../adapters/postgres/server.ts";
import type { Config } from "../config.ts";
import type { Programme } from "../domain/programme/format.ts";
import { movableClock, systemClock, type Clock } from "../kernel/clock.ts";
import type { Json } from "../kernel/json.ts";

export type OpenedDatabase = EmbeddedDatabase | ServerDatabase;

export interface Opened {
  config: Config;
  database: OpenedDatabase;
  clock: Clock;
  /** The programme that is stored; the configured one is imported first when there is none, or when it changed. */
  programme(): Promise<Programme>;
  /** Remembers the time of what was written, so that the local workspace goes on from there and never back. */
  keepTime(): Promise<void>;
}

const CLOCK = "clock";
const SNAPSHOT = "programme.snapshot";

/** The programme as the command line last imported it: read in a tenth of the time that its files take. */
interface Snapshot {
  folder: string;
  fingerprint: string;
  /** Revision of the facts that it led to: another one means that the bot imported something since. */
  revision: string;
  programme: Programme;
}

/** Opens the database without migrating it. Throws FolderInUse, or what the server says. */
export async function openDatabase(config: Config): Promise<OpenedDatabase> {
  if (config.databaseUrl !== undefined) {
    const { openServer } = await import("../adapters/postgres/server.ts");
    return openServer(config.databaseUrl, { poolSize: 2 });
  }
  const { openEmbedded } = await import("../adapters/postgres/embedded.ts");
  return openEmbedded(config.dataDir);
}

/** Opens the database, migrated; `work` gets it, with the programme when it asks for that, and it is closed after it. */
export async function withOpened<Result>(
  config: Config,
  programmeGiven: boolean,
  work: (opened: Opened) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(config);
  try {
    const { migrate } = await import("../adapters/postgres/migrate.ts");
    await migrate(database);
    const settings = settingsStore(database.db);
    const clock = await clockOf(config, database);
    let programme: Promise<Programme> | undefined;
    const readProgramme = async (): Promise<Programme> =>
      (await storedProgramme(config, programmeGiven, database)) ??
      (await bringIn(config.programme, database, clock.now())).programme;
    return await work({
      config,
      database,
      clock,
      programme: () => (programme ??= readProgramme()),
      async keepTime() {
        if (config.startAt !== undefined) await settings.write(CLOCK, clock.now().toISOString());
      },
    });
  } finally {
    await database.close();
  }
}

/** The same clock that the bot would have: real time, or on from where the local workspace stood. */
async function clockOf(config: Config, database: OpenedDatabase): Promise<Clock> {
  if (config.startAt === undefined) return systemClock();
  const stored = await settingsStore(database.db).read(CLOCK);
  const last = typeof stored === "string" ? new Date(stored) : undefined;
  return movableClock(last !== undefined && last > config.startAt ? last : config.startAt);
}

/** What stands in the database, when it still is what its folder says; undefined when it must be imported. */
async function storedProgramme(
  config: Config,
  programmeGiven: boolean,
  database: OpenedDatabase,
): Promise<Programme | undefined> {
  const stored = (await settingsStore(database.db).read(SNAPSHOT)) as unknown as Snapshot | undefined;
  if (stored === undefined || stored.revision !== (await knowledgeStore(database.db).revision()))
    return undefined;
  // Another folder that was imported by hand counts until PROGRAMME is given or the bot imports its own again.
  if (stored.folder !== config.programme) return programmeGiven ? undefined : stored.programme;
  return stored.fingerprint === (await fingerprintOf(stored.folder)) ? stored.programme : undefined;
}

/** Imports a programme folder and remembers it. Throws ProgrammeError. */
export async function bringIn(folder: string, database: OpenedDatabase, now: Date) {
  const { loadProgramme } = await import("../adapters/programme/load.ts");
  const { importFiles } = await import("./foundation.ts");
  const files = await loadProgramme(folder);
  const imported = await importFiles(database, files, now);
  await remember(folder, imported.programme, database);
  return imported;
}

/** Keeps the programme as it was imported just now. */
export async function remember(
  folder: string,
  programme: Programme,
  database: OpenedDatabase,
): Promise<void> {
  const snapshot: Snapshot = {
    folder,
    fingerprint: await fingerprintOf(folder),
    revision: await knowledgeStore(database.db).revision(),
    programme,
  };
  await settingsStore(database.db).write(SNAPSHOT, snapshot as unknown as Json);
}

/** The folder of the programme that is stored: the one imported last, else the configured one. */
export async function folderOf(config: Config, database: OpenedDatabase): Promise<string> {
  const stored = (await settingsStore(database.db).read(SNAPSHOT)) as unknown as Snapshot | undefined;
  return stored?.folder ?? config.programme;
}

/** Changes when a file of the programme changes, or the code that makes facts of it. */
async function fingerprintOf(folder: string): Promise<string> {
  const hash = createHash("sha256");
  const own = ["../domain/programme", "../domain/knowledge"].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  for (const place of [folder, ...own]) {
    const entries = await readdir(place, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile() && /\.(ya?ml|md|ts)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted();
    for (const file of files) hash.update(`${file}\n`).update(await readFile(file));
  }
  return hash.digest("hex");
}
