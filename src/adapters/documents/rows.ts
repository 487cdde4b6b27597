/**
 * A table as sentences that can stand alone: each row carries the names of its columns ("Team: OT1; Bedrag: 5000"),
 * so that a passage that holds only some rows is still understood. Without a row of names its cells stand apart by "|".
 *
 * @param known the first row holds the names for sure, as the file itself says so
 */
export function rowsAsText(rows: readonly (readonly string[])[], known = false): (string | undefined)[] {
  const [first, second] = rows;
  const names = first && (known || namesColumns(first, second)) ? first : undefined;
  return rows.map((row, index) => {
    const filled = row.filter((cell) => cell !== "");
    if (filled.length === 0) return undefined;
    if (!names) return filled.join(" | ");
    // The names alone say something only when no row follows.
    if (index === 0) return rows.length === 1 ? filled.join(" | ") : undefined;
    if (filled.length === 1 && row.length > 2) return filled[0];
    return row
      .flatMap((cell, column) => {
        const name = names[column]?.replace(/:$/, "") ?? "";
        return cell === "" ? [] : [name === "" ? cell : `${name}: ${cell}`];
      })
      .join("; ");
  });
}

/** Short words above at least two columns, all different, none a number, above a row that is filled as well. */
function namesColumns(row: readonly string[], next: readonly string[] | undefined): boolean {
  const filled = row.filter((cell) => cell !== "");
  return (
    next !== undefined &&
    filled.length >= 2 &&
    filled.length >= row.length - 1 &&
    new Set(filled).size === filled.length &&
    filled.every((cell) => cell.length <= 50 && /\p{L}/u.test(cell) && !/^[€\d]/.test(cell)) &&
    next.filter((cell) => cell !== "").length >= 2
  );
}
