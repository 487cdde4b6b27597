import { AUDIENCES } from "../../domain/audience.ts";
import type { LocalDate } from "../../domain/calendar/local-date.ts";
import { decide } from "../../domain/corrections/machine.ts";
import type { Correction } from "../../domain/corrections/types.ts";
import type { CorrectedBy } from "../../domain/knowledge/corrected.ts";
import type { Programme } from "../../domain/programme/format.ts";
import { applyCorrections, type Unfit, withoutVacantRoles } from "../../domain/programme/overlay.ts";
import type { ImportPorts } from "./ports.ts";

/** More corrections than this are a new edition of the files. */
const MOST = 10_000;

/** What counts, in the order in which it was recorded: where two correct the same, the later one wins. */
export async function recordedCorrections({
  corrections,
}: Pick<ImportPorts, "corrections">): Promise<Correction[]> {
  const recorded = await corrections.list({ audiences: AUDIENCES, status: ["recorded"], limit: MOST });
  const when = ({ recorded: done, createdAt }: Correction): string => done?.at ?? createdAt;
  return recorded.toSorted(
    (one, other) => when(one).localeCompare(when(other)) || one.id.localeCompare(other.id),
  );
}

/** Notes with each correction whether the files that were just read still agree with it. */
export async function compareCorrections(
  corrections: readonly Correction[],
  unfit: readonly Unfit[],
  ports: Pick<ImportPorts, "corrections">,
  now: Date,
  effective: LocalDate,
): Promise<void> {
  for (const correction of corrections) {
    const why = unfit.find(({ id }) => id === correction.id)?.why ?? null;
    const decided = decide({ type: "compare", unfit: why }, correction, now, {
      by: { kind: "system" },
      from: { kind: "programme" },
      effective,
    });
    if (decided.ok) await ports.corrections.append(correction, decided.value);
  }
}

/** Who corrected what, as it stands under answers. */
export async function correctedBy(
  corrections: readonly Correction[],
  programme: Programme,
  { nameOf }: Pick<ImportPorts, "nameOf">,
): Promise<CorrectedBy[]> {
  const names = new Map(
    [...programme.people, ...programme.organisations].map(({ key, name }) => [key, name]),
  );
  const marks: CorrectedBy[] = [];
  for (const { id, collection, key, changes, recorded, createdBy } of corrections) {
    const words = changes
      .flatMap(({ to }) => (Array.isArray(to) ? to : [String(to ?? "")]))
      .map((word) => names.get(word) ?? word);
    const { by, day } = recorded ?? { by: createdBy, day: "" };
    marks.push({ id, collection, key, by: await nameOf(by), on: day, words });
  }
  return marks;
}

/** The programme as it counts now: the files that were read last with every recorded correction over them. */
export async function correctedProgramme(
  ports: Pick<ImportPorts, "programme" | "corrections">,
): Promise<Programme> {
  const files = await ports.programme.files();
  if (files === undefined) throw new Error("no programme was ever imported");
  return withoutVacantRoles(applyCorrections(files, await recordedCorrections(ports)).programme);
}
