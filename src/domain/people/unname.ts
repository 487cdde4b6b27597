/** Taking one person out of rows that stay: pure, so that every store does it in the same way. */
import type { Json } from "../../kernel/json.ts";

export interface Named {
  /** Key in the programme. */
  key: string;
  /** Full names; longer ones first when one is part of another. */
  names: readonly string[];
  /** Slack accounts. */
  users: readonly string[];
}

/** Any text without these names and mentions. */
export function unnameText(text: string, { names, users }: Named, instead: string): string {
  const spellings = [...names].toSorted((one, other) => other.length - one.length);
  const written = [...spellings, ...users.map((user) => `<@${user}>`)];
  return written.reduce((rest, each) => rest.replaceAll(each, instead), text);
}

/** Any data without this person: the key and the names become `instead`, an account becomes somebody without a name. */
export function unname(value: Json, named: Named, instead: string): Json {
  if (typeof value === "string")
    return value === named.key || named.users.includes(value) ? instead : unnameText(value, named, instead);
  if (Array.isArray(value)) return value.map((each) => unname(each, named, instead));
  if (value === null || typeof value !== "object") return value;
  if (value["kind"] === "slack" && typeof value["user"] === "string" && named.users.includes(value["user"]))
    return { kind: "person", key: instead };
  return Object.fromEntries(
    Object.entries(value).map(([field, each]) => [field, unname(each, named, instead)]),
  );
}
