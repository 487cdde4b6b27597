import { describe, expect, test } from "vitest";
import { readableAudiences, type Audience } from "../../../src/domain/audience.ts";
import { factsOf } from "../../../src/domain/knowledge/facts-of.ts";
import { ask, type AskPorts } from "../../../src/features/ask/ask.ts";
import { keepLibraries, storeKnowledge } from "../../../src/features/ask/knowledge.ts";
import type { KnowledgeStore, Reference } from "../../../src/features/ask/ports.ts";
import type { Fact } from "../../../src/domain/knowledge/fact.ts";
import { NOW } from "../../support/learning.ts";
import { smallProgramme } from "../../support/small-programme.ts";

/** Knowledge in memory, with the same promise as the real store: what may not be read never leaves it. */
function memoryStore(): KnowledgeStore {
  let stored: { revision: string; facts: readonly Fact[]; reference: Reference } | undefined;
  return {
    revision: async () => stored?.revision ?? "",
    reference: async () => stored?.reference,
    facts: async (readable) => (stored?.facts ?? []).filter(({ audience }) => readable.includes(audience)),
    replace: async (knowledge) => {
      stored = knowledge;
    },
  };
}

async function portsFor(
  store = memoryStore(),
): Promise<{ ports: AskPorts; searched: [string, readonly Audience[]][] }> {
  await storeKnowledge(smallProgramme(), store);
  const libraries = keepLibraries();
  const searched: [string, readonly Audience[]][] = [];
  const ports: AskPorts = {
    library: (clearance) => libraries(store, clearance),
    passages: {
      search: async (words, readable) => {
        searched.push([words, readable]);
        return [];
      },
    },
  };
  return { ports, searched };
}

describe("ask", () => {
  test("retrieval sees only what the reader may read", async () => {
    const { ports, searched } = await portsFor();
    const question = "wat zijn de kosten van de verhuizing?";
    expect((await ask({ question, clearance: "kernteam", now: NOW }, ports)).answered).toBe(true);
    expect((await ask({ question, clearance: "participants", now: NOW }, ports)).answered).toBe(false);
    expect(searched.map(([, readable]) => readable)).toEqual([
      readableAudiences("kernteam"),
      readableAudiences("participants"),
    ]);
  });
  test("whoever may know is not sent to themselves", async () => {
    const { ports } = await portsFor();
    const request = { question: "wat kost een kwantumcomputer?", clearance: "kernteam" as const, now: NOW };
    const { route } = await ask(request, ports);
    expect(route?.person).toBeDefined();
    const own = await ask({ ...request, asker: route?.person ?? "" }, ports);
    expect(own.route).toBeUndefined();
    expect(own.answer).not.toContain(route?.name);
  });
  test("a follow-up is searched with its subject and answered as it was asked", async () => {
    const { ports, searched } = await portsFor();
    const answer = await ask(
      {
        question: "en van OT2?",
        previous: "hoeveel inkoop heeft OT1 in 2023?",
        clearance: "participants",
        now: NOW,
      },
      ports,
    );
    expect(answer.question).toBe("en van OT2?");
    expect(answer.answer).toMatch(/5\.000/);
    expect(searched[0]?.[0]).toMatch(/inkoop/);
  });
  test("questions about the bot's own rows go to whoever keeps them", async () => {
    const { ports } = await portsFor();
    const own = {
      answer: async () => ({
        language: "nl" as const,
        answered: true,
        answer: "Drie acties.",
        sources: [],
        confidence: 1,
      }),
    };
    expect(
      await ask({ question: "welke acties?", clearance: "public", now: NOW }, { ...ports, own }),
    ).toMatchObject({ question: "welke acties?", answer: "Drie acties." });
  });
  test.each(["", "   ", "🎉", "???"])("an empty question gets an honest answer: %s", async (question) => {
    const { ports } = await portsFor();
    expect(await ask({ question, clearance: "participants", now: NOW }, ports)).toMatchObject({
      answered: false,
      sources: [],
    });
  });
  test("a bot without a programme says so in the language of the question", async () => {
    const ports: AskPorts = { library: async () => undefined, passages: { search: async () => [] } };
    expect(
      (await ask({ question: "who is the coordinator?", clearance: "public", now: NOW }, ports)).answer,
    ).toBe("That is not in what I know.");
  });
});

test("every fact of the programme may be found by its own words", async () => {
  const { ports } = await portsFor();
  const stated = factsOf(smallProgramme()).filter(
    ({ attribute, document }) => attribute === "statement" && document !== "geheim",
  );
  for (const fact of stated) {
    const { answer } = await ask({ question: fact.nl, clearance: "participants", now: NOW }, ports);
    expect(answer, fact.id).toContain(fact.nl.slice(0, 20));
  }
});
