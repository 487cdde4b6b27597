import { unknownTeam } from "../../domain/minutes/unknown-team.ts";
import { type ActionFilter, readFilter } from "../../domain/actions/filter.ts";
import { summarise } from "../../domain/actions/summary.ts";
import { municipalitiesOf, takingPart } from "../../domain/programme/municipalities.ts";
import { AUDIENCES, readableAudiences } from "../../domain/audience.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import type { ActionMessage } from "../../domain/messages/actions.ts";
import type { Outcome } from "../../domain/messages/outgoing.ts";
import { ownedBy, ownerId } from "../../domain/owner.ts";
import { isUnreached } from "../../domain/people/reach.ts";
import { insteadOfClicked, tellAsker } from "../reply.ts";
import type { ItemFilter } from "../registers.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import { type ActionPorts, namesFrom } from "./ports.ts";

export const PAGE_SIZE = 8;
/** More than any programme has open at once. */
const ALL = 2_000;

/** `/acties [mijn] [OT3] [werkspoor 2] [Dordrecht] [te laat] [tekst]`: what is open (or closed), by due date, a page (from 1) at a time. */
export const listActions: UseCase<"action.list", ActionPorts> = async (request, context, ports) => {
  const { teams } = ports.programme;
  const stranger = unknownTeam(request.filter, teams);
  if (stranger !== undefined) {
    return tellAsker(context, {
      kind: "people.team-unknown",
      typed: stranger,
      known: teams.map(({ key }) => key),
    });
  }
  const content = await composeList(request, context, ports);
  return request.inPlace === true ? insteadOfClicked(context, content) : tellAsker(context, content);
};

/** The list in which a button finished an action, as it stands now. */
export async function listAgain(
  list: { filter: string; page: number },
  finished: { id: string; title: string } | undefined,
  context: RequestContext,
  ports: ActionPorts,
): Promise<Outcome> {
  const content = await composeList(list, context, ports);
  return insteadOfClicked(context, { ...content, ...(finished === undefined ? {} : { finished }) });
}

/** What a filter asks for, as a query. */
export async function queryOf(
  typed: string,
  context: Pick<RequestContext, "actor" | "now">,
  ports: ActionPorts,
): Promise<{ query: ItemFilter; filter: ActionFilter }> {
  const today = localDateAt(context.now, ports.programme.timezone);
  const contacts = await ports.contacts();
  const read = await ports.minutesContext(today);
  const mentioned = [...typed.matchAll(/<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g)].map((match) => match[1]!);
  const filter = readFilter(typed.replace(/<@[^>]*>/g, " "), {
    teams: read.teams,
    tracks: read.tracks,
    people: contacts.map(({ key, name, aliases }) => ({ key, names: [name, ...aliases] })),
    municipalities: municipalitiesOf(ports.programme),
  });
  const { municipality } = filter;
  const owners = [
    ...(filter.mine ? ownedBy(context.actor) : []),
    ...(await Promise.all(mentioned.map((userId) => ownersBehind(userId, ports)))).flat(),
    ...(filter.person === undefined ? [] : [ownerId({ kind: "person", key: filter.person })]),
  ];
  const query: ItemFilter = {
    // What is one's own may always be seen.
    audiences: filter.mine ? AUDIENCES : readableAudiences(context.actor.clearance),
    status: filter.closed ? ["done", "cancelled"] : ["open"],
    ...(owners.length === 0 ? {} : { owners }),
    ...(filter.team === undefined ? {} : { team: filter.team }),
    ...(filter.track === undefined ? {} : { track: filter.track }),
    ...(municipality === undefined ? {} : { about: await about(municipality, contacts, context, ports) }),
    ...(filter.overdue ? { dueBefore: today } : {}),
    ...(filter.words.length === 0 ? {} : { words: filter.words }),
  };
  return { query, filter };
}

/** Work of a municipality: its people's, that of the teams in which it takes part, and what names it. */
async function about(
  { key, typed }: { key: string; typed: string },
  contacts: Awaited<ReturnType<ActionPorts["contacts"]>>,
  { now }: Pick<RequestContext, "now">,
  { programme, people }: ActionPorts,
): Promise<NonNullable<ItemFilter["about"]>> {
  const today = localDateAt(now, programme.timezone);
  const taking = takingPart(key, contacts, await people.rolesAt(now), programme, today);
  const persons = taking.people.map((person) => ownerId({ kind: "person", key: person }));
  const teams = taking.teams.flatMap((team) => [
    ownerId({ kind: "team", key: team }),
    ownerId({ kind: "lead", of: team }),
  ]);
  const name = municipalitiesOf(programme).find((each) => each.key === key)?.names[1] ?? typed;
  return { owners: [...persons, ...teams], teams: taking.teams, texts: [...new Set([typed, name])] };
}

async function composeList(
  request: { filter: string; page: number },
  context: RequestContext,
  ports: ActionPorts,
): Promise<Extract<ActionMessage, { kind: "action.list" }>> {
  const today = localDateAt(context.now, ports.programme.timezone);
  const names = await namesFrom(ports);
  const { contacts } = names;
  const { query, filter } = await queryOf(request.filter, context, ports);
  const matching = filter.unreached ? await ports.actions.list({ ...query, limit: ALL }) : null;
  const wanted = matching?.filter(({ owners: all }) => all.some((owner) => isUnreached(owner, contacts)));
  const total = wanted?.length ?? (await ports.actions.count(query));
  const page = Math.max(1, Math.min(request.page, Math.ceil(total / PAGE_SIZE)));
  const offset = (page - 1) * PAGE_SIZE;
  const items =
    wanted?.slice(offset, offset + PAGE_SIZE) ??
    (await ports.actions.list({ ...query, limit: PAGE_SIZE, offset }));
  const mails = items.flatMap((action): [string, string][] => {
    const owner = action.owners.find((each) => isUnreached(each, contacts));
    return owner === undefined ? [] : [[action.id, ownerId(owner)]];
  });
  return {
    kind: "action.list",
    items: items.map((action) => summarise(action, names, today)),
    total,
    page,
    pageSize: PAGE_SIZE,
    filter: request.filter,
    words: filter.words,
    ...(filter.unreached ? { unreached: Object.fromEntries(mails) } : {}),
  };
}

/** What a mentioned account owns: as the person it is joined to, and as the account itself. */
async function ownersBehind(userId: string, ports: ActionPorts): Promise<string[]> {
  const person = await ports.personOf(userId);
  return [
    ownerId({ kind: "slack", user: userId }),
    ...(person === null ? [] : [ownerId({ kind: "person", key: person })]),
  ];
}
