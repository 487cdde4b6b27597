import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { filesInFolder } from "../../../src/adapters/documents/folder.ts";
import { keyOf, readDocument } from "../../../src/adapters/documents/read.ts";
import { documentStore } from "../../../src/adapters/postgres/documents.ts";
import type { DocumentStore } from "../../../src/features/learn/ports.ts";
import { sweepFolder, type Remembered } from "../../../src/features/learn/watch.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { learnTexts, NOW } from "../../support/learning.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  let store: DocumentStore;
  let folder: string;
  let remembered: Remembered;
  let reads: string[];
  let minute: number;

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyTables(database.db);
    store = documentStore(database.db);
    folder = await mkdtemp(join(tmpdir(), "wegwijzer-"));
    [remembered, reads, minute] = [{}, [], 0];
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** Writes a file as if it was done some minutes ago, each later than the one before. */
  const put = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
    minute += 1;
    const time = new Date(NOW.getTime() + minute * 60_000);
    await utimes(join(folder, path), time, time);
  };
  const sweep = async () => {
    const { learned, refused, removed } = await sweepFolder(
      folder,
      {
        files: filesInFolder,
        read: (within, path) => {
          reads.push(path);
          return readDocument(join(within, path));
        },
        keyOf,
        memory: {
          read: async () => remembered,
          write: async (next) => void (remembered = structuredClone(next)),
        },
        store,
      },
      { now: NOW, breathe: async () => undefined },
    );
    return { learned: learned.map(({ path, outcome }) => [path, outcome.kind]), refused, removed };
  };
  const nothing = { learned: [], refused: [], removed: [] };

  test("learns what is new, then nothing until something changes", async () => {
    await put("nota.txt", "De eik staat in het park.");
    await put("dak.md", "# Dak\n\nHet dak is groen.");
    expect(await sweep()).toEqual({
      ...nothing,
      learned: [
        ["dak.md", "learned"],
        ["nota.txt", "learned"],
      ],
    });
    reads = [];
    expect(await sweep()).toEqual(nothing);
    expect(reads).toEqual([]);
    await put("nota.txt", "De eik staat nu bij de school.");
    expect(await sweep()).toEqual({ ...nothing, learned: [["nota.txt", "replaced"]] });
    expect((await store.current("nota"))?.version).toBe(2);
  });

  test("the folder that it lies in says who may read it", async () => {
    await put("kernteam/begroting.txt", "Een dak kost 80 euro.");
    await put("public/folder.txt", "Kom naar het park.");
    await put("overig/nota.txt", "De eik staat in het park.");
    await sweep();
    expect((await store.list()).map(({ key, audience }) => [key, audience])).toEqual([
      ["begroting", "kernteam"],
      ["folder", "public"],
      ["nota", "participants"],
    ]);
  });

  test("a document that was meant for few is not opened to more by a copy in the folder", async () => {
    await learnTexts(store, "nota", ["De eik staat in het park."], { audience: "kernteam" });
    await put("nota.txt", "De eik staat nu bij de school.");
    await sweep();
    expect(await store.current("nota")).toMatchObject({ audience: "kernteam", version: 2 });
  });

  test("a file that cannot be read is told once, and tried again when it changed", async () => {
    await put("leeg.txt", "  ");
    const refused = [{ path: "leeg.txt", problem: { kind: "empty" } }];
    expect(await sweep()).toEqual({ ...nothing, refused });
    expect(await sweep()).toEqual(nothing);
    await put("leeg.txt", "Nu staat er iets.");
    expect(await sweep()).toEqual({ ...nothing, learned: [["leeg.txt", "learned"]] });
  });

  test("a file that is gone is told once and stays known", async () => {
    await put("nota.txt", "De eik staat in het park.");
    await sweep();
    await rm(join(folder, "nota.txt"));
    expect(await sweep()).toEqual({ ...nothing, removed: [{ path: "nota.txt", key: "nota" }] });
    expect(await sweep()).toEqual(nothing);
    expect(await store.current("nota")).toMatchObject({ version: 1 });
  });

  test("a file that was moved is the same document", async () => {
    await put("nota.txt", "De eik staat in het park.");
    await sweep();
    await mkdir(join(folder, "kernteam"));
    await rename(join(folder, "nota.txt"), join(folder, "kernteam", "nota.txt"));
    expect(await sweep()).toEqual({ ...nothing, learned: [["kernteam/nota.txt", "unchanged"]] });
    expect(await store.current("nota")).toMatchObject({ audience: "kernteam", version: 1 });
  });

  test("files with one name are documents of their own, and keep their names when one goes", async () => {
    await put("a/nota.txt", "De eik staat in het park.");
    await put("b/nota.md", "De beuk staat in het park.");
    await put("c/nota.md", "De linde staat in het park.");
    await sweep();
    const keys = async () => (await store.list()).map(({ key }) => key).toSorted();
    expect(await keys()).toEqual(["c/nota.md", "nota", "nota.md"]);
    await rm(join(folder, "a"), { recursive: true });
    expect(await sweep()).toEqual({ ...nothing, removed: [{ path: "a/nota.txt", key: "nota" }] });
    await put("b/nota.md", "De beuk is omgewaaid.");
    expect(await sweep()).toEqual({ ...nothing, learned: [["b/nota.md", "replaced"]] });
  });

  test("a folder that is not there takes nothing away", async () => {
    await put("nota.txt", "De eik staat in het park.");
    await sweep();
    await rm(folder, { recursive: true });
    expect(await sweep()).toEqual(nothing);
    expect(Object.keys(remembered)).toEqual(["nota.txt"]);
  });

  test("a file that is still being written waits", async () => {
    await put("nota.txt", "De eik staat in het park.");
    const written = NOW.getTime() + minute * 60_000;
    expect(await filesInFolder(folder, written + 500)).toEqual([]);
    expect(await filesInFolder(folder, written + 5000)).toMatchObject([{ path: "nota.txt", size: 25 }]);
  });

  test("what was learned before the store failed is not learned again", async () => {
    await put("a.txt", "De eik staat in het park.");
    await put("b.txt", "De beuk staat in het park.");
    const real = store;
    const begin = (document: Parameters<DocumentStore["begin"]>[0]) =>
      document.key === "b" ? Promise.reject(new Error("no connection")) : real.begin(document);
    store = { ...real, begin };
    await expect(sweep()).rejects.toThrow("no connection");
    store = real;
    expect(await sweep()).toEqual({ ...nothing, learned: [["b.txt", "learned"]] });
  });
});
