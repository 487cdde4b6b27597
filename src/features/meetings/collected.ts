import { inOrder, lineKey } from "../../domain/meetings/lines.ts";
import type { Meeting } from "../../domain/meetings/types.ts";
import { readLine } from "../../domain/minutes/read-line.ts";
import { writtenBy } from "../../domain/minutes/speakers.ts";
import type { ReadLine } from "../../domain/minutes/types.ts";
import type { MeetingPorts } from "./ports.ts";

interface Proposal {
  /** `lineKey` of a sentence, or the id of a decision that was proposed. */
  value: string;
  reading: ReadLine | null;
  title: string;
}

/** Sentences that sound like something that was agreed, and decisions of who may not record them. */
export async function proposalsIn(meeting: Meeting, ports: MeetingPorts): Promise<Proposal[]> {
  const reader = { ...(await ports.minutesContext(meeting.date)), body: meeting.body };
  const proposals: Proposal[] = [];
  for (const line of inOrder(meeting.lines)) {
    if (line.use === "proposal") {
      const reading = readLine(line.text, writtenBy(line.by, reader));
      proposals.push({
        value: lineKey(line),
        reading,
        title: reading.title === "" ? line.text : reading.title,
      });
    }
    if (line.use !== "decision" || line.ref === null) continue;
    const decision = await ports.decisions.find(line.ref);
    if (decision?.status === "proposed")
      proposals.push({ value: decision.id, reading: null, title: `${decision.id} ${decision.title}` });
  }
  return proposals;
}
