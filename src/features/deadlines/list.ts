import { readFilter } from "../../domain/actions/filter.ts";
import { readableAudiences } from "../../domain/audience.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import type { Deadline } from "../../domain/deadlines/types.ts";
import { belongs } from "../../domain/digest/changes.ts";
import type { DeadlineMessage } from "../../domain/messages/deadlines.ts";
import { unknownTeam } from "../../domain/minutes/unknown-team.ts";
import { ownedBy, ownerId } from "../../domain/owner.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import type { DeadlinePorts } from "./ports.ts";
import { summariseDeadline } from "./summary.ts";

const DEADLINES_PAGE = 8;
/** More than any programme has; they are sorted and paged here because planned ones come after adopted ones. */
const ALL = 5_000;

/** `/deadlines [OT3] [werkspoor 1] [te laat] [tekst]`: what counts by date, then what is planned and not adopted. */
export const listDeadlines: UseCase<"deadline.list", DeadlinePorts> = async (request, context, ports) => {
  const { teams } = ports.programme;
  const stranger = unknownTeam(request.filter, teams);
  if (stranger !== undefined) {
    return tellAsker(context, {
      kind: "people.team-unknown",
      typed: stranger,
      known: teams.map(({ key }) => key),
    });
  }
  const content = await composeList(request.filter, request.page ?? 1, context, ports);
  const { clicked, responseUrl } = context.origin;
  if (clicked === undefined || responseUrl === undefined) return tellAsker(context, content);
  // Turning a page: the list that the button stood in becomes the new one.
  const destination = { to: "response" as const, responseUrl, replace: true };
  return { messages: [{ destination, content, language: context.actor.language }] };
};

async function composeList(
  typed: string,
  page: number,
  { actor, now }: RequestContext,
  ports: DeadlinePorts,
): Promise<DeadlineMessage> {
  const { programme } = ports;
  const today = localDateAt(now, programme.timezone);
  const contacts = await ports.contacts();
  const read = await ports.minutesContext(today);
  const filter = readFilter(typed, {
    teams: read.teams,
    tracks: read.tracks,
    people: contacts.map(({ key, name, aliases }) => ({ key, names: [name, ...aliases] })),
  });
  const owners = [
    ...(filter.mine ? ownedBy(actor) : []),
    ...(filter.person === undefined ? [] : [ownerId({ kind: "person", key: filter.person })]),
  ];
  const found = await ports.deadlines.list({
    audiences: readableAudiences(actor.clearance),
    status: filter.closed ? ["done", "cancelled"] : filter.overdue ? ["adopted"] : ["adopted", "planned"],
    ...(owners.length === 0 ? {} : { owners }),
    ...(filter.team === undefined ? {} : { team: filter.team }),
    ...(filter.overdue ? { dueBefore: today } : {}),
    ...(filter.words.length === 0 ? {} : { words: filter.words }),
    limit: ALL,
  });
  const track = programme.tracks.find(({ key }) => key === filter.track);
  const shown = found.filter((deadline) => track === undefined || isOf(deadline, track));
  const [planned, counting] = [shown.filter(isPlanned), shown.filter((each) => !isPlanned(each))];
  const total = shown.length;
  const current = Math.max(1, Math.min(page, Math.ceil(total / DEADLINES_PAGE)));
  return {
    kind: "deadline.list",
    items: [...counting, ...planned]
      .slice((current - 1) * DEADLINES_PAGE, current * DEADLINES_PAGE)
      .map((deadline) => summariseDeadline(deadline, { contacts, programme, today })),
    total,
    planned: planned.length,
    page: current,
    pageSize: DEADLINES_PAGE,
    filter: typed,
  };
}

const isPlanned = ({ status }: Deadline): boolean => status === "planned";

/** A track's own, and those of the teams that are its parts. */
function isOf(deadline: Deadline, track: DeadlinePorts["programme"]["tracks"][number]): boolean {
  const parts = track.parts.map(({ key, name, kind }) => ({ key, name, team: kind === "team" ? key : null }));
  return belongs(deadline, { key: track.key, parts });
}
