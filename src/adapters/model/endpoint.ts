/** A language model behind any OpenAI-compatible endpoint. Its libraries are loaded when it is first asked. */
import type { Listening, SayBetter, WordingFailure } from "../../features/ask/word.ts";
import { wordingSchema } from "../../domain/wording/wording.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { bounded, TooMuch } from "./bounded.ts";
import { asEvents } from "./events.ts";
import { instructionsIn, promptOf } from "./prompt.ts";
import { sentenceReader } from "./sentences.ts";

export interface ModelEndpoint {
  baseUrl: string;
  model: string;
  apiKey?: string;
}

/** Milliseconds that a model may take; the answer stands there by then, or grows, so nobody waits for it. */
const WITHIN = 20_000;
/** An answer is 600 characters; a few times that is room for JSON and for a model that thinks aloud. */
const MOST_TOKENS = 800;
/** Bytes of a response that are read at most; each piece of a stream comes with some hundred bytes around it. */
const LONGEST_RESPONSE = { whole: 256 * 1024, streamed: 1024 * 1024 };

/**
 * Asks a model to say evidence better; streamed where somebody listens. Never rejects; nothing of what it was asked or
 * said is in a failure.
 */
export function sayBetterBy(
  { baseUrl, model, apiKey }: ModelEndpoint,
  { within = WITHIN, post = fetch }: { within?: number; post?: typeof fetch } = {},
): SayBetter {
  return async (task, listening) => {
    const limit = AbortSignal.timeout(within);
    try {
      const [{ createOpenAICompatible }, ai] = await Promise.all([
        import("@ai-sdk/openai-compatible"),
        import("ai"),
      ]);
      const endpoint = createOpenAICompatible({
        name: "endpoint",
        baseURL: baseUrl,
        ...(apiKey === undefined ? {} : { apiKey }),
        fetch: listening
          ? asEvents(bounded(post, LONGEST_RESPONSE.streamed))
          : bounded(post, LONGEST_RESPONSE.whole),
      });
      const asked = {
        model: endpoint.chatModel(model),
        instructions: instructionsIn(task.language),
        prompt: promptOf(task),
        temperature: 0,
        maxOutputTokens: MOST_TOKENS,
        maxRetries: 0,
        abortSignal: listening ? AbortSignal.any([limit, listening.signal]) : limit,
      };
      if (!listening) return wordingIn((await ai.generateText(asked)).text);
      // Errors come as parts of the stream; left to itself the library writes them to the console.
      const { stream } = ai.streamText({ ...asked, onError: () => undefined });
      return wordingIn(await heard(stream, listening));
    } catch (error) {
      return err(limit.aborted ? "timeout" : failureOf(error));
    }
  };
}

interface Part {
  type: string;
  text?: unknown;
  error?: unknown;
}

/** Everything that a model says, its sentences handed on as they come. Throws what went wrong underway. */
async function heard(parts: AsyncIterable<Part>, { heard: hear, signal }: Listening): Promise<string> {
  const read = sentenceReader();
  let text = "";
  for await (const part of parts) {
    if (part.type === "error") throw part.error;
    if (part.type === "abort" || signal.aborted) throw new Error("given up");
    if (part.type !== "text-delta" || typeof part.text !== "string") continue;
    text += part.text;
    for (const sentence of read(part.text)) await hear(sentence);
  }
  return text;
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
