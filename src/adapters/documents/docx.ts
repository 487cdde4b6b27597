import { Cannot } from "./cannot.ts";
import { blocksOfHtml } from "./html.ts";
import { propertiesOf, repack, unpack } from "./ooxml.ts";
import type { Parsed } from "./parsed.ts";

/** Names of Word's title styles, in the languages that people here write in. */
const TITLES = ["Title", "Titel", "Subtitle", "Ondertitel"].map(
  (name) => `p[style-name='${name}'] => h1:fresh`,
);

/** A Word document: its headings as places, its tables as rows; pictures are left where they are. */
export async function readWord(bytes: Uint8Array): Promise<Parsed> {
  const parts = await unpack(bytes, (name) => /\.(xml|rels)$/.test(name));
  if (!parts["word/document.xml"]) throw new Cannot({ kind: "corrupt" });
  const { default: mammoth } = await import("mammoth");
  const buffer = await repack(parts);
  const html = await mammoth
    .convertToHtml({ buffer }, { styleMap: TITLES, convertImage: mammoth.images.imgElement(noImage) })
    .catch(() => {
      throw new Cannot({ kind: "corrupt" });
    });
  const { blocks } = await blocksOfHtml(html.value.replace(/<a href="#(foot|end)note-ref-[^>]*>↑<\/a>/g, ""));
  return { ...propertiesOf(parts), blocks };
}

const noImage = async () => ({ src: "" });
