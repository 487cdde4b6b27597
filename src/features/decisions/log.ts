import { decide, isRefused } from "../../domain/authority.ts";
import { readDecisionLine } from "../../domain/decisions/read-line.ts";
import type { DecisionSaid } from "../../domain/decisions/types.ts";
import type { Outcome } from "../../domain/messages/outgoing.ts";
import { readTitle } from "../../domain/title.ts";
import { circumstancesOf } from "../circumstances.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import { USUAL } from "./announce.ts";
import { meetingGoingOn } from "./meetings.ts";
import type { DecisionPorts } from "./ports.ts";
import { propose, questionAbout, twinOf } from "./propose.ts";
import { mayRecord, summariseDecision } from "./summary.ts";

/**
 * `/besluit <tekst> | waarom: … | werkspoor 2 | vervangt B-012 | vertrouwelijk | bedrag: 12.500`. Stores a proposal,
 * so that nothing is lost: who may record gets a preview of it and says *Vastleggen*; somebody else's goes to the
 * coordinators. What cannot be read is asked, and then nothing is stored.
 */
export const logDecision: UseCase<"decision.log", DecisionPorts> = async (request, context, ports) => {
  const granted = decide(context.actor, "decision.propose");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "decision.propose", ...granted });
  const text = request.text.trim();
  const { today } = circumstancesOf(context, ports.programme.timezone);
  const line = readDecisionLine(text, await ports.minutesContext(today));
  if (line.title === "") return tellAsker(context, { kind: "decision.usage" });
  const readTitled = readTitle(line.title);
  if (!readTitled.ok && readTitled.error.kind === "title-too-long") {
    const { length, max } = readTitled.error;
    return tellAsker(context, {
      kind: "decision.question",
      question: { about: "too-long", length, max },
      text,
    });
  }
  const meeting = line.meeting ?? (await meetingGoingOn(context.origin, context.actor.clearance, ports));
  const draft: DecisionSaid = { ...line, audience: line.audience ?? USUAL, meeting };
  const question = line.problems[0] ?? (await questionAbout(draft, context, ports));
  if (question !== undefined) return tellAsker(context, { kind: "decision.question", question, text });
  return proposeUnlessTwin(draft, context, ports);
};

/** A longer one does not fit in a button; whoever decides on it is asked then. */
const LONGEST_CHOICE = 1_800;

/** Stores it as proposed. Who only proposes is first shown the one that says the same; who records sees it in the preview. */
export async function proposeUnlessTwin(
  said: DecisionSaid,
  context: RequestContext,
  ports: DecisionPorts,
): Promise<Outcome> {
  const { title, rationale, amount, team, track, audience, replaces, meeting } = said;
  const content = { title, rationale, amount, team, track, audience, replaces, meeting };
  const twin = mayRecord(context.actor) ? undefined : await twinOf(said, context, ports);
  if (twin === undefined || JSON.stringify(content).length > LONGEST_CHOICE)
    return propose(said, context, ports);
  const first = await summariseDecision(twin, context.actor.clearance, context.now, ports);
  return tellAsker(context, { kind: "decision.twin", first, anyway: { kind: "decision.enter", ...content } });
}

/** *Toch voorstellen*: exactly what was asked about. */
export const enterAnyway: UseCase<"decision.enter", DecisionPorts> = async (request, context, ports) => {
  const granted = decide(context.actor, "decision.propose");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "decision.propose", ...granted });
  const question = await questionAbout(request, context, ports);
  return question === undefined
    ? propose(request, context, ports)
    : tellAsker(context, { kind: "decision.question", question, text: request.title });
};
