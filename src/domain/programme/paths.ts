/**
 * Places within a record, as corrections name them: "title", "period/from", "rows/inkoop/amounts/2023" (a line of a
 * table by its key, an amount by the key of its column). Keys hold no slash.
 */
export type Value = string | number | string[] | null;

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What stands there; null when nothing does. Undefined when the place itself is gone (a line that was removed). */
export function valueAt(record: object, path: string): Value | undefined {
  const place = find(path.startsWith("period/") ? { period: {}, ...record } : record, path);
  if (place === undefined) return undefined;
  return (Reflect.get(place.parent, place.name) as Value | undefined) ?? null;
}

/** A copy of the record with this value there; null takes an optional field away and empties an amount. Undefined: no such place. */
export function withValue<Record extends object>(
  record: Record,
  path: string,
  value: Value,
): Record | undefined {
  const copy = structuredClone(record);
  if (path.startsWith("period/") && !("period" in copy)) Object.assign(copy, { period: {} });
  const place = find(copy, path);
  if (place === undefined) return undefined;
  const { parent, name } = place;
  if (value === null && !Array.isArray(parent)) {
    delete (parent as Fields)[name];
  } else Object.assign(parent, { [name]: value });
  dropEmptyPeriod(copy);
  return copy;
}

interface Place {
  parent: object;
  name: string;
}

function find(record: object, path: string): Place | undefined {
  const steps = path.split("/");
  const name = steps.pop() ?? "";
  let parent: unknown = record;
  for (const step of steps) {
    if (Array.isArray(parent))
      parent = parent.find((each: unknown) => isFields(each) && each["key"] === step);
    else if (isFields(parent)) parent = parent[step];
  }
  if (Array.isArray(parent)) {
    const at = columnsOf(record).indexOf(name);
    return at < 0 ? undefined : { parent, name: String(at) };
  }
  return isFields(parent) ? { parent, name } : undefined;
}

function columnsOf(record: object): string[] {
  const { columns } = record as { columns?: { key: string }[] };
  return (columns ?? []).map(({ key }) => key);
}

function dropEmptyPeriod(record: object): void {
  const { period } = record as { period?: object };
  if (period !== undefined && Object.keys(period).length === 0) delete (record as Fields)["period"];
}
