import { Cannot } from "./cannot.ts";
import { realTitle } from "./ooxml.ts";
import type { Parsed } from "./parsed.ts";
import { blocksOfPages } from "./pdf-blocks.ts";
import { linesOf, type Item, type Line } from "./pdf-lines.ts";

/** On a page of text there are at least this many letters; below it on average, and with pictures, pages are scans. */
const LETTERS_ON_A_PAGE = 12;

/**
 * A PDF, page by page: only the lines of a page are kept, so that hundreds of pages take little memory.
 * Throws Cannot: encrypted, corrupt, scanned (pictures of pages without a text layer) or empty.
 */
export async function readPdf(bytes: Uint8Array): Promise<Parsed> {
  // Looked at before the parser takes the bytes over. The dictionary of a picture is never compressed in a PDF.
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const pictures = raw.includes("/Subtype /Image") || raw.includes("/Subtype/Image");
  const pdf = await open(bytes);
  const pages: Line[][] = [];
  let unread = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    try {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(linesOf(items.filter((item): item is Item & typeof item => "str" in item)));
      page.cleanup();
    } catch {
      unread += 1;
      pages.push([]);
    }
  }
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  await pdf.loadingTask.destroy();
  if (pages.length === 0 || unread === pages.length) throw new Cannot({ kind: "corrupt" });
  const letters = pages.flat().reduce((sum, { text }) => sum + text.replace(/[^\p{L}]/gu, "").length, 0);
  if (pictures && letters < LETTERS_ON_A_PAGE * pages.length)
    throw new Cannot({ kind: "scanned", pages: pages.length });
  return { ...describe(info), blocks: blocksOfPages(pages) };
}

async function open(bytes: Uint8Array) {
  const { getDocumentProxy } = await import("unpdf");
  try {
    return await getDocumentProxy(bytes, { verbosity: 0 });
  } catch (error) {
    const locked = error instanceof Error && error.name === "PasswordException";
    throw new Cannot({ kind: locked ? "encrypted" : "corrupt" });
  }
}

/** Title and date of creation as the file says ("D:20230119…"). */
function describe(info: object): { title?: string; date?: string } {
  const { Title: given, CreationDate: created } = info as Record<string, unknown>;
  const title = realTitle(typeof given === "string" ? given : undefined);
  const [, year, month, day] =
    /^D:(\d{4})(\d{2})(\d{2})/.exec(typeof created === "string" ? created : "") ?? [];
  return {
    ...(title === undefined ? {} : { title }),
    ...(day === undefined ? {} : { date: `${year}-${month}-${day}` }),
  };
}
