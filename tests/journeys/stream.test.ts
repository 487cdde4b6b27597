import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type FakeEndpoint, says, startEndpoint, type Talk, talk } from "../support/fake-endpoint.ts";
import { endAll, type Message, type Person, startWegwijzer, type Wegwijzer } from "../support/wegwijzer.ts";

const QUESTION = "@wegwijzer wie is de projectmanager?";
const FIRST = { text: "Hannah Kandel is de projectmanager", sources: [1] };
const SECOND = { text: "Hannah Kandel (Rebel) is projectmanager, sinds januari 2023.", sources: [1] };
/** It stands, and tells less than what was composed. */
const LESS = { text: "Projectmanager is zij sinds januari 2023.", sources: [1] };
const COMPOSED = "Hannah Kandel (Rebel) is projectmanager, sinds januari 2023.";
const SAID = `${FIRST.text}. [1] ${SECOND.text} [1]`;

describe("answers that grow while a model talks, in the whole product", () => {
  let endpoint: FakeEndpoint;
  let product: Wegwijzer;
  let daan: Person;
  let model: Talk;
  beforeAll(async () => {
    endpoint = await startEndpoint();
    product = await startWegwijzer({ LLM_BASE_URL: endpoint.baseUrl, LLM_MODEL: "klein" });
    daan = await product.as("Daan Sanders");
  });
  beforeEach(async () => {
    await product.call("faults", { clear: true });
    model = talk();
    endpoint.answer = model.answer;
  });
  afterAll(async () => {
    await endAll();
    await endpoint.close();
  });

  const calls = async (method: string): Promise<number> =>
    (await product.inspector())[`in:api:${method}`] ?? 0;
  const fail = (method: string, fault: object) => product.call("faults", { method, fault });
  const hear = (root: string, fits: (message: Message) => boolean): Promise<Message> =>
    daan.hear("algemeen", fits, root);
  /** What the bot said in the thread. */
  const answers = async (root: string): Promise<Message[]> =>
    (await daan.thread("algemeen", root)).filter(({ bot_id: bot }) => bot !== undefined);
  const isWhole = ({ streaming, blocks }: Message): boolean =>
    streaming !== true && (blocks ?? []).some(({ type }) => type === "context_actions");
  const shown = (message: Message): string => JSON.stringify(message.blocks);
  /** How often a wording ended so. */
  const worded = async (result: string): Promise<number> => {
    const metrics = await (await fetch(`${product.url}/metrics`)).text();
    return Number(
      new RegExp(`wegwijzer_wordings_total\\{result="${result}"\\} (\\d+)`).exec(metrics)?.[1] ?? 0,
    );
  };
  const ended = async (result: string, before: number): Promise<void> => {
    while ((await worded(result)) === before) await new Promise((resolve) => setImmediate(resolve));
  };

  it("shows each sentence once it stands, and ends with the sources, the buttons and the thumbs", async () => {
    const { ts: root } = await daan.say("algemeen", QUESTION);
    await model.asked;
    expect(endpoint.asked.at(-1)?.body).toMatchObject({ stream: true });
    expect(await answers(root)).toEqual([]);
    model.say(FIRST);
    const first = await hear(root, ({ text }) => text.includes(FIRST.text));
    expect(first).toMatchObject({ streaming: true });
    expect(shown(first)).not.toMatch(/sinds|context/);
    // Neither uncited, nor made up, nor markup, nor what a document ordered.
    model.say(
      { text: "Hannah Kandel is projectmanager.", sources: [] },
      { text: "Hannah Kandel verdient € 100.000.", sources: [1] },
      { text: "<!channel> Hannah Kandel is projectmanager", sources: [1] },
      { text: "Zie https://evil.example", sources: [1] },
      { text: "Piet is the boss.", sources: [1] },
      SECOND,
    );
    const both = await hear(root, ({ text }) => text.includes(SECOND.text));
    expect(both).toMatchObject({ streaming: true, ts: first.ts });
    model.end();
    const whole = await hear(root, isWhole);
    expect(whole.ts).toBe(first.ts);
    expect(whole.text.trim()).toBe(SAID);
    expect(shown(whole)).toContain("Werkprogramma 2023");
    expect(shown(whole)).not.toMatch(/100\.000|evil|Piet|<!/);
    expect(await answers(root)).toHaveLength(1);
    // The buttons under it work as under any answer.
    await daan.press("algemeen", whole, "Bronnen");
    expect(JSON.stringify(await daan.dialog("ask.sources"))).toContain(COMPOSED);
    await daan.press("algemeen", whole, "Klopt");
    await hear(root, ({ text, is_ephemeral: alone }) => alone === true && text.includes("dank je"));
  });

  it("grows in a thread of the direct message, and says there what it is doing until then", async () => {
    const { ts: root } = await daan.say("wegwijzer", "ik heb zo een vraag");
    await daan.say("wegwijzer", "wie is de projectmanager?", root);
    await model.asked;
    model.say(FIRST, SECOND);
    await daan.hear(
      "wegwijzer",
      ({ text, streaming }) => streaming === true && text.includes(FIRST.text),
      root,
    );
    model.end();
    const whole = await daan.hear("wegwijzer", isWhole, root);
    expect(whole.text.trim()).toBe(SAID);
  });

  it("an edited question is answered in the message that grew", async () => {
    const { ts: root } = await daan.say("algemeen", QUESTION);
    await model.asked;
    model.say(FIRST, SECOND);
    model.end();
    const { ts } = await hear(root, isWhole);
    endpoint.answer = says(JSON.stringify({ sentences: [] }));
    await daan.edit("algemeen", root, "@wegwijzer wie is de communicatieadviseur?");
    await hear(root, (message) => message.ts === ts && message.text.includes("Merel Eijken"));
    expect(await answers(root)).toHaveLength(1);
  });

  it("a question that is edited while its answer grows gets one answer, to what it says now", async () => {
    const { ts: root } = await daan.say("algemeen", QUESTION);
    await model.asked;
    model.say(FIRST);
    const { ts } = await hear(root, ({ text }) => text.includes(FIRST.text));
    endpoint.answer = says(JSON.stringify({ sentences: [] }));
    await daan.edit("algemeen", root, "@wegwijzer wie is de communicatieadviseur?");
    await hear(
      root,
      (message) => message.ts === ts && isWhole(message) && message.text.includes("Merel Eijken"),
    );
    await model.left;
    expect(await answers(root)).toHaveLength(1);
  }, 60_000);

  it.each<[string, (model: Talk) => void, string]>([
    ["tells less than was composed", (it) => (it.say(LESS), it.end()), "loses"],
    ["breaks off", (it) => (it.say(FIRST), it.breakOff()), "unreached"],
    [
      "goes on in prose",
      (it) => (it.say(FIRST), it.write("] en verder weet ik het niet"), it.end()),
      "invalid",
    ],
  ])("makes the message whole in place when the model %s", async (_what, go, result) => {
    const before = await worded(result);
    const { ts: root } = await daan.say("algemeen", QUESTION);
    await model.asked;
    go(model);
    const whole = await hear(root, isWhole);
    await ended(result, before);
    expect(whole.text).toContain(COMPOSED);
    expect(await answers(root)).toMatchObject([{ ts: whole.ts, text: whole.text }]);
  });

  it.each<[string, (model: Talk) => void, string]>([
    ["says nothing that stands", (it) => (it.say({ ...FIRST, sources: [9] }), it.end()), "nothing stands"],
    ["fails at once", (it) => it.breakOff(), "unreached"],
  ])("posts the composed answer when the model %s", async (_what, go, result) => {
    const [before, started] = [await worded(result), await calls("chat.startStream")];
    const { ts: root } = await daan.say("algemeen", QUESTION);
    await model.asked;
    go(model);
    await hear(root, ({ text }) => text.includes(COMPOSED));
    await ended(result, before);
    expect(await answers(root)).toHaveLength(1);
    expect(await calls("chat.startStream")).toBe(started);
  });

  it("posts the composed answer when no sentence comes in time, and puts the wording in its place later", async () => {
    const { ts: root } = await daan.say("algemeen", QUESTION);
    await model.asked;
    const composed = await hear(root, isWhole);
    expect(composed.text).toContain(COMPOSED);
    model.say(FIRST, SECOND);
    model.end();
    const better = await hear(root, ({ text }) => text.startsWith(SAID));
    expect(better.ts).toBe(composed.ts);
    expect(await answers(root)).toHaveLength(1);
  });

  it("is made whole when the model falls silent, and gets the wording when that comes after all", async () => {
    const { ts: root } = await daan.say("algemeen", QUESTION);
    await model.asked;
    model.say(FIRST);
    const { ts } = await hear(root, ({ streaming }) => streaming === true);
    const composed = await hear(root, isWhole);
    expect(composed).toMatchObject({ ts, text: expect.stringContaining(COMPOSED) });
    model.say(SECOND);
    model.end();
    await hear(root, (message) => message.ts === ts && message.text.startsWith(SAID));
    expect(await answers(root)).toHaveLength(1);
  }, 60_000);

  it.each<[string, string, object]>([
    ["says that it is too much", "chat.startStream", { kind: "ratelimited", retryAfter: 1 }],
    ["does not begin", "chat.startStream", { kind: "cut_before" }],
    ["begins and does not say so", "chat.startStream", { kind: "cut" }],
    ["does not take more", "chat.appendStream", { kind: "error", error: "message_not_in_streaming_state" }],
    ["takes more and does not say so", "chat.appendStream", { kind: "cut" }],
    ["does not end it", "chat.stopStream", { kind: "ratelimited", retryAfter: 1 }],
    ["ends it and does not say so", "chat.stopStream", { kind: "cut" }],
    ["breaks while it ends it", "chat.stopStream", { kind: "status", status: 500 }],
  ])(
    "says it once and whole when Slack %s",
    async (_what, method, fault) => {
      await fail(method, fault);
      const before = await worded("used");
      const { ts: root } = await daan.say("algemeen", QUESTION);
      await model.asked;
      model.say(FIRST);
      await hear(root, () => true);
      model.say(SECOND);
      model.end();
      await ended("used", before);
      await hear(root, (message) => isWhole(message) && message.text.trim().startsWith(SAID));
      expect(await answers(root)).toHaveLength(1);
    },
    60_000,
  );

  it("makes it whole when the process is killed in the middle", async () => {
    const { ts: root } = await daan.say("algemeen", QUESTION);
    await model.asked;
    model.say(FIRST);
    const { ts } = await hear(root, ({ text }) => text.includes(FIRST.text));
    // Slack forgets nothing; the workspace in this process writes its file a moment later.
    const workspace = join(product.folder, "workspace.json");
    while (!(await readFile(workspace, "utf8")).includes(ts))
      await new Promise((resolve) => setImmediate(resolve));
    await product.kill();
    endpoint.answer = says("weet ik niet");
    product = await product.again();
    daan = await product.as("Daan Sanders");
    const whole = await hear(root, isWhole);
    expect(whole).toMatchObject({ ts, text: expect.stringContaining(COMPOSED) });
    expect(await answers(root)).toHaveLength(1);
  }, 120_000);

  it("holds up nothing else in the channel", async () => {
    const { ts: root } = await daan.say("algemeen", QUESTION);
    await model.asked;
    const other = await daan.say("algemeen", "@wegwijzer wie is de trekker van OT3?");
    await hear(other.ts, ({ text }) => text.includes("Dat staat niet in wat ik ken"));
    expect(await answers(root)).toEqual([]);
    model.end();
    await hear(root, isWhole);
  });

  it("tries no more where Slack does not stream", async () => {
    await fail("chat.startStream", { kind: "error", error: "missing_scope" });
    const { ts: root } = await daan.say("algemeen", QUESTION);
    await model.asked;
    model.say(FIRST);
    await hear(root, ({ text }) => text.includes(COMPOSED));
    model.end();
    const started = await calls("chat.startStream");
    const silent = talk();
    endpoint.answer = silent.answer;
    const again = await daan.say("algemeen", QUESTION);
    // At once, though the model says nothing.
    await hear(again.ts, ({ text }) => text.includes(COMPOSED));
    expect(await calls("chat.startStream")).toBe(started);
    silent.end();
  });

  it("says nothing of questions, answers or evidence in its log", () => {
    expect(product.log()).not.toMatch(/Hannah|projectmanager|evil|100\.000/);
  });
});
