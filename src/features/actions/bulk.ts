import { summarise } from "../../domain/actions/summary.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import type { OutgoingMessage, Outcome } from "../../domain/messages/outgoing.ts";
import type { DialogValues } from "../../domain/requests.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import { change } from "./change.ts";
import { queryOf } from "./list.ts";
import { type ActionPorts, namesFrom } from "./ports.ts";

/** What fits a dialog of three groups of ten. */
const MOST = 30;

/** *Meer afronden* under a list: the dialog to tick several. */
export const openBulk: UseCase<"action.bulk", ActionPorts> = async (request, context, ports) => {
  const { triggerId } = context.origin;
  const today = localDateAt(context.now, ports.programme.timezone);
  const { query } = await queryOf(request.filter, context, ports);
  const open = await ports.actions.list({ ...query, status: ["open"], limit: MOST });
  if (open.length === 0 || triggerId === undefined)
    return tellAsker(context, { kind: "action.bulk-nothing" });
  const names = await namesFrom(ports);
  const items = open.map((action) => summarise(action, names, today));
  const content = { kind: "action.bulk" as const, filter: request.filter, items };
  return { messages: [], dialog: { triggerId, content, language: context.actor.language } };
};

/** Everything that was ticked is finished, as far as this actor may; what became of it is said in one message. */
export async function submitBulk(
  values: DialogValues,
  context: RequestContext,
  ports: ActionPorts,
): Promise<Outcome> {
  const ticked = Object.values(values).flatMap((value) => (Array.isArray(value) ? value : []));
  const done: { id: string; title: string }[] = [];
  const refused: { id: string; title: string }[] = [];
  const messages: OutgoingMessage[] = [];
  for (const id of [...new Set(ticked)].slice(0, MOST)) {
    const outcome = await change(id, { type: "finish" }, "done", context, ports);
    const action = await ports.actions.find(id);
    const named = { id, title: action?.title ?? "" };
    // Done by somebody else meanwhile is done all the same.
    const finished = outcome.messages.some(
      ({ content }) =>
        content.kind === "action.receipt" ||
        (content.kind === "action.refused" && content.refusal.kind === "already"),
    );
    (finished ? done : refused).push(named);
    // Receipts that stand somewhere are brought up to date; what the asker alone would see is said once, below.
    messages.push(...outcome.messages.filter(({ destination }) => destination.to === "delivery"));
  }
  return {
    messages: [...messages, ...tellAsker(context, { kind: "action.bulk-done", done, refused }).messages],
  };
}
