/** Wires the commands that keep an installation in order. */
import { doctorCommand } from "../adapters/cli/doctor.ts";
import type { Io } from "../adapters/cli/io.ts";
import { migrateCommand } from "../adapters/cli/migrate.ts";
import { pendingMigrations } from "../adapters/postgres/migration-state.ts";
import { openDatabase } from "./cli-open.ts";
import type { Session } from "./cli-program.ts";

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
