import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endAll, type Person, startWegwijzer, type Wegwijzer } from "../support/wegwijzer.ts";

describe("asking, in the whole product", () => {
  let product: Wegwijzer;
  let daan: Person;
  beforeAll(async () => {
    product = await startWegwijzer();
    daan = await product.as("Daan Sanders");
  });
  afterAll(endAll);

  it("answers in a direct message, with the source", async () => {
    await daan.say("wegwijzer", "wie is de projectmanager?");
    const answer = await daan.hear("wegwijzer", ({ text }) => text.includes("Hannah Kandel"));
    expect(answer.text).toContain("Werkprogramma 2023");
  });

  it("answers a mention in the thread of the question", async () => {
    const question = await daan.say("algemeen", "@wegwijzer wie is de programmasecretaris?");
    const answer = await daan.hear("algemeen", ({ text }) => text.includes("Lisa Verhaeghe"), question.ts);
    expect(answer.thread_ts).toBe(question.ts);
  });

  it("says /vraag to the asker alone, and shares it on request", async () => {
    await daan.command("algemeen", "/vraag wie is de ateliermeester?");
    const answer = await daan.hear("algemeen", ({ text }) => text.includes("Thijs van Spaandonk"));
    expect(answer.is_ephemeral).toBe(true);
    await daan.press("algemeen", answer, "Delen in kanaal");
    const shared = await daan.hear(
      "algemeen",
      ({ text, is_ephemeral: alone }) => text.includes("Thijs van Spaandonk") && !alone,
    );
    expect(shared.text).toContain("Werkprogramma 2023");
  });

  it("answers an edited question again in the same place", async () => {
    const question = await daan.say("wegwijzer", "wie is de projectmanger van 2022?");
    await daan.hear("wegwijzer", ({ ts }) => ts > question.ts);
    const before = await daan.messages("wegwijzer");
    await daan.edit("wegwijzer", question.ts, "wie is de communicatieadviseur?");
    await daan.hear("wegwijzer", ({ ts, text }) => ts > question.ts && text.includes("Merel Eijken"));
    expect(await daan.messages("wegwijzer")).toHaveLength(before.length);
  });

  it.each([
    ["only emoji", ":tada: :tada:"],
    ["a broadcast", "<!channel>"],
    ["SQL and mrkdwn", "'; drop table people; -- *_~`<@U000>"],
    ["much too much", "woord ".repeat(6_000)],
  ])("answers %s with a message, and stays up", async (_what, text) => {
    const before = (await daan.messages("wegwijzer")).at(-1)?.ts ?? "0";
    await daan.say("wegwijzer", text);
    const answer = await daan.hear("wegwijzer", ({ ts }) => ts > before);
    expect(answer.text.length).toBeGreaterThan(10);
    expect(answer.text).not.toContain("<!channel>");
    expect((await fetch(`${product.url}/readyz`)).status).toBe(200);
  });
});
