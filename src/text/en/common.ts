import type { CommonText } from "../nl/common.ts";

export const common = {
  failure: (reference: string) =>
    `Sorry, something went wrong on my side. Please try again in a moment. If it keeps failing, give the coordinator code ${reference}.`,
  tryAgain: "Sorry, that did not work just now. Nothing was saved; please try again.",
  expired: "This window did not open in time. Click here to try again.",
  openAgain: "Open again",
  refused: (what: string, who: string) => `${what} is not something I can do for you: only ${who} can.`,
  refusedGuest: (what: string) =>
    `${what} does not work yet: I do not know who you are. Tell me with \`/wegwijzer ik ben <your name>\`.`,
  permissions: {
    "action.log": "Logging an action",
    "action.change": "Changing this action",
    "decision.record": "Recording a decision",
    "decision.propose": "Proposing a decision",
    "deadline.log": "Logging a deadline",
    "deadline.change": "Changing this deadline",
    "people.manage": "Linking people and giving roles",
    "people.claim": "Saying who you are",
    "channel.manage": "Setting up a channel",
    "digest.preview": "Previewing a weekly digest",
    "digest.send": "Posting a weekly digest",
    "reminder.preview": "Previewing other people's reminders",
    "document.add": "Adding a document",
    "status.read": "Reading the status",
  },
  who: {
    "needs-coordinator": "the coordinator",
    "needs-secretary": "the coordinator or the secretary",
    "needs-owner": "its owner, whoever logged it, the lead, the secretary or the coordinator",
    "needs-lead": "the team's lead or supporter, the secretary or the coordinator",
    "guests-cannot": "people whom I know as participants",
  },
  mistakes: "I could not process the form, nothing was saved:",
  fieldErrors: {
    required: "Please fill this in.",
    "too-long": "This is too long.",
    "no-words": "Use words, not only symbols.",
    "past-date": "This date is in the past.",
    "unknown-date": "I do not understand this date.",
    "unknown-person": "I do not know this name.",
    "ambiguous-person": "Several people have this name: add the surname.",
    "unknown-team": "I do not know this team.",
    changed: "Somebody changed this in the meantime: close the window and open it again.",
    invalid: "This is not right.",
  },
  list: { and: "and" },
} satisfies CommonText;
