import type { Action, ActionEvent } from "../../domain/actions/types.ts";
import type { Audience } from "../../domain/audience.ts";
import type { Meeting, MeetingEvent } from "../../domain/meetings/types.ts";
import type { OpenGroup } from "../../domain/messages/questions.ts";
import type { Installation } from "../../domain/messages/people.ts";
import type { Contactable, Presence } from "../../domain/people/types.ts";
import type { Programme } from "../../domain/programme/format.ts";
import type { Register } from "../registers.ts";

/** An account that we met in Slack. */
export interface MetAccount {
  teamId: string;
  userId: string;
  displayName: string;
  bot: boolean;
  person: string | null;
  presence: Presence;
}

export interface HomePorts {
  programme: Pick<Programme, "timezone" | "teams" | "tracks" | "bodies">;
  actions: Pick<Register<Action, ActionEvent>, "list" | "count">;
  meetings: Pick<Register<Meeting, MeetingEvent>, "list">;
  /** Everybody known, with the account that each has. */
  contacts(): Promise<Contactable[]>;
  people: { accounts(): Promise<MetAccount[]> };
  installation(): Promise<Pick<Installation, "parked">>;
  /** Questions that wait for somebody, as far as a reader of that clearance may see them. */
  openQuestions(clearance: Audience): Promise<{ total: number; groups: OpenGroup[] }>;
}
