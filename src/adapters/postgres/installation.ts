import { sql } from "drizzle-orm";
import type { Installation } from "../../domain/messages/people.ts";
import { type Db, rowsOf } from "./database.ts";

/** How the installation stands, in one query: for the coordinator's status and App Home. */
export async function countInstallation(db: Db): Promise<Installation> {
  const [row] = await rowsOf<Record<keyof Installation, number>>(
    db,
    sql`select
      (select count(*)::int from people) as "people",
      (select count(distinct person)::int from slack_users where person is not null) as "linked",
      (select count(*)::int from register_items where register = 'action' and status = 'open') as "openActions",
      (select count(*)::int from outbox where state in ('planned', 'claimed')) as "waiting",
      (select count(*)::int from outbox where state = 'parked') as "parked",
      (select count(*)::int from facts) as "facts"`,
  );
  return row ?? { people: 0, linked: 0, openActions: 0, waiting: 0, parked: 0, facts: 0 };
}
