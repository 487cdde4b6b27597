import type { Block, Place } from "./blocks.ts";
import { Cannot } from "./cannot.ts";
import { propertiesOf, unpack, walkXml, type Parts } from "./ooxml.ts";
import type { Parsed } from "./parsed.ts";
import { rowsAsText } from "./rows.ts";

const WANTED =
  /^(docProps\/core\.xml|ppt\/(presentation\.xml|_rels\/presentation\.xml\.rels|(slides|notesSlides)\/.*\.(xml|rels)))$/;

/** A presentation: slide by slide in the order shown, the slide's title as heading, the speaker's notes with it. */
export async function readSlides(bytes: Uint8Array): Promise<Parsed> {
  const parts = await unpack(bytes, (name) => WANTED.test(name));
  const slides = slidesOf(parts);
  if (slides.length === 0) throw new Cannot({ kind: "corrupt" });
  return {
    ...propertiesOf(parts),
    blocks: slides.flatMap((path, index) => slideBlocks(parts, path, index + 1)),
  };
}

/** Paths of the slides in the order of the presentation. */
function slidesOf(parts: Parts): string[] {
  const presentation = parts["ppt/presentation.xml"];
  if (!presentation) return [];
  const targets = relationsOf(parts, "ppt/presentation.xml");
  const order: string[] = [];
  walkXml(presentation, {
    open(name, attributes) {
      const target = name === "p:sldId" ? targets.get(attributes["r:id"] ?? "") : undefined;
      if (target && parts[target.path]) order.push(target.path);
    },
  });
  return order;
}

function slideBlocks(parts: Parts, path: string, number: number): Block[] {
  const place: Place = { name: "slide", number };
  const { title, lines } = shapesOf(parts[path]);
  const notes = [...relationsOf(parts, path).values()].find(({ type }) => type.endsWith("/notesSlide"));
  const said = notes ? shapesOf(parts[notes.path]).lines : [];
  const blocks: Block[] = [{ kind: "heading", level: 1, text: title, place, apart: true }];
  const texts = said.length > 0 ? [...lines, `Notities: ${said.join(" ")}`] : lines;
  // A slide that is only its title still says something.
  for (const text of texts.length === 0 && title !== "" ? [title] : texts)
    blocks.push({ kind: "text", text, place });
  return blocks;
}

/** What a shape is for when its text does not belong to the slide: footer, number, date, picture of the slide. */
const ASIDE = new Set(["ftr", "sldNum", "dt", "hdr", "sldImg"]);

/** The title of a slide and the lines of its other shapes; a row of a table is a line. */
function shapesOf(xml: Uint8Array | undefined): { title: string; lines: string[] } {
  const titles: string[] = [];
  const lines: string[] = [];
  let kind = "";
  let paragraph = "";
  let level = 0;
  let inText = false;
  let table: string[][] | undefined;
  if (!xml) return { title: "", lines };
  const end = (): void => {
    const text = paragraph.replace(/\s+/g, " ").trim();
    paragraph = "";
    if (text === "" || ASIDE.has(kind)) return;
    const cells = table?.at(-1);
    if (cells) cells.push(`${cells.pop() ?? ""} ${text}`.trim());
    else if (kind === "title" || kind === "ctrTitle") titles.push(text);
    else lines.push(level > 0 ? `• ${text}` : text);
  };
  walkXml(xml, {
    open(name, attributes) {
      if (name === "p:sp" || name === "p:graphicFrame") kind = "";
      else if (name === "p:ph") kind = attributes["type"] ?? "body";
      else if (name === "a:tbl") table = [];
      else if (name === "a:tr") table?.push([]);
      else if (name === "a:tc") table?.at(-1)?.push("");
      else if (name === "a:p") level = 0;
      else if (name === "a:pPr") level = Number(attributes["lvl"] ?? 0);
      else if (name === "a:br") paragraph += " ";
      else if (name === "a:t") inText = true;
    },
    close(name) {
      if (name === "a:t") inText = false;
      else if (name === "a:p") end();
      else if (name === "a:tbl") {
        lines.push(...rowsAsText(table ?? []).filter((row) => row !== undefined));
        table = undefined;
      }
    },
    text(text) {
      if (inText) paragraph += text;
    },
  });
  return { title: titles.join(" "), lines };
}

/** What a part refers to, by id, with the path inside the archive. */
function relationsOf(parts: Parts, path: string): Map<string, { type: string; path: string }> {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const rels = parts[`${folder}_rels/${path.slice(folder.length)}.rels`];
  const found = new Map<string, { type: string; path: string }>();
  if (!rels) return found;
  walkXml(rels, {
    open(name, { Id: id, Type: type = "", Target: target = "" }) {
      if (name === "Relationship" && id !== undefined)
        found.set(id, { type, path: new URL(target, `file:///${folder}`).pathname.slice(1) });
    },
  });
  return found;
}
