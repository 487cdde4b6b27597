import type { Block } from "./blocks.ts";
import { Cannot } from "./cannot.ts";
import { propertiesOf, repack, unpack } from "./ooxml.ts";
import type { Parsed } from "./parsed.ts";
import { rowsAsText } from "./rows.ts";

const WANTED =
  /^(\[Content_Types\]\.xml|_rels\/|docProps\/core\.xml|xl\/(workbook|styles|sharedStrings|worksheets\/|_rels\/))/;

/** A workbook: row by row with the names of the columns, the sheet as heading, sheet and rows as place. */
export async function readSheets(bytes: Uint8Array): Promise<Parsed> {
  const parts = await unpack(bytes, (name) => WANTED.test(name) && !/\/(drawings|media)\//.test(name));
  const { default: readXlsxFile } = await import("read-excel-file/node");
  const sheets = await readXlsxFile(await repack(parts)).catch(() => {
    throw new Cannot({ kind: "corrupt" });
  });
  return { ...propertiesOf(parts), blocks: sheetBlocks(sheets) };
}

function* sheetBlocks(
  sheets: readonly { sheet: string; data: readonly (readonly unknown[])[] }[],
): Generator<Block> {
  for (const { sheet, data } of sheets) {
    yield { kind: "heading", level: 1, text: sheet, apart: true };
    for (const { from, rows } of tablesOf(data)) {
      const texts = rowsAsText(rows);
      for (const [index, text] of texts.entries())
        if (text !== undefined)
          yield { kind: "text", text, place: { name: `${sheet}, rij`, number: from + index } };
    }
  }
}

/** Tables of a sheet: an empty row ends one, and lines of a single cell above the names of the columns are their own. */
function* tablesOf(data: readonly (readonly unknown[])[]): Generator<{ from: number; rows: string[][] }> {
  let rows: string[][] = [];
  let from = 1;
  for (const [index, row] of data.entries()) {
    const cells = row.map(cellAsText);
    const filled = cells.filter((cell) => cell !== "").length;
    if (rows.length > 0 && (filled === 0 || (rows.length === 1 && alone(rows[0])))) {
      yield { from, rows };
      rows = [];
    }
    if (filled === 0) continue;
    if (rows.length === 0) from = index + 1;
    rows.push(cells);
  }
  if (rows.length > 0) yield { from, rows };
}

const alone = (row: readonly string[] | undefined): boolean =>
  row !== undefined && row.filter((cell) => cell !== "").length === 1;

/** A date without its time, a number without the noise of its binary form. */
function cellAsText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === "number") return String(Number(cell.toPrecision(12)));
  if (typeof cell === "boolean") return cell ? "ja" : "nee";
  return typeof cell === "string" ? cell.replace(/\s+/g, " ").trim() : "";
}
