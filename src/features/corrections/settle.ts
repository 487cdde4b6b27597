import { mayRead } from "../../domain/audience.ts";
import { isCoordinator } from "../../domain/authority.ts";
import { decide } from "../../domain/corrections/machine.ts";
import { findRecord } from "../../domain/corrections/records.ts";
import type { Correction, CorrectionCommand } from "../../domain/corrections/types.ts";
import type { CorrectionMessage } from "../../domain/messages/corrections.ts";
import type { Outcome } from "../../domain/messages/outgoing.ts";
import { applyTo } from "../../domain/programme/overlay.ts";
import { valueAt } from "../../domain/programme/paths.ts";
import { circumstancesOf } from "../circumstances.ts";
import { coordinationPlace } from "../coordination.ts";
import { insteadOfClicked, tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import { refusedToCorrect } from "../../domain/corrections/access.ts";
import type { CorrectionPorts } from "./ports.ts";
import { summariseCorrection } from "./summary.ts";

/** *Vastleggen*: from now on it counts; answers, records and roles follow in the same transaction. */
export const recordCorrection: UseCase<"correction.record", CorrectionPorts> = (request, context, ports) =>
  settle(request, { type: "record" }, "recorded", context, ports);

/** *Annuleren*: the draft is kept in history, and counts for nothing. */
export const dropCorrection: UseCase<"correction.drop", CorrectionPorts> = (request, context, ports) =>
  settle(request, { type: "drop" }, "dropped", context, ports);

/** *Ongedaan maken*: what the files say, or an earlier correction, counts again. */
export const undoCorrection: UseCase<"correction.undo", CorrectionPorts> = (request, context, ports) =>
  settle(request, { type: "undo" }, "undone", context, ports);

type Settled = "recorded" | "dropped" | "undone";

async function settle(
  { id, version }: { id: string; version?: number },
  command: CorrectionCommand,
  what: Settled,
  context: RequestContext,
  ports: CorrectionPorts,
): Promise<Outcome> {
  const { corrections, records } = ports;
  const refuse = (why: "unknown" | "changed" | "already"): Outcome =>
    insteadOfClicked(context, { kind: "correction.refused", why, id });
  if (command.type !== "drop") await records.exclusively();
  const found = await corrections.find(id);
  if (found === null || !mayRead(context.actor.clearance, found.audience)) return refuse("unknown");
  const refusal = refusedToCorrect(context.actor, found, ports.programme);
  if (refusal !== null) return tellAsker(context, { kind: "notice.refused", ...refusal });
  // A second click on the same button: it is so already.
  if (found.status === what) return insteadOfClicked(context, await cardOf(found, what, context, ports));
  if (command.type === "record" && !(await stillFits(found, ports))) return refuse("changed");
  const decided = decide(
    { ...command, ...(version === undefined ? {} : { version }) },
    found,
    context.now,
    circumstancesOf(context, ports.programme.timezone),
  );
  if (!decided.ok) return refuse(decided.error.kind === "conflict" ? "changed" : "already");
  const correction = await corrections.append(found, decided.value);
  if (what !== "dropped") await records.apply(context.now);
  return {
    messages: [
      ...insteadOfClicked(context, await cardOf(correction, what, context, ports)).messages,
      ...(what === "dropped" ? [] : await toCoordinators(correction, what, context, ports)),
    ],
  };
}

/** Nobody changed the same places since it was drafted. */
async function stillFits(correction: Correction, { records }: CorrectionPorts): Promise<boolean> {
  const record = findRecord(correction, await records.corrected());
  if (record === undefined) return false;
  const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  return (
    correction.changes.every(({ path, from }) => same(valueAt(record, path) ?? null, from)) &&
    typeof applyTo(record, correction) !== "string"
  );
}

async function cardOf(
  correction: Correction,
  what: Settled,
  { actor }: RequestContext,
  ports: CorrectionPorts,
): Promise<CorrectionMessage> {
  return {
    kind: "correction.card",
    correction: await summariseCorrection(correction, actor.language, ports),
    what,
    may: what === "recorded",
  };
}

/** What somebody else corrected, coordinators see too: they can take it back. */
async function toCoordinators(
  correction: Correction,
  what: Settled,
  context: RequestContext,
  ports: CorrectionPorts,
): Promise<Outcome["messages"]> {
  if (isCoordinator(context.actor) || !mayRead("participants", correction.audience)) return [];
  const place = await coordinationPlace(context.now, ports);
  if (place === null) return [];
  const summary = await summariseCorrection(correction, place.language, ports);
  return [
    { ...place, content: { kind: "correction.card", correction: summary, what, may: what === "recorded" } },
  ];
}
