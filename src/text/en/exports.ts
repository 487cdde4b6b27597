import type { ExportsText } from "../nl/exports.ts";

export const exports = {
  nothing: "There is nothing to show.",
  sections: { actions: "Actions", decisions: "Decisions", deadlines: "Deadlines", meetings: "Meetings" },
  columns: {
    action: "Action",
    decision: "Decision",
    deadline: "Deadline",
    meeting: "Meeting",
    who: "Who",
    due: "Due",
    date: "Date",
    status: "State",
    team: "Team",
    track: "Track",
    why: "Why",
    amount: "Amount",
    readers: "Who may read it",
    replaces: "Replaces",
    replacedBy: "Replaced by",
    present: "Present",
    actions: "Actions",
    decisions: "Decisions",
  },
} satisfies ExportsText;
