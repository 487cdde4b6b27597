import type { Audience } from "../../domain/audience.ts";
import type { LinkOrigin, Role } from "../../domain/people/types.ts";

/** What the bot says about people, roles, channels and settings. Arguments are ready for mrkdwn. */
export const people = {
  roles: {
    coordinator: "coördinator",
    secretary: "secretaris",
    supporter: "ondersteuner",
    lead: "trekker",
    deputy: "plaatsvervanger",
    member: "lid",
  } satisfies Record<Role["kind"], string> as Record<Role["kind"], string>,
  roleOf: (role: string, group: string) => `${role} van ${group}`,
  noRoles: "geen rol",
  /** What somebody may do in a role that they got just now. */
  roleMeans: {
    coordinator: "Je kunt nu alles instellen: mensen koppelen, rollen geven en kanalen kiezen.",
    secretary: "Je kunt nu alle acties wijzigen, en besluiten en deadlines vastleggen.",
    supporter: "Je kunt nu acties en deadlines van dit team vastleggen, wijzigen en afronden.",
    lead: "Je kunt nu acties en deadlines van dit team wijzigen, en krijgt er op tijd een herinnering van.",
    deputy: "Je kunt nu hetzelfde als de trekker.",
    member: "Wat voor dit team is, kun je nu lezen.",
  } satisfies Record<Role["kind"], string> as Record<Role["kind"], string>,
  claimed: (name: string) =>
    `Fijn, dan noem ik je ${name}. Zijn er rollen bij die naam? Een coördinator geeft ze je met \`/wegwijzer koppel\`.`,
  claimedAlready: (name: string) => `Dat wist ik al: jij bent ${name}.`,
  taken: (name: string) =>
    `${name} hoort al bij een ander account, of jij bij een andere naam. Klopt dat niet? Vraag een coördinator om \`/wegwijzer koppel @jou ${name}\`.`,
  linked: (who: string, name: string) =>
    `${who} is ${name}. De rollen van ${name} gelden nu voor dit account.`,
  unknown: (typed: string) => `Ik ken niemand die “${typed}” heet.`,
  unknownHint: "Kijk of de naam klopt, of typ alleen de achternaam.",
  unknownSuggestions: "Bedoel je een van deze mensen?",
  ambiguous: (typed: string) => `Er zijn meer mensen die “${typed}” heten. Wie bedoel je?`,
  roleGiven: (who: string, role: string) => `${who} is nu ${role}.`,
  roleReplaced: "Wie dat was, is het niet meer.",
  roleUnknown: (typed: string, roles: string) =>
    typed === ""
      ? `Welke rol? Kies uit ${roles}. Zo werkt het: \`/wegwijzer rol @wie secretaris\``
      : `De rol “${typed}” ken ik niet. Kies uit ${roles}.`,
  teamUnknown: (typed: string, known: string) =>
    typed === ""
      ? `Welk team? Ik ken ${known}.`
      : `“${typed}” ken ik niet als team of werkspoor. Ik ken ${known}.`,
  youAreNow: (role: string) => `Je bent nu ${role}.`,
  /** The line to copy, by command. */
  usage: {
    claim: "Zet je naam erbij: `/wegwijzer ik ben Hannah Kandel`",
    link: "Zo koppel je een account aan iemand uit het programma: `/wegwijzer koppel @wie Hannah Kandel`",
    role: "Zeg wie welke rol krijgt: `/wegwijzer rol @wie secretaris`",
    lead: "Zeg welk team en wie: `/wegwijzer trekker OT3 @wie`. Ook met `plaatsvervanger` en `ondersteuner`.",
    channel:
      "Zeg waarvoor en kies het kanaal uit de lijst die Slack toont: `/wegwijzer kanaal werkspoor 1 #kanaal`, of met `besluiten` of `coördinatie`.",
    audience:
      "Zeg wie er mogen meelezen: `/wegwijzer kanaal #kanaal zichtbaar voor deelnemers` (of `kernteam`, of `iedereen`).",
    absence: "Zeg tot en met wanneer: `/wegwijzer afwezig t/m 12 mei`",
    workdays: "Noem je werkdagen: `/wegwijzer werkdagen ma di do`",
    language: "Kies `/wegwijzer taal nl` of `/wegwijzer taal en`.",
  } as Record<string, string>,
  importHow:
    "Mensen toevoegen doet de beheerder met een lijst uit MailChimp: `wegwijzer import people.csv`. Eén persoon koppel je hier: `/wegwijzer koppel @wie <naam>`.",
  purposeSet: (channel: string, purpose: string) => `${channel} is nu het kanaal voor ${purpose}.`,
  purposes: { besluiten: "besluiten", coordinatie: "coördinatie" } as Record<string, string>,
  audienceSet: (channel: string, audience: string) => `In ${channel} laat ik nu zien ${audience}.`,
  /** What readers of an audience see, after "laat zien" and "je leest". */
  audiences: {
    public: "wat voor iedereen is",
    participants: "wat voor deelnemers is",
    kernteam: "ook wat voor het kernteam is",
    coordinators: "alles",
  } satisfies Record<Audience, string> as Record<Audience, string>,
  languageSet: "Vanaf nu praat ik Nederlands met je.",
  absenceSet: (day: string) =>
    `Je bent afwezig t/m ${day}. Tot dan krijg je van mij geen herinneringen. Eerder terug? Typ \`/wegwijzer afwezig t/m vandaag\`.`,
  absencePast: (day: string) => `${day} is al geweest. Tot en met wanneer ben je weg?`,
  workdaysSet: (days: string) => `Je werkt op ${days}. Herinneringen stuur ik op die dagen.`,
  links: {
    email: "herkend aan je e-mailadres",
    coordinator: "gekoppeld door een coördinator",
    admin: "gekoppeld door de beheerder",
    claim: "zoals je zelf zei; daar horen geen rollen bij",
  } satisfies Record<LinkOrigin, string> as Record<LinkOrigin, string>,
  status: {
    title: "Status",
    you: (name: string, link: string) => `Jij bent ${name} (${link}).`,
    stranger: "Ik weet nog niet wie je bent. Zeg het met `/wegwijzer ik ben <je naam>`.",
    roles: (roles: string) => `Rollen: ${roles}.`,
    reads: (audience: string) => `Van mij lees je ${audience}.`,
    suggestion: (name: string) => `Ben jij ${name}?`,
    thatIsMe: (name: string) => `Ja, ik ben ${name}`,
    installation: "Het programma",
    people: (people: string, linked: string) => `${people} mensen, van wie ${linked} in Slack`,
    openActions: (count: string) => `${count} open acties`,
    facts: (count: string) => `${count} feiten waar ik antwoorden uit haal`,
    waiting: (count: string) => `${count} berichten wachten op verzending`,
    parked: (count: string) => `${count} berichten kwamen niet aan`,
  },
  privacy: {
    title: "Wat ik van je bewaar",
    account: "Je Slack-account: de naam die je daar toont en of je er gast bent.",
    person: (name: string, link: string) => `Dat je ${name} bent (${link}).`,
    organisation: (name: string) => `Je organisatie: ${name}.`,
    noPerson: "Niet wie je in het programma bent: dat weet ik nog niet.",
    roles: (roles: string) => `Je rollen: ${roles}.`,
    language: { nl: "Je taal: Nederlands.", en: "Je taal: Engels." },
    absent: (day: string) => `Dat je afwezig bent t/m ${day}.`,
    workdays: (days: string) => `Je werkdagen: ${days}.`,
    actions: (count: string) => `Acties die je vastlegde of waar je eigenaar van bent; nu ${count} open.`,
    questions: (count: string) =>
      `De vragen die je mij stelt, met het antwoord; nu ${count}. Na twaalf maanden haal ik ze weg; wissen kan ook meteen.`,
    rest: "Andere berichten bekijk ik alleen om te zien of ze voor mij zijn; die bewaar ik niet.",
    rights:
      "Wil je alles zien of wil je vergeten worden? Vraag het een coördinator. Een kopie krijg je als bestand; word je vergeten, dan gaan je open acties terug naar het team en komt je naam bij een volgende import niet terug.",
  },
};

export type PeopleText = typeof people;
