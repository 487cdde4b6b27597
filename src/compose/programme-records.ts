/** The programme in the database: how its files, and corrections over them, are read in and followed. */
import { sql } from "drizzle-orm";
import type { Db } from "../adapters/postgres/database.ts";
import { knowledgeStore } from "../adapters/postgres/facts.ts";
import { peopleStore } from "../adapters/postgres/people.ts";
import { programmeStore } from "../adapters/postgres/programme.ts";
import { CORRECTIONS, DEADLINES } from "../adapters/postgres/register-definitions.ts";
import { openRegister } from "../adapters/postgres/registers.ts";
import { takeTurn } from "../adapters/postgres/turns.ts";
import type { Author } from "../domain/history.ts";
import type { Programme } from "../domain/programme/format.ts";
import { storeKnowledge } from "../features/ask/knowledge.ts";
import type { ProgrammeRecords } from "../features/corrections/ports.ts";
import type { PeopleStore } from "../features/people/ports.ts";
import { correctedProgramme } from "../features/programme/corrections.ts";
import { importProgramme } from "../features/programme/import.ts";
import type { ImportPorts } from "../features/programme/ports.ts";

/** What reading the programme's files in writes to. */
export function importPorts(db: Db, people = peopleStore(db)): ImportPorts {
  return {
    programme: programmeStore(db),
    people,
    deadlines: openRegister(db, DEADLINES),
    corrections: openRegister(db, CORRECTIONS),
    nameOf: nameOfAuthor(people),
    index: (programme, corrected) => storeKnowledge(programme, knowledgeStore(db), corrected),
  };
}

/** Full name of whoever did something; of an account that is joined to nobody, what Slack shows. */
export function nameOfAuthor(people: Pick<PeopleStore, "find" | "accounts">) {
  return async (author: Author): Promise<string> => {
    if (author.kind === "person") return (await people.find(author.key))?.name ?? author.key;
    if (author.kind !== "slack") return "Wegwijzer";
    const account = (await people.accounts()).find(({ userId }) => userId === author.user);
    return account === undefined || account.displayName === "" ? author.user : account.displayName;
  };
}

/** One writer at a time: replicas that start together, and whoever corrects, bring the programme in by turns. */
const IMPORT_LOCK = 7_471_924;

/** Waits at its start for its turn, as long as others need; held until the transaction ends. */
export function takeImportTurn(tx: Db): Promise<void> {
  return takeTurn(tx, IMPORT_LOCK);
}

/** The same within a request, which is tried again rather than waiting for long. */
async function takeImportLock(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${IMPORT_LOCK})`);
}

/** The programme's records within a transaction. */
export function programmeRecordsOn(db: Db, people: PeopleStore): ProgrammeRecords {
  const ports = importPorts(db, people);
  const files = () => ports.programme.files();
  return {
    exclusively: () => takeImportLock(db),
    files,
    corrected: () => correctedProgramme(ports),
    async apply(now) {
      const base = await files();
      if (base !== undefined) await importProgramme(base, ports, now);
    },
  };
}

/** The programme as this process has it in memory, and which one that is. */
export interface Followed {
  programme: Programme;
  fingerprint: string;
}

/**
 * Has what is in memory follow what stands in the database: a correction that this or another process recorded, files
 * that the command line brought in. Costs one look-up when nothing changed.
 */
export async function followProgramme(
  followed: Followed,
  db: Db,
  { fingerprint: read }: { fingerprint(): Promise<string> } = programmeStore(db),
): Promise<void> {
  const fingerprint = await read();
  if (fingerprint === followed.fingerprint || fingerprint === "") return;
  followed.programme = await correctedProgramme(importPorts(db));
  followed.fingerprint = fingerprint;
}
