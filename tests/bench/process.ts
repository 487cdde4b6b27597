import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import postgres from "postgres";
import { newId } from "../../src/kernel/ids.ts";
import { endAll, startWegwijzer, type Wegwijzer } from "../support/wegwijzer.ts";

const ROUNDS = 5;
const median = (values: number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;

/** Resident memory of a process in megabytes; Linux only, elsewhere not a number. */
function residentOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** From `npm start`'s command to ready with an existing folder, beside merely importing Bolt; and memory when ready. */
export async function benchProcess(): Promise<void> {
  await measure("embedded", {});
  const server = process.env["TEST_DATABASE_URL"];
  if (server === undefined) {
    console.log("process (server): not measured, TEST_DATABASE_URL names no server");
    return;
  }
  const name = `wegwijzer_bench_${newId().replaceAll("-", "")}`;
  const admin = postgres(server, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  try {
    await measure("server", { DATABASE_URL: url.href });
  } finally {
    await admin.unsafe(`drop database ${name} with (force)`);
    await admin.end();
  }
}

async function measure(database: string, environment: Record<string, string>): Promise<void> {
  let product: Wegwijzer = await startWegwijzer(environment);
  await product.stop();
  const starts: number[] = [];
  const imports: number[] = [];
  const memory: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    imports.push(await importBolt());
    const begun = performance.now();
    product = await product.again();
    starts.push(performance.now() - begun);
    // A little of what a first minute does, so that memory is that of a bot in use.
    const bart = await product.as("Bart Stoffels");
    await bart.say("wegwijzer", "wie is de projectmanager?");
    await bart.hear("wegwijzer", ({ text }) => text.includes("Hannah"));
    memory.push(residentOf(product.pid));
    await product.stop();
  }
  console.log(
    `process (${database}): ready after ${Math.round(median(starts))} ms (median of ${ROUNDS}, existing data), ` +
      `${(median(starts) / median(imports)).toFixed(1)} times importing @slack/bolt (${Math.round(median(imports))} ms); ` +
      `resident ${Math.round(median(memory))} MB`,
  );
  await endAll();
}

async function importBolt(): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, ["-e", "import('@slack/bolt')"], { stdio: "ignore" });
  await once(child, "close");
  return performance.now() - begun;
}
