import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { ReadPassage } from "../../features/learn/ports.ts";
import { refuseBinary, wideEncoding } from "./decode.ts";
import { passagesOfText } from "./text.ts";

/** A long text is mended and cut a piece at a time, in characters: memory does not grow with the file. */
const PIECE = 1_000_000;

/** The passages of a text file of any length, in UTF-8, UTF-16 or Windows-1252. Throws Cannot (not text). */
export async function* passagesOfLongText(path: string, title: string): AsyncGenerator<ReadPassage> {
  const encoding = await encodingOf(path);
  let count = 0;
  for await (const piece of piecesOf(path, encoding))
    for (const passage of passagesOfText(title, piece)) {
      count += 1;
      // Parts without a heading are counted over the whole file.
      yield passage.heading === "" ? { ...passage, locator: `deel ${count}` } : passage;
    }
}

/** Pieces that end between paragraphs, or else between lines. */
async function* piecesOf(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let rest = "";
  for await (const chunk of createReadStream(path, { highWaterMark: 262_144 })) {
    rest += decoder.decode(chunk as Buffer, { stream: true });
    if (rest.length < PIECE) continue;
    const paragraph = rest.lastIndexOf("\n\n");
    const end = paragraph > PIECE / 2 ? paragraph : rest.lastIndexOf("\n");
    const cut = end > 0 ? end + 1 : rest.length;
    yield rest.slice(0, cut);
    rest = rest.slice(cut);
  }
  yield rest + decoder.decode();
}

async function encodingOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    const start = buffer.subarray(0, bytesRead);
    const wide = wideEncoding(start);
    if (wide) return wide;
    refuseBinary(start);
  } finally {
    await file.close();
  }
  const strict = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) strict.decode(chunk as Buffer, { stream: true });
    strict.decode();
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}
