import type { DocumentProblem } from "../domain/documents.ts";
import type { Catalogue } from "../text/catalogue.ts";

/** What is wrong with a file and what would help, to follow its name; without a full stop. Plain text. */
export function problemInWords(problem: DocumentProblem, { documents: { problems } }: Catalogue): string {
  switch (problem.kind) {
    case "unsupported":
      return problems.unsupported(problem.extension);
    case "empty":
      return problems.empty;
    case "missing":
      return problems.missing;
    case "not text":
      return problems.notText;
    case "bad line":
      return problems.badLine(problem.line, problem.problem);
    case "encrypted":
      return problems.encrypted;
    case "scanned":
      return problems.scanned(problem.pages);
    case "corrupt":
      return problems.corrupt;
    case "mislabelled": {
      const { extension, content } = problem;
      if (content === "old Office") return problems.oldOffice(extension);
      return content === "zip" ? problems.zip(extension) : problems.otherContent(extension, content);
    }
    case "too large":
      return problems.tooLarge[problem.measure](problem.megabytes);
    case "too slow":
      return problems.tooSlow(problem.minutes);
    case "external":
      return problems.external;
    case "withheld":
      return problems.withheld;
  }
}
