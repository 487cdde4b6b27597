import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endAll, startWegwijzer, type Wegwijzer } from "../support/wegwijzer.ts";
import { type FakeEndpoint, saysSentences, startEndpoint } from "../support/fake-endpoint.ts";

interface Entry {
  name: string;
  request: { channel_id?: string; thread_ts?: string; status?: string };
}

describe("the agent's view, in the whole product", () => {
  let product: Wegwijzer;
  let endpoint: FakeEndpoint;
  beforeAll(async () => {
    endpoint = await startEndpoint();
    product = await startWegwijzer({ LLM_BASE_URL: endpoint.baseUrl, LLM_MODEL: "klein" });
  });
  afterAll(async () => {
    await endAll();
    await endpoint.close();
  });

  /** What is suggested to somebody who opens the messages tab. */
  async function suggested(name: string): Promise<{ promptsTitle: string; messages: string[] }> {
    const { id } = await product.as(name);
    const { channel } = (await product.call("home/open", { tab: "messages" }, id)) as {
      channel: { id: string };
    };
    for (;;) {
      const { assistant } = (await product.call(`assistant?channel=${channel.id}`, undefined, id)) as {
        assistant: { promptsTitle: string; prompts: { message: string }[] };
      };
      const { promptsTitle, prompts } = assistant;
      if (prompts.length > 0) return { promptsTitle, messages: prompts.map(({ message }) => message) };
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  const statuses = async (thread: string): Promise<string[]> => {
    const { entries } = (await product.call("inspector")) as unknown as { entries: Entry[] };
    return entries
      .filter(({ name, request }) => name === "assistant.threads.setStatus" && request.thread_ts === thread)
      .map(({ request }) => request.status ?? "?");
  };

  it("suggests what fits somebody's roles, above the conversation", async () => {
    expect(await suggested("Bart Stoffels")).toEqual({
      promptsTitle: "Waarmee kan ik je helpen, Bart?",
      messages: ["acties mijn", "acties te laat", "besluiten voorstellen", "herinneringen"],
    });
    expect(await suggested("Robin Nieuweling")).toEqual({
      promptsTitle: "Waarmee kan ik je helpen?",
      messages: ["status", "Wie is de projectmanager?", "deadlines", "help"],
    });
  });

  it("understands everything that it suggests", async () => {
    const bart = await product.as("Bart Stoffels");
    for (const message of (await suggested("Bart Stoffels")).messages) {
      const said = await bart.say("wegwijzer", message);
      const answer = await bart.hear("wegwijzer", ({ ts }) => ts > said.ts);
      expect(answer.text).not.toMatch(/Dat staat niet in wat ik ken|ken ik niet|kan ik nog niet/);
    }
  });

  it("says that it is looking, then that it looks for better words, and then nothing", async () => {
    endpoint.answer = saysSentences({ text: "Hannah Kandel is de projectmanager", sources: [1] });
    const daan = await product.as("Daan Sanders");
    const question = await daan.say("wegwijzer", "wie is de projectmanager?");
    await daan.hear("wegwijzer", ({ ts, text }) => ts > question.ts && text.includes("[1]"));
    let seen: string[] = [];
    while (seen.length < 4) {
      seen = await statuses(question.ts);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(seen.toSorted()).toEqual(["", "", "kijkt of het mooier kan…", "zoekt het op…"]);
    expect(seen[0]).toBe("zoekt het op…");
    expect(seen.at(-1)).toBe("");
  });

  it("shows no status where others read along", async () => {
    const daan = await product.as("Daan Sanders");
    const question = await daan.say("algemeen", "@wegwijzer wie is de projectmanager?");
    await daan.hear("algemeen", ({ text }) => text.includes("Hannah Kandel"), question.ts);
    expect(await statuses(question.ts)).toEqual([]);
  });
});
