import type { LocalDate } from "../../domain/calendar/local-date.ts";
import type { Deadline, DeadlineEvent } from "../../domain/deadlines/types.ts";
import type { MinutesContext } from "../../domain/minutes/types.ts";
import type { Contactable } from "../../domain/people/types.ts";
import type { Programme } from "../../domain/programme/format.ts";
import type { Register } from "../registers.ts";

export interface DeadlinePorts {
  deadlines: Register<Deadline, DeadlineEvent>;
  programme: Pick<Programme, "timezone" | "bodies" | "teams" | "tracks">;
  /** Everybody known: the programme's people and those who were added. */
  contacts(): Promise<Contactable[]>;
  /** The programme person that an account is joined to. */
  personOf(userId: string): Promise<string | null>;
  /** What the reader of a line must know on that day. */
  minutesContext(date: LocalDate): Promise<MinutesContext>;
}
