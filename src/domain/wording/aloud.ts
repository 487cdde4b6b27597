/**
 * An answer that is said while a model is still wording it. What was said cannot be taken back, only added to; so a
 * sentence is said once it stands on its own citation, and nothing else is.
 */
import { type Answer, LONGEST_ANSWER } from "../answers/answer.ts";
import { evidenceOf, judgeSentence, openingOf, type Sentence } from "./wording.ts";

export interface Aloud {
  /** What may be said now that this sentence is there, to be put behind what was said; undefined: nothing. */
  next(sentence: Sentence): string | undefined;
  /** Everything that was said so far. */
  said(): string;
}

/** Slack reads what is streamed as Markdown, in which these characters would not stand for themselves. */
const MARKS = /[*_~|\\#<>`]|&\w+;|^\s*(?:\d+[.)]|[-+=])\s/;

/** Starts saying an answer better. */
export function sayAloud(answer: Answer): Aloud {
  const evidence = evidenceOf(answer);
  let said = "";
  let silent = false;
  return {
    next(sentence) {
      if (silent) return undefined;
      const judged = judgeSentence(sentence, evidence, answer.language);
      if (!("text" in judged)) return undefined;
      const longer = said === "" ? `${openingOf(answer)}${judged.text}` : `${said} ${judged.text}`;
      // What comes after a sentence that is left out would stand in another order than it was written.
      if (longer.length > LONGEST_ANSWER || MARKS.test(judged.text)) {
        silent = true;
        return undefined;
      }
      const piece = longer.slice(said.length);
      said = longer;
      return piece.trimStart();
    },
    said: () => said,
  };
}
