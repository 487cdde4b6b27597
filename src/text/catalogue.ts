/**
 * Every word that the bot says, by feature. Dutch is the source of the type; English has to have the same keys, so a
 * text that is missing does not compile.
 */
import type { Language } from "../domain/people/types.ts";
import { actions as enActions } from "./en/actions.ts";
import { answers as enAnswers } from "./en/answers.ts";
import { common as enCommon } from "./en/common.ts";
import { corrections as enCorrections } from "./en/corrections.ts";
import { deadlines as enDeadlines } from "./en/deadlines.ts";
import { decisions as enDecisions } from "./en/decisions.ts";
import { digests as enDigests } from "./en/digests.ts";
import { documents as enDocuments } from "./en/documents.ts";
import { exports as enExports } from "./en/exports.ts";
import { followup as enFollowup } from "./en/followup.ts";
import { help as enHelp } from "./en/help.ts";
import { home as enHome } from "./en/home.ts";
import { minutes as enMinutes } from "./en/minutes.ts";
import { meetings as enMeetings } from "./en/meetings.ts";
import { people as enPeople } from "./en/people.ts";
import { prompts as enPrompts } from "./en/prompts.ts";
import { questions as enQuestions } from "./en/questions.ts";
import { reminders as enReminders } from "./en/reminders.ts";
import { sources as enSources } from "./en/sources.ts";
import { actions as nlActions } from "./nl/actions.ts";
import { answers as nlAnswers } from "./nl/answers.ts";
import { common as nlCommon } from "./nl/common.ts";
import { corrections as nlCorrections } from "./nl/corrections.ts";
import { deadlines as nlDeadlines } from "./nl/deadlines.ts";
import { decisions as nlDecisions } from "./nl/decisions.ts";
import { digests as nlDigests } from "./nl/digests.ts";
import { documents as nlDocuments } from "./nl/documents.ts";
import { exports as nlExports } from "./nl/exports.ts";
import { followup as nlFollowup } from "./nl/followup.ts";
import { help as nlHelp } from "./nl/help.ts";
import { home as nlHome } from "./nl/home.ts";
import { minutes as nlMinutes } from "./nl/minutes.ts";
import { meetings as nlMeetings } from "./nl/meetings.ts";
import { people as nlPeople } from "./nl/people.ts";
import { prompts as nlPrompts } from "./nl/prompts.ts";
import { questions as nlQuestions } from "./nl/questions.ts";
import { reminders as nlReminders } from "./nl/reminders.ts";
import { sources as nlSources } from "./nl/sources.ts";

const nl = {
  actions: nlActions,
  answers: nlAnswers,
  common: {
    ...nlCommon,
    fieldErrors: {
      ...nlCommon.fieldErrors,
      ...nlActions.fieldErrors,
      ...nlCorrections.fieldErrors,
      ...nlDecisions.fieldErrors,
      ...nlMinutes.fieldErrors,
      ...nlMeetings.fieldErrors,
      ...nlDocuments.fieldErrors,
    },
  },
  corrections: nlCorrections,
  deadlines: nlDeadlines,
  decisions: nlDecisions,
  digests: nlDigests,
  documents: nlDocuments,
  exports: nlExports,
  followup: nlFollowup,
  help: nlHelp,
  home: nlHome,
  minutes: nlMinutes,
  meetings: nlMeetings,
  people: nlPeople,
  prompts: nlPrompts,
  questions: nlQuestions,
  reminders: nlReminders,
  sources: nlSources,
};

export type Catalogue = typeof nl;

const en = {
  actions: enActions,
  answers: enAnswers,
  common: {
    ...enCommon,
    fieldErrors: {
      ...enCommon.fieldErrors,
      ...enActions.fieldErrors,
      ...enCorrections.fieldErrors,
      ...enDecisions.fieldErrors,
      ...enMinutes.fieldErrors,
      ...enMeetings.fieldErrors,
      ...enDocuments.fieldErrors,
    },
  },
  corrections: enCorrections,
  deadlines: enDeadlines,
  decisions: enDecisions,
  digests: enDigests,
  documents: enDocuments,
  exports: enExports,
  followup: enFollowup,
  help: enHelp,
  home: enHome,
  minutes: enMinutes,
  meetings: enMeetings,
  people: enPeople,
  prompts: enPrompts,
  questions: enQuestions,
  reminders: enReminders,
  sources: enSources,
} satisfies Catalogue;

const CATALOGUES: Record<Language, Catalogue> = { nl, en };

/** The words in a language. */
export function textIn(language: Language): Catalogue {
  return CATALOGUES[language];
}
