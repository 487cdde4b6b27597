import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createClient } from "../../../src/adapters/slack/calls.ts";
import { boltLogger } from "../../../src/adapters/slack/logger.ts";
import { keepInSight } from "../../../src/adapters/slack/pins.ts";
import type { Workspace } from "../../../src/adapters/workspace/index.ts";
import { startWorkspace } from "./bot.ts";

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const TITLE = { title: "Open acties", always: "Open acties" };

describe("keeping a message in sight in its channel", () => {
  let workspace: Workspace;
  let client: ReturnType<typeof createClient>;
  beforeEach(async () => {
    workspace = await startWorkspace({ rates: { messageBurst: 50, tiers: false } });
    client = createClient("xoxb-test", workspace.apiUrl, boltLogger(quiet));
  });
  afterEach(() => workspace.close());

  const channel = () => {
    const found = Object.values(workspace.state.conversations).find(({ name }) => name === "algemeen");
    if (found === undefined) throw new Error("no channel");
    return found;
  };
  const post = async (text = "lijst") => {
    const { ts = "" } = await client.chat.postMessage({ channel: channel().id, text });
    return { channelId: channel().id, ts };
  };
  const shown = () => channel().bookmarks.map(({ title, link }) => [title, link.split("/p").at(-1)]);
  const at = ({ ts }: { ts: string }): string => ts.replace(".", "");

  it("pins it and makes it a bookmark, once however often it is asked", async () => {
    const list = await post();
    for (let time = 1; time <= 3; time += 1) expect(await keepInSight(client, list, TITLE)).toBe(true);
    expect(channel().pins).toEqual([list.ts]);
    expect(shown()).toEqual([["Open acties", at(list)]]);
  });

  it("does later what was left undone", async () => {
    const list = await post();
    for (const method of ["pins.add", "bookmarks.add"])
      workspace.faults.next(method, { kind: "status", status: 503 });
    expect(await keepInSight(client, list, TITLE)).toBe(false);
    expect(await keepInSight(client, list, TITLE)).toBe(false);
    expect(await keepInSight(client, list, TITLE)).toBe(true);
    expect([channel().pins, shown()]).toEqual([[list.ts], [["Open acties", at(list)]]]);
  });

  it("gives the bookmark to the list that took its place, and leaves those of others alone", async () => {
    const own = { id: "Bk1", title: "Open acties van vorig jaar", link: "https://example.org/", emoji: "" };
    channel().bookmarks = [own];
    const [first, second] = [await post("een"), await post("twee")];
    await keepInSight(client, first, TITLE);
    await keepInSight(client, second, { ...TITLE, title: "Open acties: OT3" });
    expect(shown()).toEqual([
      ["Open acties van vorig jaar", "https://example.org/"],
      ["Open acties: OT3", at(second)],
    ]);
  });

  it.each(["missing_scope", "too_many_bookmarks"])("leaves the pin where Slack says %s", async (error) => {
    const list = await post();
    workspace.faults.next(error === "missing_scope" ? "bookmarks.list" : "bookmarks.add", {
      kind: "error",
      error,
    });
    expect(await keepInSight(client, list, TITLE)).toBe(true);
    expect([channel().pins, shown()]).toEqual([[list.ts], []]);
  });
});
