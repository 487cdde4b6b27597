import type { Deadline, DeadlineEvent } from "../../domain/deadlines/types.ts";
import type { Correction, CorrectionEvent } from "../../domain/corrections/types.ts";
import type { Author } from "../../domain/history.ts";
import type { CorrectedBy } from "../../domain/knowledge/corrected.ts";
import type { CollectionName, Programme } from "../../domain/programme/format.ts";
import type { Register } from "../registers.ts";

export interface StoredRecord {
  collection: CollectionName;
  key: string;
  data: unknown;
}

/** The programme as last imported. */
export interface ProgrammeStore {
  /** Makes the stored records equal to these; returns what changed. */
  replaceRecords(
    records: readonly StoredRecord[],
    now: Date,
  ): Promise<{ added: number; changed: number; removed: number }>;
  /** Fingerprint of what was imported last; "" when nothing was. */
  fingerprint(): Promise<string>;
  rememberFingerprint(fingerprint: string): Promise<void>;
  /** What the files said that were read last, before any correction; undefined when none ever were. */
  files(): Promise<Programme | undefined>;
  /** Keeps what the files say, for correcting it while the program runs. */
  keepFiles(files: Programme): Promise<void>;
}

/** People and roles of the programme, as far as an import writes them. */
export interface ImportedPeople {
  /** Which of these names and keys belong to somebody who asked to be forgotten. */
  forgottenAmong(identities: readonly string[]): Promise<Set<string>>;
  save(person: {
    key: string;
    name: string;
    aliases: string[];
    organisation: string | null;
    origin: "programme";
  }): Promise<void>;
  addEmail(address: string, person: string, origin: string): Promise<void>;
  /** Roles that hold at `now`. */
  rolesAt(now: Date): Promise<{ kind: string; of?: string; origin: string }[]>;
  giveRole(role: {
    person: string;
    kind: "coordinator" | "secretary" | "supporter" | "lead" | "deputy" | "member";
    of?: string;
    origin: string;
    from: Date;
    until: Date | null;
  }): Promise<void>;
  /** Takes away every role of this origin, so that it can be given anew. */
  dropRoles(origin: string): Promise<void>;
}

/** What was corrected in a programme: what its files say instead, and by whom. */
export interface Corrected {
  files: Programme;
  by: CorrectedBy[];
}

export interface ImportPorts {
  programme: ProgrammeStore;
  people: ImportedPeople;
  deadlines: Register<Deadline, DeadlineEvent>;
  corrections: Register<Correction, CorrectionEvent>;
  /** Full name of whoever did something, as others see it. */
  nameOf(author: Author): Promise<string>;
  /** Makes facts and pages findable; does nothing when they did not change. */
  index(programme: Programme, corrected: Corrected): Promise<void>;
}
