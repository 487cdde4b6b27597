import { localDateAt } from "../../domain/calendar/zoned.ts";
import { fieldAt } from "../../domain/corrections/fields.ts";
import { inWords } from "../../domain/corrections/form.ts";
import { findRecord } from "../../domain/corrections/records.ts";
import type { Correction } from "../../domain/corrections/types.ts";
import type { CorrectionSummary } from "../../domain/messages/corrections.ts";
import type { Language } from "../../domain/people/types.ts";
import type { CorrectionPorts } from "./ports.ts";

/** A correction in words that people know, in the reader's language. */
export async function summariseCorrection(
  correction: Correction,
  language: Language,
  { programme, nameOf }: Pick<CorrectionPorts, "programme" | "nameOf">,
): Promise<CorrectionSummary> {
  const { id, version, status, label, changes, hidden, why, recorded, createdBy, createdAt, unfit } =
    correction;
  const record = findRecord(correction, programme);
  return {
    id,
    version,
    status,
    hidden,
    why,
    unfit,
    record: label,
    changes: changes.map(({ path, from, to }) => {
      const field = fieldAt(correction.collection, path, record);
      return {
        label: field.label,
        ...(field.of === undefined ? {} : { of: field.of }),
        from: inWords(from, field, programme, language),
        to: inWords(to, field, programme, language),
      };
    }),
    by: await nameOf(recorded?.by ?? createdBy),
    day: recorded?.day ?? localDateAt(new Date(createdAt), programme.timezone),
  };
}
