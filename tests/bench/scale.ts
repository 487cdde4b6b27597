import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { newId } from "../../src/kernel/ids.ts";

const SIZES = [10_000, 30_000, 100_000];
/** As the command line runs (package.json): what learning needs must fit there too. */
const HEAP = ["--max-semi-space-size=8", "--max-old-space-size=256", "--liftoff-only"];
const RUN = fileURLToPath(new URL("scale-run.ts", import.meta.url));

/**
 * Learning and answering with ten, thirty and a hundred thousand passages on a server, and learning as many on the
 * embedded database. Each size in a process and a database of its own, so that memory is that size's alone.
 */
export async function benchScale(): Promise<void> {
  run({}, SIZES.at(-1) ?? 0);
  const server = process.env["TEST_DATABASE_URL"];
  if (server === undefined) {
    console.log("scale (server): not measured, TEST_DATABASE_URL names no server");
    return;
  }
  const admin = postgres(server, { max: 1, onnotice: () => undefined });
  for (const size of SIZES) {
    const name = `wegwijzer_bench_${newId().replaceAll("-", "")}`;
    await admin.unsafe(`create database ${name}`);
    const url = new URL(server);
    url.pathname = `/${name}`;
    run({ DATABASE_URL: url.href }, size);
    await admin.unsafe(`drop database ${name} with (force)`);
  }
  await admin.end();
}

function run(environment: Record<string, string>, size: number): void {
  spawnSync(process.execPath, [...HEAP, RUN, String(size)], {
    stdio: "inherit",
    env: { ...process.env, ...environment },
  });
}
