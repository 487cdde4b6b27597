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
    },
    ...(older === "" ? [] : [{ ...source, text: older }]),
  ];
}

/** "gecorrigeerd door Bart Stoffels op 9 maart 2023 (C-003)". */
export function correctionInWords(
  { document, date, correctedBy = "" }: Source,
  language: "nl" | "en",
): string {
  const id = document.replace(/^correction:/, "");
  const day = dateInWords(date, language);
  return language === "en"
    ? `corrected by ${correctedBy} on ${day} (${id})`
    : `gecorrigeerd door ${correctedBy} op ${day} (${id})`;
}
