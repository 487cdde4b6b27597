/** Everything that is stored about one person, wherever it stands, to be shown or to be removed. */
import type { Happened } from "../../domain/history.ts";
import type { HeldRole, PersonRow, SlackUserRow } from "./ports.ts";

export interface StoredEvent {
  register: string;
  id: string;
  event: Happened & { type: string };
}

export interface StoredQuestion {
  question: string;
  answer: string;
  askedAt: Date;
  feedback: string | null;
  /** What somebody answered to it. */
  reply: string | null;
}

/** How a person stands in the rows: by key, by the accounts that are joined to them, and by name. */
export interface Identity {
  person: PersonRow;
  accounts: readonly SlackUserRow[];
  /** Full names and spellings of them that mean nobody else. */
  names: readonly string[];
}

export interface PersonalData {
  addresses(person: string): Promise<{ address: string; origin: string }[]>;
  /** Roles of now and before. */
  roles(person: string): Promise<HeldRole[]>;
  /** What they did, and what names them. */
  events(identity: Identity): Promise<StoredEvent[]>;
  questions(identity: Identity): Promise<StoredQuestion[]>;
  /** Documents whose text names them, by key. */
  documentsNaming(names: readonly string[]): Promise<string[]>;
  /** Takes them out of every row: accounts and their own questions go, key and names elsewhere become `instead`. */
  erase(identity: Identity, instead: string): Promise<void>;
}

/** The names under which only this person is known: a first name alone belongs to others too. */
export function namesOf({ name, aliases }: Pick<PersonRow, "name" | "aliases">): string[] {
  return [...new Set([name, ...aliases])].filter((each) => each === name || each.trim().includes(" "));
}
