import type { MinutesText } from "../nl/minutes.ts";

export const minutes = {
  title: "Proposals from the minutes",
  titleOf: (plain: string) => `Proposals from ${plain}`,
  found: (lines: string, actions: string, decisions: string) =>
    `Read ${lines}. Ticked: ${actions} and ${decisions}.`,
  lines: (count: string, one: boolean) => (one ? "1 line" : `${count} lines`),
  actions: (count: string, one: boolean) => (one ? "1 action" : `${count} actions`),
  decisions: (count: string, one: boolean) => (one ? "1 decision" : `${count} decisions`),
  meeting: (body: string | null, day: string) =>
    body === null ? `Dates count from ${day}.` : `${body}, ${day}: dates count from that day.`,
  titled: "That is what its first lines say; if it is wrong, choose *Day or meeting*.",
  nothingYet: "Nothing is logged yet. You decide what counts.",
  stale: "*The list has changed meanwhile.* Please look it over again.",
  proposes: "Decisions go to the coordinator as proposals.",
  bottlenecks: (count: string, one: boolean) =>
    one
      ? "There is also 1 bottleneck in it; report it with `/knelpunt`."
      : `There are also ${count} bottlenecks in it; report them with \`/knelpunt\`.`,
  questions: (count: string, one: boolean) =>
    one ? "1 line still has a question." : `${count} lines still have a question.`,
  page: (page: string, last: string) => `Page ${page} of ${last}`,
  kinds: { action: "Action", recorded: "Decision", deferred: "Deferred", rejected: "Rejected" },
  taken: "included",
  left: "left out",
  ask: {
    owner: (typed: string) => `Whom do you mean by “${typed}”?`,
    speaker: (typed: string) => `Who is “${typed}” here? Fill in a name with *Edit*.`,
    pastDate: (day: string) => `${day} is past. Which date will it be?`,
    impossibleDate: (words: string) => `“${words}” is not on the calendar.`,
    noDate: "Without a date",
  },
  twin: {
    action: (id: string, title: string) => `Already open as ${id}: ${title}`,
    decision: (id: string, title: string) => `Already in the register as ${id}: ${title}`,
  },
  unknown: (names: string) => `I do not know ${names}; the name stays as it is written.`,
  buttons: {
    confirm: (count: string) => `Log ${count}`,
    nothing: "Nothing ticked",
    edit: "Edit",
    leave: "Leave out",
    take: "Include",
    previous: "Previous",
    next: "Next",
    meeting: "Day or meeting",
    discard: "Discard",
    questions: "To the questions",
    form: "Paste minutes",
    list: "My actions",
    all: "All actions",
    again: "Try again",
  },
  aloud: {
    edit: (line: string) => `Edit: ${line}`,
    leave: (line: string) => `Leave out: ${line}`,
    take: (line: string) => `Include: ${line}`,
  },
  discard: {
    title: "Discard?",
    text: "Nothing is logged. The minutes themselves stay where they were.",
    yes: "Discard",
    no: "Keep",
  },
  logged: (what: string, by: string) => (by === "" ? `${what} logged` : `${what} logged by ${by}`),
  proposed: "proposal",
  leftOver: (count: string, one: boolean) =>
    one ? "1 line still waits for your answer." : `${count} lines still wait for your answer.`,
  more: (count: string) => `and ${count} more`,
  how: "Paste the lines of the minutes in a direct message to me, or type `/overleg verslag` (minutes) in a channel.",
  reading: (document: string | null) =>
    document === null ? "I am reading the minutes. One moment." : `I am reading ${document}. One moment.`,
  problem: {
    nothing: (lines: string) =>
      `I read ${lines} and found no actions or decisions. Put a label in front: \`Action Lisa: book the room - by 11 Dec\` or \`Decision: …\``,
    tooManyLines: (lines: string, max: string) =>
      `That is ${lines} lines, and I read ${max} at a time. Nothing was logged. Give me the minutes in parts.`,
    tooManyEntries: (entries: string, max: string) =>
      `I found ${entries} actions and decisions; more than ${max} at once cannot be looked over. Nothing was logged. Give me the minutes in parts.`,
    tooLarge: (megabytes: string) =>
      `That file is larger than ${megabytes} MB. Nothing was logged. Save it without pictures, or paste the text.`,
    file: {
      missing: "That file is no longer in Slack. Share it again, or paste the text.",
      external: "That file is not in Slack itself, so I cannot get at it. Upload it, or paste the text.",
      refused: "Slack does not give me that file. Send it to me in a direct message, or paste the text.",
      several: "I read one set of minutes at a time. Send the files one by one.",
      away: "I could not fetch the file from Slack. Nothing was logged; please try again later.",
    },
    unreadable: {
      unsupported: "I cannot read this kind of file. I read TXT, MD, DOCX and PDF.",
      empty: "That file is empty.",
      encrypted: "That file is locked with a password. Save it without one, or paste the text.",
      scanned: "Those are pictures of pages, without text. Paste the text of the minutes.",
      mislabelled: "What is in the file does not match its name. Save it again as DOCX or PDF.",
      "too slow": "Reading that file takes too long. Paste the text of the minutes.",
    },
    unreadableElse: "I cannot read that file. Save it again, or paste the text.",
  },
  over: {
    discarded: "These proposals were discarded; nothing of them was logged.",
    expired:
      "These proposals have expired: for two weeks nobody said what counts, so nothing was logged. Paste the minutes again if you still want them.",
    unknown: "I no longer know these proposals. Paste the minutes again if you still want them.",
    "not-yours": "Only whoever gave the minutes, the secretary or the coordinator decides what counts here.",
  },
  form: {
    title: "Log minutes",
    submit: "Read",
    close: "Cancel",
    body: "Which meeting was it?",
    bodyPlaceholder: "Choose a meeting",
    noBody: "Another meeting",
    date: "When was it?",
    dateHint: "“Next Friday” counts from this day.",
    text: "Paste the text",
    textHint: "One line for each action or decision, up to 3,000 characters. Longer? Choose a file.",
    file: "Or choose a file",
    fileHint: "TXT, MD, DOCX or PDF. You look everything over before it counts.",
  },
  meetingForm: {
    title: "Day or meeting",
    submit: "Read again",
    hint: "The lines are read again; what you edited or left out starts anew.",
  },
  entryForm: {
    title: "Edit proposal",
    submit: "Save",
    line: "As it was written",
    kind: "What is it?",
    who: "Who will do it?",
    whoHint: "Only for an action.",
  },
  fieldErrors: {
    "minutes-empty": "Paste the text here, or choose a file.",
    "minutes-nothing":
      "I found no actions or decisions here. Put a label in front, such as “Action Lisa: book the room”.",
    "minutes-too-many-lines": "This is too many lines at once. Give me the minutes in parts.",
    "minutes-too-many-entries":
      "This is too many actions and decisions at once. Give me the minutes in parts.",
    "minutes-future": "This day has yet to come.",
    "minutes-logged": "Something of it was logged already, so the day stays. Edit the lines themselves.",
  },
} satisfies MinutesText;
