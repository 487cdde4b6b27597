import type { RecordOf } from "../programme/format.ts";
import { type Value, valueAt } from "../programme/paths.ts";

/**
 * Totals that a table states follow its amounts: each goes up or down by as much as the amounts under it did. Gives
 * those that change; a table that states none has none.
 */
export function followingTotals(
  changes: readonly { path: string; from: Value; to: Value }[],
  table: RecordOf<"budgets">,
): { path: string; to: Value }[] {
  const by = new Map<string, number>();
  for (const { path, from, to } of changes) {
    const [rows, row = "", amounts, column = ""] = path.split("/");
    if (rows !== "rows" || amounts !== "amounts") continue;
    const difference = Number(to ?? 0) - Number(from ?? 0);
    for (const total of [`rows/${row}/stated_total`, `stated_totals/${column}`, "stated_grand_total"])
      by.set(total, (by.get(total) ?? 0) + difference);
  }
  return [...by].flatMap(([path, difference]) => {
    const stated = valueAt(table, path);
    return typeof stated === "number" && difference !== 0 ? [{ path, to: cents(stated + difference) }] : [];
  });
}

const cents = (amount: number): number => Math.round(amount * 100) / 100;
