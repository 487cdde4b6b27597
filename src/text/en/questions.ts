import type { QuestionsText } from "../nl/questions.ts";

export const questions = {
  reasons: {
    wrong: "It is not right",
    outdated: "It is out of date",
    incomplete: "Something is missing",
    misunderstood: "My question was not understood",
    other: "Something else",
  },
  feedback: {
    title: "What is not right?",
    intro: (question) => `You asked: _${question}_`,
    reason: "What is wrong with this answer?",
    words: "Would you like to add something?",
    wordsPlaceholder: "She was succeeded in March by …",
    submit: "Send",
    close: "Cancel",
  },
  reported: (who) => `${who} says that an answer is not right`,
  question: (words) => `*Question:* ${words}`,
  answer: (words) => `*Answer:* ${words}`,
  because: (reason, words) => (words === "" ? `*Why:* ${reason}` : `*Why:* ${reason}: ${words}`),
  asked: {
    you: (who) => `${who} has a question that I cannot answer. Do you know?`,
    coordinators: (who) => `${who} has a question that I cannot answer. Does any of you know?`,
    link: "To the conversation",
    hint: "Your answer goes back to whoever asked, with your name.",
  },
  detour: {
    away: (name) => `${name} is away.`,
    "not-in-slack": (name) => `${name} is not in Slack.`,
    nobody: () => "There is nobody whose role fits.",
    yourself: () => "",
    passed: (name) => `${name} does not know either.`,
    silent: (name) => `${name} has not answered yet.`,
  },
  handed: {
    person: (name) => `I have asked ${name}. You get the answer from me.`,
    coordinators: "I have asked the coordinator. You get the answer from me.",
  },
  unreached: "I can reach nobody to ask. The question is in the coordinator's list.",
  already: {
    asked: "This question was passed on already. The answer will follow.",
    answered: "This question was answered already.",
  },
  replied: {
    title: (who) => `Answer from ${who}`,
    asker: (mention) => `${mention}, you asked:`,
    you: "You asked:",
  },
  replySent: (readers) =>
    readers === "1"
      ? "Thank you. Your answer is sent."
      : `Thank you. Your answer is sent to ${readers} people.`,
  passed: "Thank you. I will ask the coordinator.",
  open: {
    title: "Questions that wait",
    weekly: "These questions still wait for an answer, or for a better one.",
    none: "No questions are waiting.",
    unanswered: "no answer",
    wrong: "answer was not right",
    times: (count) => (count === "1" ? "asked once" : `asked ${count} times`),
    more: (count) =>
      count === "1"
        ? "1 other question waits: see `/wegwijzer vragen`."
        : `${count} other questions wait: see \`/wegwijzer vragen\`.`,
  },
  settled: (question, count) =>
    count === "1" || count === "0"
      ? `Settled: _${question}_`
      : `Settled (asked ${count} times): _${question}_`,
  mine: {
    title: "Your questions",
    none: "I keep no questions of yours.",
    total: (count) => (count === "1" ? "1 question" : `${count} questions`),
    rest: (count) => `and ${count} more`,
    unanswered: "no answer",
    kept: "I keep them for twelve months; after that I only count them.",
  },
  erased: (count) =>
    count === "0"
      ? "I kept no questions of yours."
      : count === "1"
        ? "Your question is erased, with the answer."
        : `Your ${count} questions are erased, with the answers.`,
  erase: {
    title: "Erase questions",
    text: "I remove all questions that you asked me, and my answers to them. This cannot be undone.",
    yes: "Erase",
    no: "Keep them",
  },
  reply: {
    title: "Answer",
    intro: (question) => `_${question}_`,
    inChannel: "Your answer goes to the conversation in the channel; everybody there can read it.",
    alone: "Your answer goes to whoever asked, in a direct message.",
    answer: "Your answer",
    keep: "Asked more often?",
    keepChoice: "Keep it for whoever asks this",
    keepHint: "Whoever asks the same then gets this answer, with your name and the date.",
    questions: "Ways to ask it",
    questionsHint: "Each way to ask on a line of its own.",
    audience: "Who may read the kept answer?",
    review: "When do you look whether it still holds?",
    submit: "Send",
    close: "Cancel",
  },
  audience: {
    public: "Everybody",
    participants: "Participants",
    kernteam: "The core team",
    coordinators: "The coordinators",
  },
  kept: {
    title: (id) => `Kept answer ${id}`,
    happened: {
      kept: (id) => `Kept as ${id}`,
      edited: (id) => `${id} is changed`,
      reviewed: (id) => `${id} still holds`,
      withdrawn: (id) => `${id} is withdrawn. I answer from the documents again.`,
    },
    by: (owner, day) => `${owner}, ${day}`,
    review: (day) => `to be looked at: ${day}`,
    ask: (id) => `Does kept answer ${id} still hold?`,
    list: "Kept answers",
    none: "There are no kept answers yet. You make one when you answer a question.",
    page: (from, to, total) =>
      total === to && from === 1 ? `${total} in total` : `${from} to ${to} of ${total}`,
    form: { title: "Kept answer", submit: "Save", close: "Cancel" },
  },
  keptRefused: {
    unknown: "I do not know this kept answer (any more).",
    changed: "Somebody changed this meanwhile. Nothing was overwritten; open it again.",
    withdrawn: "This kept answer is withdrawn already.",
  },
  buttons: {
    handOn: (name) => `Ask ${name}`,
    handOnCoordinator: "Ask the coordinator",
    reply: "Answer",
    pass: "I don't know",
    settle: "Settle",
    list: "All open questions",
    mine: "My questions",
    erase: "Erase my questions",
    edit: "Edit",
    still: "Still holds",
    withdraw: "Withdraw",
    keptList: "Kept answers",
    previous: "Previous",
    next: "Next",
  },
  aloud: {
    reply: (plain) => `Answer: ${plain}`,
    settle: (plain) => `Settle: ${plain}`,
    correct: (plain) => `Correct: ${plain}`,
    edit: (id) => `Edit ${id}`,
    previous: "Previous page of kept answers",
    next: "Next page of kept answers",
  },
} satisfies QuestionsText;
