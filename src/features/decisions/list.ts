import { AUDIENCES, readableAudiences } from "../../domain/audience.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import { hasWords, readDecisionFilter } from "../../domain/decisions/filter.ts";
import type { Decision, DecisionStatus } from "../../domain/decisions/types.ts";
import { belongs } from "../../domain/digest/changes.ts";
import { parseId } from "../../domain/identifiers.ts";
import type { DecisionMessage } from "../../domain/messages/decisions.ts";
import { EVERY } from "../registers.ts";
import { insteadOfClicked, tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import type { DecisionPorts } from "./ports.ts";
import { isOwn, mayRecord, summariseDecision } from "./summary.ts";

export const DECISIONS_PAGE = 8;
const TAKEN: readonly DecisionStatus[] = ["recorded", "superseded", "deferred", "rejected"];

/**
 * `/besluiten [werkspoor 2] [OT3] [aangehouden] [zoektekst]`: what was decided, newest first, for the asker alone and
 * as far as they may read it. Proposals only when asked for: all of them for who may record, else one's own.
 */
export const listDecisions: UseCase<"decision.list", DecisionPorts> = async (request, context, ports) => {
  const content = await composeList(request, context, ports);
  return request.inPlace === true ? insteadOfClicked(context, content) : tellAsker(context, content);
};

async function composeList(
  { filter: typed, page = 1 }: { filter: string; page?: number },
  context: RequestContext,
  ports: DecisionPorts,
): Promise<DecisionMessage> {
  const { actor, now } = context;
  const { teams, tracks, bodies } = await ports.minutesContext(localDateAt(now, ports.programme.timezone));
  const { status, team, track, words } = readDecisionFilter(typed, { teams: [...teams, ...bodies], tracks });
  const readable = { audiences: readableAudiences(actor.clearance), limit: EVERY };
  const found = await ports.decisions.list({
    ...readable,
    status: status === undefined ? TAKEN : [status],
  });
  const met = team === undefined ? null : await meetingsOf(team, ports);
  const mine = (decision: Decision): boolean =>
    decision.status !== "proposed" || mayRecord(actor) || isOwn(actor, decision);
  const ofTrack = trackOf(track, ports);
  const shown = found.filter(
    (each) =>
      mine(each) &&
      (ofTrack === null || belongs(each, ofTrack)) &&
      (met === null || each.team === team || met.has(each.meeting ?? "")) &&
      hasWords(each, words),
  );
  const total = shown.length;
  const current = Math.max(1, Math.min(page, Math.ceil(total / DECISIONS_PAGE)));
  const items = shown
    .toSorted(newestFirst)
    .slice((current - 1) * DECISIONS_PAGE, current * DECISIONS_PAGE)
    .map((decision) => summariseDecision(decision, actor.clearance, now, ports));
  const waiting = await ports.decisions.list({ ...readable, status: ["proposed"] });
  return {
    kind: "decision.list",
    items: await Promise.all(items),
    total,
    page: current,
    pageSize: DECISIONS_PAGE,
    filter: typed,
    waiting: status === "proposed" ? 0 : waiting.filter(mine).length,
  };
}

/** The meetings of a team or body, also those whose minutes this reader may not read: their decisions say for whom they are. */
async function meetingsOf(body: string, { meetings }: DecisionPorts): Promise<Set<string>> {
  const all = await meetings.list({ audiences: AUDIENCES, limit: EVERY });
  return new Set(all.filter((meeting) => meeting.body === body).map(({ id }) => id));
}

/** A track with the teams that are its parts: what these decide is about it too. */
function trackOf(
  key: string | undefined,
  { programme }: DecisionPorts,
): Parameters<typeof belongs>[1] | null {
  const track = programme.tracks.find((each) => each.key === key);
  if (track === undefined) return null;
  const parts = track.parts.map(({ key, name, kind }) => ({ key, name, team: kind === "team" ? key : null }));
  return { key: track.key, parts };
}

function newestFirst(one: Decision, other: Decision): number {
  if (one.date !== other.date) return one.date < other.date ? 1 : -1;
  return (parseId(other.id)?.number ?? 0) - (parseId(one.id)?.number ?? 0);
}
