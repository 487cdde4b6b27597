import { findPerson, type NamedPerson } from "../../domain/people/names.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import type { Outcome } from "../../domain/messages/outgoing.ts";
import type { Candidate } from "../../domain/messages/people.ts";
import type { Request } from "../../domain/requests.ts";
import { type PeopleStore, type PersonRow, unseenAccount } from "./ports.ts";

export interface PeoplePorts {
  people: PeopleStore;
}

/**
 * `/wegwijzer ik ben <naam>`: joins this account to a person of the programme by the account's own word, which gives
 * no role. A person who is joined to another account already stays there.
 */
export const claimIdentity: UseCase<"people.claim", PeoplePorts> = async (request, context, { people }) => {
  const typed = request.name.trim();
  if (typed === "") return tellAsker(context, { kind: "people.usage", command: "claim" });
  const found = await lookUp(typed, context, people, (name) => ({ kind: "people.claim", name }));
  if ("outcome" in found) return found.outcome;
  const { person } = found;
  const { teamId, userId } = context.actor;
  if (context.actor.person?.key === person.key) {
    const trusted = context.actor.person.link !== "claim";
    return tellAsker(context, { kind: "people.claimed", name: person.name, trusted });
  }
  const holder = await people.accountOf(person.key);
  const own = (await people.account(teamId, userId)) ?? unseenAccount(teamId, userId);
  if (holder !== null || (own.link !== null && own.link !== "claim")) {
    return tellAsker(context, { kind: "people.taken", name: person.name });
  }
  await people.saveAccount({ ...own, person: person.key, link: "claim" });
  return tellAsker(context, { kind: "people.claimed", name: person.name, trusted: false });
};

/**
 * Finds one person by typed name or by key, or the outcome that asks which one is meant: each choice is a button that
 * asks `again` with that person's key, since two people can have the same name.
 */
export async function lookUp(
  typed: string,
  context: RequestContext,
  people: PeopleStore,
  again: (key: string) => Request,
): Promise<{ person: PersonRow } | { outcome: Outcome }> {
  const all = await people.all();
  const chosen = all.find(({ key }) => key === typed);
  if (chosen) return { person: chosen };
  const toCandidate = ({ key, name }: NamedPerson): Candidate => ({ key, name, request: again(key) });
  const result = findPerson(typed, all);
  if (result.match === "one") return { person: all.find(({ key }) => key === result.person.key)! };
  if (result.match === "several") {
    return {
      outcome: tellAsker(context, {
        kind: "people.ambiguous",
        typed,
        candidates: result.people.map(toCandidate),
      }),
    };
  }
  const words = typed.toLowerCase().split(/\s+/);
  const near = all.filter(({ name }) =>
    words.some((word) => word.length > 2 && name.toLowerCase().includes(word)),
  );
  return {
    outcome: tellAsker(context, {
      kind: "people.unknown",
      typed,
      suggestions: near.slice(0, 5).map(toCandidate),
    }),
  };
}
