import { EXIT, type Io } from "./io.ts";

export interface MigrateDeps extends Io {
  /** Names of the migrations that are not applied yet. */
  pending(): Promise<string[]>;
  migrate(): Promise<void>;
}

/** `migrate`: applies what is not applied yet, and says what that was. */
export async function migrateCommand(
  { json = false }: { json?: boolean },
  deps: MigrateDeps,
): Promise<number> {
  const applied = await deps.pending();
  await deps.migrate();
  const left = await deps.pending();
  if (json) deps.out(JSON.stringify({ applied, pending: left }));
  else if (applied.length === 0) deps.out("the database is up to date");
  else for (const name of applied) deps.out(`applied ${name}`);
  return left.length === 0 ? EXIT.fine : EXIT.failed;
}
