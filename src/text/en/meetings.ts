import type { MeetingsText } from "../nl/meetings.ts";

/** What the bot says about meetings, in English. */
export const meetings = {
  title: (name: string) => `${name} meeting`,
  at: (day: string, time: string | null) => (time === null ? day : `${day}, ${time}`),
  status: {
    planned: "planned",
    cancelled: "called off",
    open: "going on",
    closed: "closed, its minutes not yet approved",
    approved: "closed, its minutes approved",
  },
  planned: {
    planned: (what: string) => `${what} is on the calendar`,
    moved: (what: string) => `${what} has moved`,
    cancelled: (what: string) => `${what} is called off`,
    already: (what: string) => `${what} was on the calendar already`,
    dated: (count: number) =>
      count === 1
        ? "1 action that has to be ready for this meeting now has this date."
        : `${count} actions that have to be ready for this meeting now have this date.`,
    waiting: (count: number) =>
      count === 1
        ? "1 action now waits for the next meeting."
        : `${count} actions now wait for the next meeting.`,
    howToMove: (id: string) => `To move it: \`/overleg plan ${id} 17 Mar 10:00\``,
    howToStart: (body: string) =>
      `On the day itself, type \`/overleg start ${body}\` in the channel where you meet.`,
  },
  buttons: {
    item: "Agenda item",
    attend: "I am here",
    recorded: "What is logged?",
    close: "Close",
    reopen: "Reopen",
    cancel: "Call off",
    start: (plain: string) => `Start ${plain}`,
  },
  aloud: {
    item: (plain: string) => `Add an agenda item to ${plain}`,
    cancel: (plain: string) => `Call off ${plain}`,
  },
  confirmCancel: {
    title: "Call off the meeting",
    text: (plain: string) => `${plain} will not take place.`,
    yes: "Call off",
    no: "Keep it",
  },
  question: {
    body: "Which meeting do you mean?",
    bodyUnknown: (typed: string) => `I do not know the meeting “${typed}”. I know these:`,
    date: "When is it? Write it like this: `/overleg plan kernteam 16 Mar 10:00`",
    dateUnknown: (typed: string) =>
      `I cannot read “${typed}” as a date. Write it like this: \`/overleg plan kernteam 16 Mar 10:00\``,
    past: (day: string) => `${day} has passed. Which day do you mean?`,
    impossible: (words: string) => `“${words}” is not on the calendar. Which day do you mean?`,
  },
  overview: {
    title: "Meetings",
    open: "Going on now",
    upcoming: "Planned",
    none: "Nothing is planned.",
    how: [
      "*Plan:* `/overleg plan kernteam 16 Mar 10:00`",
      "*Start,* in the channel where you meet: `/overleg start kernteam`",
      "*Agenda item:* `/overleg agenda kernteam: text`",
      "*Close:* `/overleg close`",
    ],
    more: (count: number) => `and ${count} more`,
  },
  pick: "More than one meeting is going on here. Which one do you want to close?",
  running: (what: string, channel: string) => `${what} is going on already, in ${channel}.`,
  runningHere: (what: string) => `${what} is going on already.`,
  unknown: (typed: string) =>
    typed === "" ? "Which meeting do you mean?" : `I cannot find the meeting “${typed}” on the calendar.`,
  unknownHint: "See what is planned with `/overleg`.",
  noneOpen: "No meeting is going on here. Start one with `/overleg start kernteam`.",
  nowhere: "Start the meeting in the channel where you meet: `/overleg start kernteam`",
  notInChannel: (what: string) =>
    `I am not in this channel, so ${what} could not begin. Invite me with \`/invite @Wegwijzer\` and start the meeting again.`,
  refused: {
    notFound: "I do not know that meeting.",
    conflict: (what: string) =>
      `Somebody changed ${what} meanwhile. Nothing was overwritten; see how it stands now.`,
    status: (what: string, status: string) => `Not possible now: ${what} is ${status}.`,
    itemEmpty: "Say what it is about.",
    itemTooLong: (max: string) => `An agenda item fits in ${max} characters.`,
    textEmpty: "The minutes are empty, so I saved nothing.",
  },
  root: {
    opened: (what: string) => `${what} has started. Reply in this thread.`,
    agenda: "Agenda",
    added: (text: string, by: string) => (by === "" ? text : `${text} _(${by})_`),
    lastTime: "Open actions from last time",
    undated: "Actions without a date",
    overdue: "Deadlines that have passed",
    proposals: "Proposals waiting for a decision",
    emptyAgenda: "Nothing is on the agenda yet.",
    more: (count: number) => `and ${count} more`,
    due: (day: string) => `due ${day}`,
    present: (names: string) => `*Present:* ${names}`,
    absent: (names: string) => `*Absent:* ${names}`,
    how: "Type in this thread: `Action: …` · `Decision: …` · `Topic: …` · `Note: …` · `Bottleneck: …` · `Present: …` · `agenda: …` · `close A-031` · `close the meeting`",
    marks:
      ":white_check_mark: logged · :question: I have a question · :thought_balloon: we look at it when we close. Edit your message and I follow. A `\\` in front: I do not read the line.",
    result: (actions: number, decisions: number) =>
      `${actions === 1 ? "1 action" : `${actions} actions`}, ${decisions === 1 ? "1 decision" : `${decisions} decisions`}`,
  },
  itemAdded: (item: string, what: string) => `“${item}” is on the agenda of ${what}.`,
  recorded: {
    title: (what: string) => `Logged in ${what}`,
    none: "Nothing has been logged yet.",
    proposal: "proposal",
    hint: "To correct something: edit your own message, or type `A-031 becomes: new text` in the thread.",
  },
  line: {
    twin: (id: string, first: string) => `${id} seems to be open already, as ${first}:`,
    sameDecision: (id: string, first: string) => `${id} seems to say the same as ${first}:`,
    twinCancel: (id: string) => `Drop ${id}`,
    owner: (typed: string) => `Who do you mean by “${typed}”?`,
    attendee: (typed: string) => `Which ${typed} is that?`,
    othersNoted: "I have noted the others on this line. You can also edit your message.",
    present: (names: string) => `Present: ${names}`,
    absent: (names: string) => `Absent: ${names}`,
    past: (day: string) => `${day} has passed. Which date will it be?`,
    impossible: (words: string) => `“${words}” is not on the calendar. Which date do you mean?`,
    team: (typed: string) => `“${typed}” is not a team that I know.`,
    meant: (line: string) => `Do you mean “${line}”?`,
    meantChoice: { yes: "Yes", no: "No, plain text" },
    readAs: (line: string) => `Read as: ${line}`,
    left: "All right, that was plain text.",
    about: (line: string) => `About: ${line}`,
    waiting: "I have not logged this line yet. You can also edit your message; then I read it again.",
    noDate: "Without a date",
    answered: (id: string) => `${id} logged`,
    gone: "This line is gone. What I had logged from it still stands:",
    goneHint: "Do nothing and it stays.",
    cancelAction: (id: string) => `Cancel ${id}`,
    withdrawDecision: (id: string) => `Withdraw ${id}`,
    tooMany: (lines: string, most: string) =>
      `That is ${lines} lines and I read at most ${most} at once. Cut it in pieces; I have logged nothing yet.`,
  },
  forgotten: {
    ask: (what: string) => `Is ${what} over? Nothing was said here for some hours.`,
    close: "Close",
    goOn: "Still going on",
  },
  closed: (what: string) => `${what} is closed. Its minutes come here once they are approved.`,
  draft: {
    title: (what: string) => `Draft minutes of ${what}`,
    hint: "All right? Approve them, and I post them in the thread and send everybody their actions. Forgot something? Type it in the thread.",
    cut: "The minutes are longer than fits here. *Edit text* shows everything.",
    proposals: (count: number) =>
      count === 1
        ? "1 line sounded like something agreed and is not logged yet."
        : `${count} lines sounded like something agreed and are not logged yet.`,
    unanswered: (line: string, count: number) =>
      count === 1
        ? `Not logged yet, because my question in the thread waits for an answer: “${line}”.`
        : `${count} lines are not logged yet, because my question in the thread waits for an answer. The first: “${line}”.`,
    approve: "Approve",
    mend: "Edit text",
    tick: (count: number) => `Proposals (${count})`,
    reopen: "Reopen",
    noLonger: (status: string) => `It is now ${status}.`,
  },
  approved: {
    title: (what: string, number: number) =>
      number === 1 ? `Minutes of ${what} approved` : `Minutes of ${what} approved, version ${number}`,
    shared: "I am posting them in the thread, as text and as a file.",
    told: (names: string) => `Get a message with their actions: ${names}.`,
    toldNobody: "There are no new actions to tell anybody about.",
    unreached: (names: string) => `Not in Slack, so tell them yourself: ${names}.`,
  },
  minutes: {
    title: (what: string, number: number) =>
      number === 1 ? `Minutes of ${what}` : `Minutes of ${what}, version ${number}`,
    files: (links: string) => `Files: ${links}`,
    cut: "The rest is in the file.",
    tooLong: (what: string) =>
      `The minutes of ${what} are too long for a window. Change them through the lines in the thread.`,
  },
  document: {
    title: (name: string, day: string) => `Minutes of ${name}, ${day}`,
    file: (body: string, date: string) => `minutes-${body}-${date}`,
    present: "Present",
    absent: "Absent",
    agenda: "Agenda",
    discussed: "Discussed",
    bottleneck: "Bottleneck",
    decision: {
      proposed: "Proposal",
      recorded: "Decision",
      deferred: "Deferred",
      rejected: "Rejected",
      superseded: "Superseded decision",
      withdrawn: "Withdrawn",
    },
    action: "Action",
    changed: "Earlier actions, updated",
    carriedOver: "Still open from earlier meetings",
    addition: "Addition",
    nothing: "Nothing was logged.",
  },
  form: {
    text: { title: "Edit minutes", label: "Text", more: "Continued", submit: "Save", close: "Cancel" },
    proposals: {
      title: "Proposals",
      hint: "Tick what was agreed. What you do not tick, I do not log.",
      label: "What shall I log?",
      submit: "Log",
      close: "Cancel",
    },
    item: {
      title: "Agenda item",
      label: "What should it be about?",
      submit: "Add",
      close: "Cancel",
    },
  },
  fieldErrors: {
    "minutes-empty": "The minutes cannot be empty.",
    "agenda-title-empty": "Say here what it is about.",
    "agenda-title-too-long": "This is too long for an agenda item.",
  },
} satisfies MeetingsText;
