/** What the tests of decisions share: entering and deciding as people do it, and where what was said goes. */
import { logDecision } from "../../../src/features/decisions/log.ts";
import { recordDecision } from "../../../src/features/decisions/settle.ts";
import type { Audience } from "../../../src/domain/audience.ts";
import type { MessageKind } from "../../../src/domain/messages/content.ts";
import type { Outcome } from "../../../src/domain/messages/outgoing.ts";
import { emptyTables, type TestDatabase } from "../../support/database.ts";
import { actorOf, type Asked, populate, portsOn, run, said } from "../world.ts";

export const COORDINATOR: Asked = { by: "UBART" };
export const SECRETARY: Asked = { by: "ULISA" };

/** An empty register, and everybody met before, so that their accounts are known. */
export async function prepare(database: TestDatabase): Promise<void> {
  await emptyTables(database.db);
  await populate(database);
  for (const account of ["UBART", "UHANNAH", "ULISA", "UDAAN"]) await actorOf(database.db, account);
}

/** The register in the hands of people; who it is when nothing is said: the secretary. */
export function registerOn(database: () => TestDatabase) {
  const log = (text: string, asked: Asked = SECRETARY): Promise<Outcome> =>
    run(database(), logDecision, { kind: "decision.log", text }, asked);
  const record = (id: string, version: number, asked: Asked = SECRETARY): Promise<Outcome> =>
    run(database(), recordDecision, { kind: "decision.record", id, version }, asked);
  return {
    log,
    record,
    find: (id: string) => portsOn(database().db).decisions.find(id),
    channel: (purpose: string, channelId: string, audience: Audience | null = null) =>
      portsOn(database().db).people.saveChannel({ teamId: "T1", channelId, audience, purpose }),
    /** Logs and records; gives its id. */
    async decideOn(text: string, asked: Asked = SECRETARY): Promise<string> {
      const { decision } = said(await log(text, asked), "decision.preview");
      await record(decision.id, decision.version, asked);
      return decision.id;
    },
  };
}

export const targets = ({ messages }: Outcome, kind: MessageKind) =>
  messages.filter(({ content }) => content.kind === kind).map(({ destination }) => destination);
