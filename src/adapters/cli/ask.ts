import type { Audience } from "../../domain/audience.ts";
import type { Answer } from "../../domain/answers/answer.ts";
import { sourceInWords } from "../../domain/answers/compose.ts";
import { clearanceFrom, EXIT, type Io, jsonLines } from "./io.ts";

export interface AskArguments {
  question?: string;
  file?: string;
  as?: string;
  json?: boolean;
}

export interface AskDeps extends Io {
  ask(question: string, clearance: Audience): Promise<Answer>;
  clearanceOf(person: string): Promise<Audience | undefined>;
}

/** `ask "<vraag>"` or `ask --file questions.jsonl`: an answer with its sources; JSON is a line a question. */
export async function askCommand(
  { question, file, as, json = false }: AskArguments,
  deps: AskDeps,
): Promise<number> {
  if ((question === undefined) === (file === undefined)) {
    deps.err("give one question, or a file of questions with --file");
    return EXIT.usage;
  }
  const clearance = await clearanceFrom(as, deps.clearanceOf);
  if (clearance === undefined) {
    deps.err(`--as: nobody and no audience is called "${as ?? ""}"`);
    return EXIT.usage;
  }
  const lines = file === undefined ? [{ question }] : jsonLines(await deps.readFile(file), file);
  for (const line of lines) {
    const text = typeof line["question"] === "string" ? line["question"] : "";
    const answer = await deps.ask(text, clearance);
    if (json || file !== undefined) deps.out(JSON.stringify(asJson(answer, line["id"])));
    else for (const each of inWords(answer)) deps.out(each);
  }
  return EXIT.fine;
}

/** The contract's shape of an answer. */
function asJson(answer: Answer, id: unknown): Record<string, unknown> {
  const { question, answered, answer: text, sources, confidence, route } = answer;
  return {
    ...(id === undefined ? {} : { id }),
    question,
    answered,
    answer: text,
    sources: sources.map((source) => ({ ...source, at: undefined })),
    confidence,
    ...(route === undefined ? {} : { route }),
  };
}

function inWords(answer: Answer): string[] {
  const sources = answer.sources.map((source, index) => sourceInWords(source, index + 1, answer.language));
  return sources.length === 0 ? [answer.answer] : [answer.answer, "", ...sources];
}
