/** A question of a question set, with what its answer must and must not match. */
export interface SetQuestion {
  id: string;
  lang?: string | undefined;
  question: string;
  type: string;
  must: string[][];
  must_not?: string[] | undefined;
}

export interface Verdict {
  id: string;
  type: string;
  right: boolean;
  /** Why it is wrong; empty when right. */
  why: string;
  /** The cited sources together hold what the answer must. Only for answerable questions. */
  cited: boolean;
  /** The bot said that it does not know. */
  refused: boolean;
}

const LONGEST = 600;
/** How an answer says that it does not know, in both languages. */
const ABSTAINS =
  /\b(staat|staan|vind|vond|weet|ken|kan) (ik |dat |het |dit )*(niet|nergens|geen)\b|\bniet in (wat ik ken|de documenten|mijn)|\bonbekend\b|\b(not in what I know|don't know|do not know|cannot find|could not find|not known)\b/i;

/**
 * Judges an answer: every inner list of `must` needs a match in its text (at most 600 characters, white space folded)
 * and nothing of `must_not` may match. Unanswerable: not answered, no sources, recognisably so, nothing of `must_not`.
 */
export function judge(
  question: SetQuestion,
  answer: { answered: boolean; answer: string; sources: readonly { text: string }[] },
): Verdict {
  const text = answer.answer.replace(/\s+/g, " ").trim();
  const matches = (pattern: string, where: string): boolean => new RegExp(pattern, "i").test(where);
  const verdict = (why: string, cited = false): Verdict => ({
    refused: !answer.answered,
    id: question.id,
    type: question.type,
    right: why === "",
    why,
    cited,
  });
  const forbidden = (question.must_not ?? []).find((pattern) => matches(pattern, text));
  if (text.length > LONGEST) return verdict(`is ${text.length} characters long`);
  if (forbidden !== undefined) return verdict(`matches what it must not: ${forbidden}`);
  if (question.type === "unanswerable") {
    if (answer.answered) return verdict("is answered, but cannot be");
    if (answer.sources.length > 0) return verdict("shows sources without an answer");
    return verdict(ABSTAINS.test(text) ? "" : "does not read as not knowing");
  }
  const cited = answer.sources.map((source) => source.text).join("\n");
  const holds = question.must.every((some) => some.some((pattern) => matches(pattern, cited)));
  const missing = question.must.find((some) => !some.some((pattern) => matches(pattern, text)));
  return verdict(missing === undefined ? "" : `lacks ${missing.join(" | ")}`, holds);
}

export interface Score {
  questions: number;
  right: number;
  unanswerable: number;
  /** Unanswerable ones that were answered anyway. */
  answeredAnyway: number;
  answerable: number;
  /** Answerable ones that were refused, though what is known nearby may be right. */
  refused: number;
  /** Answerable ones with a cited source that holds the answer. */
  cited: number;
}

export function totalOf(verdicts: readonly Verdict[]): Score {
  const unanswerable = verdicts.filter(({ type }) => type === "unanswerable");
  const answerable = verdicts.filter(({ type }) => type !== "unanswerable");
  return {
    questions: verdicts.length,
    right: verdicts.filter(({ right }) => right).length,
    unanswerable: unanswerable.length,
    answeredAnyway: unanswerable.filter(({ why }) => why === "is answered, but cannot be").length,
    answerable: answerable.length,
    refused: answerable.filter(({ refused }) => refused).length,
    cited: answerable.filter(({ cited }) => cited).length,
  };
}
