import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { rowsOf } from "../../../src/adapters/postgres/database.ts";
import { documentStore } from "../../../src/adapters/postgres/documents.ts";
import { meaningStore } from "../../../src/adapters/postgres/meanings.ts";
import { passageSearch } from "../../../src/adapters/postgres/passages.ts";
import { readableAudiences } from "../../../src/domain/audience.ts";
import type { Meaning } from "../../../src/domain/search/meaning.ts";
import { learnMeanings } from "../../../src/features/learn/meanings.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { learnTexts } from "../../support/learning.ts";

const OTHER = "Een boom, en nog een boom.";
const FORMAL = "De boom wordt verwijderd.";
const MIDDLE = "Bij de lange, brede en oude stenen muur staan een struik en een boom.";

/** A model that knows that felling and removing are one. */
const meaningOf = (text: string, model = "klein"): Meaning => ({
  model,
  vector: /verwijderd|kappen/.test(text) ? [1, 0] : /struik/.test(text) ? [0.6, 0.8] : [0, 1],
});
const embed = (texts: readonly string[]) => Promise.resolve(texts.map((text) => meaningOf(text)));

describeDatabases((open) => {
  let database: TestDatabase;
  const documents = () => documentStore(database.db);
  const found = async (words: string, meaning?: Meaning) =>
    (
      await passageSearch(database.db, () => Promise.resolve(meaning)).search(
        words,
        readableAudiences("participants"),
        10,
      )
    ).map(({ text }) => text);
  const kept = async () =>
    (
      await rowsOf<{ count: number }>(database.db, sql`select count(*)::int as count from passage_meanings`)
    )[0]?.count;

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(() => emptyTables(database.db));

  test("meaning has a say in the order of what words found", async () => {
    await learnTexts(documents(), "a", [OTHER, FORMAL, MIDDLE]);
    expect(await learnMeanings(meaningStore(database.db), "klein", embed)).toEqual({
      learned: 3,
      whole: true,
    });
    expect(await found("boom")).toEqual([OTHER, FORMAL, MIDDLE]);
    expect(await found("boom", meaningOf("kappen"))).toEqual([FORMAL, OTHER, MIDDLE]);
  });

  test("goes on where an endpoint stopped answering, and asks nothing twice", async () => {
    await learnTexts(
      documents(),
      "a",
      Array.from({ length: 70 }, (_, index) => `Boom nummer${index}.`),
    );
    const store = meaningStore(database.db);
    let asked = 0;
    const stops = (texts: readonly string[]) => {
      asked += 1;
      return asked > 1 ? Promise.resolve(undefined) : embed(texts);
    };
    expect(await learnMeanings(store, "klein", stops)).toEqual({ learned: 32, whole: false });
    expect(await learnMeanings(store, "klein", embed)).toEqual({ learned: 38, whole: true });
    expect(await learnMeanings(store, "klein", embed)).toEqual({ learned: 0, whole: true });
    expect(await kept()).toBe(70);
  });

  test("another model starts anew, and one model's question is not held against another's passages", async () => {
    await learnTexts(documents(), "a", [OTHER, FORMAL]);
    const store = meaningStore(database.db);
    await learnMeanings(store, "klein", embed);
    const before = await found("boom");
    expect(await found("boom", meaningOf("kappen", "groot"))).toEqual(before);
    expect(await found("boom", { model: "klein", vector: [1, 0, 0] })).toEqual(before);
    const other = (texts: readonly string[]) =>
      Promise.resolve(texts.map((text) => meaningOf(text, "groot")));
    expect(await learnMeanings(store, "groot", other)).toEqual({ learned: 2, whole: true });
    expect(await kept()).toBe(2);
  });

  test("goes with its document, also when that is replaced or forgotten meanwhile", async () => {
    const store = meaningStore(database.db);
    await learnTexts(documents(), "a", [OTHER]);
    await learnMeanings(store, "klein", embed);
    await learnTexts(documents(), "a", [FORMAL]);
    expect(await kept()).toBe(0);
    const [passage] = await store.without("klein", 0, 10);
    expect(passage?.text).toContain(FORMAL);
    await documents().forget("a");
    await store.keep([{ passage: passage?.id ?? 0, meaning: meaningOf(FORMAL) }]);
    expect(await kept()).toBe(0);
  });
});
