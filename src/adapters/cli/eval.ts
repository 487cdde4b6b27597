import { z } from "zod";
import type { Audience } from "../../domain/audience.ts";
import type { Answer } from "../../domain/answers/answer.ts";
import { judge, totalOf } from "../../domain/answers/score-answers.ts";
import { EXIT, type Io, jsonLines } from "./io.ts";

const questionSchema = z.object({
  id: z.string(),
  lang: z.string().optional(),
  question: z.string(),
  type: z.string(),
  must: z.array(z.array(z.string())).default([]),
  must_not: z.array(z.string()).optional(),
});

export interface EvalDeps extends Io {
  ask(question: string, clearance: Audience): Promise<Answer>;
}

/** `eval <questions.jsonl>`: runs a question set and prints what is wrong and the scores. */
export async function evalCommand(
  { file, json = false }: { file: string; json?: boolean },
  deps: EvalDeps,
): Promise<number> {
  const verdicts = [];
  for (const line of jsonLines(await deps.readFile(file), file)) {
    const question = questionSchema.parse(line);
    const answer = await deps.ask(question.question, "coordinators");
    const verdict = judge(question, answer);
    verdicts.push(verdict);
    if (!json && !verdict.right)
      deps.out(
        `✗ ${question.id} ${question.question}\n    ${verdict.why}\n    ${answer.answer.replace(/\s+/g, " ")}`,
      );
  }
  const score = totalOf(verdicts);
  if (json) deps.out(JSON.stringify({ ...score, verdicts }));
  else {
    const share = (some: number, all: number): string =>
      `${some} of ${all}${all === 0 ? "" : ` (${Math.round((100 * some) / all)} %)`}`;
    deps.out(`right: ${share(score.right, score.questions)}`);
    deps.out(`unanswerable, answered anyway: ${share(score.answeredAnyway, score.unanswerable)}`);
    deps.out(`answerable, refused: ${share(score.refused, score.answerable)}`);
    deps.out(`answerable, source holds the answer: ${share(score.cited, score.answerable)}`);
  }
  return EXIT.fine;
}
