import type { Action, ActionEvent } from "../../domain/actions/types.ts";
import type { LocalDate } from "../../domain/calendar/local-date.ts";
import type { MinutesContext } from "../../domain/minutes/types.ts";
import type { Programme } from "../../domain/programme/format.ts";
import type { Register } from "../registers.ts";

/** A person of the programme and the account they have in Slack, if any. */
export interface Contactable {
  key: string;
  name: string;
  aliases: string[];
  userId: string | null;
}

export interface ActionPorts {
  actions: Register<Action, ActionEvent>;
  programme: Programme;
  /** Everybody known: the programme's people and those who were added. */
  contacts(): Promise<Contactable[]>;
  /** The programme person that an account is joined to. */
  personOf(userId: string): Promise<string | null>;
  /** What the reader of a line must know on that day. */
  minutesContext(date: LocalDate): Promise<MinutesContext>;
}
