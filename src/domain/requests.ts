/**
 * What people can ask of the bot, whatever way it arrived (slash command, mention, direct message, thread line,
 * shortcut, button, modal). `adapters/slack/parse` makes these; the dispatcher hands each to the one use case of
 * the same name. No Slack type occurs here: ids are opaque strings.
 */
import type { Json } from "../kernel/json.ts";
import type { Audience } from "./audience.ts";
import type { Taken } from "./decisions/said.ts";
import type { DecisionSaid } from "./decisions/types.ts";

/** Where a request came from and where an answer can go. */
export interface Origin {
  teamId: string;
  userId: string;
  /** Absent when there is no conversation (App Home, global shortcut). */
  channelId?: string;
  /** The message itself; with `threadTs` the thread that it stands in. */
  messageTs?: string;
  threadTs?: string;
  place: "direct" | "channel" | "home" | "dialog";
  /** Of a dialog: where the button or command was that opened it. */
  openedIn?: "direct" | "channel" | "home";
  /** How it arrived; a slash command is answered to its user alone unless the answer belongs to the channel. */
  via: "command" | "mention" | "message" | "shortcut" | "button" | "dialog" | "event";
  /** For opening a dialog; valid three seconds. */
  triggerId?: string;
  /** Slack's address for answers to a command or click; valid 30 minutes, five uses. */
  responseUrl?: string;
  /** The message whose button was clicked. */
  clicked?: { channelId: string; ts: string };
  /** It began with an emoji on the message. */
  reacted?: boolean;
}

/** Values of a submitted dialog: field name to text, chosen values or nothing. */
export type DialogValues = Record<string, string | string[] | boolean | null>;

/** What a decision should say by an account (`by`) that may not change it, as far as that is new. */
export type SuggestedChange = {
  id: string;
  version: number;
  by: string;
  becomes?: Taken;
} & Partial<DecisionSaid>;

export type Request =
  | { kind: "ask"; question: string; shareable: boolean }
  /** The dialog that asks a question, filled in with the text of a message. */
  | { kind: "ask.form"; prefill?: string }
  | { kind: "ask.share"; questionId: string }
  | { kind: "ask.sources"; questionId: string }
  /** Every address of a source that was given so far stops working. */
  | { kind: "source.revoke" }
  | { kind: "ask.feedback"; questionId: string; good: boolean }
  /** The question goes to the person whose role fits, or to the coordinator. */
  | { kind: "question.hand-on"; questionId: string }
  | { kind: "question.reply"; questionId: string }
  /** Whoever was asked does not know either. */
  | { kind: "question.pass"; questionId: string }
  | { kind: "question.settle"; questionId: string }
  | { kind: "question.open" }
  | { kind: "question.mine" }
  | { kind: "question.erase" }
  | { kind: "kept.list"; page: number; inPlace?: boolean }
  | { kind: "kept.edit"; id: string }
  | { kind: "kept.review"; id: string; version: number }
  | { kind: "kept.withdraw"; id: string; version: number }
  /** The facts that an answer rests on. */
  | { kind: "correction.start"; questionId: string }
  | { kind: "correction.find"; question: string }
  /** `record`: "roles/projectmanager-2023". */
  | { kind: "correction.form"; record: string }
  | { kind: "correction.record"; id: string; version: number }
  | { kind: "correction.drop"; id: string; version: number }
  | { kind: "correction.undo"; id: string; version?: number }
  | { kind: "correction.list"; page: number; inPlace?: boolean }
  | { kind: "action.log"; text: string }
  /** `author`: the account that wrote `prefill`; `said`: the message that it is about, when it is not the one clicked. */
  | {
      kind: "action.form";
      prefill?: string;
      author?: string;
      said?: { channelId: string; ts: string; threadTs?: string };
    }
  /** `inPlace`: clicked in a list, which becomes this one. */
  | { kind: "action.list"; filter: string; page: number; inPlace?: boolean }
  /**
   * `list`: clicked in a list, which is then shown again in its place. `reminder`: clicked in that reminder (the key of
   * its delivery), which then shows how its items stand.
   */
  | { kind: "action.done"; id: string; list?: { filter: string; page: number }; reminder?: string }
  | { kind: "action.undo"; id: string }
  | { kind: "action.edit"; id: string }
  | { kind: "action.reopen"; id: string }
  | { kind: "action.note"; id: string; note: string }
  | { kind: "action.cancel"; id: string }
  | { kind: "action.retitle"; id: string; title: string }
  /** One list in the channel that stays current. */
  | { kind: "action.pin"; filter: string }
  | { kind: "action.unpin" }
  | { kind: "emoji.choose"; emoji: string }
  /** Somebody put this emoji on the message of the origin. */
  | { kind: "reaction"; emoji: string }
  /** Several of a list at once. */
  | { kind: "action.bulk"; filter: string }
  | { kind: "action.show"; id: string }
  | { kind: "action.history"; id: string }
  /** Logs exactly this, though the same is open already; `owners` are `ownerId`s. */
  | {
      kind: "action.enter";
      title: string;
      owners: string[];
      due: string | null;
      dueEvent: string | null;
      team: string | null;
      track: string | null;
    }
  /** *Akkoord* and *Niet voor mij*; `with`: all that stands in the message, `by`: who gave it, or which meeting. */
  | { kind: "action.accept"; id: string; with: string[]; by: string; meeting: boolean }
  | { kind: "action.decline"; id: string; with: string[]; by: string; meeting: boolean }
  /** `owner`: an `ownerId`. */
  | { kind: "action.mail"; owner: string }
  | { kind: "decision.log"; text: string }
  | { kind: "decision.form"; prefill?: string }
  /** `inPlace`: clicked in a list, which becomes this one. */
  | { kind: "decision.list"; filter: string; page?: number; inPlace?: boolean }
  | { kind: "decision.show"; id: string }
  | { kind: "decision.edit"; id: string }
  | { kind: "decision.history"; id: string }
  /** Stores exactly this, though the register says the same already. */
  | ({ kind: "decision.enter" } & DecisionSaid)
  /** *Overnemen* and *Laten staan*: what somebody else made of the message that a decision came from. */
  | ({ kind: "decision.amend" } & SuggestedChange)
  | ({ kind: "decision.keep" } & SuggestedChange)
  /**
   * `version`: as it stood on the screen, so that nobody decides on a text that they did not see. `beside`: the one that
   * says the same, as they were shown.
   */
  | { kind: "decision.record"; id: string; version?: number; beside?: string }
  | { kind: "decision.defer"; id: string; version?: number }
  | { kind: "decision.reject"; id: string; version?: number }
  | { kind: "decision.withdraw"; id: string; version?: number }
  | { kind: "decision.undo"; id: string; version?: number }
  /** Several lines said to us at once; `otherwise`: what they are when they hold nothing to log. */
  | { kind: "minutes.read"; text: string; otherwise: Request }
  | { kind: "minutes.file"; fileIds: string[] }
  | { kind: "minutes.form" }
  | { kind: "minutes.page"; id: string; page: number }
  | { kind: "minutes.take"; id: string; number: number; take: boolean; page: number }
  /** Answers the question of an entry: the key of a person, or a day ("": none). */
  | { kind: "minutes.answer"; id: string; number: number; owner?: string; date?: string; page: number }
  | { kind: "minutes.edit"; id: string; number: number; page: number }
  | { kind: "minutes.meeting"; id: string }
  | { kind: "minutes.confirm"; id: string; version: number }
  | { kind: "minutes.discard"; id: string }
  | { kind: "deadline.log"; text: string }
  | { kind: "deadline.list"; filter: string; page?: number }
  | { kind: "deadline.adopt"; id: string; list?: { filter: string; page: number } }
  | { kind: "deadline.done"; id: string; list?: { filter: string; page: number }; reminder?: string }
  /** `until`: "tomorrow", "next-week" or a day. */
  | { kind: "reminder.snooze"; item: string; until: string; reminder?: string }
  | { kind: "digest.preview"; track: string; week?: string }
  | { kind: "digest.send"; track: string }
  | { kind: "people.claim"; name: string }
  | { kind: "people.link"; who: string; name: string }
  | { kind: "people.role"; who: string; role: string; of?: string }
  | { kind: "people.import" }
  | { kind: "channel.set"; purpose: string; channelId: string }
  | { kind: "channel.audience"; channelId: string; audience: string }
  | { kind: "settings.language"; language: string }
  | { kind: "settings.absence"; until: string }
  | { kind: "settings.workdays"; days: string }
  | { kind: "reminder.preview" }
  /** `/overleg` alone: what is on, and how it is done. */
  | { kind: "meeting.overview" }
  | { kind: "meeting.plan"; text: string }
  | { kind: "meeting.cancel"; id: string }
  | { kind: "meeting.start"; text: string }
  /** Without an id: the one that is going on here. */
  | { kind: "meeting.close"; id?: string }
  /** It is still going on. */
  | { kind: "meeting.continue"; id: string }
  | { kind: "meeting.reopen"; id: string }
  /** Dialogs on draft minutes: their text, and what is to be ticked. */
  | { kind: "meeting.mend"; id: string }
  | { kind: "meeting.proposals"; id: string }
  /** `version`: of the draft on the screen, so that nobody approves what they did not see. */
  | { kind: "meeting.approve"; id: string; version?: number }
  | { kind: "meeting.item-form"; id: string }
  /** "kernteam: de begroting", for a meeting that is planned or going on. */
  | { kind: "meeting.add-item"; text: string }
  | { kind: "meeting.attend"; id: string }
  | { kind: "meeting.recorded"; id: string }
  /** A choice under a question about a line: `text` is the whole line, with the answer in it. */
  | { kind: "meeting.answer"; id: string; ts: string; index: number; text: string }
  | { kind: "privacy" }
  | { kind: "status" }
  | { kind: "help"; about?: string }
  /** A greeting or thanks: nothing is asked, but silence would be rude. */
  | { kind: "talk"; said: "hello" | "thanks" }
  | { kind: "home" }
  /** The direct message with the bot was opened: what may be asked. */
  | { kind: "prompts" }
  /** Files in a direct message: may they be learned, and for whom? */
  | { kind: "document.add"; fileIds: string[] }
  /** The form; `fileId`: for a file that was given already. */
  | { kind: "document.form"; fileId?: string }
  | { kind: "document.learn"; fileIds: string[]; audience: Audience }
  /** `inPlace`: clicked in a list, which becomes this one. */
  | { kind: "document.list"; page: number; inPlace?: boolean }
  /** `id`: of the version that stood on the screen. */
  | { kind: "document.forget"; id: string }
  | { kind: "dialog.submit"; dialog: string; values: DialogValues; context: Json }
  /**
   * Said in a thread in which we take part, without a mention. `command`: what it asks when it is a command wherever it
   * stands; null for plain talk. The first feature that claims the thread takes it.
   */
  | { kind: "thread.said"; text: string; command: Request | null }
  | { kind: "message.edited"; text: string; previous: string; ts: string }
  | { kind: "message.deleted"; ts: string }
  | { kind: "joined"; channelId: string }
  | { kind: "unsupported"; what: string; typed?: string };

export type RequestKind = Request["kind"];
export type RequestOf<Kind extends RequestKind> = Extract<Request, { kind: Kind }>;
