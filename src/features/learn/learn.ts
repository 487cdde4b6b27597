import type { Audience } from "../../domain/audience.ts";
import type { Lexicon } from "../../domain/dutch/compounds.ts";
import { analyser, indexPassage } from "../../domain/search/indexing.ts";
import { wordCount } from "../../domain/search/lexicon.ts";
import type { DocumentStore, LearnedDocument, ReadDocument, WrittenPassage } from "./ports.ts";

export interface LearnRequest {
  /** Stays the same between versions of a document: its file name without extension, or a given name. */
  key: string;
  document: ReadDocument;
  audience: Audience;
  title?: string;
  date?: string;
  by: string;
  now: Date;
  /** Called after every batch with how many passages are in. */
  progress?: (passages: number) => void;
  /**
   * Resolves when other work has had its turn; awaited every few passages, so that a long file holds up nothing else
   * and the batch that is being written gets on meanwhile.
   */
  breathe: () => Promise<void>;
}

/** Passages that are read without a turn for other work: a few milliseconds. */
const READ_AT_ONCE = 16;

export type LearnOutcome = { kind: "learned" | "replaced" | "unchanged"; document: LearnedDocument };

/**
 * Learns a document. The same content again changes nothing (a new title, date or audience is taken over); changed
 * content becomes a new version that replaces the old one when it is whole, so that readers never see half of it.
 */
export async function learn(request: LearnRequest, store: DocumentStore): Promise<LearnOutcome> {
  try {
    return await takeIn(request, store);
  } finally {
    await request.document.close?.();
  }
}

async function takeIn(request: LearnRequest, store: DocumentStore): Promise<LearnOutcome> {
  const { document, key } = request;
  const before = await store.current(key);
  if (before?.hash === document.hash) {
    const { audience, title, date } = request;
    await store.describe(before.id, {
      audience,
      ...(title === undefined ? {} : { title }),
      ...(date === undefined ? {} : { date }),
    });
    return { kind: "unchanged", document: (await store.current(key)) ?? before };
  }
  const analyse = analyser(await lexiconOf(request, store));
  const id = await store.begin({
    key,
    title: request.title ?? document.title,
    date: request.date ?? document.date ?? "",
    audience: request.audience,
    hash: document.hash,
    learnedBy: request.by,
    learnedAt: request.now,
  });
  const totals = { passages: 0, words: 0 };
  let block = 0;
  let batch: WrittenPassage[] = [];
  // While a server writes one batch the next is read and analysed; never more than these two are in memory.
  let writing = Promise.resolve();
  const write = async (): Promise<void> => {
    if (batch.length === 0) return;
    await writing;
    writing = store.add(id, block, batch);
    // Its failure is thrown where it is awaited; it may come before that.
    writing.catch(() => undefined);
    totals.passages += batch.length;
    block += 1;
    batch = [];
    request.progress?.(totals.passages);
    await request.breathe();
  };
  try {
    for await (const passage of document.passages()) {
      const indexed = indexPassage(passage, analyse);
      totals.words += indexed.length;
      batch.push({ ...passage, key: passage.id ?? `${key}#${totals.passages + batch.length + 1}`, indexed });
      if (batch.length === store.batch) await write();
      else if (batch.length % READ_AT_ONCE === 0) await request.breathe();
    }
    await write();
  } finally {
    await writing;
  }
  return { kind: before ? "replaced" : "learned", document: await store.complete(id, totals, request.now) };
}

/** How often each word occurs in this document; words of other documents count once, so that compounds of theirs split. */
async function lexiconOf({ document, breathe }: LearnRequest, store: DocumentStore): Promise<Lexicon> {
  const count = wordCount();
  let passages = 0;
  for await (const { title, heading, text } of document.passages()) {
    for (const each of [title, heading, text]) count.add(each);
    passages += 1;
    if (passages % READ_AT_ONCE === 0) await breathe();
  }
  return count.lexicon(await store.vocabulary());
}
