import type { DecisionsText } from "../nl/decisions.ts";

export const decisions = {
  happened: {
    proposed: "proposed",
    recorded: "recorded",
    deferred: "deferred",
    rejected: "rejected",
    withdrawn: "withdrawn",
    corrected: "corrected",
    undone: "undone",
  },
  status: {
    proposed: "proposal",
    recorded: "decided",
    deferred: "deferred",
    rejected: "rejected",
    superseded: "superseded",
    withdrawn: "withdrawn",
  },
  audience: {
    public: "for everyone",
    participants: "for participants",
    kernteam: "confidential: the core team only",
    coordinators: "confidential: coordinators only",
  },
  reason: (why: string) => `*Why:* ${why}`,
  replaces: (id: string) => `Replaces ${id}`,
  replacedBy: (id: string) => `Replaced by ${id}`,
  announced: (id: string) => `Decision ${id}`,
  preview: {
    title: (id: string) => `This is how I will record ${id}`,
    stale: "Somebody changed this in the meantime. This is how it reads now.",
    alone: (button: string) => `Only you can see this. It counts once you click *${button}*.`,
  },
  place: {
    channel: (channel: string) => `Goes to ${channel}`,
    people: (count: number) =>
      count === 0
        ? "I will send it to nobody: whoever may read this is not in Slack yet"
        : count === 1
          ? "I will send it in a direct message to the only other person who may read it"
          : `I will send it in a direct message to the ${count} others who may read it`,
    noChannel:
      "There is no channel for decisions yet, so I will not post it. Choose one: `/wegwijzer kanaal besluiten #channel`",
    wideChannel: "Others read along in the channel for decisions, so I will not post this there",
  },
  placed: {
    channel: (channel: string) => `Stands in ${channel}`,
    people: (count: number) =>
      count === 0
        ? "Sent to nobody: whoever may read this is not in Slack yet"
        : count === 1
          ? "Sent to the only other person who may read it"
          : `Sent to the ${count} others who may read it`,
  },
  proposal: {
    title: (who: string, id: string) => `${who} proposes a decision: ${id}`,
    settled: (id: string, status: string, by: string) => `${id} ${status} by ${by}`,
    waiting: "The coordinator decides about it. I will tell you how it ends.",
  },
  settled: {
    title: (id: string) => `Your proposal ${id}`,
    recorded: (by: string) => `${by} recorded it as a decision.`,
    deferred: (by: string) => `${by} deferred it. It comes back later.`,
    rejected: (by: string) => `${by} rejected it.`,
    other: (by: string, status: string) => `${by} changed its state to: ${status}.`,
  },
  takenIn: (name: string, day: string, id: string) => `From ${name} of ${day} (${id})`,
  twin: { like: (id: string) => `This looks like ${id}, which is in the register already:` },
  said: {
    suggestion: (who: string, id: string) =>
      `${who} edited the message that ${id} came from. Do you take that over?`,
    suggested: (id: string) =>
      `${id} was dealt with already, so I do not change it myself. I put your new text before the coordinator, and will tell you what comes of it.`,
    nobody: (id: string) =>
      `${id} was dealt with already, so I do not change it myself. I cannot reach a coordinator yet to put your new text before.`,
    taken: (id: string, by: string) => `${by} took the new text over in ${id}.`,
    kept: (id: string, by: string) => `${by} left ${id} as it was.`,
    unclear: (id: string) =>
      `You edited the message that ${id} came from. I am not sure what it should say now, so ${id} stays as it was.`,
    gone: (ids: string) => `You deleted the message that ${ids} came from. It stays in the register.`,
    goneHint: "Should it go there too? Ask the coordinator or the secretary.",
  },
  story: {
    what: {
      proposed: "proposed it",
      entered: "recorded it",
      recorded: "recorded it",
      deferred: "deferred it",
      rejected: "rejected it",
      corrected: "changed it",
      superseded: "replaced it by",
      withdrawn: "withdrew it",
      undone: "took back:",
    },
    did: {
      proposed: "proposing",
      entered: "recording",
      recorded: "recording",
      deferred: "deferring",
      rejected: "rejecting",
      corrected: "changing",
      superseded: "replacing",
      withdrawn: "withdrawing",
    },
    fields: {
      title: "Text",
      reason: "Why",
      amount: "Amount",
      track: "Track",
      team: "Team",
      audience: "Who may read it",
      replaces: "Replaces",
      meeting: "Meeting",
      becomes: "State",
    },
    nothing: "nothing",
  },
  hidden: (id: string) => `Decision ${id} can no longer be read here.`,
  unposted: (id: string, channel: string) =>
    `Decision ${id} is recorded, but I did not post it in ${channel}: people read along there and I do not know whether they may. Say who does with \`/wegwijzer kanaal #channel zichtbaar voor deelnemers\`, then save the decision again with *Change*.`,
  buttons: {
    record: "Record",
    recordAnyway: "Record all the same",
    proposeAnyway: "Propose all the same",
    history: "History",
    take: "Take over",
    keep: "Leave as it is",
    showOther: (id: string) => `Show ${id}`,
    withdrawOther: (id: string) => `Withdraw ${id}`,
    defer: "Defer",
    reject: "Reject",
    cancel: "Cancel",
    withdraw: "Withdraw",
    edit: "Change",
    undo: "Undo",
    show: "View",
    all: "All decisions",
    proposals: "View proposals",
    form: "Fill in a form",
    new: "New decision",
    previous: "Previous",
    next: "Next",
  },
  aloud: {
    show: (id: string) => `View ${id}`,
    previous: "Previous page of decisions",
    next: "Next page of decisions",
  },
  list: {
    title: "Decisions",
    titleFor: (plain: string) => `Decisions: ${plain}`,
    page: (from: number, to: number, total: number) =>
      total === to && from === 1 ? `${total} in all` : `${from} to ${to} of ${total}`,
    waiting: (count: number) => (count === 1 ? "1 proposal is waiting" : `${count} proposals are waiting`),
    none: "No decisions were recorded yet. This is how: `/besluit text | why: reason | track 2`",
    noneFor: (filter: string) =>
      `I found no decisions for “${filter}”. Fewer words find more, such as \`/besluiten track 2\`.`,
  },
  question: {
    meeting: (typed: string) =>
      `Which meeting do you mean by “${typed}”? Write its number, such as \`meeting M-003\`. You find it with \`/overleg\`.`,
    twice: (typed: string) => `“${typed}” contradicts what stands before it. Which of the two is it?`,
    meetingUnknown: (id: string) => `I do not know meeting ${id}. You find the number with \`/overleg\`.`,
    tooLong: (length: string, max: string) =>
      `That is ${length} characters, and a decision takes ${max}. Put the explanation behind it: \`| why: …\``,
    part: (typed: string) =>
      `I do not understand “${typed}”. These can follow a bar: \`why: …\`, \`track 2\`, \`OT3\`, \`replaces B-012\`, \`meeting M-003\`, \`amount: 12,500\` or \`confidential\`.`,
    amount: (typed: string) => `“${typed}” is no amount that I know. Write it as \`amount: 12,500\`.`,
    replaces: (typed: string) =>
      `Which decision is “${typed}”? Write its number, such as \`replaces B-012\`. You can find it with \`/besluiten\`.`,
    replacedUnknown: (id: string) => `I do not know decision ${id}, so I cannot replace it.`,
    replacedStatus: (id: string, status: string) => `I cannot replace ${id}: its state is “${status}”.`,
    audience: "You would not be allowed to read that decision yourself. Let the coordinator record it.",
    waiting: "I have not recorded anything yet.",
  },
  unknown: (id: string) => `I do not know decision ${id}. The list shows which number you mean.`,
  usage:
    "Add what was decided, and if you like why and what for: `/besluit text | why: reason | track 2 | replaces B-012 | confidential`",
  refused: {
    titleTooLong: (length: string, max: string) =>
      `That is ${length} characters and a decision fits in ${max}. Put the explanation after it: \`| why: …\``,
    conflict: (id: string) =>
      `Somebody changed ${id} in the meantime. Nothing was overwritten; see how it reads now.`,
    already: (id: string, status: string) => `${id} can no longer do that, its state is: ${status}.`,
    closed: (id: string, status: string) => `${id} is ${status} and no longer changes.`,
    notRecorded: (id: string, status: string) =>
      `${id} cannot be replaced, its state is: ${status}. Nothing was recorded.`,
    replacesItself: (id: string) => `${id} cannot replace itself.`,
    replacingSettled: (id: string, status: string) =>
      `What ${id} replaces can no longer change: its state is “${status}”. Take it back with *Undo* first.`,
    nothingToUndo: (id: string) => `There is nothing left to undo for ${id}.`,
    exists: (id: string) => `${id} exists already.`,
  },
  form: {
    titleNew: "Decision",
    titleEdit: (id: string) => `Change decision ${id}`,
    submitNew: "Continue",
    submitEdit: "Save",
    close: "Cancel",
    what: "What was decided?",
    whatHint: "One or two sentences that somebody who was not there understands.",
    why: "Why?",
    amount: "What amount is it about?",
    amountPlaceholder: "12,500",
    place: "Which track or team does it belong to?",
    placePlaceholder: "Choose a track or team",
    noPlace: "The whole programme",
    audience: "Who may read it?",
    meeting: "In which meeting was it decided?",
    noMeeting: "Outside a meeting",
    meetingPlaceholder: "Choose a meeting",
    replaces: "Which decision does it replace?",
    replacesPlaceholder: "B-012",
  },
  fieldErrors: {
    "decision-title-empty": "Write here what was decided.",
    "decision-title-too-long": "This is too long. Put the explanation under “Why?”.",
    "amount-unreadable": "This is no amount that I know. Write it as 12,500.",
    "replaced-unknown": "I do not know this decision. Write its number, such as B-012.",
    "meeting-unknown": "I do not know this meeting.",
    "replaces-itself": "A decision cannot replace itself.",
    "replaced-status": "This decision no longer stands, so it cannot be replaced.",
    audience: "You would not be allowed to read this yourself. Choose something else.",
  },
} satisfies DecisionsText;
