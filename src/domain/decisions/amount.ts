const FACTORS: Record<string, number> = {
  k: 1_000,
  duizend: 1_000,
  thousand: 1_000,
  mln: 1_000_000,
  m: 1_000_000,
  miljoen: 1_000_000,
  million: 1_000_000,
};

/** No programme decides about more; whoever types it pressed a key too long. */
const MOST = 1_000_000_000;

/**
 * Euros as people write them: "12.500", "€ 12.500,50", "12,500 euro", "12k", "1,2 mln". A dot or comma before three
 * digits divides thousands, before one or two it is the decimal one. Null when it is no amount.
 */
export function readAmount(text: string): number | null {
  const match =
    /^(?:€|eur\b)?\s*(\d[\d., ]*?)(?:,-|,--)?\s*(k|duizend|thousand|mln|m|miljoen|million)?\.?\s*(?:€|euros?|eur)?$/i.exec(
      text.trim(),
    );
  if (!match) return null;
  const value = readNumber((match[1] ?? "").replaceAll(" ", ""));
  if (value === null) return null;
  const amount = Math.round(value * (FACTORS[(match[2] ?? "").toLowerCase()] ?? 1) * 100) / 100;
  return amount > MOST ? null : amount;
}

function readNumber(digits: string): number | null {
  if (/^\d+$/.test(digits)) return Number(digits);
  for (const [thousands, decimal] of [
    [".", ","],
    [",", "."],
  ] as const) {
    const grouped = new RegExp(`^\\d{1,3}(?:\\${thousands}\\d{3})+(?:\\${decimal}\\d{1,2})?$`);
    const plain = new RegExp(`^\\d+\\${decimal}\\d{1,2}$`);
    if (grouped.test(digits) || plain.test(digits))
      return Number(digits.replaceAll(thousands, "").replace(decimal, "."));
  }
  return null;
}
