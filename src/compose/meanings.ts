/** Meanings of questions and passages, where EMBEDDING_MODEL names a model. */
import {
  embedBy,
  type EmbeddingEndpoint,
  type QuestionMeanings,
  questionMeanings,
} from "../adapters/model/embeddings.ts";
import type { Db } from "../adapters/postgres/database.ts";
import { meaningStore } from "../adapters/postgres/meanings.ts";
import type { Config } from "../config.ts";
import type { Meaning } from "../domain/search/meaning.ts";
import { learnMeanings } from "../features/learn/meanings.ts";
import { realTime } from "../kernel/clock.ts";

/** Undefined without an embedding model. */
export function meaningsBy({ model }: Pick<Config, "model">): QuestionMeanings | undefined {
  const endpoint = endpointOf(model);
  return endpoint && questionMeanings(endpoint, realTime);
}

/** Asks for the meaning of passages that have none yet; whether all have one now. True without an embedding model. */
export async function learnMissingMeanings({ model }: Pick<Config, "model">, db: Db): Promise<boolean> {
  const endpoint = endpointOf(model);
  if (endpoint === undefined) return true;
  return (await learnMeanings(meaningStore(db), endpoint.embeddingModel, embedBy(endpoint))).whole;
}

/** For where nobody waits in a transaction: asks when it is needed. */
export const askedAtOnce =
  (meanings: QuestionMeanings | undefined) =>
  async (words: string): Promise<Meaning | undefined> => {
    await meanings?.prepare(words);
    return meanings?.of(words);
  };

function endpointOf(model: Config["model"]): EmbeddingEndpoint | undefined {
  if (model?.embeddingModel === undefined) return undefined;
  return { ...model, embeddingModel: model.embeddingModel };
}
