import type { RecordOf } from "../programme/format.ts";

/** Titles that read as what somebody is; the others are labels ("Communicatie", "Stuurt de teams aan"). */
const IS_A =
  /^(programma\w+|project\w+|coördinator|\w*adviseur|ateliermeester|voorzitter|leider|trekker|contactpersoon|lid|gesprekspartner|ondersteuner|vertegenwoordiger)\b/i;

/** "Anna is programmacoördinator, sinds januari 2023": a sentence where the title makes one. */
export function roleInWords(
  role: RecordOf<"roles">,
  name: string,
  of: { nl: string; en: string },
  past: boolean,
  since: { nl: string; en: string },
): { nl: string; en: string } {
  const start = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
  const after = (text: string): string => (text === "" ? "" : `, ${text}`);
  if (role.person === undefined || !IS_A.test(role.title))
    return {
      nl: `${role.title}${of.nl}: ${name}${past ? ` – ${since.nl}` : after(since.nl)}`,
      en: `${role.title_en}${of.en}: ${name}${after(since.en)}`,
    };
  return {
    nl: `${name} ${past ? "was" : "is"} ${start(role.title)}${of.nl}${after(since.nl.replace(/^vanaf /, "sinds "))}`,
    en: `${name} ${past ? "was" : "is"} ${start(role.title_en)}${of.en}${after(since.en.replace(/^from /, past ? "from " : "since "))}`,
  };
}
