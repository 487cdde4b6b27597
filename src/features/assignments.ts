/** Who gets an action from somebody else hears of it once, with all that they got at the same time. */
import { type Names, summarise } from "../domain/actions/summary.ts";
import type { Action } from "../domain/actions/types.ts";
import { localDateAt } from "../domain/calendar/zoned.ts";
import type { ActionMessage, ActionSummary } from "../domain/messages/actions.ts";
import type { OutgoingMessage } from "../domain/messages/outgoing.ts";
import { ownerId } from "../domain/owner.ts";
import type { Actor, Contactable, Language, LinkOrigin, Presence, Role } from "../domain/people/types.ts";
import type { Programme } from "../domain/programme/format.ts";
import { coordinationPlace, type CoordinationPorts } from "./coordination.ts";
import type { RequestContext } from "./use-case.ts";

interface Account {
  userId: string;
  displayName: string;
  person: string | null;
  link: LinkOrigin | null;
  language: Language | null;
  bot: boolean;
  presence: Presence;
}

export interface AssignmentPorts {
  programme: Pick<Programme, "timezone" | "language" | "bodies" | "tracks">;
  contacts(): Promise<Contactable[]>;
  people: Omit<CoordinationPorts["people"], "accounts"> & { accounts(): Promise<Account[]> };
  /** Accounts that coordinate from the start. */
  admins: readonly string[];
}

/** More than this in one message is a list to look at. */
const TOGETHER = 10;

/**
 * One direct message to everybody who owns some of these now, or leads a team that does, and did not give them to
 * themselves; `before`: how each stood before, so that only those who are new to it hear of it. Of a team that nobody
 * leads the coordinator hears.
 */
export async function tellOwners(
  actions: readonly { action: Action; before?: Action }[],
  context: Pick<RequestContext, "actor" | "now">,
  ports: AssignmentPorts,
): Promise<OutgoingMessage[]> {
  const accounts = await ports.people.accounts();
  const { bodies, tracks, language, timezone } = ports.programme;
  const names: Names = { contacts: await ports.contacts(), accounts, bodies, tracks };
  const today = localDateAt(context.now, timezone);
  const by = nameOf(context.actor);
  const leading = (await ports.people.rolesAt(context.now)).filter(({ kind }) => kind === "lead");
  const told = accounts.flatMap((account): OutgoingMessage[] => {
    const own = ownerIdsOf(account);
    const ids = [...own, ...ledBy(account, leading)];
    if (
      account.bot ||
      account.presence !== "present" ||
      account.userId === context.actor.userId ||
      isSame(account, context.actor)
    )
      return [];
    const theirs = actions.filter(
      ({ action, before }) =>
        action.status === "open" && owns(action, ids) && (before === undefined || !owns(before, ids)),
    );
    if (theirs.length === 0) return [];
    return [
      {
        destination: { to: "person", userId: account.userId },
        content: assigned(
          theirs.map(({ action }) => ({
            action: summarise(action, names, today),
            led: !owns(action, own),
          })),
          { by, meeting: false },
        ),
        language: account.language ?? language,
      },
    ];
  });
  const led = new Set(accounts.flatMap((account) => ledBy(account, leading)));
  const unled = actions.flatMap(({ action, before }) => {
    // What a body is to do is on its own next agenda.
    const ids = action.owners.filter(({ kind }) => kind === "team" || kind === "lead").map(ownerId);
    const news = ids.filter((id) => !led.has(id) && (before === undefined || !owns(before, [id])));
    return action.status === "open" && news.length > 0 ? [summarise(action, names, today)] : [];
  });
  const place = unled.length === 0 ? null : await coordinationPlace(context.now, ports);
  if (place === null) return told;
  const content = {
    kind: "action.unled" as const,
    items: unled.slice(0, TOGETHER),
    more: Math.max(0, unled.length - TOGETHER),
    by,
  };
  return [...told, { ...place, content }];
}

/** The `ownerId`s of what somebody leads; a claimed name leads nothing. */
function ledBy(
  { person, link }: Pick<Account, "person" | "link">,
  leading: readonly (Role & { person: string })[],
): string[] {
  return leading.flatMap((role) =>
    role.of !== undefined && role.person === person && link !== "claim"
      ? [ownerId({ kind: "team", key: role.of }), ownerId({ kind: "lead", of: role.of })]
      : [],
  );
}

/** What somebody got at once, by whom or in which meeting; each to be agreed to or handed back. */
export function assigned(
  actions: readonly { action: ActionSummary; led?: boolean }[],
  given: { by: string; meeting: boolean },
): Extract<ActionMessage, { kind: "action.assigned" }> {
  return {
    kind: "action.assigned",
    items: actions.slice(0, TOGETHER).map(({ action, led = false }) => ({
      action,
      answer: null,
      ...(led ? { led } : {}),
    })),
    more: Math.max(0, actions.length - TOGETHER),
    ...given,
  };
}

/** The `ownerId`s by which an account owns something: as itself, and as the person it is proven to be. */
function ownerIdsOf({ userId, person, link }: Pick<Account, "userId" | "person" | "link">): string[] {
  return [
    ownerId({ kind: "slack", user: userId }),
    ...(person === null || link === "claim" ? [] : [ownerId({ kind: "person", key: person })]),
  ];
}

const owns = ({ owners }: Action, ids: readonly string[]): boolean =>
  owners.some((owner) => ids.includes(ownerId(owner)));

const isSame = ({ person }: Account, actor: Actor): boolean =>
  person !== null && actor.person !== undefined && actor.person.key === person;

/** By which name others see that this actor did it; a claimed one says nothing. */
export function nameOf({ person, displayName }: Pick<Actor, "person" | "displayName">): string {
  return person !== undefined && person.link !== "claim" ? person.name : displayName;
}
