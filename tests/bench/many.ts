import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ACTIONS = 1_000;
const ROOT = fileURLToPath(new URL("../..", import.meta.url));

interface Results {
  testResults: { assertionResults: { title: string; status: string; duration?: number }[] }[];
}

/**
 * A thousand actions of twenty people at once, each handed over twice, with a `kill -9` in the middle: the test in
 * `tests/faults`, which logs fewer elsewhere. Slack lets 240 messages a minute go, so it takes over four minutes.
 */
export function benchMany(): void {
  const results = join(mkdtempSync(join(tmpdir(), "wegwijzer-bench-")), "many.json");
  const test = ["node_modules/vitest/vitest.mjs", "run", "--reporter=json", `--outputFile=${results}`];
  spawnSync(process.execPath, [...test, "tests/faults/many.test.ts"], {
    cwd: ROOT,
    stdio: "ignore",
    env: { ...process.env, ACTIONS: String(ACTIONS) },
  });
  const { testResults } = JSON.parse(readFileSync(results, "utf8")) as Results;
  for (const { title, status, duration = Number.NaN } of testResults.flatMap(
    ({ assertionResults }) => assertionResults,
  )) {
    const found = status === "passed" ? "each exactly once" : "NOT each exactly once";
    console.log(`${ACTIONS} actions (${title}): ${found}, ${Math.round(duration / 1000)} s`);
  }
}
