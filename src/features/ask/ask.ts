import { type Audience, readableAudiences } from "../../domain/audience.ts";
import type { Answer } from "../../domain/answers/answer.ts";
import { compose } from "../../domain/answers/compose.ts";
import { routeFor } from "../../domain/answers/route.ts";
import { languageOf } from "../../domain/dutch/stop-words.ts";
import { tokensOf } from "../../domain/dutch/tokens.ts";
import { decide } from "../../domain/evidence/decide.ts";
import { original, recognise } from "../../domain/evidence/known-documents.ts";
import { meaningOf } from "../../domain/questions/meaning.ts";
import { readQuestion } from "../../domain/questions/read.ts";
import { keptAnswer } from "./kept.ts";
import type { Library } from "./knowledge.ts";
import type { AddressSources, KeptForAsking, OwnRecords, PassageSearch } from "./ports.ts";

export interface AskPorts {
  library(clearance: Audience): Promise<Library | undefined>;
  passages: PassageSearch;
  /** Absent until the registers answer questions about their own rows. */
  own?: OwnRecords;
  /** Answers that people gave and kept, for these audiences. */
  kept?(readable: readonly Audience[]): Promise<KeptForAsking[]>;
  /** Gives sources their own pages; absent where there are none. */
  addressed?: AddressSources;
}

export interface AskRequest {
  question: string;
  /** What the reader may read here; retrieval never sees more. */
  clearance: Audience;
  now: Date;
  language?: "nl" | "en";
  /** The question before this one in the same thread. */
  previous?: string;
  /** The programme's key of who asks, who is never sent to themselves. */
  asker?: string;
}

const PASSAGES = 12;

/**
 * Answers a question from facts and passages that this reader may read, with sources, or says that it is not known
 * and whom to ask. Never throws on what people type; rejects only when a store fails.
 */
export async function ask(request: AskRequest, ports: AskPorts): Promise<Answer> {
  const answer = await find(request, ports);
  if (ports.addressed === undefined) return answer;
  const { clearance, now } = request;
  const { language } = answer;
  return { ...answer, sources: await ports.addressed(answer.sources, { clearance, language, now }) };
}

async function find(request: AskRequest, ports: AskPorts): Promise<Answer> {
  const readable = readableAudiences(request.clearance);
  const own = await ports.own?.answer(request.question, readable, request.now);
  if (own) return { ...own, question: request.question };
  const library = await ports.library(request.clearance);
  if (library === undefined || tokensOf(request.question).length === 0) return nothingKnown(request);
  const { names, index, reference } = library;
  const isKnownWord = (stem: string): boolean => index.has(stem);
  const read = readQuestion(request.question, { names, isKnownWord }, request);
  const question = read.whole;
  const asked = { question: request.question, meaning: meaningOf(question.text, question.mentions) };
  const kept = keptAnswer(question, asked.meaning, library, (await ports.kept?.(readable)) ?? []);
  if (kept) return { ...kept, ...asked };
  const passages = recognise(await ports.passages.search(question.text, readable, PASSAGES), reference);
  const choice = decide(read, index, passages);
  const route = routeFor(question.text, reference.routing);
  const other = route?.person !== undefined && route.person === request.asker ? undefined : route;
  const answer = compose(question, choice, other, {
    title: (document) => reference.titles[document] ?? document,
    original: (fact) => original(fact, passages),
  });
  return { ...answer, ...asked };
}

/** An empty question, or a bot without a programme. */
function nothingKnown({ question, language }: AskRequest): Answer {
  const spoken = language ?? languageOf(tokensOf(question).map(({ word }) => word));
  return {
    question,
    language: spoken,
    answered: false,
    answer: spoken === "en" ? "That is not in what I know." : "Dat staat niet in wat ik ken.",
    sources: [],
    confidence: 0,
  };
}
