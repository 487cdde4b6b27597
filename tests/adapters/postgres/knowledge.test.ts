import { beforeAll, beforeEach, expect, test } from "vitest";
import { knowledgeStore } from "../../../src/adapters/postgres/facts.ts";
import { questionStore } from "../../../src/adapters/postgres/questions.ts";
import { readableAudiences } from "../../../src/domain/audience.ts";
import { keepLibraries, storeKnowledge } from "../../../src/features/ask/knowledge.ts";
import type { KnowledgeStore } from "../../../src/features/ask/ports.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { NOW } from "../../support/learning.ts";
import { smallProgramme } from "../../support/small-programme.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  let store: KnowledgeStore;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyTables(database.db);
    store = knowledgeStore(database.db);
  });

  test("facts are stored once, changed when the programme changes, and gone when it drops them", async () => {
    const programme = smallProgramme();
    await storeKnowledge(programme, store);
    const revision = await store.revision();
    const count = (await store.facts(readableAudiences("coordinators"))).length;
    await storeKnowledge(programme, store);
    expect(await store.revision()).toBe(revision);

    const [first, ...rest] = programme.facts;
    await storeKnowledge(
      { ...programme, facts: [{ ...first!, statement: "Het waren er 42." }, ...rest.slice(1)] },
      store,
    );
    const facts = await store.facts(readableAudiences("coordinators"));
    expect(await store.revision()).not.toBe(revision);
    expect(facts.length).toBe(count - 1);
    expect(facts.find(({ id }) => id === "f-enquete")?.nl).toBe("Het waren er 42.");
  });

  test("facts that may not be read never leave the store", async () => {
    await storeKnowledge(smallProgramme(), store);
    const ids = async (clearance: Parameters<typeof readableAudiences>[0]) =>
      (await store.facts(readableAudiences(clearance))).map(({ id }) => id);
    expect(await ids("kernteam")).toContain("f-geheim");
    expect(await ids("participants")).not.toContain("f-geheim");
    expect(await ids("public")).toEqual([]);
  });

  test("a library is built once for a clearance and again when the programme changes", async () => {
    const library = keepLibraries();
    expect(await library(store, "participants")).toBeUndefined();
    await storeKnowledge(smallProgramme(), store);
    const built = await library(store, "participants");
    expect(await library(store, "participants")).toBe(built);
    await storeKnowledge({ ...smallProgramme(), glossary: [] }, store);
    expect(await library(store, "participants")).not.toBe(built);
  });

  test("questions are kept once, found by thread, and rated", async () => {
    const questions = questionStore(database.db);
    const answer = {
      question: "wie?",
      language: "nl" as const,
      answered: true,
      answer: "Anna.",
      sources: [],
      confidence: 0.9,
    };
    const asked = {
      id: "q1",
      asker: "operator",
      thread: "C1/1",
      clearance: "public" as const,
      answer,
      askedAt: NOW,
      alone: false,
    };
    await questions.save(asked);
    await questions.save(asked);
    await questions.save({
      ...asked,
      id: "q2",
      answer: { ...answer, question: "en nu?" },
      askedAt: new Date(NOW.getTime() + 1000),
    });
    expect(await questions.previous("C1/1")).toBe("en nu?");
    expect(await questions.previous("C1/2")).toBeUndefined();
    const rating = { good: false, reason: "outdated" as const, feedback: "verouderd" };
    expect(await questions.rate("q1", rating, NOW)).toBe(true);
    expect(await questions.rate("q9", rating, NOW)).toBe(false);
    expect(await questions.find("q1")).toMatchObject({ good: false, alone: false, thread: "C1/1" });
  });
});
