import type { HomeText } from "../nl/home.ts";

export const home = {
  greeting: (name: string) => (name === "" ? "Hello" : `Hello ${name}`),
  intro: "Ask me anything about the programme, or log an action here.",
  today: (day: string) => `Today is ${day}.`,
  stranger:
    "I do not know yet who you are. Tell me with `/wegwijzer i am <your name>` and your actions show here.",
  claimed: (name: string) =>
    `You said that you are ${name}. A coordinator confirms it with \`/wegwijzer koppel\`; then your roles count too.`,
  suggestion: (name: string) => `Are you ${name}?`,
  thatIsMe: (name: string) => `Yes, I am ${name}`,
  actions: "What you can do now",
  counts: (open: string, late: string) => (late === "0" ? `${open} open` : `${open} open, ${late} overdue`),
  noActions: "Nothing is open for you.",
  allMine: "All my actions",
  meeting: "Next meeting",
  meetings: "Next meetings",
  groups: "My teams",
  group: (name: string, role: string) => `${name} (${role})`,
  groupActions: (key: string) => `Actions ${key}`,
  ask: "How to ask",
  askLines: [
    "Send me a message, or type `/vraag` in a channel.",
    "_Who is the project manager?_ · _What does OT3 do?_ · _Which municipalities take part?_",
  ],
  coordinator: "For you as coordinator",
  parked: (count: string) => `${count} messages did not arrive.`,
  unreached: (count: string, one: boolean) =>
    one
      ? "1 action belongs to somebody who is not in Slack"
      : `${count} actions belong to somebody who is not in Slack`,
  unreachedList: "Actions without Slack",
  noneParked: "All messages arrived.",
  unlinked: (count: string, names: string) =>
    `${count} people in Slack I do not know yet: ${names}. Link them with \`/wegwijzer koppel @who <name>\`.`,
  unlinkedOne: (name: string) =>
    `One account in Slack I do not know yet: ${name}. Link it with \`/wegwijzer koppel @who <name>\`.`,
  noneUnlinked: "I know who everybody is whom I met in Slack.",
  buttons: {
    ask: "Ask a question",
    newAction: "New action",
    help: "What can you do?",
    privacy: "What do you keep about me?",
    status: "Status",
  },
} satisfies HomeText;
