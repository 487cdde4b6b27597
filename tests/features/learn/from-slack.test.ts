import { access, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { keyOf, readDocument } from "../../../src/adapters/documents/read.ts";
import { documentStore } from "../../../src/adapters/postgres/documents.ts";
import { passageSearch } from "../../../src/adapters/postgres/passages.ts";
import type { ErrandOf } from "../../../src/domain/errands.ts";
import type { MessageContent } from "../../../src/domain/messages/content.ts";
import { forgetFile, learnFile } from "../../../src/features/learn/from-slack.ts";
import type { FetchFile } from "../../../src/features/files.ts";
import { err, ok } from "../../../src/kernel/result.ts";
import { lines, pdf } from "../../adapters/documents/make-files.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { learnTexts, NOW } from "../../support/learning.ts";

const errand: ErrandOf<"document.learn"> = {
  kind: "document.learn",
  fileId: "F1",
  audience: "participants",
  by: "slack:T1/UHANNAH",
  clearance: "participants",
  destination: { to: "update", channelId: "D1", ts: "1.1" },
  language: "nl",
};

const WORDS =
  "bomen riolen straten pleinen bruggen kades wijken tuinen daken parken wegen gras water licht".split(" ");

describeDatabases((open) => {
  let database: TestDatabase;
  let folders: string[] = [];
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyTables(database.db);
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
  });

  /** Slack gives this file. */
  const gives =
    (name: string, content: string | Buffer): FetchFile =>
    async () => {
      const folder = await mkdtemp(join(tmpdir(), "wegwijzer-given-"));
      folders.push(folder);
      const path = join(folder, name);
      await writeFile(path, content);
      const close = (): Promise<void> => rm(folder, { recursive: true, force: true });
      return ok({ name, size: content.length, path, close });
    };

  /** Everything that is said, in order. */
  async function learnt(
    fetchFile: FetchFile,
    more: Partial<ErrandOf<"document.learn">> = {},
    signal = new AbortController().signal,
  ): Promise<MessageContent[]> {
    const said: MessageContent[] = [];
    const ports = {
      fetchFile,
      megabytes: 100,
      read: readDocument,
      keyOf,
      store: documentStore(database.db),
      now: () => NOW,
      breathe: async () => undefined,
    };
    const say = async (messages: { content: MessageContent }[]): Promise<void> =>
      void said.push(...messages.map(({ content }) => content));
    const finish = await learnFile({ ...errand, ...more }, { say, signal }, ports);
    return [...said, ...(await finish()).map(({ content }) => content)];
  }
  const found = async (words: string): Promise<string[]> =>
    (await passageSearch(database.db).search(words, ["public", "participants"], 5)).map(({ title }) => title);
  const documents = () => documentStore(database.db).list();

  it("learns a file, tells how it goes, and leaves nothing behind on disk", async () => {
    const said = await learnt(gives("plan.md", "# Plan\n\nDe bomen komen op het Vredenburg."), {
      title: "Bomenplan",
      date: "2023-02",
    });
    expect(said).toEqual([
      { kind: "document.reading", name: "plan.md" },
      {
        kind: "document.learned",
        what: "learned",
        document: {
          id: expect.any(Number) as number,
          title: "Bomenplan",
          date: "2023-02",
          audience: "participants",
          version: 1,
          passages: 1,
        },
      },
    ]);
    expect(await found("bomen Vredenburg")).toEqual(["Bomenplan"]);
    expect(await documents()).toMatchObject([{ key: "plan", learnedBy: "slack:T1/UHANNAH" }]);
    await expect(access(folders[0] ?? "")).rejects.toThrow("ENOENT");
  });

  it("changes nothing the second time, and replaces an older version that stays as history", async () => {
    await learnt(gives("plan.txt", "De bomen komen op het Vredenburg."));
    expect((await learnt(gives("plan.txt", "De bomen komen op het Vredenburg."))).at(-1)).toMatchObject({
      what: "unchanged",
    });
    expect((await learnt(gives("plan.txt", "De bomen komen op de Neude."))).at(-1)).toMatchObject({
      what: "replaced",
      document: { version: 2 },
    });
    expect(await found("Vredenburg")).toEqual([]);
    expect(await found("Neude")).toHaveLength(1);
    expect(await documents()).toHaveLength(1);
  });

  it("tells now and then how far it is", async () => {
    const line = (id: number): string =>
      JSON.stringify({ id: `${id}`, doc: "d", title: "", heading: "", text: `bomen ${id}` });
    const said = await learnt(
      gives("lang.jsonl", Array.from({ length: 1_200 }, (_, id) => line(id)).join("\n")),
    );
    const told = said.flatMap((each) =>
      each.kind === "document.reading" && each.passages !== undefined ? [each.passages] : [],
    );
    expect(told).toEqual([256, 1_024]);
  });

  it.each<[name: string, content: Buffer | string, kind: string]>([
    ["slot.pdf", pdf([lines(["Tekst"])], { locked: true }), "encrypted"],
    ["leeg.txt", "", "empty"],
    ["scan.pdf", pdf([[], []], { picture: true }), "scanned"],
    ["stuk.pdf", "%PDF-1.4 en dan niets", "corrupt"],
    ["foto.png", "png", "unsupported"],
    ["plan.docx", pdf([lines(["Tekst"])]), "mislabelled"],
  ])("says what is wrong with %s, and learns nothing of it", async (name, content, kind) => {
    expect((await learnt(gives(name, content))).at(-1)).toMatchObject({
      kind: "document.unreadable",
      name,
      problem: { kind },
    });
    expect(await documents()).toEqual([]);
  });

  it.each([
    [{ kind: "missing" as const }, { kind: "missing" }],
    [{ kind: "external" as const }, { kind: "external" }],
    [{ kind: "refused" as const }, { kind: "withheld" }],
    [
      { kind: "too large" as const, megabytes: 100 },
      { kind: "too large", measure: "file", megabytes: 100 },
    ],
  ])("says why Slack does not give it: %j", async (problem, said) => {
    expect(await learnt(async () => err(problem))).toEqual([{ kind: "document.unreadable", problem: said }]);
  });

  it("learns 500 pages, each found at its own page", async () => {
    const pages = Array.from({ length: 500 }, (_, page) =>
      lines(
        Array.from({ length: 30 }, (_line, number) =>
          number === 15
            ? `Hier staat het over onderwerp${page + 1}.`
            : `Een zin over ${WORDS[(page * 7 + number) % WORDS.length]} en ${WORDS[(page + number * 5) % WORDS.length]}.`,
        ),
      ),
    );
    expect((await learnt(gives("dik.pdf", pdf(pages)))).at(-1)).toMatchObject({ what: "learned" });
    const [hit] = await passageSearch(database.db).search("onderwerp437", ["participants"], 1);
    expect(hit?.locator).toBe("p. 437");
  });

  it("does not replace a document that its giver may not read, nor shows that there is one", async () => {
    await learnTexts(documentStore(database.db), "plan", ["Geheim plan"], { audience: "kernteam" });
    const said = await learnt(gives("plan.txt", "Openbaar plan."));
    expect(said.at(-1)).toMatchObject({ what: "learned", document: { version: 1 } });
    expect(await documents()).toHaveLength(2);
    // A second version of it replaces that one.
    expect((await learnt(gives("plan.txt", "Nieuw plan."))).at(-1)).toMatchObject({ what: "replaced" });
    expect((await documents()).map(({ audience }) => audience).toSorted()).toEqual([
      "kernteam",
      "participants",
    ]);
    expect(
      (
        await learnt(gives("plan.txt", "Het plan van het kernteam."), {
          clearance: "kernteam",
          audience: "kernteam",
        })
      ).at(-1),
    ).toMatchObject({ what: "replaced", document: { audience: "kernteam" } });
  });

  it("stops when somebody else does it, and leaves what was there", async () => {
    const gone = new AbortController();
    gone.abort();
    await expect(learnt(gives("plan.txt", "Tekst."), {}, gone.signal)).rejects.toThrow();
    expect(await documents()).toEqual([]);
    expect((await learnt(gives("plan.txt", "Tekst."))).at(-1)).toMatchObject({ what: "learned" });
  });

  it("forgets a document with all its versions, once", async () => {
    const store = documentStore(database.db);
    const { document } = await learnTexts(store, "plan", ["Vredenburg"]);
    const forget = async () =>
      (
        await forgetFile(
          {
            kind: "document.forget",
            id: document.id,
            title: "Plan",
            destination: errand.destination,
            language: "nl",
          },
          { store },
        )
      )();
    expect((await forget()).map(({ content }) => content)).toEqual([
      { kind: "document.forgotten", title: "Plan" },
    ]);
    expect(await found("Vredenburg")).toEqual([]);
    expect(await documents()).toEqual([]);
    expect(await forget()).toHaveLength(1);
  });
});
