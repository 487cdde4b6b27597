/**
 * A model may say an answer better, and nothing else. What it wrote is held against the evidence here: a sentence that
 * says more than it cites is dropped, and when what is left tells less than the answer that was composed without a
 * model, that answer stays.
 */
import { z } from "zod";
import { type Answer, LONGEST_ANSWER } from "../answers/answer.ts";
import { dateInWords } from "../knowledge/dates.ts";
import { keepsWhatMatters } from "./keeps.ts";
import { type Evidence, type Fault, faultOf } from "./support.ts";

/** A sentence of a model, with the numbers of the evidence that it says again. */
export const sentenceSchema = z.object({
  text: z.string().max(2_000),
  sources: z.array(z.number().int()).max(10),
});
export type Sentence = z.infer<typeof sentenceSchema>;

/** What a model must give. */
export const wordingSchema = z.object({ sentences: z.array(sentenceSchema).max(12) });
export type Wording = z.infer<typeof wordingSchema>;

export type Judged =
  | { kind: "stands"; text: string; dropped: Fault[] }
  /** `loses`: something that matters in the composed answer is gone. */
  | { kind: "falls"; why: "nothing stands" | "loses" | "too long"; dropped: Fault[] };

/** The evidence of an answer, numbered as its sources are. */
export function evidenceOf({ sources, language }: Answer): Evidence[] {
  return sources.map(({ text, title, locator, date }) => ({
    text,
    about: [title, locator, date === "" ? "" : dateInWords(date, language)]
      .filter((each) => each !== "")
      .join(", "),
  }));
}

/**
 * Whether there is something to say better: never an answer that it is not known, a question back, a list with a line
 * each, or an answer of which a part stands behind *Meer*; and not what a person put right or answered, whose words count and beside
 * which the document still says otherwise.
 */
export function isWordable({ answered, answer, sources, more }: Answer): boolean {
  if (sources.some(({ correctedBy, answeredBy }) => correctedBy !== undefined || answeredBy !== undefined))
    return false;
  return answered && sources.length > 0 && more === undefined && !/[\n•]|\?\s*$/.test(answer);
}

/** "Ja." and "Nee." follow from a rule and are none of the model's business. */
const OPENING = /^(?:Ja|Nee|Yes|No)\. /;

/** What stands before whatever a model makes of this answer. */
export function openingOf({ answer }: Answer): string {
  return OPENING.exec(answer)?.[0] ?? "";
}

/**
 * Judges one sentence on its own, as soon as it is there: as it may be said, with its citations, or why it may not.
 * Whether enough is said can only be judged at the end.
 */
export function judgeSentence(
  { text: written, sources }: Sentence,
  evidence: readonly Evidence[],
  language: Answer["language"],
): { text: string } | { fault: Fault } {
  const text = plain(written);
  const numbers = [...new Set(sources)].toSorted((a, b) => a - b);
  const fault = faultOf({ text, sources: numbers }, evidence, language);
  return fault === undefined ? { text: cited(text, numbers) } : { fault };
}

/**
 * Judges what a model made of `answer`. `omissible` are words that everybody knows (the programme's own name): they may
 * be left out.
 */
export function judge(wording: Wording, answer: Answer, omissible: readonly string[] = []): Judged {
  const evidence = evidenceOf(answer);
  const dropped: Fault[] = [];
  const standing: string[] = [];
  for (const sentence of wording.sentences) {
    const judged = judgeSentence(sentence, evidence, answer.language);
    if ("text" in judged) standing.push(judged.text);
    else dropped.push(judged.fault);
  }
  if (standing.length === 0) return { kind: "falls", why: "nothing stands", dropped };
  const opening = openingOf(answer);
  const text = `${opening}${standing.join(" ")}`;
  if (text.length > LONGEST_ANSWER) return { kind: "falls", why: "too long", dropped };
  const told = answer.answer.slice(opening.length);
  return keepsWhatMatters(told, text, { question: answer.question, omissible })
    ? { kind: "stands", text, dropped }
    : { kind: "falls", why: "loses", dropped };
}

/** On one line, without the marks that a model may have put in itself. */
const plain = (text: string): string =>
  text
    .replace(/\s*\[\d+(?:\s*[,;]\s*\d+)*\]/g, "")
    .replace(/\s+/g, " ")
    .trim();

const cited = (text: string, numbers: readonly number[]): string => {
  const end = /[.!?…]$/.test(text) ? text : `${text}.`;
  return `${end} ${numbers.map((number) => `[${number}]`).join("")}`;
};
