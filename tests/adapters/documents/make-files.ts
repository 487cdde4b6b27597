/** Makes small files of each format for tests, as plainly as the format allows. */
import { strToU8, zipSync } from "fflate";

/** A piece of text on a page: where it starts, in points from the bottom left, and its height. */
export interface Drawn {
  text: string;
  x?: number;
  y: number;
  size?: number;
}

export interface PdfOptions {
  title?: string;
  created?: string;
  /** Every page carries a picture. */
  picture?: boolean;
  /** It asks for a password. */
  locked?: boolean;
}

/** A PDF of these pages in Helvetica. */
export function pdf(
  pages: readonly (readonly Drawn[])[],
  { title, created, picture, locked }: PdfOptions = {},
): Buffer {
  const objects: string[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${pages.map((_, index) => `${6 + 2 * index} 0 R`).join(" ")}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    `<< /Title (${title ?? ""}) /CreationDate (${created ?? ""}) >>`,
    stream(
      `<< /Type /XObject /Subtype /${picture ? "Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8" : "Form /BBox [0 0 1 1]"}`,
      "x",
    ),
  ];
  for (const page of pages) {
    const drawn = page.map(
      ({ text, x = 60, y, size = 11 }) =>
        `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/g, "\\$&")}) Tj ET`,
    );
    if (picture) drawn.push("q 500 0 0 700 40 40 cm /Im1 Do Q");
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${objects.length + 2} 0 R /Resources << /Font << /F1 3 0 R >>${picture ? " /XObject << /Im1 5 0 R >>" : ""} >> >>`,
      stream("<<", drawn.join("\n")),
    );
  }
  const lock = "00".repeat(32);
  if (locked) objects.push(`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${lock}> /U <${lock}> >>`);
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const extra = locked ? ` /Encrypt ${objects.length} 0 R /ID [<${lock}> <${lock}>]` : "";
  return Buffer.from(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R${extra} >>\nstartxref\n${body.length}\n%%EOF\n`,
    "latin1",
  );
}

const stream = (head: string, content: string): string =>
  `${head} /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** Lines under each other, as a page of running text. */
export const lines = (texts: readonly string[], from = 700, size = 11): Drawn[] =>
  texts.map((text, index) => ({ text, y: from - index * size * 1.3, size }));

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const zip = (parts: Record<string, string>): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(`${XML}${xml}`)]))),
  );

const relations = (targets: readonly (readonly [kind: string, target: string])[]): string =>
  `<Relationships xmlns="${RELATIONS}">${targets.map(([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`).join("")}</Relationships>`;

const types = (overrides: readonly (readonly [path: string, type: string])[]): string =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.map(([path, type]) => `<Override PartName="${path}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`).join("")}</Types>`;

const core = (title: string, modified: string): string =>
  `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>${title}</dc:title><dcterms:modified>${modified}</dcterms:modified></cp:coreProperties>`;

/** A paragraph with the style of a heading, a plain one, or a table. */
export type WordPart = { heading: number; text: string } | { text: string } | { table: string[][] };

export function docx(parts: readonly WordPart[], { title = "", modified = "" } = {}): Buffer {
  const paragraph = (text: string, style = ""): string =>
    `<w:p>${style}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  const body = parts.map((part) => {
    if ("table" in part)
      return `<w:tbl>${part.table.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`;
    return "heading" in part
      ? paragraph(part.text, `<w:pPr><w:pStyle w:val="Heading${part.heading}"/></w:pPr>`)
      : paragraph(part.text);
  });
  const styles = [1, 2, 3].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/></w:style>`,
  );
  const ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return zip({
    "[Content_Types].xml": types([["/word/document.xml", "wordprocessingml.document.main"]]),
    "_rels/.rels": relations([["officeDocument", "word/document.xml"]]),
    "docProps/core.xml": core(title, modified),
    "word/_rels/document.xml.rels": relations([["styles", "styles.xml"]]),
    "word/document.xml": `<w:document ${ns}><w:body>${body.join("")}</w:body></w:document>`,
    "word/styles.xml": `<w:styles ${ns}>${styles.join("")}</w:styles>`,
  });
}

export interface Slide {
  title: string;
  lines: string[];
  notes?: string;
  table?: string[][];
}

export function pptx(slides: readonly Slide[]): Buffer {
  const ns =
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const text = (line: string): string => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`;
  const shape = (kind: string, texts: readonly string[]): string =>
    `<p:sp><p:nvSpPr><p:nvPr><p:ph type="${kind}"/></p:nvPr></p:nvSpPr><p:txBody>${texts.map(text).join("")}</p:txBody></p:sp>`;
  const table = (rows: readonly (readonly string[])[]): string =>
    `<p:graphicFrame><a:tbl>${rows.map((row) => `<a:tr>${row.map((cell) => `<a:tc>${text(cell)}</a:tc>`).join("")}</a:tr>`).join("")}</a:tbl></p:graphicFrame>`;
  // The order in the presentation is what counts, not the numbers in the names of the files.
  const named = slides.map((slide, index) => ({ slide, name: `slide${slides.length - index}.xml` }));
  const parts: Record<string, string> = {
    "[Content_Types].xml": types([["/ppt/presentation.xml", "presentationml.presentation.main"]]),
    "ppt/presentation.xml": `<p:presentation ${ns}><p:sldIdLst>${named.map((_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 1}"/>`).join("")}</p:sldIdLst></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": relations(
      named.map(({ name }) => ["slide", `slides/${name}`] as const),
    ),
  };
  for (const { slide, name } of named) {
    parts[`ppt/slides/${name}`] =
      `<p:sld ${ns}><p:spTree>${shape("title", [slide.title])}${shape("body", slide.lines)}${slide.table ? table(slide.table) : ""}${shape("sldNum", ["7"])}</p:spTree></p:sld>`;
    if (slide.notes === undefined) continue;
    parts[`ppt/slides/_rels/${name}.rels`] = relations([["notesSlide", `../notesSlides/n-${name}`]]);
    parts[`ppt/notesSlides/n-${name}`] =
      `<p:notes ${ns}><p:spTree>${shape("body", [slide.notes])}${shape("sldNum", ["7"])}</p:spTree></p:notes>`;
  }
  return zip(parts);
}

/** A workbook; numbers are stored as numbers. */
export function xlsx(sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>): Buffer {
  const names = Object.keys(sheets);
  const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const cell = (value: string | number, reference: string): string =>
    typeof value === "number"
      ? `<c r="${reference}"><v>${value}</v></c>`
      : `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const sheet = (rows: readonly (readonly (string | number)[])[]): string =>
    `<worksheet ${ns}><sheetData>${rows.map((row, index) => `<row r="${index + 1}">${row.map((value, column) => cell(value, `${String.fromCodePoint(65 + column)}${index + 1}`)).join("")}</row>`).join("")}</sheetData></worksheet>`;
  return zip({
    "[Content_Types].xml": types([["/xl/workbook.xml", "spreadsheetml.sheet.main"]]),
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook ${ns} xmlns:r="${OFFICE}"><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      names.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const),
    ),
    ...Object.fromEntries(
      names.map((name, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheet(sheets[name] ?? [])]),
    ),
  });
}
