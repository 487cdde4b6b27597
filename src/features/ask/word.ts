import type { Answer } from "../../domain/answers/answer.ts";
import type { Evidence } from "../../domain/wording/support.ts";
import { evidenceOf, isWordable, judge, type Sentence, type Wording } from "../../domain/wording/wording.ts";
import type { Result } from "../../kernel/result.ts";

/** All that a model gets to see. */
export interface WordingTask {
  question: string;
  language: "nl" | "en";
  evidence: readonly Evidence[];
}

/** Why there is nothing of a model to use: too slow, an HTTP error, no connection, or not what was asked for. */
export type WordingFailure = "timeout" | "refused" | "unreached" | "invalid";

/** Whoever wants to hear a model while it is talking. */
export interface Listening {
  /** Each sentence once it is whole, unjudged; the next one waits for it. */
  heard(sentence: Sentence): Promise<void>;
  /** Aborted when nobody wants it any more. */
  signal: AbortSignal;
}

/** Asks a model to say evidence better. Never rejects; may take many seconds: never call it within a transaction. */
export type SayBetter = (
  task: WordingTask,
  listening?: Listening,
) => Promise<Result<Wording, WordingFailure>>;

/** What became of it, for the log and the metrics. */
export type WordingResult =
  | "used"
  | "not wordable"
  | "nothing stands"
  | "loses"
  | "too long"
  | WordingFailure;

export interface WordPorts {
  sayBetter: SayBetter;
  /** The programme's own names, which everybody knows. */
  omissible: readonly string[];
  /** Told once an attempt ended, with how many sentences were dropped. */
  worded(result: WordingResult, dropped: number): void;
}

/**
 * Says an answer better with a model, or gives it back as it is: when the model fails, says something else than the
 * evidence, or tells less. What is not known stays not known.
 */
export async function wordBetter(
  answer: Answer,
  { sayBetter, omissible, worded }: WordPorts,
  listening?: Listening,
): Promise<Answer> {
  if (!isWordable(answer)) {
    worded("not wordable", 0);
    return answer;
  }
  const { question, language } = answer;
  const said = await sayBetter({ question, language, evidence: evidenceOf(answer) }, listening);
  if (!said.ok) {
    worded(said.error, 0);
    return answer;
  }
  const judged = judge(said.value, answer, omissible);
  worded(judged.kind === "stands" ? "used" : judged.why, judged.dropped.length);
  return judged.kind === "stands" ? { ...answer, answer: judged.text } : answer;
}
