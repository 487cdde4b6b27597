import type { Question } from "../questions/understand.ts";
import { chooseFacts } from "./choose.ts";
import { clarify } from "./clarify.ts";
import type { Choice, Passage } from "./evidence.ts";
import type { FactIndex } from "./fact-index.ts";
import { chooseSentences } from "./sentences.ts";

/**
 * Decides what answers a question: asks which person is meant when a first name is shared, else takes facts, else
 * sentences of learned documents, else says that it is not known.
 */
export function decide(question: Question, index: FactIndex, passages: readonly Passage[]): Choice {
  const which = clarify(question, index);
  if (which) return which;
  const facts = chooseFacts(question, index);
  if (facts.kind === "facts") return facts;
  if (facts.kind === "unknown" && (facts.why === "gap" || passages.length === 0)) return facts;
  return chooseSentences(question, passages, index) ?? facts;
}
