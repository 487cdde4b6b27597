import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fails, type FakeEndpoint, saysSentences, startEndpoint } from "../support/fake-endpoint.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
let endpoint: FakeEndpoint;
let folder: string;
beforeAll(async () => {
  endpoint = await startEndpoint();
  folder = await mkdtemp(join(tmpdir(), "wegwijzer-cli-model-"));
});
afterAll(async () => {
  await endpoint.close();
  await rm(folder, { recursive: true, force: true });
});

/** `ask --file`, with the model: an answer a question. */
async function ask(...questions: string[]): Promise<Record<string, unknown>[]> {
  const file = join(folder, "questions.jsonl");
  await writeFile(file, questions.map((question) => JSON.stringify({ question })).join("\n"));
  const child = spawn(
    process.execPath,
    ["--import", "./src/require-node.mjs", "src/cli.ts", "ask", "--json", "--file", file],
    {
      cwd: ROOT,
      env: {
        PATH: process.env["PATH"] ?? "",
        DATA_DIR: folder,
        LLM_BASE_URL: endpoint.baseUrl,
        LLM_MODEL: "klein",
      },
    },
  );
  const lines = (await text(child.stdout)).trim().split("\n");
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

it("says an answer better on the command line, in the same shape, and falls back to the composed one", async () => {
  endpoint.answer = fails(500);
  const [composed] = await ask("wie is de projectmanager?");
  expect(composed?.["answer"]).toContain("Hannah Kandel");
  endpoint.asked.splice(0);
  endpoint.answer = saysSentences({ text: "De projectmanager is Hannah Kandel", sources: [1] });
  const [better, unknown] = await ask("wie is de projectmanager?", "wie is de trekker van OT3?");
  expect(better).toEqual({ ...composed, answer: "De projectmanager is Hannah Kandel. [1]" });
  expect(unknown).toMatchObject({ answered: false, sources: [] });
  expect(endpoint.asked).toHaveLength(1);
}, 180_000);
