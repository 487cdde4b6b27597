import { ok, type Result } from "../../kernel/result.ts";
import { findIdentity, type NotOne } from "./find-one.ts";
import type { PersonalData, StoredEvent, StoredQuestion } from "./personal-data.ts";
import type { HeldRole, PeopleStore, PersonRow, SlackUserRow } from "./ports.ts";

export interface PersonExport {
  person: PersonRow;
  emails: { address: string; origin: string }[];
  accounts: SlackUserRow[];
  roles: HeldRole[];
  /** What they did in the registers, and what others wrote with their name in it. */
  history: StoredEvent[];
  questions: StoredQuestion[];
  /** Documents whose text names them. */
  documents: string[];
}

/** Everything that is stored about a person (GDPR, article 15). */
export async function exportPerson(
  typed: string,
  { people, data }: { people: PeopleStore; data: PersonalData },
): Promise<Result<PersonExport, NotOne>> {
  const found = await findIdentity(typed, people);
  if (!found.ok) return found;
  const { person, accounts, names } = found.value;
  return ok({
    person,
    emails: await data.addresses(person.key),
    accounts: [...accounts],
    roles: await data.roles(person.key),
    history: await data.events(found.value),
    questions: await data.questions(found.value),
    documents: await data.documentsNaming(names),
  });
}
