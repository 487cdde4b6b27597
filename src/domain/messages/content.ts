/**
 * The union of everything that the bot can say, one file a feature. Each content is plain JSON: it is stored in the
 * outbox and rendered later, possibly by another replica.
 */
import type { ActionForm, ActionMessage, BulkForm, DeclineForm, MailForm } from "./actions.ts";
import type { AnswerMessage, AskForm, SourcesDialog } from "./answers.ts";
import type { CorrectionForm, CorrectionMessage } from "./corrections.ts";
import type { DeadlineMessage } from "./deadlines.ts";
import type { DecisionForm, DecisionMessage } from "./decisions.ts";
import type { DigestMessage } from "./digests.ts";
import type { EntryForm, MeetingForm, MinutesForm, MinutesMessage } from "./minutes.ts";
import type { DocumentForm, DocumentMessage } from "./documents.ts";
import type { AgendaItemForm, Mark, MeetingMessage, MinutesTextForm, ProposalsForm } from "./meetings.ts";
import type { NoticeMessage } from "./notices.ts";
import type { PeopleMessage } from "./people.ts";
import type { FeedbackForm, KeptForm, QuestionMessage, ReplyForm } from "./questions.ts";
import type { ReminderMessage } from "./reminders.ts";

export type MessageContent =
  | NoticeMessage
  | PeopleMessage
  | ActionMessage
  | AnswerMessage
  | CorrectionMessage
  | DeadlineMessage
  | QuestionMessage
  | DecisionMessage
  | MeetingMessage
  | Mark
  | ReminderMessage
  | DigestMessage
  | DocumentMessage
  | MinutesMessage;
export type MessageKind = MessageContent["kind"];

/** Dialogs (modals); `kind` is the callback id and names the use case that takes the submission. */
export type DialogContent =
  | ActionForm
  | AgendaItemForm
  | AskForm
  | CorrectionForm
  | BulkForm
  | DeclineForm
  | SourcesDialog
  | DecisionForm
  | DocumentForm
  | EntryForm
  | MailForm
  | FeedbackForm
  | KeptForm
  | MeetingForm
  | MinutesForm
  | MinutesTextForm
  | ProposalsForm
  | ReplyForm;

export type { HomeContent } from "./home.ts";
