import type { PeopleText } from "../nl/people.ts";

export const people = {
  roles: {
    coordinator: "coordinator",
    secretary: "secretary",
    supporter: "supporter",
    lead: "lead",
    deputy: "deputy",
    member: "member",
  },
  roleOf: (role: string, group: string) => `${role} of ${group}`,
  noRoles: "no role",
  roleMeans: {
    coordinator: "You can now set up everything: link people, give roles and choose channels.",
    secretary: "You can now change all actions, and record decisions and deadlines.",
    supporter: "You can now log, change and finish actions and deadlines of this team.",
    lead: "You can now change actions and deadlines of this team, and are reminded of them in time.",
    deputy: "You can now do what the lead can.",
    member: "You can now read what is meant for this team.",
  },
  claimed: (name: string) =>
    `Thanks, I will call you ${name}. Does that name have roles? A coordinator gives you those with \`/wegwijzer koppel\`.`,
  claimedAlready: (name: string) => `I knew that already: you are ${name}.`,
  taken: (name: string) =>
    `${name} belongs to another account already, or you to another name. Is that wrong? Ask a coordinator for \`/wegwijzer koppel @you ${name}\`.`,
  linked: (who: string, name: string) =>
    `${who} is ${name}. The roles of ${name} now count for this account.`,
  unknown: (typed: string) => `I know nobody called “${typed}”.`,
  unknownHint: "Check the name, or type the surname alone.",
  unknownSuggestions: "Is it one of these people?",
  ambiguous: (typed: string) => `Several people are called “${typed}”. Who do you mean?`,
  roleGiven: (who: string, role: string) => `${who} is now ${role}.`,
  roleReplaced: "Whoever was before, no longer is.",
  roleUnknown: (typed: string, roles: string) =>
    typed === ""
      ? `Which role? Choose from ${roles}. It works like this: \`/wegwijzer rol @who secretary\``
      : `I do not know the role “${typed}”. Choose from ${roles}.`,
  teamUnknown: (typed: string, known: string) =>
    typed === ""
      ? `Which team? I know ${known}.`
      : `I do not know “${typed}” as a team or track. I know ${known}.`,
  youAreNow: (role: string) => `You are now ${role}.`,
  usage: {
    claim: "Add your name: `/wegwijzer i am Hannah Kandel`",
    link: "This links an account to somebody of the programme: `/wegwijzer koppel @who Hannah Kandel`",
    role: "Say who gets which role: `/wegwijzer rol @who secretary`",
    lead: "Say which team and who: `/wegwijzer trekker OT3 @who`. Also with `plaatsvervanger` (deputy) and `ondersteuner` (supporter).",
    channel:
      "Say what for, and choose the channel from the list that Slack shows: `/wegwijzer kanaal werkspoor 1 #channel`, or with `besluiten` (decisions) or `coördinatie` (coordination).",
    audience:
      "Say who may read along: `/wegwijzer kanaal #channel visible to participants` (or `kernteam`, or `everyone`).",
    absence: "Say until when: `/wegwijzer afwezig t/m 12 May`",
    workdays: "Name your working days: `/wegwijzer werkdagen mon tue thu`",
    language: "Choose `/wegwijzer taal nl` or `/wegwijzer taal en`.",
  },
  importHow:
    "The operator adds people with a list from MailChimp: `wegwijzer import people.csv`. One person can be linked here: `/wegwijzer koppel @who <name>`.",
  purposeSet: (channel: string, purpose: string) => `${channel} is now the channel for ${purpose}.`,
  purposes: { besluiten: "decisions", coordinatie: "coordination" },
  audienceSet: (channel: string, audience: string) => `In ${channel} I now show ${audience}.`,
  audiences: {
    public: "what is meant for everyone",
    participants: "what is meant for participants",
    kernteam: "also what is meant for the kernteam",
    coordinators: "everything",
  },
  languageSet: "From now on I speak English with you.",
  absenceSet: (day: string) =>
    `You are away up to and including ${day}. Until then I send you no reminders. Back earlier? Type \`/wegwijzer afwezig t/m today\`.`,
  absencePast: (day: string) => `${day} has passed already. Until when are you away?`,
  workdaysSet: (days: string) => `You work on ${days}. I send reminders on those days.`,
  links: {
    email: "recognised by your e-mail address",
    coordinator: "linked by a coordinator",
    admin: "linked by the operator",
    claim: "as you said yourself; that gives no roles",
  },
  status: {
    title: "Status",
    you: (name: string, link: string) => `You are ${name} (${link}).`,
    stranger: "I do not know yet who you are. Tell me with `/wegwijzer i am <your name>`.",
    roles: (roles: string) => `Roles: ${roles}.`,
    reads: (audience: string) => `From me you can read ${audience}.`,
    suggestion: (name: string) => `Are you ${name}?`,
    thatIsMe: (name: string) => `Yes, I am ${name}`,
    installation: "The programme",
    people: (people: string, linked: string) => `${people} people, of whom ${linked} in Slack`,
    openActions: (count: string) => `${count} open actions`,
    facts: (count: string) => `${count} facts that I answer from`,
    waiting: (count: string) => `${count} messages wait to be sent`,
    parked: (count: string) => `${count} messages did not arrive`,
  },
  privacy: {
    title: "What I keep about you",
    account: "Your Slack account: the name that you show there and whether you are a guest.",
    person: (name: string, link: string) => `That you are ${name} (${link}).`,
    organisation: (name: string) => `Your organisation: ${name}.`,
    noPerson: "Not who you are in the programme: I do not know that yet.",
    roles: (roles: string) => `Your roles: ${roles}.`,
    language: { nl: "Your language: Dutch.", en: "Your language: English." },
    absent: (day: string) => `That you are away up to and including ${day}.`,
    workdays: (days: string) => `Your working days: ${days}.`,
    actions: (count: string) => `Actions that you logged or own; ${count} of them are open now.`,
    questions: (count) =>
      `The questions that you ask me, with the answer; now ${count}. After twelve months I remove them; you can erase them at once too.`,
    rest: "Other messages I only look at to see whether they are for me; I do not keep those.",
    rights:
      "Would you like to see everything, or be forgotten? Ask a coordinator. You get a copy as a file; when you are forgotten, your open actions go back to the team and your name does not return with a later import.",
  },
} satisfies PeopleText;
