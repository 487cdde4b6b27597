import type { Answer } from "../../domain/answers/answer.ts";
import { meaningOf } from "../../domain/questions/meaning.ts";
import { mentionsIn } from "../../domain/questions/mentions.ts";
import type { Question } from "../../domain/questions/understand.ts";
import type { Library } from "./knowledge.ts";
import type { KeptForAsking } from "./ports.ts";

/** Meanings of wordings by library: names may be read otherwise once the programme is another one. */
const known = new WeakMap<Library, Map<string, string>>();

function meaningIn(library: Library, wording: string): string {
  const meanings = known.get(library) ?? new Map<string, string>();
  known.set(library, meanings);
  const found = meanings.get(wording);
  if (found !== undefined) return found;
  const meaning = meaningOf(
    wording,
    mentionsIn(wording, library.names, (stem) => library.index.has(stem)),
  );
  meanings.set(wording, meaning);
  return meaning;
}

/**
 * The answer that was kept for a question with just this `meaning`, written for it. Undefined when there is none: a kept
 * answer never answers a question that is merely like its own.
 */
export function keptAnswer(
  question: Question,
  meaning: string,
  library: Library,
  kept: readonly KeptForAsking[],
): Answer | undefined {
  if (meaning === "") return undefined;
  const found = kept.find(({ questions }) =>
    questions.some((wording) => meaningIn(library, wording) === meaning),
  );
  if (found === undefined) return undefined;
  const { id, answer, owner, day, audience } = found;
  return {
    question: question.text,
    language: question.language,
    answered: true,
    answer,
    sources: [
      {
        document: `kept:${id}`,
        title: `Vast antwoord ${id}`,
        locator: owner,
        date: day,
        text: answer,
        answeredBy: owner,
        at: { kind: "kept", id, audience },
      },
    ],
    confidence: 1,
    kept: id,
  };
}
