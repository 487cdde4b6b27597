import { isCommon } from "../dutch/common-words.ts";
import type { Question } from "../questions/understand.ts";
import type { Choice } from "./evidence.ts";
import type { FactIndex } from "./fact-index.ts";
import { type Scored, scoreFacts } from "./score.ts";

/**
 * A first name that several people share, with nothing else in the question that tells them apart: the answer names
 * them all and asks which is meant. Undefined when there is no such doubt.
 */
export function clarify(question: Question, index: FactIndex): Choice | undefined {
  const shared = question.mentions.find(
    ({ entities, text }) =>
      entities.length > 1 && entities.every(({ kind }) => kind === "person") && !text.includes(" "),
  );
  if (!shared) return undefined;
  const others = question.mentions.filter((mention) => mention !== shared && mention.proper);
  const telling = question.words.filter(({ asking, stem }) => !asking && !isCommon(stem));
  if (others.length > 0 || telling.length > 0) return undefined;
  const scored = scoreFacts(question, index);
  const options = shared.entities.flatMap(({ key }): Scored[] => {
    const about =
      scored.find(({ fact }) => fact.id.endsWith(`:person-${key}`)) ??
      scored.find(({ fact }) => fact.subjects.includes(key));
    return about ? [about] : [];
  });
  const name = shared.text.charAt(0).toUpperCase() + shared.text.slice(1);
  const people = shared.entities.map(({ label }) => label);
  return options.length > 1 ? { kind: "which", text: name, options, people } : undefined;
}
