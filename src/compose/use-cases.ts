/** Which use case answers which request. */
import type { Json } from "../kernel/json.ts";
import type { Outcome } from "../domain/messages/outgoing.ts";
import { NOTHING } from "../domain/messages/outgoing.ts";
import type { DialogContent } from "../domain/messages/content.ts";
import type { DialogValues, RequestKind, RequestOf } from "../domain/requests.ts";
import { acceptAction, askWhyNot, submitDecline } from "../features/actions/answer.ts";
import { openBulk, submitBulk } from "../features/actions/bulk.ts";
import { chooseEmoji, offerAction } from "../features/actions/emoji.ts";
import { pinList, unpinList } from "../features/actions/pinned.ts";
import * as change from "../features/actions/change.ts";
import { editAction, openActionForm, submitActionForm } from "../features/actions/form.ts";
import { showAction, showHistory } from "../features/actions/history.ts";
import { listActions } from "../features/actions/list.ts";
import { logAction } from "../features/actions/log.ts";
import { enterAnyway } from "../features/actions/twin.ts";
import * as saidAction from "../features/actions/said.ts";
import { writeMail } from "../features/actions/mail.ts";
import {
  answerAgain,
  answerKey,
  answerQuestion,
  openAskForm,
  shareAnswer,
  submitAskForm,
} from "../features/ask/in-slack.ts";
import { showSources } from "../features/ask/sources.ts";
import { askedOnInThread } from "../features/ask/in-thread.ts";
import { wordedLater } from "../features/ask/word-later.ts";
import { listCorrections } from "../features/corrections/list.ts";
import { findCorrection, openCorrectionForm, startCorrection } from "../features/corrections/open.ts";
import { dropCorrection, recordCorrection, undoCorrection } from "../features/corrections/settle.ts";
import { submitCorrectionForm } from "../features/corrections/submit.ts";
import { adoptDeadline, finishDeadline } from "../features/deadlines/change.ts";
import { listDeadlines } from "../features/deadlines/list.ts";
import { logDeadline } from "../features/deadlines/log.ts";
import { answeringDecisions } from "../features/decisions/ask.ts";
import { submitDecisionForm } from "../features/decisions/form.ts";
import { logDecision } from "../features/decisions/log.ts";
import * as saidDecision from "../features/decisions/said.ts";
import { help, talk, unsupported } from "../features/delivery/help.ts";
import { previewDigest, sendDigest } from "../features/digests/request.ts";
import { announce, isConfidential } from "../features/decisions/announce.ts";
import { answerLine } from "../features/meetings/answer.ts";
import { approveMinutes, continueMeeting, reopenMeeting } from "../features/meetings/approve.ts";
import { closeMeeting } from "../features/meetings/close.ts";
import { openTextForm, submitTextForm } from "../features/meetings/draft.ts";
import { openProposalsForm, submitProposalsForm } from "../features/meetings/proposals.ts";
import { meetingDeleted, meetingEdited } from "../features/meetings/edited.ts";
import { addAgendaItem, attendMeeting, openItemForm, submitItemForm } from "../features/meetings/items.ts";
import { showMeetings, showRecorded } from "../features/meetings/overview.ts";
import { cancelMeeting, planMeeting } from "../features/meetings/plan.ts";
import type { HearingPorts } from "../features/meetings/ports.ts";
import { meetingSaid } from "../features/meetings/said.ts";
import { startMeeting } from "../features/meetings/start.ts";
import { keepingHome, openHome } from "../features/home/open.ts";
import { confirmMinutes, discardMinutes } from "../features/minutes/confirm.ts";
import {
  claimInThread,
  claimPasted,
  openMinutesForm,
  receiveMinutesFile,
  submitMinutesForm,
} from "../features/minutes/hand-in.ts";
import * as minutes from "../features/minutes/mend.ts";
import { offerPrompts } from "../features/home/prompts.ts";
import * as documents from "../features/learn/in-slack.ts";
import { claimIdentity } from "../features/people/claim.ts";
import { giveRole, linkAccount } from "../features/people/manage.ts";
import { showPrivacy } from "../features/people/privacy.ts";
import { showStatus } from "../features/people/status.ts";
import {
  setAbsence,
  setChannelAudience,
  setChannelPurpose,
  setLanguage,
  setWorkingDays,
} from "../features/people/settings.ts";
import { previewReminders } from "../features/reminders/preview.ts";
import { keepingReminder, snoozeReminder } from "../features/reminders/snooze.ts";
import { tellAsker } from "../features/reply.ts";
import { revokeAddresses } from "../features/sources/revoke.ts";
import { handTo, type RequestContext, type UseCase, type UseCases } from "../features/use-case.ts";
import { decisionCases } from "./decision-cases.ts";
import { questionCases, questionDialogs } from "./question-cases.ts";
import { type Owner, together, whoeverOwns } from "./owned.ts";
import type { Ports } from "./stores.ts";

/** A command in a thread that nobody claims is what it is everywhere. */
const asAnywhere: UseCase<"thread.said", Ports> = async ({ command }, context, ports) =>
  command === null ? NOTHING : handTo(useCases, command, context, ports);

/** A question that was answered before is answered again in place. */
const answeredAgain: Owner<"message.edited"> = async ({ text }, context, ports) =>
  (await ports.outbox.find(answerKey(context.origin))) ? answerAgain(text, context, ports) : null;

/** A meeting asks of other features what is said in it about their items. */
function hearing<Kind extends RequestKind, Result>(
  hear: (request: RequestOf<Kind>, context: RequestContext, ports: HearingPorts) => Promise<Result>,
): (request: RequestOf<Kind>, context: RequestContext, ports: Ports) => Promise<Result> {
  return (request, context, ports) => hear(request, context, neighbouring(context, ports));
}

function neighbouring(context: RequestContext, ports: Ports): HearingPorts {
  return {
    ...ports,
    perform: (asked) => handTo(useCases, asked, context, ports),
    announce: (decision, before) => announce(decision, before, context, ports),
    confidential: isConfidential,
  };
}

/** "@Wegwijzer actie …" in the thread of a meeting is a line of that meeting. */
function heardFirst<Kind extends "action.log" | "decision.log">(
  label: string,
  otherwise: UseCase<Kind, Ports>,
): UseCase<Kind, Ports> {
  return async (request, context, ports) => {
    const { text } = request as RequestOf<"action.log" | "decision.log">;
    const said = { kind: "thread.said" as const, text: `${label}: ${text}`, command: null };
    const heard = context.origin.via === "mention" ? await hearing(meetingSaid)(said, context, ports) : null;
    return heard ?? otherwise(request, context, ports);
  };
}

export const useCases: UseCases<Ports> = {
  ask: wordedLater(answeringDecisions(answerQuestion)),
  "ask.form": openAskForm,
  "ask.share": wordedLater(shareAnswer),
  "ask.sources": showSources,
  "source.revoke": revokeAddresses,
  ...questionCases,
  "correction.start": startCorrection,
  "correction.find": findCorrection,
  "correction.form": openCorrectionForm,
  "correction.record": recordCorrection,
  "correction.drop": dropCorrection,
  "correction.undo": undoCorrection,
  "correction.list": listCorrections,
  "action.log": heardFirst("Actie", keepingHome(logAction)),
  "action.form": openActionForm,
  "action.list": listActions,
  "action.done": keepingHome(keepingReminder(change.finishAction)),
  "action.undo": keepingHome(change.undoAction),
  "action.edit": editAction,
  "action.reopen": keepingHome(change.reopenAction),
  "action.note": keepingHome(change.noteOnAction),
  "action.cancel": keepingHome(change.cancelAction),
  "action.retitle": keepingHome(change.retitleAction),
  "action.bulk": openBulk,
  "action.pin": pinList,
  "action.unpin": unpinList,
  "emoji.choose": chooseEmoji,
  reaction: offerAction,
  "action.show": showAction,
  "action.history": showHistory,
  "action.enter": keepingHome(enterAnyway),
  "action.accept": keepingHome(acceptAction),
  "action.decline": askWhyNot,
  "action.mail": writeMail,
  "decision.log": heardFirst("Besluit", logDecision),
  ...decisionCases,
  "minutes.read": async (request, context, ports) =>
    (await claimPasted(request, context, ports)) ?? handTo(useCases, request.otherwise, context, ports),
  "minutes.file": receiveMinutesFile,
  "minutes.form": openMinutesForm,
  "minutes.page": minutes.turnMinutes,
  "minutes.take": minutes.takeEntry,
  "minutes.answer": minutes.answerEntry,
  "minutes.edit": minutes.editEntry,
  "minutes.meeting": minutes.editMeeting,
  "minutes.confirm": keepingHome(confirmMinutes),
  "minutes.discard": discardMinutes,
  "deadline.log": logDeadline,
  "deadline.list": listDeadlines,
  "deadline.adopt": adoptDeadline,
  "deadline.done": keepingReminder(finishDeadline),
  "meeting.overview": showMeetings,
  "meeting.plan": planMeeting,
  "meeting.cancel": cancelMeeting,
  "meeting.start": startMeeting,
  "meeting.close": closeMeeting,
  "meeting.continue": continueMeeting,
  "meeting.reopen": reopenMeeting,
  "meeting.mend": openTextForm,
  "meeting.proposals": openProposalsForm,
  "meeting.approve": approveMinutes,
  "meeting.item-form": openItemForm,
  "meeting.add-item": addAgendaItem,
  "meeting.attend": attendMeeting,
  "meeting.recorded": showRecorded,
  "meeting.answer": hearing(answerLine),
  "reminder.snooze": keepingReminder(snoozeReminder),
  "reminder.preview": previewReminders,
  "digest.preview": previewDigest,
  "digest.send": sendDigest,
  "people.claim": claimIdentity,
  "people.link": linkAccount,
  "people.role": giveRole,
  "people.import": async (_request, context) => tellAsker(context, { kind: "people.import-how" }),
  "channel.set": setChannelPurpose,
  "channel.audience": setChannelAudience,
  "settings.language": setLanguage,
  "settings.absence": setAbsence,
  "settings.workdays": setWorkingDays,
  privacy: showPrivacy,
  status: showStatus,
  help,
  home: openHome,
  prompts: offerPrompts,
  "document.add": documents.offerDocuments,
  "document.form": documents.openDocumentForm,
  "document.learn": documents.learnDocuments,
  "document.list": documents.listDocuments,
  "document.forget": documents.forgetDocument,
  "dialog.submit": wordedLater(
    keepingHome(async (request, context, ports) =>
      submit(request.dialog, request.values, request.context, context, ports),
    ),
  ),
  "thread.said": wordedLater(whoeverOwns([hearing(meetingSaid), claimInThread, askedOnInThread], asAnywhere)),
  "message.edited": wordedLater(
    whoeverOwns([
      hearing(meetingEdited),
      answeredAgain,
      together([saidAction.mendEdited, saidDecision.mendEdited]),
    ]),
  ),
  "message.deleted": whoeverOwns([
    hearing(meetingDeleted),
    together([
      (_request, context, ports) => saidAction.askDeleted(context, ports),
      (_request, context, ports) => saidDecision.askDeleted(context, ports),
    ]),
  ]),
  joined: async (_request, context) => tellAsker(context, { kind: "notice.help", coordinator: false }),
  talk,
  unsupported,
};

/** A dialog's submission: what was filled in, and the item and version that the dialog was opened with. */
type Submit = (
  values: DialogValues,
  item: { id?: string; version?: number; more?: Record<string, Json> },
  context: RequestContext,
  ports: Ports,
) => Promise<Outcome>;

/** A submitted dialog goes to the feature that opened it. */
const DIALOGS: { [Kind in DialogContent["kind"]]: Submit } = {
  "action.form": submitActionForm,
  "correction.form": submitCorrectionForm,
  "action.decline": submitDecline,
  "action.bulk": (values, _item, context, ports) => submitBulk(values, context, ports),
  // A text to copy: there is nothing to send.
  "action.mail": async () => NOTHING,
  "ask.sources": async () => NOTHING,
  "decision.form": submitDecisionForm,
  "minutes.form": (values, _item, context, ports) => submitMinutesForm(values, context, ports),
  "minutes.entry": minutes.submitEntry,
  "minutes.meeting": minutes.submitMeeting,
  "meeting.item-form": submitItemForm,
  "document.form": documents.submitDocumentForm,
  "meeting.text-form": submitTextForm,
  "meeting.proposals-form": (values, item, context, ports) =>
    submitProposalsForm(values, item, context, neighbouring(context, ports)),
  ...questionDialogs,
  "ask.form": (values, _item, context, ports) => submitAskForm(values, context, ports),
};

async function submit(
  dialog: string,
  values: DialogValues,
  remembered: Json,
  context: RequestContext,
  ports: Ports,
): Promise<Outcome> {
  if (!Object.hasOwn(DIALOGS, dialog))
    return tellAsker(context, { kind: "notice.unsupported", what: dialog });
  const known =
    remembered !== null && typeof remembered === "object" && !Array.isArray(remembered) ? remembered : {};
  const item = {
    ...(typeof known["id"] === "string" ? { id: known["id"] } : {}),
    ...(typeof known["version"] === "number" ? { version: known["version"] } : {}),
    more: known,
  };
  return DIALOGS[dialog as DialogContent["kind"]](values, item, context, ports);
}
