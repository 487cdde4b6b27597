import { type Audience, mayRead } from "../../domain/audience.ts";
import { coordinationPlace, coordinatorInPerson } from "../coordination.ts";
import type { QuestionPorts } from "./ports.ts";

/** Who reads in the coordinators' channel as a rule; what is for fewer goes to a coordinator in person. */
export const USUAL: Audience = "participants";

/** Where coordinators hear of a question whose answer was for readers of that clearance; null when nobody coordinates. */
export function coordinatorsFor(
  clearance: Audience,
  now: Date,
  ports: QuestionPorts,
): ReturnType<typeof coordinationPlace> {
  return mayRead(USUAL, clearance) ? coordinationPlace(now, ports) : coordinatorInPerson(now, ports);
}

/** The account in "slack:T1/U1", and the conversation and thread in "T1/C1/1.1". */
export const userIn = (asker: string): string => asker.slice(asker.lastIndexOf("/") + 1);

export function threadIn(thread: string): { channelId: string; threadTs: string } | null {
  const [, channelId = "", threadTs = ""] = thread.split("/");
  return channelId === "" || threadTs === "" ? null : { channelId, threadTs };
}
