import { decide as decideAction } from "../../domain/actions/machine.ts";
import type { Action, ActionEvent } from "../../domain/actions/types.ts";
import { AUDIENCES } from "../../domain/audience.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import { decide as decideDeadline } from "../../domain/deadlines/machine.ts";
import type { Deadline, DeadlineEvent } from "../../domain/deadlines/types.ts";
import type { Circumstances } from "../../domain/history.ts";
import { type Owner, ownerId } from "../../domain/owner.ts";
import { ok, type Result } from "../../kernel/result.ts";
import type { ItemFilter, Register } from "../registers.ts";
import { findIdentity, type NotOne } from "./find-one.ts";
import type { Identity, PersonalData } from "./personal-data.ts";
import type { PeopleStore } from "./ports.ts";

export interface ForgetPorts {
  people: PeopleStore;
  data: PersonalData;
  actions: Register<Action, ActionEvent>;
  deadlines: Register<Deadline, DeadlineEvent>;
  timezone: string;
  /** Stands where their name stood. */
  instead: string;
}

export interface Forgotten {
  name: string;
  /** Open items that were theirs: now of the team, or of whoever else owned them, or of nobody. */
  handedBack: { id: string; to: "team" | "others" | "nobody" }[];
  /** Documents whose text still names them; each is removed or replaced as a whole. */
  documents: string[];
}

const REASON = "persoon verwijderd op verzoek";

/**
 * Removes a person (GDPR, article 17). What they had open goes back to the team, with an event that says so; what
 * happened stays, without their name or key. Only hashes stay behind, so that later imports do not bring them back.
 */
export async function forgetPerson(
  typed: string,
  now: Date,
  ports: ForgetPorts,
): Promise<Result<Forgotten, NotOne>> {
  const found = await findIdentity(typed, ports.people);
  if (!found.ok) return found;
  const identity = found.value;
  const { person, names } = identity;
  const handedBack = await handBack(identity, now, ports);
  const documents = await ports.data.documentsNaming(names);
  const addresses = (await ports.data.addresses(person.key)).map(({ address }) => address);
  await ports.data.erase(identity, ports.instead);
  await ports.people.forget(person.key, [person.key, ...names, ...addresses], now);
  return ok({ name: person.name, handedBack, documents });
}

async function handBack(
  { person, accounts }: Identity,
  now: Date,
  { actions, deadlines, timezone }: ForgetPorts,
): Promise<Forgotten["handedBack"]> {
  const theirs = new Set([
    ownerId({ kind: "person", key: person.key }),
    ...accounts.map(({ userId }) => ownerId({ kind: "slack", user: userId })),
  ]);
  const circumstances: Circumstances = {
    by: { kind: "operator" },
    from: { kind: "cli" },
    effective: localDateAt(now, timezone),
    reason: REASON,
  };
  const filter: ItemFilter = { owners: [...theirs], audiences: AUDIENCES, limit: 100_000 };
  const done: Forgotten["handedBack"] = [];
  for (const action of await actions.list({ ...filter, status: ["open"] })) {
    const { owners, to } = withoutThem(action, theirs);
    const decided = decideAction({ type: "reassign", owners }, action, now, circumstances);
    if (!decided.ok) throw new Error(`${action.id}: ${decided.error.kind}`);
    await actions.append(action, decided.value);
    done.push({ id: action.id, to });
  }
  for (const deadline of await deadlines.list({ ...filter, status: ["planned", "adopted"] })) {
    const { owners, to } = withoutThem(deadline, theirs);
    const decided = decideDeadline({ type: "reassign", owners }, deadline, now, circumstances);
    if (!decided.ok) throw new Error(`${deadline.id}: ${decided.error.kind}`);
    await deadlines.append(deadline, decided.value);
    done.push({ id: deadline.id, to });
  }
  return done;
}

function withoutThem(
  { owners, team }: { owners: readonly Owner[]; team: string | null },
  theirs: ReadonlySet<string>,
): { owners: Owner[]; to: Forgotten["handedBack"][number]["to"] } {
  const others = owners.filter((owner) => !theirs.has(ownerId(owner)));
  if (others.length > 0) return { owners: others, to: "others" };
  return team === null ? { owners: [], to: "nobody" } : { owners: [{ kind: "team", key: team }], to: "team" };
}
