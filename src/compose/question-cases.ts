/** Which use case answers which request about questions that were not answered (well), and kept answers. */
import { keepingHome } from "../features/home/open.ts";
import { rateAnswer, submitFeedbackForm } from "../features/questions/feedback.ts";
import { handOn, passOn } from "../features/questions/hand-on.ts";
import { editKept, listKept, reviewKept, submitKeptForm, withdrawKept } from "../features/questions/kept.ts";
import { eraseMine, listMine } from "../features/questions/mine.ts";
import { listOpen, settleQuestion } from "../features/questions/overview.ts";
import { openReplyForm, submitReplyForm } from "../features/questions/reply.ts";

export const questionCases = {
  "ask.feedback": rateAnswer,
  "question.hand-on": handOn,
  "question.reply": openReplyForm,
  "question.pass": passOn,
  "question.settle": keepingHome(settleQuestion),
  "question.open": listOpen,
  "question.mine": listMine,
  "question.erase": eraseMine,
  "kept.list": listKept,
  "kept.edit": editKept,
  "kept.review": reviewKept,
  "kept.withdraw": withdrawKept,
};

export const questionDialogs = {
  "feedback.form": submitFeedbackForm,
  "reply.form": submitReplyForm,
  "kept.form": submitKeptForm,
};
