import type { CorrectionsText } from "../nl/corrections.ts";

export const corrections = {
  fields: {
    agenda: "Agenda",
    amount: "Amount in euros",
    contacts: "Contacts",
    date: "Date",
    definition: "Meaning, in Dutch",
    definitionEnglish: "Meaning, in English",
    description: "Description",
    frequency: "How often",
    from: "From",
    group: "By whom, in words",
    holder: "By whom",
    items: "What is delivered",
    leads: "Leads",
    leadWords: "Lead, in words",
    list: "The list",
    location: "Where",
    members: "Members",
    name: "Name",
    nameEnglish: "Name in English",
    note: "Remark",
    organisation: "Organisation",
    owners: "Owners of the case",
    partner: "Partner",
    periodWords: "Period, in words",
    programme: "Programme",
    questions: "Questions",
    reach: "Reach",
    responsible: "Responsible people",
    responsibleWords: "Responsible, in words",
    result: "Result",
    results: "Results",
    statement: "What it says, in Dutch",
    statementEnglish: "What it says, in English",
    tasks: "Tasks",
    term: "Word",
    title: "Title in Dutch",
    titleEnglish: "Title in English",
    topic: "Topic",
    total: "Total in euros",
    until: "Until",
    url: "Web address",
  },
  of: (label, what) => `${label}: ${what}`,
  hints: {
    holder: "A name from the programme. If it is not there, use the field below.",
    group: "Only when the name is not in the programme.",
    lines: "Each on a line of its own.",
    date: "As 9 March 2023, March 2023 or 2023.",
    twin: "If you change only the Dutch, it counts for English too.",
  },
  form: {
    title: "Correct",
    intro: (record) => `*${record}*\nChange only what is wrong.`,
    hidden: "Or is it wrong altogether?",
    hiddenChoice: "No longer tell this",
    why: "Why? How do you know?",
    whyPlaceholder: "Discussed in the core team of 2 March",
    submit: "Continue",
    close: "Cancel",
  },
  choose: "What would you like to correct?",
  change: (label, from, to) =>
    from === ""
      ? `*${label}:* ${to}`
      : to === ""
        ? `*${label}:* ~${from}~ (removed)`
        : `*${label}:* ~${from}~ → ${to}`,
  changePlain: (label, from, to) =>
    from === ""
      ? `${label}: ${to}`
      : to === ""
        ? `${label}: ${from} is removed`
        : `${label}: ${from} becomes ${to}`,
  more: (count) => `and ${count} more ${count === 1 ? "change" : "changes"}`,
  hidden: "This is no longer told.",
  why: (words) => `*Why:* ${words}`,
  preview: {
    title: (id) => `This is how I will correct it (${id})`,
    alone: "It only counts once you click *Record*. The document stays below it as the older source.",
  },
  happened: {
    recorded: (id) => `Corrected (${id}). From now on this is how I answer.`,
    dropped: (id) => `${id} is not recorded. Everything stays as it was.`,
    undone: (id) => `${id} is undone. The document counts again.`,
  },
  by: (who, day) => `${who}, ${day}`,
  list: {
    title: "Corrections",
    page: (from, to, total) =>
      total === to && from === 1 ? `${total} in total` : `${from} to ${to} of ${total}`,
    none: "Nothing was corrected yet. Do so with *Correct* at an answer, or with `/wegwijzer corrigeer <your question>`.",
  },
  unfit: {
    gone: "This is no longer in the programme's files, so this correction does nothing any more.",
    invalid: "The programme's files changed, and this correction no longer fits.",
    changed: "The programme's files now say something else than they did. Your correction still counts.",
  },
  unfitTitle: (id) => `Please look at correction ${id} again`,
  refused: {
    unknown: "I do not know this (any more). Nothing was changed.",
    "no-record":
      "This answer comes from a document or is put together from many facts; I cannot correct it in one form.",
    changed:
      "Somebody changed this meanwhile. Nothing was overwritten; start again and see how it stands now.",
    already: "That was dealt with already. `/wegwijzer correcties` shows how it stands.",
  },
  usage: "Say which answer is wrong: `/wegwijzer corrigeer who is the project manager?`",
  buttons: {
    correct: "Correct",
    record: "Record",
    drop: "Cancel",
    undo: "Undo",
    all: "All corrections",
    previous: "Previous",
    next: "Next",
  },
  aloud: {
    correct: (plain) => `Correct: ${plain}`,
    undo: (id) => `Undo ${id}`,
    previous: "Previous page of corrections",
    next: "Next page of corrections",
  },
  fieldErrors: {
    "unknown-organisation": "I do not know this organisation.",
    "period-reversed": "This is before the start.",
    "nothing-changed": "You have not changed anything yet.",
    "still-used": "Other facts refer to this, so it cannot go. Change what is wrong.",
    "amount-unreadable": "This is no amount that I know. Write it as 12,500.",
  },
} satisfies CorrectionsText;
