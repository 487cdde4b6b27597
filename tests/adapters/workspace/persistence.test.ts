import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createWorkspace } from "../../../src/adapters/workspace/index.ts";
import { startWorkspace } from "./bot.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "workspace-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

test("messages, reactions, files and Home survive a restart; ids and time stamps go on", async () => {
  const stateFile = join(folder, "workspace.json");
  const first = await startWorkspace({ stateFile });
  const hannah = first.workspace.actAs("hannah.kandel");
  const file = hannah.upload("plan.txt", "het plan");
  const said = hannah.say("#algemeen", "onthoud dit", { files: [file.id] });
  await first.workspace.close();
  expect(readdirSync(folder).toSorted()).toEqual(["workspace.json", "workspace.json.files"]);

  const second = await startWorkspace({ stateFile });
  const again = second.workspace.actAs("hannah.kandel");
  expect(again.user).toBe(hannah.user);
  expect(again.messages("#algemeen")).toMatchObject([
    { text: "onthoud dit", ts: said.ts, files: [{ id: file.id }] },
  ]);
  expect(Number(again.say("#algemeen", "en dit").ts)).toBeGreaterThan(Number(said.ts));
  const bytes = await fetch(`${second.workspace.url}/files/${file.id}`, {
    headers: { authorization: "Bearer xoxb-test" },
  });
  expect(await bytes.text()).toBe("het plan");
  await second.workspace.close();
});

test("a state file that cannot be read is not overwritten", async () => {
  const stateFile = join(folder, "workspace.json");
  writeFileSync(stateFile, "{ kapot");
  const { options, workspace } = await startWorkspace();
  await workspace.close();
  expect(() => createWorkspace({ ...options, stateFile })).toThrow(stateFile);
});
