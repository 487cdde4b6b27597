import { open, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterEach, beforeEach, expect, test } from "vitest";
import { learnCommand } from "../../../src/adapters/cli/learn.ts";
import { readInThread } from "../../../src/adapters/documents/in-thread.ts";
import { unpack } from "../../../src/adapters/documents/ooxml.ts";
import { keyOf, readDocument } from "../../../src/adapters/documents/read.ts";
import { docx, lines, pdf, pptx, xlsx } from "./make-files.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wegwijzer-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** What reading a file finds, and what the command line says about it. */
async function tried(path: string) {
  const said: string[] = [];
  let read: Awaited<ReturnType<typeof readDocument>> | undefined;
  await learnCommand(
    { paths: [path] },
    {
      out: () => {},
      err: (line) => void said.push(line),
      terminal: false,
      readFile: () => Promise.reject(new Error("no other file is read")),
      filesAt: async (each) => [each],
      keyOf,
      read: async (each) => (read = await readDocument(each)),
      learn: () => Promise.reject(new Error("there is nothing to learn")),
    },
  );
  return { read, said: said.join("\n") };
}

const page = lines(["Een zin over het dak."]);
const word = docx([{ text: "Een zin over het dak." }]);
const oldOffice = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
const locked = Buffer.concat([oldOffice, Buffer.from("EncryptedPackage", "utf16le")]);

test.each([
  ["slot.pdf", pdf([page], { locked: true }), { kind: "encrypted" }, /password/],
  ["slot.docx", locked, { kind: "encrypted" }, /password/],
  ["scan.pdf", pdf([[], []], { picture: true }), { kind: "scanned", pages: 2 }, /2 pages of pictures/],
  ["leeg.pdf", pdf([[], []]), { kind: "empty" }, /no text/],
  ["leeg.docx", docx([]), { kind: "empty" }, /no text/],
  ["leeg.pptx", pptx([{ title: "", lines: [] }]), { kind: "empty" }, /no text/],
  ["leeg.xlsx", xlsx({ Blad1: [] }), { kind: "empty" }, /no text/],
  ["leeg.html", "<html><body><nav>Menu</nav></body></html>", { kind: "empty" }, /no text/],
  ["kapot.pdf", "%PDF-1.4\nniets meer", { kind: "corrupt" }, /damaged/],
  ["half.docx", word.subarray(0, 900), { kind: "corrupt" }, /damaged/],
  ["ruis.xlsx", "geen tabel", { kind: "corrupt" }, /damaged/],
  ["ruis.html", Buffer.from([0, 1, 2]), { kind: "corrupt" }, /damaged/],
  ["nota.pdf", word, { kind: "mislabelled", extension: ".pdf", content: ".docx" }, /is a \.docx file/],
  [
    "pagina.pdf",
    "<!doctype html><p>x",
    { kind: "mislabelled", extension: ".pdf", content: ".html" },
    /\.html/,
  ],
  ["oud.docx", oldOffice, { kind: "mislabelled", extension: ".docx", content: "old Office" }, /before 2007/],
  [
    "alles.docx",
    Buffer.from(zipSync({ "a.txt": word })),
    { kind: "mislabelled", extension: ".docx", content: "zip" },
    /unpack/,
  ],
])("%s says what is wrong", async (name, content, problem, words) => {
  await writeFile(join(folder, name), content);
  const { read, said } = await tried(join(folder, name));
  expect(read).toEqual({ ok: false, error: problem });
  expect(said).toMatch(words);
});

test("a file over 100 MB is refused before it is read, with the limit", async () => {
  const path = join(folder, "groot.pdf");
  const file = await open(path, "w");
  await file.truncate(101 * 1024 * 1024);
  await file.close();
  expect((await tried(path)).said).toMatch("is larger than 100 MB: split it");
});

/** The size that an archive of one part declares, set to something else. */
function declaring(size: number, bytes: Uint8Array): Uint8Array {
  const central = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(central + 24, size, true);
  return bytes;
}

test("a file that takes too long is given up", async () => {
  await writeFile(join(folder, "traag.pdf"), pdf([page]));
  const read = await readInThread(join(folder, "traag.pdf"), ".pdf", "Traag", "hash", 0);
  expect(read).toEqual({ ok: false, error: { kind: "too slow", minutes: 0 } });
});

test("an archive that unpacks to far more than it weighs is refused", async () => {
  const bomb = declaring(80 * 1024 * 1024, zipSync({ "word/document.xml": new Uint8Array(1000) }));
  await writeFile(join(folder, "bom.docx"), bomb);
  const read = await readDocument(join(folder, "bom.docx"));
  expect(read).toEqual({ ok: false, error: { kind: "too large", measure: "unpacked", megabytes: 64 } });
});

test("an archive that lies about its size gives no more than it promised", async () => {
  const liar = declaring(1000, zipSync({ "a.xml": new Uint8Array(1_000_000) }));
  const size = await unpack(liar, () => true).then(
    (parts) => parts["a.xml"]?.length,
    () => 0,
  );
  expect(size).toBeLessThanOrEqual(1000);
});

test("what reading keeps aside is gone after close, and a refused file leaves nothing", async () => {
  const aside = async (): Promise<string[]> =>
    (await readdir(tmpdir())).filter((name) => name.startsWith("wegwijzer-passages-"));
  const before = new Set(await aside());
  await writeFile(join(folder, "a.pdf"), pdf([page]));
  await writeFile(join(folder, "b.pdf"), "%PDF-1.4");
  await readDocument(join(folder, "b.pdf"));
  const read = await readDocument(join(folder, "a.pdf"));
  if (!read.ok) throw new Error(read.error.kind);
  for (const _ of [1, 2]) {
    const texts: string[] = [];
    for await (const { text, locator } of read.value.passages()) texts.push(`${locator}: ${text}`);
    expect(texts).toEqual(["p. 1: Een zin over het dak."]);
  }
  await read.value.close?.();
  await read.value.close?.();
  expect((await aside()).filter((name) => !before.has(name))).toEqual([]);
});

test("five hundred pages are read, each with its place", async () => {
  const pages = Array.from({ length: 500 }, (_, index) =>
    lines([`Bladzijde ${index + 1} gaat over iets anders dan de vorige.`, "En dat staat hier."]),
  );
  await writeFile(join(folder, "dik.pdf"), pdf(pages));
  const read = await readDocument(join(folder, "dik.pdf"));
  if (!read.ok) throw new Error(read.error.kind);
  let last = "";
  let text = "";
  for await (const passage of read.value.passages()) [last, text] = [passage.locator, text + passage.text];
  await read.value.close?.();
  expect(last).toMatch(/500$/);
  expect(text.match(/Bladzijde \d+ gaat/g)).toHaveLength(500);
}, 60_000);
