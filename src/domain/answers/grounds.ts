import type { Scored } from "../evidence/score.ts";
import { dateInWords } from "../knowledge/dates.ts";
import type { Fact } from "../knowledge/fact.ts";
import type { Ground, Source } from "./answer.ts";

/** The facts that an answer says, for whoever wants to correct one. */
export const groundsOf = (shown: readonly Scored[], write: (fact: Fact) => string): Ground[] =>
  shown.map(({ fact }) => ({ fact: fact.id, text: write(fact) }));

/**
 * Where a fact comes from: its document, and before that whoever corrected it. The document then shows its own, older
 * words; it is left out where it has nothing like it.
 */
export function withCorrection(fact: Fact, source: Source, write: (fact: Fact) => string): Source[] {
  const { corrected } = fact;
  if (corrected === undefined) return [source];
  const older = write({ ...fact, nl: corrected.nl, en: corrected.en });
  return [
    {
      document: `correction:${corrected.id}`,
      title: `Correctie ${corrected.id}`,
      locator: corrected.by,
      date: corrected.on,
      text: source.text,
      correctedBy: corrected.by,
      ...(source.at === undefined ? {} : { at: source.at }),
    },
    ...(older === "" ? [] : [{ ...source, text: older }]),
  ];
}

/** "gecorrigeerd door Bart Stoffels op 9 maart 2023 (C-003)", "vast antwoord van …"; undefined for a document. */
export function personInWords(
  { document, date, correctedBy, answeredBy }: Source,
  language: "nl" | "en",
): string | undefined {
  const id = document.slice(document.indexOf(":") + 1);
  const day = dateInWords(date, language);
  const english = language === "en";
  if (correctedBy !== undefined)
    return english
      ? `corrected by ${correctedBy} on ${day} (${id})`
      : `gecorrigeerd door ${correctedBy} op ${day} (${id})`;
  if (answeredBy !== undefined)
    return english
      ? `kept answer of ${answeredBy}, ${day} (${id})`
      : `vast antwoord van ${answeredBy}, ${day} (${id})`;
  return undefined;
}
