import { clearanceOf } from "../../domain/people/clearance.ts";
import type { Actor, Language, LinkOrigin } from "../../domain/people/types.ts";
import {
  type PeopleStore,
  type SeenAccount,
  type SlackDirectory,
  type SlackUserRow,
  unseenAccount,
} from "./ports.ts";

export interface ActorSettings {
  /** WEGWIJZER_ADMINS: accounts that hold the coordinator role from the start. */
  admins: readonly string[];
  /** Language of the programme. */
  language: Language;
}

/** Slack's data about an account is read again after this many milliseconds, so that a new address or guest flag counts. */
const FRESH = 6 * 60 * 60 * 1000;

/**
 * Who is this account, now? Reads Slack's directory when we do not know it or knew it long ago, joins it to a
 * programme person by verified e-mail address, and gives its roles and what it may read. A name that the account
 * shows never matters. When Slack cannot be asked, what is known stands; an unknown account is then a guest of
 * the public, which is the least, and `unchecked`.
 */
export async function resolveActor(
  teamId: string,
  userId: string,
  {
    store,
    directory,
    settings,
    now,
  }: { store: PeopleStore; directory: SlackDirectory; settings: ActorSettings; now: Date },
): Promise<Actor> {
  const { account, unchecked } = await freshAccount(teamId, userId, { store, directory, now });
  const person = account.person === null ? null : await store.find(account.person);
  const link: LinkOrigin | undefined = person === null ? undefined : (account.link ?? "claim");
  const trusted = person !== null && link !== "claim";
  const roles = (trusted ? await store.rolesAt(now, person.key) : []).map(({ kind, of }) => ({
    kind,
    ...(of === undefined ? {} : { of }),
  }));
  if (settings.admins.includes(userId)) roles.push({ kind: "coordinator" });
  return {
    teamId,
    userId,
    displayName: account.displayName,
    ...(person === null || link === undefined
      ? {}
      : { person: { key: person.key, name: person.name, link } }),
    roles,
    guest: account.guest,
    ...(unchecked ? { unchecked } : {}),
    clearance: clearanceOf({ guest: account.guest, roles, ...(link === undefined ? {} : { link }) }),
    language: account.language ?? settings.language,
    ...(account.language === null ? {} : { chosenLanguage: account.language }),
  };
}

async function freshAccount(
  teamId: string,
  userId: string,
  { store, directory, now }: { store: PeopleStore; directory: SlackDirectory; now: Date },
): Promise<{ account: SlackUserRow; unchecked?: true }> {
  const known = await store.account(teamId, userId);
  if (known && isFresh(known, now)) return { account: known };
  let seen: SeenAccount | null;
  try {
    seen = await directory.user(userId);
  } catch {
    return known && known.presence !== "unknown"
      ? { account: known }
      : { account: known ?? unseenAccount(teamId, userId), unchecked: true };
  }
  if (seen) return { account: await rememberAccount(teamId, userId, known, seen, { store, now }) };
  if (known) return { account: known };
  const account: SlackUserRow = { ...unseenAccount(teamId, userId), presence: "unknown" };
  await store.saveAccount(account);
  return { account };
}

/** What is not known to Slack is asked about each time. */
const isFresh = ({ presence, refreshedAt }: SlackUserRow, now: Date): boolean =>
  presence !== "unknown" && Math.abs(now.getTime() - refreshedAt.getTime()) < FRESH;

/** Keeps what Slack says about an account, and joins it to the person whose verified address it has. */
async function rememberAccount(
  teamId: string,
  userId: string,
  known: SlackUserRow | null,
  seen: SeenAccount,
  { store, now }: { store: PeopleStore; now: Date },
): Promise<SlackUserRow> {
  const account: SlackUserRow = {
    ...(known ?? unseenAccount(teamId, userId)),
    displayName: seen.displayName,
    guest: seen.guest,
    bot: seen.bot,
    presence: seen.deleted ? "departed" : "present",
    refreshedAt: now,
  };
  if (seen.deleted) {
    await store.saveAccount(account);
    return account;
  }
  const byEmail = seen.email === undefined || account.bot ? null : await store.byEmail(seen.email);
  if (byEmail && account.link !== "coordinator" && account.person !== byEmail.key) {
    const holder = await store.accountOf(byEmail.key);
    // Whoever proves the address is that person; a mere claim on the name gives way.
    if (holder && (holder.teamId !== teamId || holder.userId !== userId)) {
      await store.saveAccount({ ...holder, person: null, link: null });
    }
    account.person = byEmail.key;
    account.link = "email";
  } else if (byEmail && account.person === byEmail.key && account.link === "claim") {
    account.link = "email";
  } else if (account.link === "email" && byEmail === null && seen.email !== undefined) {
    account.person = null;
    account.link = null;
  }
  await store.saveAccount(account);
  return account;
}

/**
 * Meets everybody of the workspace at once, so that people are reached and recognised before they ever spoke to the
 * bot. Accounts that were met lately are left as they are; of those that were deactivated only the ones that we knew
 * are of interest. Returns how many were met now.
 */
export async function meetEverybody(
  teamId: string,
  seen: ReadonlyMap<string, SeenAccount>,
  { store, now }: { store: PeopleStore; now: Date },
): Promise<number> {
  const known = new Map(
    (await store.accounts()).filter((each) => each.teamId === teamId).map((each) => [each.userId, each]),
  );
  let met = 0;
  for (const [userId, account] of seen) {
    const before = known.get(userId) ?? null;
    if (account.deleted ? before === null : before?.presence === "present" && isFresh(before, now)) continue;
    if (account.deleted && before?.presence === "departed") continue;
    await rememberAccount(teamId, userId, before, account, { store, now });
    met += 1;
  }
  return met;
}
