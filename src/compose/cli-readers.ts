import { peopleStore } from "../adapters/postgres/people.ts";
import type { Audience } from "../domain/audience.ts";
import { clearanceOf } from "../domain/people/clearance.ts";
import { findPerson } from "../domain/people/names.ts";
import type { Opened } from "./cli-open.ts";

/** What a person of the programme may read, by the roles that they hold now. */
export function readers({ database, clock, programme }: Opened) {
  const people = peopleStore(database.db);
  return async (name: string): Promise<Audience | undefined> => {
    await programme();
    const found = findPerson(name, await people.all());
    if (found.match !== "one") return undefined;
    const roles = await people.rolesAt(clock.now(), found.person.key);
    return clearanceOf({ guest: false, link: "coordinator", roles });
  };
}
