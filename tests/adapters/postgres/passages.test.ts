import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { rowsOf } from "../../../src/adapters/postgres/database.ts";
import { documentStore } from "../../../src/adapters/postgres/documents.ts";
import { passageSearch } from "../../../src/adapters/postgres/passages.ts";
import { readableAudiences } from "../../../src/domain/audience.ts";
import type { DocumentStore } from "../../../src/features/learn/ports.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { learnTexts, NOW } from "../../support/learning.ts";

/** Of "gives the same scores on either database". */
const SCORES = [
  ["a#1", 2.204954457236738],
  ["a#3", 0.7985856519274114],
];

describeDatabases((open) => {
  let database: TestDatabase;
  let store: DocumentStore;
  const texts = async (words: string, clearance: Parameters<typeof readableAudiences>[0] = "participants") =>
    (await passageSearch(database.db).search(words, readableAudiences(clearance), 10)).map(
      ({ text }) => text,
    );

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyTables(database.db);
    store = documentStore(database.db);
  });

  describe("search", () => {
    const park = "De bomen in het stadspark krijgen nieuwe grond.";
    const road = "De weg naar het station wordt vernieuwd.";

    test("finds by stem, compound part and near spelling, best first", async () => {
      await learnTexts(store, "a", [park, road, "Een park in de stad heeft bomen nodig."]);
      expect((await texts("boom in het park"))[0]).toMatch(/park/);
      expect(await texts("stationn vernieuwen")).toEqual([road]);
      expect(await texts("stad")).toContain(park);
    });
    test("keeps ids that were given and says where a passage stands", async () => {
      await learnTexts(store, "a", [
        { id: "x-7", title: "Nota", heading: "Groen", locator: "dia 4", text: park },
      ]);
      expect(await passageSearch(database.db).search("bomen", readableAudiences("participants"), 10)).toEqual(
        [
          {
            id: "x-7",
            document: "a",
            title: "Document",
            date: "",
            locator: "dia 4",
            text: park,
            score: expect.any(Number) as number,
            stored: { row: expect.any(Number) as number, audience: "participants" },
          },
        ],
      );
    });
    test("never shows, nor counts, what the reader may not read", async () => {
      await learnTexts(store, "open", [park], { audience: "public" });
      await learnTexts(store, "kern", [`${park} Geheim.`], { audience: "kernteam" });
      expect(await texts("bomen", "public")).toEqual([park]);
      expect(await texts("geheim", "participants")).toEqual([]);
      expect(await texts("bomen", "kernteam")).toHaveLength(2);
    });
    test("gives the same scores whenever the same texts are learned", async () => {
      const search = () =>
        passageSearch(database.db).search("nieuwe grond park", readableAudiences("participants"), 10);
      await learnTexts(store, "a", [park, road]);
      const before = (await search()).map(({ text, score }) => ({ text, score }));
      await store.forget("a");
      await learnTexts(store, "b", [park, road]);
      expect((await search()).map(({ text, score }) => ({ text, score }))).toEqual(before);
    });
    test.each([
      "",
      "🎉",
      "de het een",
      "'; drop table passages; --",
      "% _ \\ ' \"",
      "zzzzqqq",
      "a".repeat(40_000),
    ])("takes anything people type: %.20s", async (words) => {
      await learnTexts(store, "a", [park]);
      expect(await texts(words)).toEqual([]);
      expect(await texts("bomen")).toEqual([park]);
    });
    test("gives the same scores on either database", async () => {
      await learnTexts(store, "a", [
        { title: "Groen", heading: "Bomen", text: park },
        { title: "Groen", heading: "Wegen", text: road },
        "Bij het station staat een boom in nieuwe grond.",
      ]);
      const found = await passageSearch(database.db).search(
        "nieuwe boom bij het stadspark",
        readableAudiences("participants"),
        10,
      );
      // Written out, because the two databases are searched in two runs of this suite.
      expect(found.map(({ id, score }) => [id, score])).toEqual(SCORES);
    });
    test("a word that is everywhere still adds to what rarer words find", async () => {
      const many = Array.from({ length: 70 }, (_, index) => `De gemeente kiest soort${index}.`);
      await learnTexts(store, "a", [...many, "De linde van de straat."]);
      await learnTexts(store, "b", ["De linde van de gemeente."]);
      expect(await texts("linde gemeente")).toHaveLength(10);
      expect((await texts("linde gemeente"))[0]).toBe("De linde van de gemeente.");
    });
    test("finds nothing when nothing was learned", async () => {
      expect(await texts("bomen")).toEqual([]);
    });
  });

  describe("learning", () => {
    test("the same content again changes nothing but what is said about it", async () => {
      const first = await learnTexts(store, "a", ["Een boom."]);
      const again = await learnTexts(store, "a", ["Een boom."], { audience: "public" });
      expect([first.kind, again.kind]).toEqual(["learned", "unchanged"]);
      expect(again.document).toMatchObject({ id: first.document.id, version: 1, audience: "public" });
      expect(await texts("boom", "public")).toEqual(["Een boom."]);
    });
    test("changed content replaces the old version, which stays as history", async () => {
      await learnTexts(store, "a", ["Een boom."]);
      const { kind, document } = await learnTexts(store, "a", ["Een struik."]);
      expect([kind, document.version]).toEqual(["replaced", 2]);
      expect(await texts("boom")).toEqual([]);
      expect(await texts("struik")).toEqual(["Een struik."]);
      expect((await store.list()).map(({ key, version }) => [key, version])).toEqual([["a", 2]]);
      const [kept] = await rowsOf<{ count: number }>(
        database.db,
        sql`select count(*)::int as count from passages`,
      );
      expect(kept?.count).toBe(2);
    });
    test("a version that broke off is not searched, and its remains go when it is learned again", async () => {
      const id = await store.begin({
        key: "a",
        title: "A",
        date: "",
        audience: "public",
        hash: "h",
        learnedBy: "operator",
        learnedAt: NOW,
      });
      await store.add(id, 0, [
        {
          key: "a#1",
          title: "A",
          heading: "",
          locator: "1",
          text: "half",
          indexed: { weights: new Map([["half", 1]]), length: 1 },
        },
      ]);
      expect(await texts("half")).toEqual([]);
      await learnTexts(store, "a", ["eiland"]);
      expect(await texts("half eiland")).toEqual(["eiland"]);
      const [left] = await rowsOf<{ count: number }>(
        database.db,
        sql`select count(*)::int as count from postings where term = 'half'`,
      );
      expect(left?.count).toBe(0);
    });
    test("many passages come in blocks and are all found", async () => {
      const many = Array.from({ length: 100 }, (_, index) => `Boom nummer getal${index}.`);
      const { document } = await learnTexts(store, "a", many);
      expect(document.passages).toBe(100);
      expect(await texts("getal99")).toEqual(["Boom nummer getal99."]);
    });
    test("a batch that cannot be written fails the document, which is then not searched", async () => {
      let written = 0;
      const failing: DocumentStore = {
        ...store,
        batch: 1,
        add: (...batch) => {
          written += 1;
          return written === 2 ? Promise.reject(new Error("disk full")) : store.add(...batch);
        },
      };
      await expect(learnTexts(failing, "a", ["Een boom.", "Een struik.", "Een haag."])).rejects.toThrow(
        "disk full",
      );
      expect(written).toBe(2);
      expect(await texts("boom struik haag")).toEqual([]);
    });
    test("the last batch counts too", async () => {
      const failing: DocumentStore = { ...store, add: () => Promise.reject(new Error("disk full")) };
      await expect(learnTexts(failing, "a", ["Een boom."])).rejects.toThrow("disk full");
      expect(await store.list()).toEqual([]);
    });
    test("forgetting takes every version and trace", async () => {
      await learnTexts(store, "a", ["Een boom."]);
      await learnTexts(store, "a", ["Een struik."]);
      expect(await store.forget("a")).toBe(true);
      expect(await store.forget("a")).toBe(false);
      expect(await texts("boom struik")).toEqual([]);
      const [rows] = await rowsOf<{ count: number }>(
        database.db,
        sql`select (select count(*) from passages)::int + (select count(*) from postings)::int as count`,
      );
      expect(rows?.count).toBe(0);
    });
  });
});
