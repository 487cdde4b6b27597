import type { Names } from "../../domain/actions/summary.ts";
import type { Action, ActionEvent } from "../../domain/actions/types.ts";
import type { LocalDate } from "../../domain/calendar/local-date.ts";
import type { MinutesContext } from "../../domain/minutes/types.ts";
import type { Contactable } from "../../domain/people/types.ts";
import type { Programme } from "../../domain/programme/format.ts";
import type { AssignmentPorts } from "../assignments.ts";
import type { Register } from "../registers.ts";

export type { Contactable };

export interface ActionPorts {
  actions: Register<Action, ActionEvent>;
  programme: Programme;
  /** Everybody known: the programme's people and those who were added. */
  contacts(): Promise<Contactable[]>;
  /** Accounts that we met, with the name that Slack shows. */
  people: AssignmentPorts["people"];
  /** Accounts that coordinate from the start. */
  admins: readonly string[];
  /** Where a message that was posted stands; for telling whether the receipt is what was clicked. */
  outbox: { find(key: string): Promise<{ channelId: string | null; ts: string | null } | null> };
  /** The address of a message in Slack; null where that is not known. */
  permalink(place: { channel: string; ts: string; threadTs?: string }): string | null;
  /** The programme person that an account is joined to. */
  personOf(userId: string): Promise<string | null>;
  /** What the reader of a line must know on that day. */
  minutesContext(date: LocalDate): Promise<MinutesContext>;
}

/** What owners and tracks are called now. */
export async function namesFrom({
  contacts,
  people,
  programme: { bodies, tracks },
}: Pick<ActionPorts, "contacts" | "people" | "programme">): Promise<Names> {
  return { contacts: await contacts(), accounts: await people.accounts(), bodies, tracks };
}
