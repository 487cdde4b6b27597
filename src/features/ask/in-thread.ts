import type { Outcome } from "../../domain/messages/outgoing.ts";
import { asksOn } from "../../domain/questions/thread-talk.ts";
import type { RequestOf } from "../../domain/requests.ts";
import type { RequestContext } from "../use-case.ts";
import { answer, askerOf, type AskInSlackPorts, threadOf } from "./in-slack.ts";

/**
 * A plain line in a thread in which a question was answered: when it asks on, it is answered as if we were called. What
 * is not known is said only to whoever asked before; a stranger to the question was perhaps talking to people. Null
 * when it is not for us.
 */
export async function askedOnInThread(
  { text, command }: RequestOf<"thread.said">,
  context: RequestContext,
  ports: AskInSlackPorts,
): Promise<Outcome | null> {
  if (command !== null || !asksOn(text)) return null;
  const before = await ports.questions.lastIn(threadOf(context.origin));
  if (before === undefined) return null;
  const isAsker = before.asker === askerOf(context);
  const request = { kind: "ask" as const, question: text, shareable: false };
  return answer(request, context, ports, ({ answered }) => answered || isAsker);
}
