/** Meanings of texts from any OpenAI-compatible endpoint. */
import { z } from "zod";
import { directionOf, type Meaning } from "../../domain/search/meaning.ts";
import { bounded } from "./bounded.ts";

export interface EmbeddingEndpoint {
  baseUrl: string;
  embeddingModel: string;
  apiKey?: string;
}

/** Milliseconds for a batch of passages. */
const WITHIN = 20_000;
/** Milliseconds for a question: somebody waits, and words alone find most. */
const QUESTION_WITHIN = 1_000;
/** Milliseconds in which an endpoint that did not answer a question is not asked again. */
const PAUSE = 60_000;
/** Thirty-two vectors of four thousand numbers, written out. */
const LONGEST_RESPONSE = 4 * 1024 * 1024;
/** Characters of a text: more than these models read. */
const LONGEST_TEXT = 4_000;
const QUESTIONS_KEPT = 50;

const responseSchema = z.object({
  data: z.array(z.object({ index: z.int().min(0), embedding: z.array(z.number()).min(1) })),
});

/** Gives the meaning of each text, in order; undefined on anything but one sound vector for each. Never rejects. */
export function embedBy(
  { baseUrl, embeddingModel: model, apiKey }: EmbeddingEndpoint,
  { within = WITHIN }: { within?: number } = {},
): (texts: readonly string[]) => Promise<Meaning[] | undefined> {
  const post = bounded(fetch, LONGEST_RESPONSE);
  return async (texts) => {
    try {
      const response = await post(`${baseUrl.replace(/\/+$/, "")}/embeddings`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
        },
        body: JSON.stringify({ model, input: texts.map((text) => text.slice(0, LONGEST_TEXT)) }),
        signal: AbortSignal.timeout(within),
      });
      if (!response.ok) return undefined;
      const { data } = responseSchema.parse(await response.json());
      const vectors = new Map(data.map(({ index, embedding }) => [index, directionOf(embedding)]));
      const meanings = texts.flatMap((_text, index) => {
        const vector = vectors.get(index);
        return vector === undefined ? [] : [{ model, vector }];
      });
      const sound = meanings.every(({ vector }) => vector.length === meanings[0]?.vector.length);
      return sound && meanings.length === texts.length ? meanings : undefined;
    } catch {
      return undefined;
    }
  };
}

/** Meanings of questions: asked for before a transaction begins, taken within it. */
export interface QuestionMeanings {
  /** Asks for a question's meaning; resolves too when none comes. */
  prepare(question: string): Promise<void>;
  /** The meaning that was prepared; undefined when there is none. */
  of(question: string): Meaning | undefined;
}

export function questionMeanings(
  endpoint: EmbeddingEndpoint,
  now: () => number,
  { within = QUESTION_WITHIN }: { within?: number } = {},
): QuestionMeanings {
  const embed = embedBy(endpoint, { within });
  const kept = new Map<string, Meaning>();
  let silentUntil = 0;
  return {
    async prepare(question) {
      if (question.trim() === "" || kept.has(question) || now() < silentUntil) return;
      const meaning = (await embed([question]))?.[0];
      if (meaning === undefined) {
        silentUntil = now() + PAUSE;
        return;
      }
      if (kept.size >= QUESTIONS_KEPT) kept.clear();
      kept.set(question, meaning);
    },
    of: (question) => kept.get(question),
  };
}
