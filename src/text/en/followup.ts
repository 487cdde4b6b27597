import type { FollowupText } from "../nl/followup.ts";

export const followup = {
  assigned: {
    one: (by: string) => (by === "" ? "You were given an action." : `${by} gave you an action.`),
    several: (by: string, count: string) =>
      by === "" ? `You were given ${count} actions.` : `${by} gave you ${count} actions.`,
    fromMeeting: (what: string, count: string, one: boolean) =>
      `From ${what} you have ${count} ${one ? "action" : "actions"}.`,
    accepted: "agreed",
    declined: "not for you; whoever gave it knows",
    more: (count: string) => `And ${count} more: type \`acties mijn\` (my actions).`,
    accept: "Agree",
    decline: "Not for me",
    acceptAloud: (id: string) => `Agree to ${id}`,
    declineAloud: (id: string) => `${id} is not for me`,
    handOn: "Give to somebody",
    handOnAloud: (id: string) => `Give ${id} to somebody`,
  },
  unled: {
    title: (by: string, one: boolean) =>
      by === ""
        ? one
          ? "A team without a lead got an action."
          : "Teams without a lead got actions."
        : `${by} gave ${one ? "an action" : "actions"} to a team without a lead.`,
    hint: "Nobody of the team hears this from me. Give the action to somebody, or make somebody lead: `/wegwijzer trekker OT3 @who`.",
  },
  returned: (id: string, who: string) => `${id} comes back: ${who} says that it is not for them.`,
  because: (reason: string) => `Reason: ${reason}`,
  nobodyLeft: "Nobody is doing it now.",
  decline: {
    title: "Not for me",
    submit: "Give back",
    about: (id: string, title: string) => `*${id}* ${title}`,
    why: "Why not, or for whom?",
    whyHint: "Whoever gave you this action reads this.",
  },
  mail: {
    title: "Copy as e-mail",
    close: "Close",
    submit: "Done",
    intro: (name: string) => `I cannot reach ${name} in Slack. Copy this text into an e-mail:`,
    subject: (programme: string) => `Actions from ${programme}`,
    subjectIs: "Subject",
    greeting: (name: string) => `Dear ${name},`,
    opening: "This is in your name:",
    closing: "Is something not right, or done? Please let me know.",
    more: (count: string) => `And ${count} more.`,
    button: "Copy as e-mail",
    aloud: (id: string) => `Copy ${id} as e-mail`,
  },
  twin: {
    said: (id: string) =>
      `This looks like an action that is open already, ${id}. I have not logged anything yet.`,
    anyway: "Log anyway",
    show: (id: string) => `Show ${id}`,
  },
  history: {
    title: (id: string) => `History of ${id}`,
    button: "History",
    earlier: (count: string) => `Before that something happened ${count} times.`,
    link: "Where it was said",
    operator: "the operator",
    system: "Wegwijzer",
    what: {
      logged: "logged it",
      retitled: "changed the text to",
      reassigned: "gave it to",
      redated: "set the date to",
      filed: "filed it under",
      noted: "added",
      accepted: "agreed",
      declined: "gave it back for",
      done: "finished it",
      cancelled: "cancelled it",
      reopened: "reopened it",
      undone: "undid:",
    },
    nobody: "nobody",
    noDate: "no date",
    noPlace: "no team",
    from: {
      command: "with a command",
      message: "in a message",
      thread: "in a thread",
      shortcut: "from a message",
      emoji: "with an emoji",
      modal: "in a form",
      button: "with a button",
      minutes: "from minutes",
      programme: "from the programme",
      import: "by an import",
      cli: "by the operator",
      system: "by itself",
    },
  },
  meanwhile: (who: string) =>
    who === ""
      ? "This was changed meanwhile. Below is what you wrote; *Save* makes it so."
      : `${who} has changed this meanwhile. Below is what you wrote; *Save* makes it so.`,
  meanwhileField: {
    title: (value: string) => `Text now: ${value}`,
    owners: (value: string) => `Owners now: ${value}`,
    due: (value: string) => `Date now: ${value}`,
    team: (value: string) => `Team now: ${value}`,
  },
  reason: "Why does it change?",
  reasonHint: "For another owner or date. It is kept in the history.",
  bulk: {
    button: "Finish several",
    title: "Finish actions",
    submit: "Finish",
    close: "Cancel",
    field: (from: string, to: string) => `What is done? (${from} to ${to})`,
    nothing: "There is nothing open here to finish.",
    done: (count: string, one: boolean) => (one ? "1 action finished" : `${count} actions finished`),
    refused: (count: string, one: boolean) =>
      one
        ? "1 could not be: only its owner, whoever logged it, the lead, the secretary or the coordinator may."
        : `${count} could not be: only the owner, whoever logged it, the lead, the secretary or the coordinator may.`,
    none: "You ticked nothing; nothing was finished.",
    undo: (id: string) => `Back? \`reopen ${id}\``,
  },
  emoji: {
    set: (emoji: string) => `I ask whoever puts :${emoji}: on a message whether it becomes an action.`,
    off: "No emoji makes an action of a message any more.",
    which: (emoji: string) => `It is :${emoji}: now. Choose another: \`/wegwijzer emoji :pushpin:\``,
    usage: "Choose an emoji that makes a message an action: `/wegwijzer emoji :pushpin:` (or `off`)",
    offer: (line: string) => `Do you want to make an action of this? “${line}”`,
    button: "Make an action",
  },
  pinned: {
    title: (plain: string) => (plain === "" ? "Open actions" : `Open actions: ${plain}`),
    kept: "I keep this list current.",
    told: {
      set: "I put the list in this channel and pinned it, and where I may made it a bookmark at the top. It stays current by itself.",
      moved: "The list of this channel now shows what you chose.",
      gone: "I no longer keep the list in this channel.",
      none: "I keep no list in this channel.",
      "only-channels": "A list can be pinned in a channel. Type `/acties vastzetten` there.",
    },
    empty: "Nothing is open.",
  },
  edited: {
    changed: "You edited the message that this action came from.",
    unclear: (id: string) =>
      `You edited the message that ${id} came from. I am not sure that I understand the new line, so ${id} stays as it was.`,
    deleted: (ids: string) => `You deleted the message that ${ids} came from. Should that go too?`,
    deletedHint: "If you do nothing, it stays.",
    cancel: (id: string) => `Cancel ${id}`,
    show: (id: string) => `Show ${id}`,
  },
} satisfies FollowupText;
