/** Documents that are put in a folder are learned by themselves. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { filesInFolder } from "../adapters/documents/folder.ts";
import { keyOf, readDocument } from "../adapters/documents/read.ts";
import { batchFor, documentStore } from "../adapters/postgres/documents.ts";
import { settingsStore } from "../adapters/postgres/settings.ts";
import { type Remembered, sweepFolder } from "../features/learn/watch.ts";
import type { Foundation } from "./foundation.ts";
import { learnMissingMeanings } from "./meanings.ts";

const MEMORY = "documents.folder";

/** Gives the function that looks at `DATA_DIR/documents`; a look that is still going on is not started twice. */
export function watchFolder({ clock, config, database, log }: Foundation): () => Promise<void> {
  const folder = join(config.dataDir, "documents");
  const settings = settingsStore(database.db);
  let looking: Promise<void> | undefined;

  async function look(): Promise<void> {
    await mkdir(folder, { recursive: true });
    const report = await sweepFolder(
      folder,
      {
        files: filesInFolder,
        read: (from, path) => readDocument(join(from, path)),
        keyOf,
        memory: {
          read: async () => ((await settings.read(MEMORY)) ?? {}) as unknown as Remembered,
          write: (remembered) => settings.write(MEMORY, remembered),
        },
        store: documentStore(database.db, batchFor(database.kind)),
      },
      // A turn of the event loop between batches: acknowledging Slack goes first.
      { now: clock.now(), breathe: () => nextTurn() },
    );
    const counts = { learned: report.learned.length, removed: report.removed.length };
    if (counts.learned + counts.removed > 0) log.info(counts, "the folder of documents was looked at");
    if (!(await learnMissingMeanings(config, database.db)))
      log.warn({}, "the embedding model did not answer: passages are found by words alone until it does");
    for (const { problem } of report.refused)
      log.warn({ problem: problem.kind }, "a document could not be learned");
  }

  return () => (looking ??= look().finally(() => (looking = undefined)));
}
