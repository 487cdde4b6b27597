import type { Asked } from "../questions/read.ts";
import type { Question } from "../questions/understand.ts";
import { original } from "./known-documents.ts";
import { chooseFacts } from "./choose.ts";
import { clarify } from "./clarify.ts";
import type { Choice, Passage } from "./evidence.ts";
import type { FactIndex } from "./fact-index.ts";
import { chooseSentences } from "./sentences.ts";

const MOST_OF_FIRST = 2;
/** A fact that tells this much needs no document beside it. */
const TELLS_ENOUGH = 0.85;
const CLEARLY_MORE = 0.15;

/** What answers both questions of two, the first in full; undefined when one of them stays open. */
function chooseBoth(parts: readonly Question[], index: FactIndex): Choice | undefined {
  const choices = parts.map((part) => chooseFacts(part, index));
  const [first, second] = choices.map((choice) => (choice.kind === "facts" ? choice : undefined));
  if (!first || !second) return undefined;
  const told = new Set(first.facts.map(({ fact }) => fact));
  const more = second.facts.filter(({ fact }) => !told.has(fact));
  return {
    kind: "facts",
    facts: [...first.facts.slice(0, MOST_OF_FIRST), ...more.slice(0, 1)],
    confidence: Math.min(first.confidence, second.confidence),
  };
}

/** A learned document, not one that facts were taken from, whose sentence says clearly more than the best fact does. */
function betterSaid(
  question: Question,
  { facts: [best] }: Choice & { kind: "facts" },
  passages: readonly Passage[],
  index: FactIndex,
): Choice | undefined {
  if (!best || passages.length === 0 || best.told >= TELLS_ENOUGH) return undefined;
  // What a word means is said by its definition, not by whoever uses the word most.
  if (question.wanted === "definition" && best.fact.attribute === "definition") return undefined;
  // What the programme's own documents say was taken from them with more care than a search can.
  const others = passages.filter(({ of }) => of === undefined);
  const said = chooseSentences(question, others, index);
  const [sentence] = said?.kind === "sentences" ? said.sentences : [];
  return sentence && sentence.coverage > best.told + CLEARLY_MORE ? said : undefined;
}

/**
 * Decides what answers a question: asks which person is meant when a first name is shared, else takes facts, else
 * sentences of learned documents, else says that it is not known.
 */
export function decide(
  { whole: question, parts }: Asked,
  index: FactIndex,
  passages: readonly Passage[],
): Choice {
  const which = clarify(question, index);
  if (which) return which;
  const both = chooseBoth(parts, index);
  if (both) return both;
  const facts = chooseFacts(question, index, (fact) => original(fact, passages.slice(0, 1)) !== undefined);
  if (facts.kind === "facts") return betterSaid(question, facts, passages, index) ?? facts;
  if (facts.kind === "unknown" && (facts.why === "gap" || passages.length === 0)) return facts;
  return chooseSentences(question, passages, index) ?? facts;
}
