import type { DocumentStore, ReadDocument, ReadPassage } from "../../src/features/learn/ports.ts";
import { learn } from "../../src/features/learn/learn.ts";
import type { Audience } from "../../src/domain/audience.ts";

export const NOW = new Date("2023-03-09T08:30:00Z");

/** A document as a reader gives it, from bare texts. */
export function documentOf(hash: string, texts: readonly (string | Partial<ReadPassage>)[]): ReadDocument {
  return {
    hash,
    title: "Document",
    async *passages() {
      for (const text of texts)
        yield {
          title: "Document",
          heading: "",
          locator: "blz. 1",
          text: "",
          ...(typeof text === "string" ? { text } : text),
        };
    },
  };
}

/** Learns a few texts under a key. */
export const learnTexts = (
  store: DocumentStore,
  key: string,
  texts: readonly (string | Partial<ReadPassage>)[],
  {
    audience = "participants",
    hash = texts.map((text) => JSON.stringify(text)).join(),
  }: { audience?: Audience; hash?: string } = {},
) =>
  learn(
    {
      key,
      document: documentOf(hash, texts),
      audience,
      by: "operator",
      now: NOW,
      breathe: async () => undefined,
    },
    store,
  );
