import { decide, isCoordinator, isRefused } from "../../domain/authority.ts";
import type { Candidate, Installation } from "../../domain/messages/people.ts";
import { findPerson } from "../../domain/people/names.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import type { PeoplePorts } from "./claim.ts";
import type { PeopleStore } from "./ports.ts";

export interface StatusPorts extends PeoplePorts {
  installation(): Promise<Installation>;
}

/** `/wegwijzer status`: who the bot thinks you are and what you may read; for coordinators how the installation stands. */
export const showStatus: UseCase<"status", StatusPorts> = async (_request, context, ports) => {
  const granted = decide(context.actor, "status.read");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "status.read", ...granted });
  const { person, roles, clearance } = context.actor;
  const suggestion = person === undefined ? await suggestPerson(context, ports.people) : undefined;
  return tellAsker(context, {
    kind: "status",
    ...(person === undefined ? {} : { person: person.name, link: person.link }),
    roles,
    clearance,
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(isCoordinator(context.actor) ? { installation: await ports.installation() } : {}),
  });
};

/** The one free person with the name that this account shows: a question, since anyone can change that name. */
async function suggestPerson({ actor }: RequestContext, people: PeopleStore): Promise<Candidate | undefined> {
  const found = findPerson(actor.displayName, await people.all());
  if (found.match !== "one" || (await people.accountOf(found.person.key)) !== null) return undefined;
  return { key: found.person.key, name: found.person.name };
}
