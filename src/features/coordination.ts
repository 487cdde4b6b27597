import type { OutgoingMessage } from "../domain/messages/outgoing.ts";
import type { Language, LinkOrigin, Presence, Role } from "../domain/people/types.ts";

interface Account {
  userId: string;
  person: string | null;
  link: LinkOrigin | null;
  language: Language | null;
  presence: Presence;
}

/** What finding the coordinator takes. */
export interface CoordinationPorts {
  people: {
    accounts(): Promise<Account[]>;
    rolesAt(now: Date): Promise<(Role & { person: string })[]>;
    channelFor(purpose: string): Promise<{ channelId: string } | null>;
  };
  /** Accounts that coordinate from the start. */
  admins: readonly string[];
  programme: { language: Language };
}

/**
 * Where coordinators read what concerns them: the channel that was set for it, or a direct message to the first of them
 * who is in Slack. Null when there is neither.
 */
export async function coordinationPlace(
  now: Date,
  ports: CoordinationPorts,
): Promise<Pick<OutgoingMessage, "destination" | "language"> | null> {
  const channel = await ports.people.channelFor("coordinatie");
  if (channel === null) return coordinatorInPerson(now, ports);
  const { language } = ports.programme;
  return { destination: { to: "channel", channelId: channel.channelId }, language };
}

/** A direct message to the first coordinator who is in Slack; null when there is none. */
export async function coordinatorInPerson(
  now: Date,
  { people, admins, programme }: CoordinationPorts,
): Promise<Pick<OutgoingMessage, "destination" | "language"> | null> {
  const coordinating = (await people.rolesAt(now)).filter(({ kind }) => kind === "coordinator");
  const account = (await people.accounts()).find(
    ({ userId, person, link, presence }) =>
      presence === "present" &&
      (admins.includes(userId) || (link !== "claim" && coordinating.some((role) => role.person === person))),
  );
  const userId = account?.userId ?? admins[0];
  return userId === undefined
    ? null
    : { destination: { to: "person", userId }, language: account?.language ?? programme.language };
}
