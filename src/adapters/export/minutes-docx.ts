import type { Paragraph } from "docx";

/**
 * Minutes as a Word document. Their Markdown is our own and simple: headings, items of a list, numbered items, and words
 * in bold; whatever else stands there is text.
 */
export async function minutesDocx(markdown: string, title: string): Promise<Uint8Array> {
  // Heavy, and only needed when minutes are approved or exported.
  const { Document, HeadingLevel, Packer, Paragraph: Line, TextRun } = await import("docx");
  const LEVELS = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2];
  const runs = (text: string) =>
    text
      .split("**")
      .map(
        (piece, index, all) => new TextRun({ text: piece, bold: index % 2 === 1 && index < all.length - 1 }),
      );
  const children = markdown.split("\n").flatMap((line): Paragraph[] => {
    if (line.trim() === "") return [];
    const heading = /^(#{1,6})\s+(.*)$/.exec(line);
    if (heading)
      return [
        new Line({
          heading: LEVELS[(heading[1]?.length ?? 1) - 1] ?? HeadingLevel.HEADING_3,
          children: runs(heading[2] ?? ""),
        }),
      ];
    const item = /^- (.*)$/.exec(line);
    return [new Line({ children: runs(item?.[1] ?? line), ...(item ? { bullet: { level: 0 } } : {}) })];
  });
  const document = new Document({ title, creator: "Wegwijzer", sections: [{ children }] });
  return new Uint8Array(await Packer.toBuffer(document));
}
