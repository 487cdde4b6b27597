/** What the bot and the command line both stand on: database, programme, clock. */
import type { QuestionMeanings } from "../adapters/model/embeddings.ts";
import { openEmbedded, type EmbeddedDatabase } from "../adapters/postgres/embedded.ts";
import { migrate } from "../adapters/postgres/migrate.ts";
import { knowledgeStore } from "../adapters/postgres/facts.ts";
import { programmeStore } from "../adapters/postgres/programme.ts";
import { createMemory, type Memory } from "../adapters/postgres/remembered.ts";
import { openServer, type ServerDatabase } from "../adapters/postgres/server.ts";
import { settingsStore } from "../adapters/postgres/settings.ts";
import { loadProgramme } from "../adapters/programme/load.ts";
import type { Config } from "../config.ts";
import type { Programme } from "../domain/programme/format.ts";
import { keepLibraries, type Libraries } from "../features/ask/knowledge.ts";
import { importProgramme, type ImportReport } from "../features/programme/import.ts";
import type { Log } from "../features/delivery/ports.ts";
import { movableClock, systemClock, type Clock, type MovableClock } from "../kernel/clock.ts";
import { meaningsBy } from "./meanings.ts";
import { type Followed, importPorts, takeImportTurn } from "./programme-records.ts";

export interface Foundation extends Followed {
  config: Config;
  database: EmbeddedDatabase | ServerDatabase;
  clock: Clock;
  /** Present where the programme's clock may be moved: the local workspace, or NOW. */
  movable?: MovableClock;
  libraries: Libraries;
  /** What this process remembers of what every request needs. */
  memory: Memory;
  /** Present where an embedding model is configured. */
  meanings?: QuestionMeanings;
  log: Log;
  imported: ImportReport;
}

const CLOCK = "clock";

/** Opens the database, migrates it and loads the programme. Throws ProgrammeError, FolderInUse, or what the database says. */
export async function openFoundation(config: Config, log: Log, { warm = false } = {}): Promise<Foundation> {
  const files = await loadProgramme(config.programme);
  const database =
    config.databaseUrl === undefined ? await openEmbedded(config.dataDir) : openServer(config.databaseUrl);
  try {
    await migrate(database);
    const movable = await startClock(config, database);
    const clock = movable ?? systemClock();
    const { programme, report } = await importFiles(database, files, clock.now());
    for (const { id, why } of report.unfit)
      log.warn({ id, why }, "the programme's files disagree with a correction");
    const libraries = keepLibraries();
    const meanings = meaningsBy(config);
    // Building the index takes a moment in which nothing else runs: now, before anybody waits for an acknowledgement.
    if (warm) await libraries(knowledgeStore(database.db), "coordinators");
    return {
      config,
      database,
      programme,
      fingerprint: await programmeStore(database.db).fingerprint(),
      clock,
      ...(movable ? { movable } : {}),
      libraries,
      memory: createMemory(),
      ...(meanings ? { meanings } : {}),
      log,
      imported: report,
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Brings a programme's files into the database, one replica at a time, whole or not at all. */
export function importFiles(
  database: EmbeddedDatabase | ServerDatabase,
  files: Programme,
  now: Date,
): Promise<{ programme: Programme; report: ImportReport }> {
  return database.transaction(async (tx) => {
    await takeImportTurn(tx);
    return importProgramme(files, importPorts(tx), now);
  });
}

/** A clock that starts where it stood when the process last ran, so that history never runs backwards. */
async function startClock(
  config: Config,
  database: EmbeddedDatabase | ServerDatabase,
): Promise<MovableClock | undefined> {
  if (config.startAt === undefined) return undefined;
  const stored = await settingsStore(database.db).read(CLOCK);
  const last = typeof stored === "string" ? new Date(stored) : undefined;
  return movableClock(last !== undefined && last > config.startAt ? last : config.startAt);
}

/** Remembers where the movable clock stands. */
export async function keepClock({ movable, database }: Foundation): Promise<void> {
  if (movable) await settingsStore(database.db).write(CLOCK, movable.now().toISOString());
}
