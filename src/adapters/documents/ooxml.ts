import { Parser } from "saxen";
import { Cannot } from "./cannot.ts";
import { LIMITS, MEGABYTE } from "./limits.ts";

/** The parts of an Office file by name. */
export type Parts = Record<string, Uint8Array>;

/**
 * Unpacks the parts that are wanted. Memory stays within the size that the archive declares, which is refused when it
 * is too large; an archive that declares less than it holds gives parts that are cut off.
 * Throws Cannot: corrupt, or too large.
 */
export async function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Promise<Parts> {
  const { unzipSync } = await import("fflate");
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!wanted(name)) return false;
        total += originalSize;
        if (total > LIMITS.unpacked * MEGABYTE)
          throw new Cannot({ kind: "too large", measure: "unpacked", megabytes: LIMITS.unpacked });
        return true;
      },
    });
  } catch (error) {
    throw error instanceof Cannot ? error : new Cannot({ kind: "corrupt" });
  }
}

/** The same file again without the pictures and whatever else was left out, for parsers that want a whole file. */
export async function repack(parts: Parts): Promise<Buffer> {
  const { zipSync } = await import("fflate");
  return Buffer.from(zipSync(parts, { level: 0 }));
}

/** What is called when an element opens, closes, or holds text; names come with their usual prefix ("a:p"). */
export interface XmlHandler {
  open?(name: string, attributes: Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Walks XML. Throws Cannot (corrupt) when it is not well-formed. */
export function walkXml(xml: Uint8Array, handler: XmlHandler): void {
  const parser = new Parser();
  parser.on("openTag", (name, attributes) => handler.open?.(name, attributes()));
  parser.on("closeTag", (name) => handler.close?.(name));
  parser.on("text", (text, decode) => handler.text?.(decode(text)));
  parser.on("error", () => {
    throw new Cannot({ kind: "corrupt" });
  });
  parser.parse(new TextDecoder().decode(xml));
}

export interface Properties {
  title?: string;
  /** YYYY-MM-DD. */
  date?: string;
}

/** Title and date as the author's program wrote them in docProps/core.xml. */
export function propertiesOf(parts: Parts): Properties {
  const core = parts["docProps/core.xml"];
  if (!core) return {};
  const found: Record<string, string> = {};
  let inside = "";
  walkXml(core, {
    open: (name) => void (inside = name),
    close: () => void (inside = ""),
    text: (text) => void (inside !== "" && (found[inside] = (found[inside] ?? "") + text)),
  });
  const date = /^\d{4}-\d{2}-\d{2}/.exec(found["dcterms:modified"] ?? found["dcterms:created"] ?? "")?.[0];
  const title = realTitle(found["dc:title"]);
  return { ...(title === undefined ? {} : { title }), ...(date === undefined ? {} : { date }) };
}

/** A title that says something; undefined for what programs fill in themselves ("Microsoft Word - nota.docx"). */
export function realTitle(given: string | undefined): string | undefined {
  const title = given?.replace(/\s+/g, " ").trim() ?? "";
  const made =
    /^(microsoft|powerpoint|presentatie\d*$|presentation\d*$|document\d*$|untitled|naamloos|titel$|title$|dia ?\d)|\.(docx?|pptx?|xlsx?|indd|pdf)$/i;
  return title.length < 4 || title.length > 150 || made.test(title) ? undefined : title;
}
