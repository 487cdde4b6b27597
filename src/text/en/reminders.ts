import type { RemindersText } from "../nl/reminders.ts";

export const reminders = {
  title: (count: string) =>
    count === "1" ? "One thing asks for your attention" : `${count} things ask for your attention`,
  allDone: "Everything in this message is done. Thank you!",
  due: {
    today: "due today",
    ahead: (day: string) => `due ${day}`,
    overdue: (day: string) => `was due ${day}`,
  },
  more: (count: string) => `And ${count} more: see \`/acties mine\` and \`/deadlines mine\`.`,
  status: { done: "done", cancelled: "cancelled", gone: "moved, or no longer yours" },
  snoozed: (day: string) => `I will come back to it ${day}`,
  fallback: {
    "no-lead": (group: string) =>
      group === ""
        ? "Nobody is known to lead this, so I ask you."
        : `${group} has no lead yet, so I ask you. Appoint one: \`/wegwijzer lead ${group} @who\``,
    "no-owner": () => "Nobody has picked this up yet, so I ask you.",
    "unknown-owner": () => "I do not know its owner, so I ask you.",
  },
  buttons: { done: "Done", tomorrow: "Tomorrow", nextWeek: "Next week" },
  aloud: {
    done: (id: string) => `Finish ${id}`,
    tomorrow: (id: string) => `Remind of ${id} tomorrow`,
    nextWeek: (id: string) => `Remind of ${id} next week`,
  },
  hint: "*Tomorrow* and *Next week*: I will remind you again then. Part-time or away? `/wegwijzer workdays mon tue thu`, `/wegwijzer away until 12 May`",
  unreached: {
    title: "I cannot reach these people",
    why: "Something asks for their attention, but I do not know who they are here. Link them: `/wegwijzer link @who <name>`. Until then you hear it here.",
  },
  preview: {
    title: "Reminders in the coming two weeks",
    titleOwn: "Your reminders in the coming two weeks",
    none: (from: string, until: string) => `From ${from} to ${until} there is nothing to remind of.`,
    notLinked: "not linked: goes to the coordinator",
    more: (days: string) => `And ${days === "1" ? "1 more day" : `${days} more days`} with reminders.`,
  },
  rules: {
    "before-14": "14 working days ahead",
    "before-3": "3 working days ahead",
    "on-day": "on the day",
    overdue: "overdue",
    snoozed: "put off",
  },
  later: (id: string, day: string) => `Fine, I will come back to ${id} ${day}.`,
  refused: {
    unknown: (id: string) => `I do not know ${id}.`,
    closed: (id: string) => `${id} is finished already; I will not remind you of it any more.`,
    "not-yours": (id: string) => `I do not remind you of ${id}, so there is nothing to put off.`,
    past: () => "Choose a day that is still to come: `tomorrow`, `next week` or a date.",
  },
} satisfies RemindersText;
