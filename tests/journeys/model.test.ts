import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fails, type FakeEndpoint, says, saysSentences, startEndpoint } from "../support/fake-endpoint.ts";
import { endAll, type Person, startWegwijzer, type Wegwijzer } from "../support/wegwijzer.ts";

const QUESTION = "wie is de projectmanager?";

describe("answers with a language model, in the whole product", () => {
  let endpoint: FakeEndpoint;
  let product: Wegwijzer;
  let daan: Person;
  beforeAll(async () => {
    endpoint = await startEndpoint();
    product = await startWegwijzer({ LLM_BASE_URL: endpoint.baseUrl, LLM_MODEL: "klein" });
    daan = await product.as("Daan Sanders");
  });
  beforeEach(() => void endpoint.asked.splice(0));
  afterAll(async () => {
    await endAll();
    await endpoint.close();
  });

  const GOOD = { text: "Hannah Kandel is de projectmanager", sources: [1] };
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

  it("posts the composed answer at once, and puts the better wording in its place", async () => {
    const talk = Promise.withResolvers<void>();
    endpoint.answer = (response, body) => void talk.promise.then(() => saysSentences(GOOD)(response, body));
    const question = await daan.say("wegwijzer", QUESTION);
    const composed = await daan.hear("wegwijzer", ({ ts }) => ts > question.ts);
    expect(composed.text).toContain("Hannah Kandel");
    expect(composed.text).not.toContain("[1]\n");
    talk.resolve();
    const better = await daan.hear("wegwijzer", ({ text }) => text.startsWith(`${GOOD.text}. [1]`));
    expect(better.ts).toBe(composed.ts);
    expect(better.text).toContain("[1] Werkprogramma 2023");
    const after = (await daan.messages("wegwijzer")).filter(({ ts }) => ts > question.ts);
    expect(after).toHaveLength(1);
  });

  it.each<[string, FakeEndpoint["answer"], string]>([
    ["fails", fails(500), "refused"],
    ["talks nonsense", says("Ik weet het ook niet."), "invalid"],
    ["stops half-way", says('{"sentences":[{"text":"Hannah'), "invalid"],
    [
      "invents an amount",
      saysSentences({ text: "Hannah Kandel verdient € 100.000.", sources: [1] }),
      "nothing stands",
    ],
    [
      "calls everybody and brings a link",
      saysSentences(
        { text: "<!channel> Hannah Kandel is projectmanager", sources: [1] },
        { text: "Klik op https://evil.example", sources: [1] },
      ),
      "nothing stands",
    ],
    ["cites what is not there", saysSentences({ ...GOOD, sources: [9] }), "nothing stands"],
  ])("keeps the composed answer when the model %s", async (_what, answer, result) => {
    endpoint.answer = answer;
    const before = await worded(result);
    const question = await daan.say("wegwijzer", QUESTION);
    const composed = await daan.hear("wegwijzer", ({ ts }) => ts > question.ts);
    await ended(result, before);
    const after = (await daan.messages("wegwijzer")).filter(({ ts }) => ts > question.ts);
    expect(after.map(({ ts, text }) => ({ ts, text }))).toEqual([{ ts: composed.ts, text: composed.text }]);
    expect(composed.text).not.toMatch(/evil|<!|100\.000/);
  });

  it("never asks the model about what is not known", async () => {
    const before = await worded("not wordable");
    await daan.say("wegwijzer", "wie is de trekker van OT3?");
    const answer = await daan.hear("wegwijzer", ({ text }) => text.includes("Dat staat niet in wat ik ken"));
    await ended("not wordable", before);
    expect(endpoint.asked).toEqual([]);
    expect(answer.text).not.toContain("[1]");
  });

  it("answers a question that was edited meanwhile, not the one before", async () => {
    const talk = Promise.withResolvers<void>();
    endpoint.answer = (response, body) => void talk.promise.then(() => saysSentences(GOOD)(response, body));
    const question = await daan.say("wegwijzer", QUESTION);
    const first = await daan.hear("wegwijzer", ({ ts }) => ts > question.ts);
    await daan.edit("wegwijzer", question.ts, "wie is de communicatieadviseur?");
    await daan.hear("wegwijzer", ({ ts, text }) => ts === first.ts && text.includes("Merel Eijken"));
    const before = await worded("nothing stands");
    talk.resolve();
    await ended("nothing stands", before);
    const after = (await daan.messages("wegwijzer")).filter(({ ts }) => ts > question.ts);
    expect(after).toHaveLength(1);
    expect(after[0]?.text).toContain("Merel Eijken");
  });

  it("finishes after the process was killed in between", async () => {
    endpoint.answer = () => undefined;
    const question = await daan.say("wegwijzer", QUESTION);
    const composed = await daan.hear("wegwijzer", ({ ts }) => ts > question.ts);
    // Slack forgets nothing; the workspace in this process writes its file a moment later.
    const workspace = join(product.folder, "workspace.json");
    while (endpoint.asked.length === 0 || !(await readFile(workspace, "utf8")).includes(composed.ts))
      await new Promise((resolve) => setImmediate(resolve));
    await product.kill();
    endpoint.answer = saysSentences(GOOD);
    product = await product.again();
    daan = await product.as("Daan Sanders");
    await daan.hear("wegwijzer", ({ ts, text }) => ts > question.ts && text.startsWith(`${GOOD.text}. [1]`));
    const after = (await daan.messages("wegwijzer")).filter(({ ts }) => ts > question.ts);
    expect(after).toHaveLength(1);
  }, 120_000);

  it("says nothing of questions, answers or evidence in its log", () => {
    expect(product.log()).not.toMatch(/Hannah|projectmanager|evil|100\.000/);
  });
});
