/**
 * The name under which a file is known: its own without extension, or when another file has that one already with it
 * ("plan" and "plan.pdf"), or else its path, so that no file replaces another by accident.
 */
export function freeKey(path: string, keyOf: (path: string) => string, taken: ReadonlySet<string>): string {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  return [keyOf(path), name].find((key) => !taken.has(key)) ?? path;
}
