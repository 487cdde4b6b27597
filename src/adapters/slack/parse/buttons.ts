/**
 * Buttons carry the request that they make, as JSON in their value (`views/blocks` writes it). It comes back from
 * Slack signed, but perhaps from a message of an older version: so it is validated like any other input.
 */
import { z } from "zod";
import { audienceSchema } from "../../../domain/audience.ts";
import type { Request } from "../../../domain/requests.ts";

const id = z.string().max(64);
const text = z.string().max(4000);
/** The list that a button stands in, and the reminder that it stands in. */
const list = z.object({ filter: text, page: z.int().min(1) }).optional();
const reminder = z.string().max(200).optional();
/** Of the item as it stood on the screen. */
const version = z.int().min(1).optional();
/** What stands in a message of actions that somebody got, and who gave them. */
const given = { with: z.array(id).max(20), by: z.string().max(100), meeting: z.boolean().default(false) };
/** An entry of minutes, and the page on which it stands. */
const entry = { number: z.int().min(1), page: z.int().min(1) };
/** What a decision says. */
const decided = {
  title: text,
  rationale: text.nullable(),
  amount: z.number().nullable(),
  team: id.nullable(),
  track: id.nullable(),
  audience: audienceSchema,
  replaces: id.nullable(),
  meeting: id.nullable(),
};
const suggested = {
  id,
  version: z.int().min(1),
  by: id,
  becomes: z.enum(["recorded", "deferred", "rejected"]).optional(),
  ...z.object(decided).partial().shape,
};

const REQUEST = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ask"), question: text, shareable: z.boolean() }),
  z.object({ kind: z.literal("ask.form"), prefill: text.optional() }),
  z.object({ kind: z.literal("ask.share"), questionId: id }),
  z.object({ kind: z.literal("ask.sources"), questionId: id }),
  z.object({ kind: z.literal("ask.feedback"), questionId: id, good: z.boolean() }),
  z.object({ kind: z.literal("question.hand-on"), questionId: id }),
  z.object({ kind: z.literal("question.reply"), questionId: id }),
  z.object({ kind: z.literal("question.pass"), questionId: id }),
  z.object({ kind: z.literal("question.settle"), questionId: id }),
  z.object({ kind: z.literal("question.open") }),
  z.object({ kind: z.literal("question.mine") }),
  z.object({ kind: z.literal("question.erase") }),
  z.object({ kind: z.literal("kept.list"), page: z.int().min(1), inPlace: z.boolean().optional() }),
  z.object({ kind: z.literal("kept.edit"), id }),
  z.object({ kind: z.literal("kept.review"), id, version: z.int().min(1) }),
  z.object({ kind: z.literal("kept.withdraw"), id, version: z.int().min(1) }),
  z.object({ kind: z.literal("correction.start"), questionId: id }),
  z.object({ kind: z.literal("correction.form"), record: z.string().max(300) }),
  z.object({ kind: z.literal("correction.record"), id, version: z.int().min(1) }),
  z.object({ kind: z.literal("correction.drop"), id, version: z.int().min(1) }),
  z.object({ kind: z.literal("correction.undo"), id, version }),
  z.object({ kind: z.literal("correction.list"), page: z.int().min(1), inPlace: z.boolean().optional() }),
  z.object({ kind: z.literal("action.log"), text }),
  z.object({
    kind: z.literal("action.form"),
    prefill: text.optional(),
    author: id.optional(),
    said: z.object({ channelId: id, ts: id, threadTs: id.optional() }).optional(),
  }),
  z.object({
    kind: z.literal("action.list"),
    filter: text,
    page: z.int().min(1),
    inPlace: z.boolean().optional(),
  }),
  z.object({ kind: z.literal("action.done"), id, list, reminder }),
  z.object({ kind: z.literal("action.undo"), id }),
  z.object({ kind: z.literal("action.edit"), id }),
  z.object({ kind: z.literal("action.reopen"), id }),
  z.object({ kind: z.literal("action.cancel"), id }),
  z.object({ kind: z.literal("action.bulk"), filter: text }),
  z.object({ kind: z.literal("action.show"), id }),
  z.object({ kind: z.literal("action.history"), id }),
  z.object({
    kind: z.literal("action.enter"),
    title: text,
    owners: z.array(z.string().max(600)).max(100),
    due: z.string().max(10).nullable(),
    dueEvent: text.nullable(),
    team: id.nullable(),
    track: id.nullable(),
  }),
  z.object({ kind: z.literal("action.accept"), id, ...given }),
  z.object({ kind: z.literal("action.decline"), id, ...given }),
  z.object({ kind: z.literal("action.mail"), owner: z.string().max(200) }),
  z.object({ kind: z.literal("decision.form"), prefill: text.optional() }),
  z.object({
    kind: z.literal("decision.list"),
    filter: text,
    page: z.int().min(1).optional(),
    inPlace: z.boolean().optional(),
  }),
  z.object({ kind: z.literal("decision.show"), id }),
  z.object({ kind: z.literal("decision.edit"), id }),
  z.object({ kind: z.literal("decision.history"), id }),
  z.object({ kind: z.literal("decision.enter"), ...decided }),
  z.object({ kind: z.literal("decision.amend"), ...suggested }),
  z.object({ kind: z.literal("decision.keep"), ...suggested }),
  z.object({ kind: z.literal("decision.record"), id, version, beside: id.optional() }),
  z.object({ kind: z.literal("decision.defer"), id, version }),
  z.object({ kind: z.literal("decision.reject"), id, version }),
  z.object({ kind: z.literal("decision.withdraw"), id, version }),
  z.object({ kind: z.literal("decision.undo"), id, version }),
  z.object({ kind: z.literal("minutes.form") }),
  z.object({ kind: z.literal("minutes.page"), id, page: z.int().min(1) }),
  z.object({ kind: z.literal("minutes.take"), id, ...entry, take: z.boolean() }),
  z.object({
    kind: z.literal("minutes.answer"),
    id,
    ...entry,
    owner: text.optional(),
    date: text.optional(),
  }),
  z.object({ kind: z.literal("minutes.edit"), id, ...entry }),
  z.object({ kind: z.literal("minutes.meeting"), id }),
  z.object({ kind: z.literal("minutes.confirm"), id, version: z.int().min(1) }),
  z.object({ kind: z.literal("minutes.discard"), id }),
  z.object({ kind: z.literal("deadline.log"), text }),
  z.object({ kind: z.literal("deadline.list"), filter: text, page: z.int().min(1).optional() }),
  z.object({ kind: z.literal("deadline.adopt"), id, list }),
  z.object({ kind: z.literal("deadline.done"), id, list, reminder }),
  z.object({ kind: z.literal("reminder.snooze"), item: id, until: z.string().max(40), reminder }),
  z.object({ kind: z.literal("document.form"), fileId: id.optional() }),
  z.object({ kind: z.literal("document.learn"), fileIds: z.array(id).max(10), audience: audienceSchema }),
  z.object({ kind: z.literal("document.list"), page: z.int().min(1), inPlace: z.boolean().optional() }),
  z.object({ kind: z.literal("document.forget"), id }),
  z.object({ kind: z.literal("digest.preview"), track: id, week: z.string().max(20).optional() }),
  z.object({ kind: z.literal("digest.send"), track: id }),
  z.object({ kind: z.literal("people.claim"), name: text }),
  z.object({ kind: z.literal("people.link"), who: text, name: text }),
  z.object({ kind: z.literal("people.role"), who: text, role: text, of: text.optional() }),
  z.object({ kind: z.literal("meeting.overview") }),
  z.object({ kind: z.literal("meeting.cancel"), id }),
  z.object({ kind: z.literal("meeting.start"), text }),
  z.object({ kind: z.literal("meeting.close"), id: id.optional() }),
  z.object({ kind: z.literal("meeting.continue"), id }),
  z.object({ kind: z.literal("meeting.reopen"), id }),
  z.object({ kind: z.literal("meeting.mend"), id }),
  z.object({ kind: z.literal("meeting.proposals"), id }),
  z.object({ kind: z.literal("meeting.approve"), id, version }),
  z.object({ kind: z.literal("meeting.item-form"), id }),
  z.object({ kind: z.literal("meeting.attend"), id }),
  z.object({ kind: z.literal("meeting.recorded"), id }),
  z.object({ kind: z.literal("meeting.answer"), id, ts: id, index: z.int().min(0).max(10_000), text }),
  z.object({ kind: z.literal("reminder.preview") }),
  z.object({ kind: z.literal("privacy") }),
  z.object({ kind: z.literal("status") }),
  z.object({ kind: z.literal("help"), about: text.optional() }),
  z.object({ kind: z.literal("home") }),
]);

/** The request of a clicked button; null when it is none that we make (any more). */
export function readButton(value: string | undefined): Request | null {
  if (value === undefined || !value.startsWith("{")) return null;
  let json: unknown;
  try {
    json = JSON.parse(value);
  } catch {
    return null;
  }
  const result = REQUEST.safeParse(json);
  return result.success ? withoutUndefined(result.data) : null;
}

function withoutUndefined(request: z.infer<typeof REQUEST>): Request {
  return Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined)) as Request;
}
