import { decide, isRefused } from "../../domain/authority.ts";
import type { Role } from "../../domain/people/types.ts";
import type { Request } from "../../domain/requests.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import type { Outcome } from "../../domain/messages/outgoing.ts";
import { lookUp, type PeoplePorts } from "./claim.ts";
import { type PersonRow, unseenAccount } from "./ports.ts";

/** Roles as a coordinator types them, in Dutch or English. */
const ROLE_WORDS = new Map<string, Role["kind"]>([
  ["coördinator", "coordinator"],
  ["coordinator", "coordinator"],
  ["secretaris", "secretary"],
  ["secretary", "secretary"],
  ["ondersteuner", "supporter"],
  ["supporter", "supporter"],
  ["trekker", "lead"],
  ["kartrekker", "lead"],
  ["lead", "lead"],
  ["plaatsvervanger", "deputy"],
  ["deputy", "deputy"],
  ["lid", "member"],
  ["member", "member"],
]);

/** Roles that mean nothing without a team, track or body: given without one they would count for all of them. */
const OF_SOMETHING = new Set<Role["kind"]>(["lead", "deputy", "member"]);

const MENTION = /^<@([UW][A-Z0-9]+)(?:\|[^>]*)?>$/;

export interface ManagePorts extends PeoplePorts {
  /** Keys of teams, tracks and bodies that a role can be about. */
  subjects: readonly { key: string; names: readonly string[] }[];
}

/** `/wegwijzer koppel @wie <naam>`: a coordinator says which person an account is; that person's roles then count. */
export const linkAccount: UseCase<"people.link", PeoplePorts> = async (request, context, { people }) => {
  const granted = decide(context.actor, "people.manage");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "people.manage", ...granted });
  const userId = MENTION.exec(request.who.trim())?.[1];
  if (userId === undefined || request.name.trim() === "")
    return tellAsker(context, { kind: "people.usage", command: "link" });
  const found = await lookUp(request.name.trim(), context, people, (name) => ({ ...request, name }));
  if ("outcome" in found) return found.outcome;
  await link(context, people, userId, found.person);
  return tellAsker(context, { kind: "people.linked", userId, name: found.person.name });
};

async function link(
  context: RequestContext,
  people: PeoplePorts["people"],
  userId: string,
  person: PersonRow,
): Promise<void> {
  const holder = await people.accountOf(person.key);
  if (holder && holder.userId !== userId) await people.saveAccount({ ...holder, person: null, link: null });
  const account = await people.account(context.actor.teamId, userId);
  await people.saveAccount({
    ...(account ?? unseenAccount(context.actor.teamId, userId)),
    person: person.key,
    link: "coordinator",
  });
}

/**
 * `/wegwijzer rol @wie secretaris`, `/wegwijzer trekker OT3 @wie` and their like. A team has one lead: a new one
 * takes over. The person is told what they may do now.
 */
export const giveRole: UseCase<"people.role", ManagePorts> = async (
  request,
  context,
  { people, subjects },
) => {
  const granted = decide(context.actor, "people.manage");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "people.manage", ...granted });
  const kind = ROLE_WORDS.get(request.role.trim().toLowerCase());
  if (kind === undefined) return tellAsker(context, { kind: "people.role-unknown", typed: request.role });
  if (request.who.trim() === "" || (request.of === undefined && OF_SOMETHING.has(kind)))
    return tellAsker(context, {
      kind: "people.usage",
      command: OF_SOMETHING.has(kind) || request.of !== undefined ? "lead" : "role",
    });
  const of = request.of === undefined ? undefined : findSubject(request.of, subjects);
  if (request.of !== undefined && of === undefined) {
    return tellAsker(context, {
      kind: "people.team-unknown",
      typed: request.of,
      known: subjects.map(({ key }) => key),
    });
  }
  const person = await whoIs(request.who.trim(), context, people, (who) => ({ ...request, who }));
  if ("outcome" in person) return person.outcome;
  const replaced =
    kind === "lead" && of !== undefined && (await replaceLead(person.key, of, context.now, people));
  await people.giveRole({
    person: person.key,
    kind,
    ...(of === undefined ? {} : { of }),
    origin: "chat",
    from: context.now,
    until: null,
  });
  const about = of === undefined ? {} : { of };
  const told = tellAsker(context, {
    kind: "people.role-given",
    who: person.name,
    role: kind,
    replaced,
    ...about,
  });
  const account = await people.accountOf(person.key);
  if (account && account.userId !== context.actor.userId) {
    told.messages.push({
      destination: { to: "person", userId: account.userId },
      content: { kind: "people.you-are-now", role: kind, ...about },
      language: account.language ?? context.actor.language,
    });
  }
  return told;
};

/** Ends the lead that there was; true when that was somebody else. */
async function replaceLead(
  person: string,
  of: string,
  now: Date,
  people: PeoplePorts["people"],
): Promise<boolean> {
  const before = (await people.rolesAt(now)).filter((role) => role.kind === "lead" && role.of === of);
  await people.endRoles({ kind: "lead", of }, now);
  return before.some((role) => role.person !== person);
}

/** The programme person meant by a mention or a name; somebody who is in no list yet becomes a person of their own. */
async function whoIs(
  who: string,
  context: RequestContext,
  people: PeoplePorts["people"],
  again: (key: string) => Request,
): Promise<{ key: string; name: string } | { outcome: Outcome }> {
  const userId = MENTION.exec(who)?.[1];
  if (userId === undefined) {
    const found = await lookUp(who, context, people, again);
    return "outcome" in found ? found : found.person;
  }
  const account = await people.account(context.actor.teamId, userId);
  const known = account?.person ? await people.find(account.person) : null;
  if (known && account?.link !== "claim") return known;
  if (known) {
    // A coordinator who gives a role to this very account vouches for who it says it is.
    await link(context, people, userId, known);
    return known;
  }
  const person: PersonRow = {
    key: `slack-${context.actor.teamId}-${userId}`,
    name: account?.displayName || userId,
    aliases: [],
    organisation: null,
    origin: "chat",
  };
  await people.save(person);
  await link(context, people, userId, person);
  return person;
}

function findSubject(typed: string, subjects: ManagePorts["subjects"]): string | undefined {
  const fold = (text: string): string => text.toLowerCase().replace(/[\s-]+/g, "");
  return subjects.find(({ key, names }) => [key, ...names].some((name) => fold(name) === fold(typed)))?.key;
}
