import type { Meaning } from "../../domain/search/meaning.ts";

/** Gives what each text means, in order; undefined when the endpoint does not answer or answers nonsense. */
export type Embed = (texts: readonly string[]) => Promise<Meaning[] | undefined>;

export interface MeaningStore {
  /** Searchable passages that this model gave no meaning yet, after an id, in order of their ids. */
  without(model: string, after: number, limit: number): Promise<{ id: number; text: string }[]>;
  keep(meanings: readonly { passage: number; meaning: Meaning }[]): Promise<void>;
}

const AT_ONCE = 32;

/**
 * Asks for the meaning of every passage that has none of this model, which after a change of model are all. Stops at
 * the first answer that does not come: the next time goes on from there, and until then words alone find.
 */
export async function learnMeanings(
  store: MeaningStore,
  model: string,
  embed: Embed,
): Promise<{ learned: number; whole: boolean }> {
  let learned = 0;
  let after = 0;
  for (;;) {
    const passages = await store.without(model, after, AT_ONCE);
    const last = passages.at(-1);
    if (last === undefined) return { learned, whole: true };
    const meanings = await embed(passages.map(({ text }) => text));
    if (meanings === undefined) return { learned, whole: false };
    await store.keep(
      meanings.flatMap((meaning, index) => {
        const passage = passages[index];
        return passage === undefined ? [] : [{ passage: passage.id, meaning }];
      }),
    );
    learned += meanings.length;
    after = last.id;
  }
}
