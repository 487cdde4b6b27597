import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { embedBy, questionMeanings } from "../../../src/adapters/model/embeddings.ts";
import { embeds, fails, type FakeEndpoint, says, startEndpoint } from "../../support/fake-endpoint.ts";

describe("embeddings from an OpenAI-compatible endpoint", () => {
  let endpoint: FakeEndpoint;
  beforeAll(async () => {
    endpoint = await startEndpoint();
  });
  beforeEach(() => void endpoint.asked.splice(0));
  afterAll(() => endpoint.close());
  const at = (more: object = {}) => ({ baseUrl: endpoint.baseUrl, embeddingModel: "klein", ...more });

  it("gives the direction of each text in order, whatever the order of the answer", async () => {
    endpoint.answer = embeds((text) => (text === "boom" ? [3, 4] : [0, 2]));
    expect(await embedBy(at({ apiKey: "geheim" }))(["boom", "weg"])).toEqual([
      { model: "klein", vector: [0.6, 0.8] },
      { model: "klein", vector: [0, 1] },
    ]);
    expect(endpoint.asked).toMatchObject([
      {
        path: "/v1/embeddings",
        authorization: "Bearer geheim",
        body: { model: "klein", input: ["boom", "weg"] },
      },
    ]);
  });

  it.each<[string, () => FakeEndpoint["answer"]]>([
    ["an error", () => fails(500)],
    ["something else", () => says("hallo")],
    ["fewer vectors than texts", () => embeds((text) => (text === "boom" ? [1, 0] : undefined))],
    ["vectors of different lengths", () => embeds((text) => (text === "boom" ? [1, 0] : [1]))],
    ["a vector without direction", () => embeds(() => [0, 0])],
    ["what is no number", () => embeds(() => ["1"] as unknown as number[])],
    ["more than fits", () => embeds(() => Array.from({ length: 1_500_000 }, () => 1))],
  ])("gives nothing on %s", async (_name, answer) => {
    endpoint.answer = answer();
    expect(await embedBy(at())(["boom", "weg"])).toBeUndefined();
  });

  it("gives nothing when nobody answers in time, or is there", async () => {
    endpoint.answer = () => undefined;
    expect(await embedBy(at(), { within: 30 })(["boom"])).toBeUndefined();
    expect(await embedBy(at({ baseUrl: "http://127.0.0.1:1/v1" }))(["boom"])).toBeUndefined();
  });

  it("asks for a question once, and leaves a silent endpoint alone for a minute", async () => {
    let now = 0;
    const meanings = questionMeanings(at(), () => now);
    endpoint.answer = fails(500);
    await meanings.prepare("waar staat de boom?");
    await meanings.prepare("waar staat de boom?");
    expect(meanings.of("waar staat de boom?")).toBeUndefined();
    expect(endpoint.asked).toHaveLength(1);

    now = 60_001;
    endpoint.answer = embeds(() => [0, 5]);
    await meanings.prepare("waar staat de boom?");
    await meanings.prepare("waar staat de boom?");
    expect(meanings.of("waar staat de boom?")).toEqual({ model: "klein", vector: [0, 1] });
    expect(endpoint.asked).toHaveLength(2);
  });
});
