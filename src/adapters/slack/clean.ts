/**
 * Text that a database can keep. Postgres takes no NUL in text or JSON and no half of a surrogate pair; both arrive
 * when somebody pastes from a broken source, and must not cost them their message.
 */
export function cleanText(text: string): string {
  return text.replaceAll("\0", "").toWellFormed();
}

/** The same payload, each text in it clean, names of fields included. */
export function clean(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [cleanText(name), clean(each)]));
}
