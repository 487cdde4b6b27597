import { AUDIENCES, mayRead } from "../../domain/audience.ts";
import type { OutgoingMessage } from "../../domain/messages/outgoing.ts";
import { coordinationPlace } from "../coordination.ts";
import type { CorrectionPorts } from "./ports.ts";
import { summariseCorrection } from "./summary.ts";

/** Corrections that new files no longer agree with, for the coordinators: told once for each time that it happens. */
export async function unfitCorrections(now: Date, ports: CorrectionPorts): Promise<OutgoingMessage[]> {
  const recorded = await ports.corrections.list({
    audiences: AUDIENCES,
    status: ["recorded"],
    limit: 10_000,
  });
  const unfit = recorded.filter((correction) => correction.unfit !== null);
  if (unfit.length === 0) return [];
  const place = await coordinationPlace(now, ports);
  if (place === null) return [];
  const messages: OutgoingMessage[] = [];
  for (const correction of unfit) {
    // A channel may hold people who may not read it; then only the list tells it.
    if (place.destination.to === "channel" && !mayRead("participants", correction.audience)) continue;
    const summary = await summariseCorrection(correction, place.language, ports);
    messages.push({
      ...place,
      content: { kind: "correction.unfit", correction: summary },
      key: `correction-unfit/${correction.id}/${correction.version}`,
    });
  }
  return messages;
}
