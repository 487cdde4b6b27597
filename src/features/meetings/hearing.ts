/**
 * What one message in the thread does to its meeting: each line is read and leads to events, to messages, and to one
 * sign under the message. The meeting is locked for as long as that takes, so that lines of people who type at the same
 * time follow each other.
 */
import type { Audience } from "../../domain/audience.ts";
import type { LocalDate } from "../../domain/calendar/local-date.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import type { Author, Circumstances } from "../../domain/history.ts";
import { decide as decideMeeting } from "../../domain/meetings/machine.ts";
import type { LineUse, Meeting, MeetingCommand, MeetingLine } from "../../domain/meetings/types.ts";
import type { MessageContent } from "../../domain/messages/content.ts";
import type { OutgoingMessage } from "../../domain/messages/outgoing.ts";
import { readMinutes } from "../../domain/minutes/read-minutes.ts";
import { writtenBy } from "../../domain/minutes/speakers.ts";
import type { MinutesContext, ReadLine } from "../../domain/minutes/types.ts";
import { audienceOfSaid } from "../../domain/people/said-to.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext } from "../use-case.ts";
import { circumstancesIn } from "./change.ts";
import type { HearingPorts } from "./ports.ts";
import { rootUpdate } from "./root.ts";

/** The signs, by what became of a line. */
export const MARKS = { logged: "white_check_mark", asked: "question", proposed: "thought_balloon" } as const;
export type MarkName = keyof typeof MARKS;

/** A message in the thread of a meeting. */
export interface SaidAt {
  channelId: string;
  threadTs: string;
  ts: string;
}

export class Hearing {
  meeting: Meeting;
  readonly at: SaidAt;
  readonly context: RequestContext;
  readonly ports: HearingPorts;
  readonly reader: MinutesContext;
  readonly today: LocalDate;
  readonly messages: OutgoingMessage[] = [];
  readonly #marks = new Set<MarkName>();
  #rootChanged = false;

  private constructor(
    meeting: Meeting,
    at: SaidAt,
    context: RequestContext,
    ports: HearingPorts,
    reader: MinutesContext,
  ) {
    this.meeting = meeting;
    this.at = at;
    this.context = context;
    this.ports = ports;
    this.reader = reader;
    this.today = localDateAt(context.now, ports.programme.timezone);
  }

  static async of(
    meeting: Meeting,
    at: SaidAt,
    context: RequestContext,
    ports: HearingPorts,
  ): Promise<Hearing> {
    const today = localDateAt(context.now, ports.programme.timezone);
    const reader = { ...(await ports.minutesContext(today)), body: meeting.body };
    return new Hearing(meeting, at, context, ports, reader);
  }

  /** A reading of each line that is not empty. "Ik" is whoever said it. */
  read(text: string, by: Author = this.circumstances("").by): ReadLine[] {
    return readMinutes(text, writtenBy(by, this.reader));
  }

  /** Who, from which line, and on the meeting's own day. */
  circumstances(line: string): Circumstances {
    const { by, effective, from } = circumstancesIn(this.meeting, this.context, this.ports);
    const { channelId: channel, threadTs, ts } = this.at;
    return { by, effective, from: { ...from, kind: "thread", channel, ts, threadTs, line } };
  }

  /** Throws when the meeting cannot do that now: who calls has looked at its state. */
  async change(command: MeetingCommand): Promise<void> {
    const decided = decideMeeting(command, this.meeting, this.context.now, this.circumstances(""));
    if (!decided.ok) throw new Error(`${this.meeting.id} refused to ${command.type}: ${decided.error.kind}`);
    this.meeting = await this.ports.meetings.append(this.meeting, decided.value);
    this.#rootChanged ||= ["add-item", "attend"].includes(command.type) && decided.value.length > 0;
  }

  /** Keeps what a line became: anew, or in place of what it was. */
  async keep(index: number, use: LineUse, text: string, ref: string | null): Promise<void> {
    const { ts } = this.at;
    const before = this.known(index);
    const by = before?.by ?? this.circumstances("").by;
    const line: MeetingLine = { ts, index, use, text, ref, by };
    await this.change(before === null ? { type: "hear", line } : { type: "mend", ts, index, line });
  }

  /** What is known of this line of the message. */
  known(index: number): MeetingLine | null {
    return this.meeting.lines.find((line) => line.ts === this.at.ts && line.index === index) ?? null;
  }

  /** For whom what was said is: who could hear it. */
  audience(): Audience {
    const { actor, origin } = this.context;
    const heard = (origin.openedIn ?? origin.place) === "channel";
    return heard ? audienceOfSaid(actor, origin) : (this.meeting.place?.readers ?? "participants");
  }

  mark(mark: MarkName): void {
    this.#marks.add(mark);
  }

  unmark(mark: MarkName): void {
    const { channelId, ts } = this.at;
    const name = MARKS[mark];
    this.messages.push(this.#sign({ to: "reaction", channelId, ts, name, gone: true }, name));
  }

  /** In the thread, for everybody. */
  sayInThread(content: MessageContent, key: string): void {
    const { channelId, threadTs } = this.at;
    const { language } = this.ports.programme;
    this.messages.push({ destination: { to: "channel", channelId, threadTs }, content, language, key });
  }

  tell(content: MessageContent): void {
    this.messages.push(...tellAsker(this.context, content).messages);
  }

  /** Everything that is to be said, the signs first. */
  async outcome(): Promise<{ messages: OutgoingMessage[] }> {
    const { channelId, ts } = this.at;
    const signs = [...this.#marks].map((mark) =>
      this.#sign({ to: "reaction", channelId, ts, name: MARKS[mark] }, MARKS[mark]),
    );
    const root = this.#rootChanged ? await rootUpdate(this.meeting, this.context.now, this.ports) : [];
    return { messages: [...signs, ...this.messages, ...root] };
  }

  #sign(destination: OutgoingMessage["destination"], name: string): OutgoingMessage {
    return { destination, content: { kind: "mark", name }, language: this.ports.programme.language };
  }
}
