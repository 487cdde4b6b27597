import { AUDIENCES, audienceSchema, type Audience, mayRead } from "../../domain/audience.ts";
import { decide, isRefused } from "../../domain/authority.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import { readAmount } from "../../domain/decisions/amount.ts";
import { decide as decideDecision, mayReplaceOther } from "../../domain/decisions/machine.ts";
import { readDecisionLine } from "../../domain/decisions/read-line.ts";
import type { Decision, DecisionSaid } from "../../domain/decisions/types.ts";
import { parseId } from "../../domain/identifiers.ts";
import { type DecisionForm, NO_PLACE } from "../../domain/messages/decisions.ts";
import type { Outcome } from "../../domain/messages/outgoing.ts";
import type { Actor } from "../../domain/people/types.ts";
import type { DialogValues } from "../../domain/requests.ts";
import { MAX_TITLE, readTitle } from "../../domain/title.ts";
import { circumstancesOf } from "../circumstances.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import { announce, isConfidential, USUAL } from "./announce.ts";
import { proposeUnlessTwin } from "./log.ts";
import { meetingsToChoose } from "./meetings.ts";
import type { DecisionPorts } from "./ports.ts";
import { questionAbout } from "./propose.ts";
import { asItStands, findVisible, proposalUpdate, refusedToChange } from "./settle.ts";
import { mayRecord } from "./summary.ts";

/** `/besluit` alone, or *Vastleggen als besluit* on a message: the form, filled in with what was written. */
export const openDecisionForm: UseCase<"decision.form", DecisionPorts> = async (request, context, ports) => {
  const granted = decide(context.actor, "decision.propose");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "decision.propose", ...granted });
  const today = localDateAt(context.now, ports.programme.timezone);
  const line = readDecisionLine(request.prefill ?? "", await ports.minutesContext(today));
  const title = line.title.slice(0, MAX_TITLE);
  // What does not fit the first field is not lost.
  const reason = line.rationale ?? (line.title.length > MAX_TITLE ? line.title : null);
  return openForm(context, ports, { ...line, title, rationale: reason, audience: line.audience ?? USUAL });
};

/** *Wijzigen*: what a decision says can be mended; how it read before stays in its history. */
export const editDecision: UseCase<"decision.edit", DecisionPorts> = async (request, context, ports) => {
  const found = await findVisible(request.id, context, ports);
  if (found === null) return tellAsker(context, { kind: "decision.unknown", id: request.id });
  const refused = refusedToChange(found, context);
  if (refused !== null) return tellAsker(context, { kind: "notice.refused", ...refused });
  return openForm(context, ports, found, found);
};

async function openForm(
  context: RequestContext,
  ports: DecisionPorts,
  fields: DecisionSaid,
  decision?: Decision,
): Promise<Outcome> {
  const { actor, origin } = context;
  const { programme } = ports;
  const { triggerId } = origin;
  if (triggerId === undefined) return tellAsker(context, { kind: "decision.usage" });
  const content: DecisionForm = {
    kind: "decision.form",
    ...(decision === undefined ? {} : { id: decision.id, version: decision.version }),
    title: fields.title,
    reason: fields.rationale ?? "",
    amount: fields.amount,
    places: [
      ...programme.tracks.map(({ key, name }) => ({ value: `track:${key}`, label: name })),
      ...programme.teams.map(({ key, name }) => ({ value: `team:${key}`, label: `${key} ${name}` })),
    ],
    chosen: valueOf(fields),
    audiences: audiencesFor(actor, fields.audience),
    audience: fields.audience,
    meetings: await meetingsToChoose(actor.clearance, todayOf(context, ports), ports),
    meeting: fields.meeting,
    replaces: decision === undefined || mayReplaceOther(decision) ? (fields.replaces ?? "") : null,
  };
  return { messages: [], dialog: { triggerId, content, language: actor.language } };
}

/** What somebody who records may read themselves; who proposes may always ask for the kernteam's confidence. */
function audiencesFor(actor: Actor, current: Audience): Audience[] {
  return AUDIENCES.filter(
    (audience) =>
      audience === current ||
      mayRead(actor.clearance, audience) ||
      !isConfidential(audience) ||
      (audience === "kernteam" && !mayRecord(actor)),
  );
}

/** The submitted form: a proposal with its preview, or a correction. What is wrong is said at its field. */
export async function submitDecisionForm(
  values: DialogValues,
  dialogContext: { id?: string; version?: number },
  context: RequestContext,
  ports: DecisionPorts,
): Promise<Outcome> {
  const read = readForm(values, ports);
  if ("errors" in read) return { messages: [], fieldErrors: read.errors };
  const { draft } = read;
  if (dialogContext.id !== undefined)
    return correct({ id: dialogContext.id, version: dialogContext.version ?? 0 }, draft, context, ports);
  const granted = decide(context.actor, "decision.propose");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "decision.propose", ...granted });
  const errors = await errorsOf(draft, context, ports);
  return errors ?? proposeUnlessTwin(draft, context, ports);
}

async function correct(
  { id, version }: { id: string; version: number },
  draft: DecisionSaid,
  context: RequestContext,
  ports: DecisionPorts,
): Promise<Outcome> {
  const found = await findVisible(id, context, ports);
  if (found === null) return tellAsker(context, { kind: "decision.unknown", id });
  const refused = refusedToChange(found, context);
  if (refused !== null) return tellAsker(context, { kind: "notice.refused", ...refused });
  // The form stays open, so that what was typed is not lost.
  if (found.version !== version) return { messages: [], fieldErrors: { title: "changed" } };
  const { replaces: wanted, meeting: chosen, ...fields } = draft;
  // A meeting that the menu does not hold stays what it was.
  const offers = await meetingsToChoose(context.actor.clearance, todayOf(context, ports), ports);
  const kept = found.meeting !== null && !offers.some(({ id }) => id === found.meeting);
  const meeting = kept && chosen === null ? found.meeting : chosen;
  const replaces = mayReplaceOther(found) ? wanted : found.replaces;
  if (replaces === found.id) return { messages: [], fieldErrors: { replaces: "replaces-itself" } };
  const errors = await errorsOf(
    {
      ...draft,
      replaces: replaces === found.replaces ? null : replaces,
      meeting: meeting === found.meeting ? null : meeting,
    },
    context,
    ports,
  );
  if (errors !== undefined) return errors;
  // The form knows one place, and not all bodies: what was left as it was shown stays as it was.
  const shown = offered(found, ports) ? valueOf(found) : null;
  const place = valueOf(draft) === shown ? { team: found.team, track: found.track } : {};
  const circumstances = circumstancesOf(context, ports.programme.timezone);
  const decided = decideDecision(
    { type: "correct", ...fields, replaces, meeting, ...place },
    found,
    context.now,
    circumstances,
  );
  if (!decided.ok)
    return tellAsker(context, { kind: "decision.refused", id: found.id, refusal: decided.error });
  const decision = decided.value.length === 0 ? found : await ports.decisions.append(found, decided.value);
  return {
    messages: [
      ...tellAsker(context, await asItStands(decision, "corrected", context, ports)).messages,
      ...(await proposalUpdate(decision, context, ports)),
      ...(await announce(decision, found, context, ports)),
    ],
  };
}

/** What must be mended before it can be stored, at its field. */
async function errorsOf(
  draft: DecisionSaid,
  context: RequestContext,
  ports: DecisionPorts,
): Promise<Outcome | undefined> {
  const question = await questionAbout(draft, context, ports);
  if (question === undefined) return undefined;
  const field =
    question.about === "audience"
      ? "audience"
      : question.about === "meeting-unknown"
        ? "meeting"
        : "replaces";
  return { messages: [], fieldErrors: { [field]: question.about } };
}

const todayOf = ({ now }: RequestContext, { programme }: DecisionPorts) =>
  localDateAt(now, programme.timezone);

/** The value of the menu that stands for a decision's place. */
const valueOf = ({ track, team }: Pick<DecisionSaid, "track" | "team">): string | null =>
  track !== null ? `track:${track}` : team === null ? null : `team:${team}`;

const offered = (
  { track, team }: Pick<DecisionSaid, "track" | "team">,
  { programme }: DecisionPorts,
): boolean => track !== null || programme.teams.some(({ key }) => key === team);

function readForm(
  values: DialogValues,
  { programme }: DecisionPorts,
): { draft: DecisionSaid } | { errors: Record<string, string> } {
  const typed = (field: string): string => {
    const value = values[field];
    return typeof value === "string" ? value.trim() : "";
  };
  const meeting = typed("meeting");
  const title = readTitle(typed("title"));
  const amount = typed("amount") === "" ? null : readAmount(typed("amount"));
  const replaces = typed("replaces") === "" ? null : parseId(typed("replaces"));
  const audience = audienceSchema.safeParse(typed("audience") || USUAL);
  const [kind, key] = typed("place") === NO_PLACE ? [] : typed("place").split(":");
  const known = kind === "track" ? programme.tracks : kind === "team" ? programme.teams : [];
  const errors: Record<string, string> = {
    ...(title.ok ? {} : { title: `decision-${title.error.kind}` }),
    ...(typed("amount") !== "" && amount === null ? { amount: "amount-unreadable" } : {}),
    ...(typed("replaces") !== "" && replaces?.prefix !== "B" ? { replaces: "replaced-unknown" } : {}),
    ...(audience.success ? {} : { audience: "invalid" }),
    ...(key !== undefined && !known.some((each) => each.key === key) ? { place: "invalid" } : {}),
  };
  if (Object.keys(errors).length > 0 || !title.ok || !audience.success) return { errors };
  return {
    draft: {
      title: title.value,
      rationale: typed("reason") || null,
      amount,
      team: kind === "team" ? (key ?? null) : null,
      track: kind === "track" ? (key ?? null) : null,
      audience: audience.data,
      replaces: replaces?.id ?? null,
      meeting: meeting === "" || meeting === NO_PLACE ? null : meeting,
    },
  };
}
