import type { IncomingMessage, ServerResponse } from "node:http";
import { channelKey } from "../conversations.ts";
import { realTime } from "../../../kernel/clock.ts";
import type { Core } from "../core.ts";
import type { Fault } from "../faults.ts";
import { parseArguments, readBody, sendJson } from "../http.ts";
import { SlackRefusal, isFields, type Fields } from "../model.ts";
import { assistantMethods } from "./assistant.ts";
import { chatMethods } from "./chat.ts";
import { conversationMethods } from "./conversations.ts";
import { fileMethods } from "./files.ts";
import { markMethods } from "./marks.ts";
import type { Method } from "./method.ts";
import { peopleMethods } from "./people.ts";
import { streamMethods } from "./streams.ts";
import { viewMethods } from "./views.ts";

const METHODS: Record<string, Method> = {
  ...peopleMethods,
  ...chatMethods,
  ...streamMethods,
  ...conversationMethods,
  ...viewMethods,
  ...markMethods,
  ...assistantMethods,
  ...fileMethods,
};

const BODY_LIMIT = 4_000_000;

interface Outcome {
  status: number;
  body: Fields;
  headers: Record<string, string>;
}

/** Answers one call of the Web API, after the faults that were asked for. */
export async function answerApi(
  core: Core,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const name = url.pathname.slice("/api/".length);
  const started = realTime();
  const body = await readBody(request, BODY_LIMIT);
  const given = parseArguments(url, request.headers["content-type"] ?? "", body);
  const fault = core.faults.takeCall(name);
  const { token, ...args } = given ?? {};

  if (fault?.kind === "cut_before")
    return record({ status: 0, body: { error: "cut_before" }, headers: {} }, true);
  if (fault?.kind === "delay") await new Promise((resolve) => setTimeout(resolve, fault.ms));
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1];
  const outcome =
    refusedBy(fault) ??
    (given === undefined
      ? refuse(new SlackRefusal("json_not_object"))
      : await call(core, name, bearer ?? (typeof token === "string" ? token : undefined), args));
  record(outcome, fault?.kind === "cut");

  function record({ status, body: answer, headers }: Outcome, cut: boolean): void {
    const error = typeof answer["error"] === "string" ? answer["error"] : null;
    core.inspector.record({
      direction: "in",
      kind: "api",
      name,
      ok: error === null && !cut,
      error: cut ? "cut" : error,
      ms: realTime() - started,
      attempt: 0,
      request: legible(args),
      response: answer,
    });
    if (cut) return void request.socket.destroy();
    sendJson(response, status, answer, headers);
  }
}

/** One call, checked in Slack's order: method, token, rate, scopes, arguments. */
async function call(core: Core, name: string, token: string | undefined, args: Fields): Promise<Outcome> {
  const found = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
  try {
    if (found === undefined) throw new SlackRefusal("unknown_method", { req_method: name });
    checkToken(core, found, token);
    const channel = typeof args["channel"] === "string" ? channelKey(core, args["channel"]) : undefined;
    const wait = core.rates.take(name, found.tier, channel);
    if (wait > 0) return limited(wait);
    const missing = found.scopes.find((scope) => !core.scopes.includes(scope));
    if (missing !== undefined)
      throw new SlackRefusal("missing_scope", { needed: missing, provided: core.scopes.join(",") });
    const answer = await found.call(core, args);
    return { status: 200, body: { ok: true, ...answer }, headers: scopeHeaders(core, found) };
  } catch (error) {
    if (error instanceof SlackRefusal) return refuse(error);
    throw error;
  }
}

function checkToken(core: Core, found: Method, token: string | undefined): void {
  if (found.token === "none") return;
  if (token === undefined || token === "") throw new SlackRefusal("not_authed");
  if (token !== core.tokens.bot && token !== core.tokens.app) throw new SlackRefusal("invalid_auth");
  if (token !== core.tokens[found.token]) throw new SlackRefusal("not_allowed_token_type");
}

function refusedBy(fault: Fault | undefined): Outcome | undefined {
  if (fault?.kind === "ratelimited") return limited(fault.retryAfter);
  if (fault?.kind === "status")
    return { status: fault.status, body: { ok: false, error: "internal_error" }, headers: {} };
  return fault?.kind === "error" ? refuse(new SlackRefusal(fault.error)) : undefined;
}

function refuse(refusal: SlackRefusal): Outcome {
  return { status: 200, body: { ok: false, error: refusal.code, ...refusal.details }, headers: {} };
}

function limited(seconds: number): Outcome {
  return {
    status: 429,
    body: { ok: false, error: "ratelimited" },
    headers: { "retry-after": String(seconds) },
  };
}

function scopeHeaders(core: Core, found: Method): Record<string, string> {
  const accepted: Record<string, string> =
    found.scopes.length > 0 ? { "x-accepted-oauth-scopes": found.scopes.join(",") } : {};
  return { "x-oauth-scopes": core.scopes.join(","), ...accepted };
}

/** Arguments for the inspector: what a form carries as JSON text is shown as what it is. */
function legible(args: Fields): Fields {
  return Object.fromEntries(
    Object.entries(args).map(([key, value]) => {
      if (typeof value !== "string" || !/^[[{]/.test(value)) return [key, value];
      try {
        const parsed: unknown = JSON.parse(value);
        return [key, isFields(parsed) || Array.isArray(parsed) ? parsed : value];
      } catch {
        return [key, value];
      }
    }),
  );
}
