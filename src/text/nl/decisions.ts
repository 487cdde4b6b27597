import type { Audience } from "../../domain/audience.ts";
import type { DecisionEvent, DecisionStatus } from "../../domain/decisions/types.ts";
import type { DecisionChange, DecisionChanges } from "../../domain/messages/decisions.ts";

/** What the bot says about decisions. Arguments are ready for mrkdwn; what is called `plain` goes where nothing is formatted. */
export const decisions = {
  /** What happened to a decision, after its id: "B-012 vastgelegd". */
  happened: {
    proposed: "voorgesteld",
    recorded: "vastgelegd",
    deferred: "aangehouden",
    rejected: "verworpen",
    withdrawn: "ingetrokken",
    corrected: "gewijzigd",
    undone: "teruggedraaid",
  } satisfies Record<DecisionChange, string> as Record<DecisionChange, string>,
  status: {
    proposed: "voorstel",
    recorded: "besloten",
    deferred: "aangehouden",
    rejected: "verworpen",
    superseded: "vervangen",
    withdrawn: "ingetrokken",
  } satisfies Record<DecisionStatus, string> as Record<DecisionStatus, string>,
  /** Who may read it. */
  audience: {
    public: "voor iedereen",
    participants: "voor deelnemers",
    kernteam: "vertrouwelijk: alleen het kernteam",
    coordinators: "vertrouwelijk: alleen de coördinatie",
  } satisfies Record<Audience, string> as Record<Audience, string>,
  reason: (why: string) => `*Waarom:* ${why}`,
  replaces: (id: string) => `Vervangt ${id}`,
  replacedBy: (id: string) => `Vervangen door ${id}`,
  announced: (id: string) => `Besluit ${id}`,
  preview: {
    title: (id: string) => `Zo leg ik ${id} vast`,
    stale: "Iemand heeft dit intussen gewijzigd. Zo staat het er nu.",
    alone: (button: string) => `Alleen jij ziet dit. Het telt pas als je op *${button}* klikt.`,
  },
  /** Where it will be told, before it is recorded; and where it was, after. */
  place: {
    channel: (channel: string) => `Komt in ${channel}`,
    people: (count: number) =>
      count === 0
        ? "Ik stuur het aan niemand: wie dit mag lezen, is nog niet in Slack"
        : count === 1
          ? "Ik stuur het in een direct bericht aan de enige ander die het mag lezen"
          : `Ik stuur het in een direct bericht aan de ${count} anderen die het mogen lezen`,
    noChannel:
      "Er is nog geen kanaal voor besluiten, dus ik plaats het nergens. Kies er een: `/wegwijzer kanaal besluiten #kanaal`",
    wideChannel: "In het kanaal voor besluiten lezen anderen mee, dus daar plaats ik dit niet",
  },
  placed: {
    channel: (channel: string) => `Staat in ${channel}`,
    people: (count: number) =>
      count === 0
        ? "Aan niemand gestuurd: wie dit mag lezen, is nog niet in Slack"
        : count === 1
          ? "Gestuurd aan de enige ander die het mag lezen"
          : `Gestuurd aan de ${count} anderen die het mogen lezen`,
  },
  proposal: {
    title: (who: string, id: string) => `${who} stelt een besluit voor: ${id}`,
    settled: (id: string, status: string, by: string) => `${id} ${status} door ${by}`,
    waiting: "De coördinator beslist erover. Je hoort van me hoe het afloopt.",
  },
  settled: {
    title: (id: string) => `Je voorstel ${id}`,
    recorded: (by: string) => `${by} heeft het vastgelegd als besluit.`,
    deferred: (by: string) => `${by} heeft het aangehouden. Het komt later terug.`,
    rejected: (by: string) => `${by} heeft het verworpen.`,
    other: (by: string, status: string) => `Door ${by} is de stand nu: ${status}.`,
  },
  /** Where it was taken. */
  takenIn: (name: string, day: string, id: string) => `Uit ${name} van ${day} (${id})`,
  /** Before the decision that says the same. */
  twin: { like: (id: string) => `Dit lijkt op ${id}, dat er al staat:` },
  /** Around the message that a decision came from, after it was edited or deleted. */
  said: {
    suggestion: (who: string, id: string) =>
      `${who} wijzigde het bericht waar ${id} uit kwam. Neem je dat over?`,
    suggested: (id: string) =>
      `${id} is al behandeld, dus ik wijzig het niet zelf. Ik heb je nieuwe tekst voorgelegd aan de coördinator. Je hoort van me hoe het afloopt.`,
    nobody: (id: string) =>
      `${id} is al behandeld, dus ik wijzig het niet zelf. Ik kan nog geen coördinator bereiken om je nieuwe tekst voor te leggen.`,
    taken: (id: string, by: string) => `${by} nam de nieuwe tekst over in ${id}.`,
    kept: (id: string, by: string) => `${by} liet ${id} zoals het was.`,
    unclear: (id: string) =>
      `Je wijzigde het bericht waar ${id} uit kwam. Ik weet niet zeker wat er nu moet staan, dus ${id} blijft zoals het was.`,
    gone: (ids: string) =>
      `Je verwijderde het bericht waar ${ids} uit kwam. In het register blijft het staan.`,
    goneHint: "Moet het daar ook weg? Vraag het de coördinator of de secretaris.",
  },
  /** What happened, in a history: who comes before it, and from where behind it. */
  story: {
    what: {
      proposed: "stelde het voor",
      entered: "legde het vast",
      recorded: "legde het vast",
      deferred: "hield het aan",
      rejected: "verwierp het",
      corrected: "wijzigde het",
      superseded: "verving het door",
      withdrawn: "trok het in",
      undone: "draaide terug:",
    } satisfies Record<DecisionEvent["type"], string> as Record<DecisionEvent["type"], string>,
    /** What was turned back, or how it was entered. */
    did: {
      proposed: "voorstellen",
      entered: "vastleggen",
      recorded: "vastleggen",
      deferred: "aanhouden",
      rejected: "verwerpen",
      corrected: "wijzigen",
      superseded: "vervangen",
      withdrawn: "intrekken",
    } as Record<string, string>,
    fields: {
      title: "Tekst",
      reason: "Waarom",
      amount: "Bedrag",
      track: "Werkspoor",
      team: "Team",
      audience: "Wie het mag lezen",
      replaces: "Vervangt",
      meeting: "Overleg",
      becomes: "Stand",
    } satisfies Record<keyof DecisionChanges, string> as Record<keyof DecisionChanges, string>,
    nothing: "niets",
  },
  hidden: (id: string) => `Besluit ${id} is hier niet meer te lezen.`,
  unposted: (id: string, channel: string) =>
    `Besluit ${id} is vastgelegd, maar ik heb het niet in ${channel} gezet: daar lezen mensen mee van wie ik niet weet of ze dat mogen. Zeg wie daar meelezen met \`/wegwijzer kanaal #kanaal zichtbaar voor deelnemers\` en sla het besluit daarna opnieuw op met *Wijzigen*.`,
  buttons: {
    record: "Vastleggen",
    recordAnyway: "Toch vastleggen",
    proposeAnyway: "Toch voorstellen",
    history: "Geschiedenis",
    take: "Overnemen",
    keep: "Laten staan",
    showOther: (id: string) => `Toon ${id}`,
    withdrawOther: (id: string) => `${id} intrekken`,
    defer: "Aanhouden",
    reject: "Verwerpen",
    cancel: "Annuleren",
    withdraw: "Intrekken",
    edit: "Wijzigen",
    undo: "Ongedaan maken",
    show: "Bekijken",
    all: "Alle besluiten",
    proposals: "Voorstellen bekijken",
    form: "Invullen in een formulier",
    new: "Nieuw besluit",
    previous: "Vorige",
    next: "Volgende",
  },
  aloud: {
    show: (id: string) => `${id} bekijken`,
    previous: "Vorige pagina met besluiten",
    next: "Volgende pagina met besluiten",
  },
  list: {
    title: "Besluiten",
    titleFor: (plain: string) => `Besluiten: ${plain}`,
    page: (from: number, to: number, total: number) =>
      total === to && from === 1 ? `${total} in totaal` : `${from} t/m ${to} van ${total}`,
    waiting: (count: number) => (count === 1 ? "1 voorstel wacht nog" : `${count} voorstellen wachten nog`),
    none: "Er zijn nog geen besluiten vastgelegd. Zo doe je dat: `/besluit tekst | waarom: reden | werkspoor 2`",
    noneFor: (filter: string) =>
      `Ik vond geen besluiten voor “${filter}”. Minder woorden geeft meer, zoals \`/besluiten werkspoor 2\`.`,
  },
  question: {
    meeting: (typed: string) =>
      `Welk overleg bedoel je met “${typed}”? Schrijf het nummer, zoals \`overleg M-003\`. Je vindt het met \`/overleg\`.`,
    twice: (typed: string) => `“${typed}” spreekt tegen wat er al voor staat. Welke van de twee is het?`,
    meetingUnknown: (id: string) => `Overleg ${id} ken ik niet. Je vindt het nummer met \`/overleg\`.`,
    tooLong: (length: string, max: string) =>
      `Dat zijn ${length} tekens en een besluit past in ${max}. Zet de uitleg erachter: \`| waarom: …\``,
    part: (typed: string) =>
      `Ik begrijp “${typed}” niet. Dit kan achter een \`|\`: \`waarom: …\`, \`werkspoor 2\`, \`OT3\`, \`vervangt B-012\`, \`overleg M-003\`, \`bedrag: 12.500\` of \`vertrouwelijk\`.`,
    amount: (typed: string) => `“${typed}” is geen bedrag dat ik ken. Schrijf het als \`bedrag: 12.500\`.`,
    replaces: (typed: string) =>
      `Welk besluit bedoel je met “${typed}”? Schrijf het nummer, zoals \`vervangt B-012\`. Je vindt het met \`/besluiten\`.`,
    replacedUnknown: (id: string) => `Besluit ${id} ken ik niet, dus dat kan ik niet vervangen.`,
    replacedStatus: (id: string, status: string) =>
      `${id} kan ik niet vervangen: de stand daarvan is “${status}”.`,
    audience: "Dat besluit zou je zelf niet mogen lezen. Laat de coördinator het vastleggen.",
    waiting: "Ik heb nog niets vastgelegd.",
  },
  unknown: (id: string) => `Besluit ${id} ken ik niet. Kijk in de lijst welk nummer je bedoelt.`,
  usage:
    "Schrijf erbij wat er besloten is, en als je wilt waarom en waarvoor: `/besluit tekst | waarom: reden | werkspoor 2 | vervangt B-012 | vertrouwelijk`",
  refused: {
    titleTooLong: (length: string, max: string) =>
      `Dat zijn ${length} tekens en een besluit past in ${max}. Zet de uitleg erachter: \`| waarom: …\``,
    conflict: (id: string) =>
      `Iemand heeft ${id} intussen gewijzigd. Er is niets overschreven; kijk hoe het er nu staat.`,
    already: (id: string, status: string) => `${id} kan dat niet meer, de stand is: ${status}.`,
    closed: (id: string, status: string) => `${id} is ${status} en verandert niet meer.`,
    notRecorded: (id: string, status: string) =>
      `${id} kan niet vervangen worden, de stand daarvan is: ${status}. Er is niets vastgelegd.`,
    replacesItself: (id: string) => `${id} kan zichzelf niet vervangen.`,
    replacingSettled: (id: string, status: string) =>
      `Wat ${id} vervangt kan niet meer wijzigen: de stand is “${status}”. Draai het eerst terug met *Ongedaan maken*.`,
    nothingToUndo: (id: string) => `Bij ${id} valt niets meer terug te draaien.`,
    exists: (id: string) => `${id} bestaat al.`,
  },
  form: {
    titleNew: "Besluit",
    titleEdit: (id: string) => `Besluit ${id} wijzigen`,
    submitNew: "Verder",
    submitEdit: "Opslaan",
    close: "Annuleren",
    what: "Wat is er besloten?",
    whatHint: "Eén of twee zinnen, zo dat iemand die er niet bij was het begrijpt.",
    why: "Waarom?",
    amount: "Om welk bedrag gaat het?",
    amountPlaceholder: "12.500",
    place: "Bij welk werkspoor of team hoort het?",
    placePlaceholder: "Kies een werkspoor of team",
    noPlace: "Het hele programma",
    audience: "Wie mag het lezen?",
    meeting: "In welk overleg is het besloten?",
    noMeeting: "Buiten een overleg",
    meetingPlaceholder: "Kies een overleg",
    replaces: "Welk besluit vervangt het?",
    replacesPlaceholder: "B-012",
  },
  /** What is wrong with a field of the form, by code. */
  fieldErrors: {
    "decision-title-empty": "Schrijf hier wat er besloten is.",
    "decision-title-too-long": "Dit is te lang. Zet de uitleg bij “Waarom?”.",
    "amount-unreadable": "Dit is geen bedrag dat ik ken. Schrijf het als 12.500.",
    "replaced-unknown": "Dit besluit ken ik niet. Schrijf het nummer, zoals B-012.",
    "meeting-unknown": "Dit overleg ken ik niet.",
    "replaces-itself": "Een besluit kan zichzelf niet vervangen.",
    "replaced-status": "Dit besluit staat niet meer, dus het kan niet vervangen worden.",
    audience: "Dit zou je zelf niet mogen lezen. Kies iets anders.",
  } as Record<string, string>,
};

export type DecisionsText = typeof decisions;
