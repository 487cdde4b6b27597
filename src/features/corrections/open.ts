import type { Ground } from "../../domain/answers/answer.ts";
import { mayBeHidden } from "../../domain/corrections/fields.ts";
import { fillIn, versionOf } from "../../domain/corrections/form.ts";
import { findRecord, readRef, recordInWords, writeRef } from "../../domain/corrections/records.ts";
import type { RecordRef } from "../../domain/corrections/types.ts";
import type { CorrectionForm, CorrectionMessage } from "../../domain/messages/corrections.ts";
import type { Outcome } from "../../domain/messages/outgoing.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import { isVisible, recordsBehind, refusedToCorrect } from "../../domain/corrections/access.ts";
import type { CorrectionPorts } from "./ports.ts";

/** So many records to choose from fit a message; the likeliest come first. */
const CHOICES = 8;

const refused = (context: RequestContext, why: "unknown" | "no-record"): Outcome =>
  tellAsker(context, { kind: "correction.refused", why });

/** *Corrigeren* under an answer: the form of the record that it rests on, or a choice when there are several. */
export const startCorrection: UseCase<"correction.start", CorrectionPorts> = async (
  { questionId },
  context,
  ports,
) => {
  const asked = await ports.questions.find(questionId);
  return asked === undefined ? refused(context, "no-record") : offer(asked.grounds, context, ports);
};

/** `/wegwijzer corrigeer wie is de projectmanager?`: what the answer to that question rests on. */
export const findCorrection: UseCase<"correction.find", CorrectionPorts> = async (
  { question },
  context,
  ports,
) => {
  if (question.trim() === "") return tellAsker(context, { kind: "correction.usage" });
  const grounds = await ports.groundsFor(question, context.actor.clearance, context.now);
  return offer(grounds, context, ports);
};

/** The form of one record. */
export const openCorrectionForm: UseCase<"correction.form", CorrectionPorts> = async (
  { record },
  context,
  ports,
) => {
  const ref = readRef(record);
  return ref === null ? refused(context, "unknown") : open(ref, context, ports);
};

function offer(grounds: readonly Ground[], context: RequestContext, ports: CorrectionPorts): Outcome {
  const { programme } = ports;
  const refs = recordsBehind(grounds, context.actor, programme);
  const [first] = refs;
  if (first === undefined) return refused(context, "no-record");
  const may = refs.filter((ref) => refusedToCorrect(context.actor, ref, programme) === null);
  if (may.length < 2) return open(may[0] ?? first, context, ports);
  const content: CorrectionMessage = {
    kind: "correction.choose",
    options: may
      .slice(0, CHOICES)
      .map((ref) => ({ record: writeRef(ref), label: recordInWords(ref, programme) })),
  };
  return tellAsker(context, content);
}

function open(ref: RecordRef, context: RequestContext, { programme }: CorrectionPorts): Outcome {
  const { actor, origin } = context;
  const record = findRecord(ref, programme);
  if (record === undefined || !isVisible(actor, ref, programme)) return refused(context, "unknown");
  const refusal = refusedToCorrect(actor, ref, programme);
  if (refusal !== null) return tellAsker(context, { kind: "notice.refused", ...refusal });
  const label = recordInWords(ref, programme);
  // Typed in a message there is nothing that may open a form: a button is.
  if (origin.triggerId === undefined)
    return tellAsker(context, { kind: "correction.choose", options: [{ record: writeRef(ref), label }] });
  const content: CorrectionForm = {
    kind: "correction.form",
    id: writeRef(ref),
    version: versionOf(record),
    record: label,
    fields: fillIn(ref, programme, actor.language),
    removable: mayBeHidden(ref),
  };
  return { messages: [], dialog: { triggerId: origin.triggerId, content, language: actor.language } };
}
