import { ownerLabel } from "../../domain/actions/summary.ts";
import type { Action } from "../../domain/actions/types.ts";
import type { Meeting } from "../../domain/meetings/types.ts";
import type { Owner } from "../../domain/owner.ts";
import type { Language } from "../../domain/people/types.ts";
import type { MeetingPorts } from "./ports.ts";

/** Somebody in Slack with what is theirs of a meeting. */
export interface Told {
  userId: string;
  name: string;
  language: Language;
  actions: Action[];
}

/**
 * Who has to hear about which actions of a meeting: its open ones, of a later version only those that are new. A team's
 * are told to its lead. `unreached`: owners by name whom no account is known of.
 */
export async function toldBy(
  meeting: Meeting,
  now: Date,
  ports: MeetingPorts,
): Promise<{ reached: Told[]; unreached: string[] }> {
  const since = meeting.approved.at(-2)?.at ?? "";
  const refs = meeting.lines.flatMap(({ use, ref }) => (use === "action" && ref !== null ? [ref] : []));
  const found = await Promise.all([...new Set(refs)].map((id) => ports.actions.find(id)));
  const open = found.filter(
    (action) => action !== null && action.status === "open" && action.createdAt > since,
  );
  const accounts = await ports.people.accounts();
  const roles = await ports.people.rolesAt(now);
  const contacts = await ports.contacts();
  const reached = new Map<string, Told>();
  const unreached = new Set<string>();
  for (const action of open as Action[]) {
    for (const owner of action.owners) {
      const users = usersOf(owner, roles, accounts);
      if (users.length === 0) unreached.add(ownerLabel(owner, contacts, ports.programme).label);
      for (const { userId, displayName, language } of users) {
        const name = contacts.find((contact) => contact.userId === userId)?.name ?? (displayName || userId);
        const told = reached.get(userId) ?? {
          userId,
          name,
          language: language ?? ports.programme.language,
          actions: [],
        };
        if (!told.actions.includes(action)) told.actions.push(action);
        reached.set(userId, told);
      }
    }
  }
  return { reached: [...reached.values()], unreached: [...unreached] };
}

type Account = Awaited<ReturnType<MeetingPorts["people"]["accounts"]>>[number];

function usersOf(
  owner: Owner,
  roles: Awaited<ReturnType<MeetingPorts["people"]["rolesAt"]>>,
  accounts: readonly Account[],
): Account[] {
  const here = accounts.filter(({ presence }) => presence === "present");
  if (owner.kind === "slack") return here.filter(({ userId }) => userId === owner.user);
  const of =
    owner.kind === "team" || owner.kind === "body" ? owner.key : owner.kind === "lead" ? owner.of : null;
  const people =
    owner.kind === "person"
      ? [owner.key]
      : roles.filter((role) => role.kind === "lead" && role.of === of).map(({ person }) => person);
  return here.filter(({ person, link }) => person !== null && link !== "claim" && people.includes(person));
}
