/**
 * The registry: kind of content -> view. A feature's author adds their views here and their words to the catalogue.
 * Whatever a view makes is held against Slack's limits before it leaves.
 */
import type { DialogContent, HomeContent, MessageContent } from "../domain/messages/content.ts";
import type { Language } from "../domain/people/types.ts";
import { textIn } from "../text/catalogue.ts";
import { declineForm, mailForm } from "./action-answers.ts";
import { bulkForm } from "./action-many.ts";
import { actionViews } from "./actions.ts";
import { answerViews, askForm, sourcesDialog, underAnswer } from "./answers.ts";
import type { Block, Modal, Rendered } from "./blocks.ts";
import { clamp } from "./escape.ts";
import { correctionForm } from "./correction-form.ts";
import { correctionViews } from "./corrections.ts";
import { deadlineViews } from "./deadlines.ts";
import { decisionForm } from "./decision-form.ts";
import { decisionViews } from "./decisions.ts";
import { actionForm } from "./dialogs.ts";
import { digestViews } from "./digests.ts";
import { documentForm, documentViews } from "./documents.ts";
import { homeView } from "./home.ts";
import { LIMITS } from "./limits.ts";
import { minutesViews } from "./minutes.ts";
import { entryForm, meetingForm, minutesForm } from "./minutes-forms.ts";
import { agendaItemForm, minutesTextForm, proposalsForm } from "./meeting-forms.ts";
import { meetingViews } from "./meetings.ts";
import { noticeViews } from "./notices.ts";
import { peopleViews } from "./people.ts";
import { feedbackForm, keptForm, replyForm } from "./question-forms.ts";
import { questionViews } from "./questions.ts";
import { reminderViews } from "./reminders.ts";
import { validateHome, validateMessage, validateModal } from "./validate.ts";
import type { ViewContext, Views } from "./view.ts";

const MESSAGES: Partial<Views> = {
  ...noticeViews,
  ...answerViews,
  ...actionViews,
  ...peopleViews,
  ...correctionViews,
  ...deadlineViews,
  ...decisionViews,
  ...questionViews,
  ...reminderViews,
  ...digestViews,
  ...minutesViews,
  ...meetingViews,
  mark: ({ name }) => ({ text: `:${name}:`, blocks: [] }),
  ...documentViews,
};

type DialogViews = {
  [Kind in DialogContent["kind"]]: (
    content: Extract<DialogContent, { kind: Kind }>,
    context: ViewContext,
  ) => Modal;
};
const DIALOGS: DialogViews = {
  "ask.form": askForm,
  "action.form": actionForm,
  "correction.form": correctionForm,
  "action.decline": declineForm,
  "action.mail": mailForm,
  "ask.sources": sourcesDialog,
  "action.bulk": bulkForm,
  "feedback.form": feedbackForm,
  "kept.form": keptForm,
  "reply.form": replyForm,
  "decision.form": decisionForm,
  "minutes.form": minutesForm,
  "minutes.entry": entryForm,
  "minutes.meeting": meetingForm,
  "meeting.item-form": agendaItemForm,
  "document.form": documentForm,
  "meeting.text-form": minutesTextForm,
  "meeting.proposals-form": proposalsForm,
};

/** With what Slack would not have accepted, for the log: it was left out. */
export type Checked<Value> = Value & { problems: string[] };

export interface RenderSettings {
  timezone: string;
  now: Date;
}

/** Throws RangeError when a kind has no view. When the blocks are not fit for Slack, the text goes alone. */
export function renderMessage(
  content: MessageContent,
  language: Language,
  settings: RenderSettings,
): Checked<Rendered> {
  const view = MESSAGES[content.kind] as
    | ((content: MessageContent, context: ViewContext) => Rendered)
    | undefined;
  if (view === undefined) throw new RangeError(`no view for ${content.kind}`);
  const rendered = view(content, contextOf(language, settings));
  const text = clamp(rendered.text, LIMITS.messageText);
  const problems = validateMessage({ ...rendered, text });
  return { text, blocks: problems.length === 0 ? rendered.blocks : [], problems };
}

/** What stands under the text of a message that grew in Slack; null where Slack would not take it. */
export function renderUnder(
  content: MessageContent,
  language: Language,
  settings: RenderSettings,
): { blocks: Block[] | null; problems: string[] } {
  if (content.kind !== "answer") return { blocks: null, problems: [] };
  const blocks = underAnswer(content, contextOf(language, settings));
  const problems = validateMessage({ text: content.answer, blocks });
  return { blocks: problems.length === 0 ? blocks : null, problems };
}

/** A dialog; its kind becomes the callback id. */
export function renderDialog(
  content: DialogContent,
  language: Language,
  settings: RenderSettings,
): Checked<Modal> {
  const view = DIALOGS[content.kind] as (content: DialogContent, context: ViewContext) => Modal;
  const modal = view(content, contextOf(language, settings));
  return { ...modal, problems: validateModal(modal) };
}

/** App Home. */
export function renderHome(
  content: HomeContent,
  language: Language,
  settings: RenderSettings,
): Checked<{ blocks: Block[] }> {
  const blocks = homeView(content, contextOf(language, settings)).slice(0, LIMITS.viewBlocks);
  return { blocks, problems: validateHome(blocks) };
}

function contextOf(language: Language, { timezone, now }: RenderSettings): ViewContext {
  return { language, text: textIn(language), timezone, now };
}
