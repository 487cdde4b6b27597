import { z } from "zod";
import type { Core } from "../core.ts";
import type { Tier } from "../limits.ts";
import { SlackRefusal, type Fields } from "../model.ts";

interface MethodDefinition<Args> {
  /** Scopes that the token must have; what depends on the conversation is asked with `needScope` inside `run`. */
  scopes: readonly string[];
  tier: Tier;
  /** The kind of token; default the bot's. */
  token?: "bot" | "app" | "none";
  args: z.ZodType<Args>;
  /** The answer without `ok: true`. Throws SlackRefusal with Slack's error code. */
  run(core: Core, args: Args): Fields | Promise<Fields>;
}

export interface Method {
  scopes: readonly string[];
  tier: Tier;
  token: "bot" | "app" | "none";
  call(core: Core, given: Fields): Fields | Promise<Fields>;
}

/** Ties a method's schema to its code, so that `run` gets what the schema promises. */
export function method<Args>(definition: MethodDefinition<Args>): Method {
  return {
    scopes: definition.scopes,
    tier: definition.tier,
    token: definition.token ?? "bot",
    call(core, given) {
      const parsed = definition.args.safeParse(given);
      if (!parsed.success) {
        const messages = parsed.error.issues.map((issue) => {
          const at = issue.path.map((part) => `/${String(part)}`).join("");
          return issue.message.endsWith("received undefined")
            ? `[ERROR] missing required field: ${String(issue.path[0])}`
            : `[ERROR] ${issue.message} [json-pointer:${at}]`;
        });
        throw new SlackRefusal("invalid_arguments", { response_metadata: { messages } });
      }
      return definition.run(core, parsed.data);
    },
  };
}

/** Throws `missing_scope` with what is needed and what there is, as Slack answers. */
export function needScope(core: Core, scope: string): void {
  if (core.scopes.includes(scope)) return;
  throw new SlackRefusal("missing_scope", { needed: scope, provided: core.scopes.join(",") });
}

/** A value that a form carries as JSON text and a JSON body as itself; text that is no JSON stays text. */
export function jsonField<T>(schema: z.ZodType<T>) {
  return z.preprocess((value) => {
    if (typeof value !== "string") return value;
    try {
      return JSON.parse(value) as unknown;
    } catch {
      return value;
    }
  }, schema);
}

/** "true", "1" and their opposites in a form. */
export const flag = z.preprocess(
  (value) =>
    typeof value === "string"
      ? value === "true" || value === "1"
      : typeof value === "number"
        ? value !== 0
        : value,
  z.boolean().optional(),
);

export const count = z.coerce.number().int().optional();

/** A page of a list with Slack's cursor: base64 of the next offset. Throws `invalid_cursor`. */
export function page<T>(
  items: readonly T[],
  args: { cursor?: string | undefined; limit?: number | undefined },
  standard = 100,
): { items: T[]; response_metadata: { next_cursor: string } } {
  const offset = args.cursor
    ? Number(Buffer.from(args.cursor, "base64").toString("utf8").replace("offset:", ""))
    : 0;
  if (!Number.isInteger(offset) || offset < 0) throw new SlackRefusal("invalid_cursor");
  const limit = args.limit === undefined || args.limit <= 0 ? standard : Math.min(args.limit, 1000);
  const next =
    offset + limit < items.length ? Buffer.from(`offset:${offset + limit}`).toString("base64") : "";
  return { items: items.slice(offset, offset + limit), response_metadata: { next_cursor: next } };
}

export const paging = { cursor: z.string().optional(), limit: count };
