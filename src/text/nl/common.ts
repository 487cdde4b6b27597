import type { Permission, Refused } from "../../domain/authority.ts";

/** Short messages that any feature needs. Plain words, "je", no officialese. */
export const common = {
  failure: (reference: string) =>
    `Sorry, dat ging mis bij mij. Probeer het straks nog eens. Blijft het misgaan, geef de coördinator dan code ${reference}.`,
  tryAgain: "Sorry, dat lukte net niet. Er is niets opgeslagen; probeer het nog eens.",
  expired: "Dit venster ging niet op tijd open. Klik hier om het nog eens te proberen.",
  openAgain: "Opnieuw openen",
  refused: (what: string, who: string) => `${what} kan ik niet voor je doen: dat kan alleen ${who}.`,
  refusedUnchecked: (what: string) =>
    `${what} kan nu even niet: Slack antwoordt niet, dus ik kan niet nagaan wie je bent. Probeer het zo nog eens.`,
  refusedGuest: (what: string) =>
    `${what} kan nog niet: ik weet niet wie je bent. Zeg het met \`/wegwijzer ik ben <je naam>\`.`,
  permissions: {
    "action.log": "Een actie vastleggen",
    "action.change": "Deze actie wijzigen",
    "minutes.log": "Dit verslag vastleggen",
    "list.pin": "Een lijst vastzetten",
    "decision.record": "Een besluit vastleggen",
    "decision.propose": "Een besluit voorstellen",
    "fact.correct": "Dit gegeven corrigeren",
    "correction.list": "De correcties bekijken",
    "question.settle": "De open vragen bekijken",
    "question.reply": "Deze vraag beantwoorden",
    "answer.keep": "Een vast antwoord bewaren of wijzigen",
    "deadline.log": "Een deadline vastleggen",
    "deadline.change": "Deze deadline wijzigen",
    "meeting.run": "Een overleg plannen of houden",
    "meeting.approve": "Het verslag goedkeuren",
    "people.manage": "Mensen koppelen en rollen geven",
    "people.claim": "Zeggen wie je bent",
    "channel.manage": "Een kanaal instellen",
    "digest.preview": "Een weekbericht bekijken",
    "digest.send": "Een weekbericht plaatsen",
    "reminder.preview": "De herinneringen van anderen bekijken",
    "document.add": "Een document toevoegen",
    "document.publish": "Een document aan iedereen laten lezen",
    "document.forget": "Een document vergeten",
    "source.revoke": "Adressen van bronnen intrekken",
    "status.read": "De status bekijken",
  } satisfies Record<Permission, string> as Record<Permission, string>,
  who: {
    "needs-coordinator": "de coördinator",
    "needs-secretary": "de coördinator of de secretaris",
    "needs-owner": "wie eigenaar is, wie het vastlegde, de trekker, de secretaris of de coördinator",
    "needs-lead": "de trekker of ondersteuner van het team, de secretaris of de coördinator",
    "guests-cannot": "wie ik als deelnemer ken",
  } satisfies Record<Exclude<Refused["refused"], "cannot-check">, string> as Record<
    Exclude<Refused["refused"], "cannot-check">,
    string
  >,
  mistakes: "Ik kon het formulier niet verwerken, er is niets opgeslagen:",
  /** What is wrong with a field of a dialog, by code. */
  fieldErrors: {
    "title-empty": "Zeg wat er moet gebeuren.",
    "title-too-long": "Dit is te lang voor een titel.",
    "question-empty": "Typ je vraag.",
    "date-impossible": "Deze datum bestaat niet.",
    required: "Vul dit in.",
    "too-long": "Dit is te lang.",
    "no-words": "Gebruik woorden, geen losse tekens.",
    "past-date": "Deze datum ligt in het verleden.",
    "unknown-date": "Deze datum begrijp ik niet.",
    "unknown-person": "Deze naam ken ik niet.",
    "ambiguous-person": "Er zijn meer mensen met deze naam: noem de achternaam.",
    "unknown-team": "Dit team ken ik niet.",
    changed: "Iemand heeft dit intussen gewijzigd: sluit het venster en open het opnieuw.",
    invalid: "Dit klopt niet.",
  } as Record<string, string>,
  list: { and: "en" },
};

export type CommonText = typeof common;
