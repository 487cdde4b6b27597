/** A language model behind any OpenAI-compatible endpoint. Its libraries are loaded when it is first asked. */
import type { SayBetter, WordingFailure } from "../../features/ask/word.ts";
import { wordingSchema } from "../../domain/wording/wording.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { bounded, TooMuch } from "./bounded.ts";
import { instructionsIn, promptOf } from "./prompt.ts";

export interface ModelEndpoint {
  baseUrl: string;
  model: string;
  apiKey?: string;
}

/** Milliseconds that a model may take; the answer stands there already, so nobody waits for it. */
const WITHIN = 20_000;
/** An answer is 600 characters; a few times that is room for JSON and for a model that thinks aloud. */
const MOST_TOKENS = 800;
/** Bytes of a response that are read at most. */
const LONGEST_RESPONSE = 256 * 1024;

/** Asks a model to say evidence better. Never rejects; nothing of what it was asked or said is in a failure. */
export function sayBetterBy(
  { baseUrl, model, apiKey }: ModelEndpoint,
  { within = WITHIN, post = fetch }: { within?: number; post?: typeof fetch } = {},
): SayBetter {
  return async (task) => {
    const limit = AbortSignal.timeout(within);
    try {
      const [{ createOpenAICompatible }, { generateText }] = await Promise.all([
        import("@ai-sdk/openai-compatible"),
        import("ai"),
      ]);
      const endpoint = createOpenAICompatible({
        name: "endpoint",
        baseURL: baseUrl,
        ...(apiKey === undefined ? {} : { apiKey }),
        fetch: bounded(post, LONGEST_RESPONSE),
      });
      const { text } = await generateText({
        model: endpoint.chatModel(model),
        instructions: instructionsIn(task.language),
        prompt: promptOf(task),
        temperature: 0,
        maxOutputTokens: MOST_TOKENS,
        maxRetries: 0,
        abortSignal: limit,
      });
      return wordingIn(text);
    } catch (error) {
      return err(limit.aborted ? "timeout" : failureOf(error));
    }
  };
}

/** The JSON in what a model said, which may stand in a code fence or behind what it thought aloud. */
function wordingIn(text: string): Result<ReturnType<typeof wordingSchema.parse>, WordingFailure> {
  const json = /\{[\s\S]*\}/.exec(text.replace(/<think>[\s\S]*?<\/think>/g, ""))?.[0];
  if (json === undefined) return err("invalid");
  try {
    const read = wordingSchema.safeParse(JSON.parse(json));
    return read.success ? ok(read.data) : err("invalid");
  } catch {
    return err("invalid");
  }
}

/** By how the library's errors are called; their messages may quote what was sent. */
function failureOf(error: unknown): WordingFailure {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof TooMuch) return "invalid";
    const status = (cause as { statusCode?: unknown }).statusCode;
    if (typeof status === "number" && (status < 200 || status > 299)) return "refused";
    if (/NoContent|JSONParse|TypeValidation|InvalidResponse|NoOutput/.test(cause.name)) return "invalid";
  }
  return "unreached";
}
