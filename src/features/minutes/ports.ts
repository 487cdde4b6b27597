import type { Names } from "../../domain/actions/summary.ts";
import type { Action, ActionEvent } from "../../domain/actions/types.ts";
import type { Audience } from "../../domain/audience.ts";
import type { LocalDate } from "../../domain/calendar/local-date.ts";
import type { Decision, DecisionEvent } from "../../domain/decisions/types.ts";
import type { Circumstances } from "../../domain/history.ts";
import type { MinutesEntry } from "../../domain/minutes/entries.ts";
import type { MinutesContext } from "../../domain/minutes/types.ts";
import type { OutgoingMessage } from "../../domain/messages/outgoing.ts";
import type { Contactable, Language } from "../../domain/people/types.ts";
import type { Programme } from "../../domain/programme/format.ts";
import type { AssignmentPorts } from "../assignments.ts";
import type { Register } from "../registers.ts";
import type { RequestContext } from "../use-case.ts";

/** `waiting`: its file is yet to be fetched and read; `failed`: there was nothing to be made of it. */
export type MinutesState = "waiting" | "open" | "closed" | "discarded" | "expired" | "failed";

/** Minutes that somebody handed in, until they say what of it counts. */
export interface HandedMinutes {
  id: string;
  teamId: string;
  /** Whoever handed them in. */
  userId: string;
  state: MinutesState;
  version: number;
  language: Language;
  /** Where the proposals stand: a direct message, or the thread in which it was pasted. */
  place: { to: "person" } | { to: "thread"; channelId: string; threadTs: string };
  /** For whom is what they log. */
  audience: Audience;
  source: { channel?: string; ts?: string; threadTs?: string; document?: string };
  /** The day of the meeting. */
  date: LocalDate;
  /** Key of the body that met; null when it was not said. */
  body: string | null;
  /** What was handed in, kept to be read again when date or body change; emptied when it is over. */
  text: string;
  lines: number;
  bottlenecks: number;
  entries: MinutesEntry[];
  handedAt: Date;
}

export interface MinutesStore {
  /** False when it is there already: a redelivery. */
  create(minutes: HandedMinutes): Promise<boolean>;
  /** Also holds on to it until the transaction ends, so that two who act at once act in turn. */
  find(id: string): Promise<HandedMinutes | null>;
  /** Writes it with the next version. */
  save(minutes: HandedMinutes): Promise<HandedMinutes>;
  /** Those that were handed in before this and are still open. */
  openSince(before: Date): Promise<HandedMinutes[]>;
}

/** A decision out of minutes, as it is entered. */
export interface EnteredDecision {
  title: string;
  status: MinutesEntry["decision"];
  team: string | null;
  track: string | null;
  audience: Audience;
  /** Makes it be entered once. */
  importKey: string;
}

export interface MinutesPorts {
  minutes: MinutesStore;
  actions: Register<Action, ActionEvent>;
  decisions: Register<Decision, DecisionEvent>;
  programme: Programme;
  contacts(): Promise<Contactable[]>;
  people: AssignmentPorts["people"];
  admins: readonly string[];
  personOf(userId: string): Promise<string | null>;
  minutesContext(date: LocalDate): Promise<MinutesContext>;
  /** Enters a decision by whoever may record it, else as a proposal; with what must be said about that. */
  enterDecision(
    decision: EnteredDecision,
    circumstances: Circumstances,
    context: RequestContext,
  ): Promise<{ id: string; proposed: boolean; messages: OutgoingMessage[] }>;
}

/** What owners and tracks are called now. */
export async function namesOf({
  contacts,
  people,
  programme: { bodies, tracks },
}: Pick<MinutesPorts, "contacts" | "people" | "programme">): Promise<Names> {
  return { contacts: await contacts(), accounts: await people.accounts(), bodies, tracks };
}
