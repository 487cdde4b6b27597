import type { DeadlinesText } from "../nl/deadlines.ts";

export const deadlines = {
  happened: { set: "set", adopted: "adopted", done: "done" },
  status: {
    planned: "planned, not adopted yet",
    adopted: "running",
    done: "done",
    cancelled: "cancelled",
    withdrawn: "withdrawn",
  },
  willRemind: "I will remind whoever it concerns 14 and 3 working days ahead and on the day itself.",
  buttons: {
    done: "Done",
    adopt: "Adopt",
    all: "All deadlines",
    previous: "Previous",
    next: "Next",
  },
  aloud: {
    done: (id: string) => `Finish ${id}`,
    adopt: (id: string) => `Adopt ${id}`,
    previous: "Previous page of deadlines",
    next: "Next page of deadlines",
  },
  list: {
    title: "Deadlines",
    titleFor: (plain: string) => `Deadlines: ${plain}`,
    page: (from: number, to: number, total: number) =>
      total === to && from === 1 ? `${total} in all` : `${from} to ${to} of ${total}`,
    planned: (count: string) =>
      `*Planned, not adopted yet* (${count}): I remind nobody of these until somebody clicks *Adopt*.`,
    none: "There are no deadlines. Set one: `/deadline OT3 Publish first results - 15 Dec 2026`",
    noneFor: (filter: string) =>
      `I found no deadlines for “${filter}”. Fewer words find more, such as \`/deadlines OT3\`.`,
  },
  question: {
    owner: (typed: string) => `Who do you mean by “${typed}”?`,
    missingDate: "When does it have to be ready?",
    pastDate: (day: string) => `${day} has passed already. Which date should it be?`,
    impossibleDate: (words: string) => `“${words}” is not in the calendar. Which date do you mean?`,
    waiting: "I have not set anything yet.",
    ownerAgain: "Type the line again with the surname.",
    dateAgain: "Type the line again with the date at the end, such as `- 15 Dec 2026`.",
  },
  unknown: (id: string) => `I do not know deadline ${id}. The list shows which number you mean.`,
  usage:
    "Say what has to be ready and when, with the team or track in front: `/deadline OT3 Publish first results - 15 Dec 2026`",
  refused: {
    titleTooLong: (length: string, max: string) =>
      `That is ${length} characters and a deadline fits in ${max}. Make it shorter.`,
    conflict: (id: string) =>
      `Somebody changed ${id} in the meantime. Nothing was overwritten; please look again.`,
    already: (id: string, status: string) => `${id}: ${status} already.`,
    closed: (id: string, status: string) => `${id} is ${status} and changes no more.`,
    notPlanned: (id: string) => `${id} has been adopted already.`,
    dateMissing: (id: string) =>
      `${id} has no date, so I do not know when to remind. Set it with a date: \`/deadline … - 15 Dec 2026\``,
    other: (id: string) => `That cannot be done with ${id}.`,
  },
} satisfies DeadlinesText;
