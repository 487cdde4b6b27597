/** Wires the commands that keep an installation in order, and the preview of what it says. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { doctorCommand } from "../adapters/cli/doctor.ts";
import type { Io } from "../adapters/cli/io.ts";
import { migrateCommand } from "../adapters/cli/migrate.ts";
import { pendingMigrations } from "../adapters/postgres/migration-state.ts";
import { openDatabase } from "./cli-open.ts";
import type { Session } from "./cli-session.ts";

export async function migrate({ io, config }: Session, options: { json?: boolean }): Promise<number> {
  const database = await openDatabase(config);
  try {
    const { migrate: apply } = await import("../adapters/postgres/migrate.ts");
    return await migrateCommand(options, {
      ...io,
      pending: () => pendingMigrations(database.db),
      migrate: () => apply(database),
    });
  } finally {
    await database.close();
  }
}

export async function doctor(
  io: Io,
  environment: Record<string, string | undefined>,
  options: { json?: boolean },
): Promise<number> {
  const { examine } = await import("./cli-doctor.ts");
  return doctorCommand(options, { ...io, findings: () => examine(environment) });
}

/** Needs no database: the views are filled with samples. */
export async function preview(
  { io, config }: Session,
  options: { out: string; json?: boolean },
): Promise<number> {
  const { previewCommand } = await import("../adapters/cli/preview.ts");
  const { loadProgramme } = await import("../adapters/programme/load.ts");
  const { timezone } = await loadProgramme(config.programme);
  return previewCommand(options, {
    ...io,
    timezone,
    async writeFile(path, text) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    },
  });
}
