import { type Audience, leastClearance } from "../../domain/audience.ts";
import { clearanceOf } from "../../domain/people/clearance.ts";
import { type ActorSettings, resolveActor } from "./resolve-actor.ts";
import type { PeopleStore, SlackDirectory } from "./ports.ts";

/** How many members that we never met are looked up for one request; the others count as the public until then. */
const NEW_MEMBERS = 20;

export interface PlaceDirectory extends SlackDirectory {
  /** Accounts in a conversation; null when Slack cannot tell. */
  members(channelId: string): Promise<string[] | null>;
}

/**
 * What everybody in a channel may read: what a coordinator declared for it, else the least of its actual members.
 * When the members cannot be known it is the public.
 */
export async function clearanceOfPlace(
  teamId: string,
  channelId: string,
  {
    store,
    directory,
    settings,
    now,
  }: { store: PeopleStore; directory: PlaceDirectory; settings: ActorSettings; now: Date },
): Promise<Audience> {
  const declared = (await store.channel(teamId, channelId))?.audience ?? null;
  if (declared !== null) return declared;
  const [members, accounts, roles] = await Promise.all([
    directory.members(channelId),
    store.accounts(),
    store.rolesAt(now),
  ]);
  if (members === null) return "public";
  const known = new Map(
    accounts.filter((account) => account.teamId === teamId).map((account) => [account.userId, account]),
  );
  const rolesOf = Map.groupBy(roles, (role) => role.person);
  const clearances: Audience[] = [];
  let looked = 0;
  for (const userId of members) {
    const account = known.get(userId);
    if (account?.bot) continue;
    if (settings.admins.includes(userId)) clearances.push("coordinators");
    else if (account) {
      const roles =
        account.person !== null && account.link !== "claim" ? (rolesOf.get(account.person) ?? []) : [];
      const link = account.person === null || account.link === null ? {} : { link: account.link };
      clearances.push(clearanceOf({ guest: account.guest, roles, ...link }));
    } else if (looked < NEW_MEMBERS) {
      looked += 1;
      const actor = await resolveActor(teamId, userId, { store, directory, settings, now });
      if (!(await store.account(teamId, userId))?.bot) clearances.push(actor.clearance);
    } else clearances.push("public");
  }
  return leastClearance(clearances);
}
