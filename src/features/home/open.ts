import { summarise } from "../../domain/actions/summary.ts";
import { AUDIENCES, readableAudiences } from "../../domain/audience.ts";
import { isCoordinator } from "../../domain/authority.ts";
import type { LocalDate } from "../../domain/calendar/local-date.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import { nextMeetings, summarise as summariseMeeting } from "../../domain/meetings/summary.ts";
import type { HomeContent, HomeGroup } from "../../domain/messages/home.ts";
import type { Outcome } from "../../domain/messages/outgoing.ts";
import { ownedBy } from "../../domain/owner.ts";
import { isUnreached } from "../../domain/people/reach.ts";
import { findPerson } from "../../domain/people/names.ts";
import type { Actor, Contactable } from "../../domain/people/types.ts";
import type { RequestKind } from "../../domain/requests.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import type { HomePorts } from "./ports.ts";

/** So many actions stand in App Home; a button opens the list with all of them. */
const ACTIONS = 10;
const STRANGERS = 5;
const MEETINGS = 3;
/** More than any programme has open at once. */
const ALL = 2_000;

/** App Home was opened: what needs this person now, by due date, and for coordinators what waits for them. */
export const openHome: UseCase<"home", HomePorts> = async (_request, context, ports) => ({
  messages: [],
  home: await homeFor(context, ports),
});

/**
 * The same use case, after which App Home is shown anew when that is where it was asked (or in a dialog that was
 * opened there), so that what stands there is current.
 */
export function keepingHome<Kind extends RequestKind, Ports>(
  useCase: UseCase<Kind, Ports>,
): UseCase<Kind, Ports & HomePorts> {
  return async (request, context, ports) => {
    const outcome = await useCase(request, context, ports);
    const { place, openedIn } = context.origin;
    const fromHome = place === "home" || openedIn === "home";
    if (!fromHome || outcome.home !== undefined || outcome.fieldErrors !== undefined) return outcome;
    return { ...outcome, home: await homeFor(context, ports) };
  };
}

async function homeFor(context: RequestContext, ports: HomePorts): Promise<NonNullable<Outcome["home"]>> {
  const { actor, now } = context;
  const today = localDateAt(now, ports.programme.timezone);
  const { bodies, tracks } = ports.programme;
  const contacts = await ports.contacts();
  const names = { contacts, accounts: await ports.people.accounts(), bodies, tracks };
  const mine = {
    audiences: readableAudiences(actor.clearance),
    status: ["open"],
    owners: ownedBy(actor),
  };
  const total = await ports.actions.count(mine);
  const actions = await ports.actions.list({ ...mine, limit: ACTIONS });
  const overdue = await ports.actions.count({ ...mine, dueBefore: today });
  const content: HomeContent = {
    kind: "home",
    name: firstName(actor.person?.name ?? actor.displayName),
    today,
    ...identityOf(actor, contacts),
    actions: actions.map((action) => summarise(action, names, today)),
    total,
    overdue,
    groups: groupsOf(actor, ports.programme),
    meetings: await meetingsFor(actor, today, ports),
    ...(isCoordinator(actor) ? { coordinator: await coordination(actor, ports) } : {}),
  };
  return { userId: actor.userId, content, language: actor.language };
}

const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? "";

/** Who this is. A name that the account shows only leads to a question, never to an identity. */
function identityOf(
  { person, displayName }: Actor,
  contacts: readonly Contactable[],
): Pick<HomeContent, "person" | "suggestion"> {
  if (person !== undefined) return { person: { name: person.name, proven: person.link !== "claim" } };
  const found = findPerson(
    displayName,
    contacts.filter(({ userId }) => userId === null),
  );
  return found.match === "one" ? { suggestion: { key: found.person.key, name: found.person.name } } : {};
}

function groupsOf({ roles }: Actor, { teams, tracks, bodies }: HomePorts["programme"]): HomeGroup[] {
  const groups = [...teams, ...tracks, ...bodies];
  return roles.flatMap(({ kind, of }) => {
    if (of === undefined) return [];
    const name = groups.find(({ key }) => key === of)?.name;
    return [{ key: of, name: name === undefined ? of : named(of, name), role: kind }];
  });
}

/** What they are in meets next; who keeps the meetings sees them all. */
async function meetingsFor(
  { roles }: Actor,
  today: LocalDate,
  { meetings, programme }: HomePorts,
): Promise<HomeContent["meetings"]> {
  const keeps = roles.some(({ kind }) => kind === "coordinator" || kind === "secretary");
  const own = new Set(roles.flatMap(({ of }) => (of === undefined ? [] : [of])));
  const planned = await meetings.list({ audiences: AUDIENCES, status: ["planned"] });
  return nextMeetings(planned, keeps ? null : own, today)
    .slice(0, MEETINGS)
    .map((meeting) => summariseMeeting(meeting, today, programme));
}

/** "OT3 Integrale uitvoering"; a key that is only a spelling of the name stays away. */
const named = (key: string, name: string): string => (/^[A-Z]+\d+$/.test(key) ? `${key} ${name}` : name);

async function coordination(
  { teamId, clearance }: Actor,
  { people, installation, actions, contacts, openQuestions }: HomePorts,
): Promise<NonNullable<HomeContent["coordinator"]>> {
  const strangers = (await people.accounts()).filter(
    ({ presence, person, bot, ...account }) =>
      account.teamId === teamId && presence === "present" && !bot && person === null,
  );
  const known = await contacts();
  const open = await actions.list({ status: ["open"], audiences: AUDIENCES, limit: ALL });
  const names = strangers.map(({ displayName }) => displayName).filter((name) => name !== "");
  return {
    parked: (await installation()).parked,
    unreached: open.filter(({ owners }) => owners.some((owner) => isUnreached(owner, known))).length,
    unlinked: { total: strangers.length, names: names.slice(0, STRANGERS) },
    open: await openQuestions(clearance),
  };
}
