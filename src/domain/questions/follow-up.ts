import type { Question } from "./understand.ts";

/** How a follow-up begins, or that it points back. */
export const POINTS_BACK =
  /^(en|ok[eé]?|maar|and|but|what about|how about|hoe zit het met|en hoe zit het met)\b|\b(daar(van|voor|bij|in|over)?|die|dat|hij|zij|ze|it|that|those|there|they|their|his|her)\b/i;
const FEW_WORDS = 3;

/**
 * Reads a question in the light of the one before it: "en van OT2?" after "wat is het budget van OT3?" asks for the
 * budget of OT2. A question that stands on its own is left alone. `read` understands the completed text.
 */
export function followUp(previous: Question, current: Question, read: (text: string) => Question): Question {
  const bare = current.words.length === 0 && current.wanted === "thing";
  const elliptic = current.words.length < FEW_WORDS && (POINTS_BACK.test(current.text) || bare);
  if (!elliptic) return current;
  // The words of a term are also ordinary words: only names of things give way to names of the same kind.
  const named = current.mentions
    .filter(({ proper }) => proper)
    .flatMap(({ entities }) => entities.map(({ kind }) => kind));
  const replacing: ReadonlySet<string> = new Set(named.filter((kind) => kind !== "term"));
  const years = current.years.length > 0;
  let text = previous.text;
  for (const mention of previous.mentions) {
    if (mention.proper && mention.entities.some(({ kind }) => replacing.has(kind)))
      text = without(text, mention.text);
  }
  if (years) text = text.replace(/\b20[12]\d\b/g, " ");
  return read(`${text} ${current.text.replace(POINTS_BACK, " ")}`.replace(/[?\s]+/g, " ").trim());
}

function without(text: string, words: string): string {
  const pattern = words
    .split(" ")
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("[^\\p{L}\\d]+");
  return text.replace(new RegExp(`(?<![\\p{L}\\d])${pattern}(?![\\p{L}\\d])`, "giu"), " ");
}
