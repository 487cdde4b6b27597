import { breaks, readForm, versionOf } from "../../domain/corrections/form.ts";
import { mayBeHidden } from "../../domain/corrections/fields.ts";
import { decide } from "../../domain/corrections/machine.ts";
import {
  audienceOf,
  belongsTo,
  findRecord,
  readRef,
  recordInWords,
} from "../../domain/corrections/records.ts";
import type { RecordRef } from "../../domain/corrections/types.ts";
import type { Outcome } from "../../domain/messages/outgoing.ts";
import type { Programme } from "../../domain/programme/format.ts";
import { type Change } from "../../domain/programme/overlay.ts";
import { valueAt } from "../../domain/programme/paths.ts";
import type { DialogValues } from "../../domain/requests.ts";
import { circumstancesOf } from "../circumstances.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext } from "../use-case.ts";
import { isVisible, refusedToCorrect } from "../../domain/corrections/access.ts";
import type { CorrectionPorts } from "./ports.ts";
import { summariseCorrection } from "./summary.ts";

/** Longest reason that is kept, and longest name of a record in a list. */
const LONGEST_WHY = 1000;
const LONGEST_LABEL = 200;

/** The submitted form: a draft with its preview. What is wrong is said at its field, and the form stays open. */
export async function submitCorrectionForm(
  values: DialogValues,
  item: { id?: string; version?: number },
  context: RequestContext,
  ports: CorrectionPorts,
): Promise<Outcome> {
  const { programme } = ports;
  const ref = readRef(item.id ?? "");
  const record = ref === null ? undefined : findRecord(ref, programme);
  if (ref === null || record === undefined || !isVisible(context.actor, ref, programme))
    return tellAsker(context, { kind: "correction.refused", why: "unknown" });
  const refusal = refusedToCorrect(context.actor, ref, programme);
  if (refusal !== null) return tellAsker(context, { kind: "notice.refused", ...refusal });
  // The form stays open, so that what was typed is not lost.
  if (versionOf(record) !== item.version) return { messages: [], fieldErrors: { why: "changed" } };
  const typed = new Map(
    Object.entries(values).map(([path, value]) => [path, typeof value === "string" ? value : ""]),
  );
  const why = (typed.get("why") ?? "").trim();
  if (why === "") return { messages: [], fieldErrors: { why: "required" } };
  const hidden = Array.isArray(values["hidden"]) && values["hidden"].length > 0 && mayBeHidden(ref);
  if (hidden && breaks(programme, { ...ref, changes: [], hidden }))
    return { messages: [], fieldErrors: { hidden: "still-used" } };
  const read = hidden ? { changes: [] } : readForm(typed, ref, programme, context.actor.language);
  if ("errors" in read) return { messages: [], fieldErrors: read.errors };
  return draft(
    ref,
    await withFiles(read.changes, ref, ports),
    { hidden, why: why.slice(0, LONGEST_WHY) },
    context,
    ports,
  );
}

/** With what the files say in the same place, to see later whether they changed. */
async function withFiles(
  changes: readonly Omit<Change, "files">[],
  ref: RecordRef,
  { records }: CorrectionPorts,
): Promise<Change[]> {
  const files = await records.files();
  const record = files && findRecord(ref, files);
  return changes.map((change) => ({
    ...change,
    files: (record && valueAt(record, change.path)) ?? null,
  }));
}

async function draft(
  ref: RecordRef,
  changes: Change[],
  { hidden, why }: { hidden: boolean; why: string },
  context: RequestContext,
  ports: CorrectionPorts,
): Promise<Outcome> {
  const { programme, corrections } = ports;
  const of = belongsTo(ref, programme);
  const decided = decide(
    {
      type: "draft",
      id: await corrections.nextId(),
      collection: ref.collection,
      key: ref.key,
      label: recordInWords(ref, programme).slice(0, LONGEST_LABEL),
      changes,
      hidden,
      why,
      audience: audienceOf(ref, programme),
      of,
      team: teamIn(of, programme),
    },
    null,
    context.now,
    circumstancesOf(context, programme.timezone),
  );
  if (!decided.ok) return { messages: [], fieldErrors: { why: "nothing-changed" } };
  const correction = await corrections.append(null, decided.value);
  return tellAsker(context, {
    kind: "correction.preview",
    correction: await summariseCorrection(correction, context.actor.language, ports),
  });
}

const teamIn = (of: readonly string[], { teams }: Programme): string | null =>
  of.find((key) => teams.some((team) => team.key === key)) ?? null;
