import type { HelpText } from "../nl/help.ts";

export const help = {
  title: "What I can do for you",
  intro: "Type it as a command, send it to me in a direct message, or mention me in a channel.",
  topics: {
    ask: {
      title: "Questions",
      lines: [
        "`/vraag who is the project manager?`",
        "or simply ask in a direct message",
        "`/wegwijzer documenten` (documents): what I have read · `/wegwijzer document toevoegen` (add one)",
      ],
    },
    actions: {
      title: "Actions",
      lines: [
        "`/actie @Hannah, OT3: share the draft plan - before 11 Dec`",
        "`/acties mijn` (mine) · `/acties OT3 te laat` (overdue)",
        "`close A-031` · `reopen A-031` · `note A-031: text`",
        "whole minutes: paste the lines in a direct message, or `/overleg verslag`",
        "`/acties vastzetten OT3` in a channel: a list that stays current · `history A-031`",
      ],
    },
    decisions: {
      title: "Decisions",
      lines: [
        "`/besluit text | why: reason | track 2` (also `| replaces B-012`, `| amount: 12,500`, `| confidential`)",
        "`/besluiten` · `/besluiten track 2` · `/besluiten roadshow`",
      ],
    },
    meetings: {
      title: "Meetings",
      lines: [
        "`/overleg plan kernteam 16 Mar 10:00` · `/overleg start kernteam` · `/overleg close`",
        "`/overleg agenda kernteam: text` · `/overleg verslag`",
        "in the thread of a meeting: `Action: …` · `Decision: …` · `agenda: …`",
      ],
    },
    deadlines: {
      title: "Deadlines and weekly digest",
      lines: [
        "`/deadline OT3 Publication of first results - 15 Dec 2026` · `/deadlines OT3`",
        "`/wegwijzer weekbericht werkspoor 1 voorbeeld` (a preview)",
      ],
    },
    you: {
      title: "About you",
      lines: [
        "`/wegwijzer ik ben <your name>` · `/wegwijzer taal en` or `nl`",
        "`/wegwijzer afwezig t/m 12 May` (away) · `/wegwijzer werkdagen ma di do` (working days)",
        "`/wegwijzer privacy`: what I keep about you · `/wegwijzer mijn vragen`",
      ],
    },
    coordinator: {
      title: "For coordinators",
      lines: [
        "`/wegwijzer koppel @who <name>` · `/wegwijzer rol @who secretaris`",
        "`/wegwijzer trekker OT3 @who` (also `plaatsvervanger` and `ondersteuner`)",
        "`/wegwijzer kanaal werkspoor 1 #channel` · `/wegwijzer kanaal besluiten #channel`",
        "`/wegwijzer kanaal #channel zichtbaar voor deelnemers`",
        "`/wegwijzer herinneringen` · `/wegwijzer weekbericht werkspoor 1`",
        "`/wegwijzer mensen toevoegen` · `/wegwijzer status`",
        "`/wegwijzer corrigeer <your question>`: put an answer right · `/wegwijzer correcties`",
        "`/wegwijzer bronadressen intrekken`: no address of a source works any more",
        "`/wegwijzer vragen`: what I did not know · `/wegwijzer antwoorden`: kept answers",
      ],
    },
  },
  threads: "Slash commands do not work in a thread; type `@Wegwijzer action …` or `acties mijn` there.",
  newAction: "New action",
  myActions: "My actions",
  askButton: "Ask a question",
  helpButton: "What can you do?",
  hello: "Hello. What would you like to know or log?",
  welcome: "You are welcome.",
  unsupported: {
    meeting:
      "I do not understand that. It goes like this: `/overleg plan kernteam 16 Mar 10:00`, `/overleg start kernteam`, `/overleg agenda kernteam: text` or `/overleg close`.",
    bottleneck: "I cannot log bottlenecks yet. Log what has to be done about it with `/actie`.",
    bottlenecks: "I have no list of bottlenecks yet. Ask for them: `/vraag which bottlenecks does OT3 name?`",
    empty: "Your message was empty. Add your question, for instance: `/vraag who is the project manager?`",
    "no-words": "There are no words in that, so I do not know what you mean. Ask in a sentence.",
    "too-long": "That is too long to read at once. Keep it under 3,000 characters, or cut it into pieces.",
    "deadline.empty":
      "Say what for and when, such as `/deadline OT3 Publication of first results - 15 Dec 2026`.",
    change:
      "I did not understand that, so I changed nothing. You change an action like this: `sluit A-031` (finish), `heropen A-031` (reopen), `notitie A-031: text` (note), `A-031 wordt: new text` (rewrite) or `A-031 vervalt` (cancel). For another date or name: type `A-031` and click *Edit*.",
    button: "This button no longer works. Type `help` to see what I can do.",
    shortcut: "I do not know this shortcut. Type `help` to see what I can do.",
    subcommand: "I do not know that one.",
    command: "I do not know that command.",
  },
  unsupportedElse: "I cannot do that yet. Type `help` to see what I can do.",
  didYouMean: (command: string) => `Did you mean \`${command}\`?`,
} satisfies HelpText;
