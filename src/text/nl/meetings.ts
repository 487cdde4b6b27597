import type { DecisionStatus } from "../../domain/decisions/types.ts";
import type { MeetingStatus } from "../../domain/meetings/types.ts";

/** What the bot says about meetings. Arguments are ready for mrkdwn; what is called `plain` goes where nothing is formatted. */
export const meetings = {
  /** A meeting in a sentence or heading; `name` is the body. */
  title: (name: string) => `Overleg ${name}`,
  at: (day: string, time: string | null) => (time === null ? day : `${day}, ${time} uur`),
  status: {
    planned: "gepland",
    cancelled: "gaat niet door",
    open: "bezig",
    closed: "afgesloten, verslag nog niet goedgekeurd",
    approved: "verslag goedgekeurd",
  } satisfies Record<MeetingStatus, string> as Record<MeetingStatus, string>,
  planned: {
    planned: (what: string) => `${what} staat in de agenda`,
    moved: (what: string) => `${what} is verplaatst`,
    cancelled: (what: string) => `${what} gaat niet door`,
    already: (what: string) => `${what} stond al in de agenda`,
    dated: (count: number) =>
      count === 1
        ? "1 actie die voor dit overleg af moet zijn, heeft nu deze datum."
        : `${count} acties die voor dit overleg af moeten zijn, hebben nu deze datum.`,
    waiting: (count: number) =>
      count === 1
        ? "1 actie wacht nu op het volgende overleg."
        : `${count} acties wachten nu op het volgende overleg.`,
    howToMove: (id: string) => `Verplaatsen: \`/overleg plan ${id} 17 mrt 10:00\``,
    howToStart: (body: string) =>
      `Op de dag zelf typ je \`/overleg start ${body}\` in het kanaal waar jullie overleggen.`,
  },
  buttons: {
    item: "Agendapunt",
    attend: "Ik ben erbij",
    recorded: "Wat staat er?",
    close: "Afsluiten",
    reopen: "Heropenen",
    cancel: "Gaat niet door",
    start: (plain: string) => `Start ${plain}`,
  },
  aloud: {
    item: (plain: string) => `Agendapunt toevoegen aan ${plain}`,
    cancel: (plain: string) => `${plain} gaat niet door`,
  },
  confirmCancel: {
    title: "Overleg afzeggen",
    text: (plain: string) => `${plain} gaat dan niet door.`,
    yes: "Gaat niet door",
    no: "Laten staan",
  },
  question: {
    body: "Welk overleg bedoel je?",
    bodyUnknown: (typed: string) => `Het overleg “${typed}” ken ik niet. Deze ken ik:`,
    date: "Wanneer is het? Schrijf het zo: `/overleg plan kernteam 16 mrt 10:00`",
    dateUnknown: (typed: string) =>
      `“${typed}” lees ik niet als een datum. Schrijf het zo: \`/overleg plan kernteam 16 mrt 10:00\``,
    past: (day: string) => `${day} is al geweest. Welke dag bedoel je?`,
    impossible: (words: string) => `“${words}” staat niet op de kalender. Welke dag bedoel je?`,
  },
  overview: {
    title: "Overleggen",
    open: "Nu bezig",
    upcoming: "Gepland",
    none: "Er is niets gepland.",
    how: [
      "*Plannen:* `/overleg plan kernteam 16 mrt 10:00`",
      "*Starten,* in het kanaal waar jullie overleggen: `/overleg start kernteam`",
      "*Agendapunt:* `/overleg agenda kernteam: tekst`",
      "*Afsluiten:* `/overleg afsluiten`",
    ],
    more: (count: number) => `en nog ${count}`,
  },
  pick: "Er zijn hier meer overleggen bezig. Welk overleg sluit je af?",
  running: (what: string, channel: string) => `${what} is al bezig, in ${channel}.`,
  runningHere: (what: string) => `${what} is al bezig.`,
  unknown: (typed: string) =>
    typed === "" ? "Welk overleg bedoel je?" : `Het overleg “${typed}” vind ik niet in de agenda.`,
  unknownHint: "Kijk met `/overleg` wat er gepland staat.",
  noneOpen: "Er is hier geen overleg bezig. Starten doe je met `/overleg start kernteam`.",
  nowhere: "Start het overleg in het kanaal waar jullie overleggen: `/overleg start kernteam`",
  notInChannel: (what: string) =>
    `Ik zit niet in dit kanaal, dus ${what} kon niet beginnen. Nodig me uit met \`/invite @Wegwijzer\` en start het overleg opnieuw.`,
  refused: {
    notFound: "Dat overleg ken ik niet.",
    conflict: (what: string) =>
      `Iemand heeft ${what} intussen gewijzigd. Er is niets overschreven; kijk hoe het er nu staat.`,
    status: (what: string, status: string) => `Dat kan nu niet: ${what} is ${status}.`,
    itemEmpty: "Schrijf erbij waar het over gaat.",
    itemTooLong: (max: string) => `Een agendapunt past in ${max} tekens.`,
    textEmpty: "Het verslag is leeg, dus ik heb niets opgeslagen.",
  },
  root: {
    opened: (what: string) => `${what} is begonnen. Reageer in deze thread.`,
    agenda: "Agenda",
    added: (text: string, by: string) => (by === "" ? text : `${text} _(${by})_`),
    lastTime: "Open acties van de vorige keer",
    undated: "Acties zonder datum",
    overdue: "Deadlines die voorbij zijn",
    proposals: "Voorstellen die wachten op een besluit",
    emptyAgenda: "Er staat nog niets op de agenda.",
    more: (count: number) => `en nog ${count}`,
    due: (day: string) => `uiterlijk ${day}`,
    present: (names: string) => `*Aanwezig:* ${names}`,
    absent: (names: string) => `*Afwezig:* ${names}`,
    how: "Typ in deze thread: `Actie: …` · `Besluit: …` · `Onderwerp: …` · `Notitie: …` · `Knelpunt: …` · `Aanwezig: …` · `agenda: …` · `sluit A-031` · `overleg afsluiten`",
    marks:
      ":white_check_mark: vastgelegd · :question: ik vraag je iets · :thought_balloon: bekijken we bij het afsluiten. Wijzig je bericht, dan wijzig ik mee. Een `\\` ervoor: dan lees ik de regel niet.",
    result: (actions: number, decisions: number) =>
      `${actions === 1 ? "1 actie" : `${actions} acties`}, ${decisions === 1 ? "1 besluit" : `${decisions} besluiten`}`,
  },
  itemAdded: (item: string, what: string) => `“${item}” staat op de agenda van ${what}.`,
  recorded: {
    title: (what: string) => `Vastgelegd in ${what}`,
    none: "Er is nog niets vastgelegd.",
    proposal: "voorstel",
    hint: "Iets verbeteren: wijzig je eigen bericht, of typ in de thread `A-031 wordt: nieuwe tekst`.",
  },
  line: {
    twin: (id: string, first: string) => `${id} lijkt al open te staan als ${first}:`,
    sameDecision: (id: string, first: string) => `${id} lijkt hetzelfde als ${first}:`,
    twinCancel: (id: string) => `${id} kan weg`,
    owner: (typed: string) => `Wie bedoel je met “${typed}”?`,
    attendee: (typed: string) => `Welke ${typed} is dat?`,
    othersNoted: "De anderen op deze regel heb ik genoteerd. Je kunt ook je bericht wijzigen.",
    present: (names: string) => `Aanwezig: ${names}`,
    absent: (names: string) => `Afwezig: ${names}`,
    past: (day: string) => `${day} is al geweest. Welke datum wordt het?`,
    impossible: (words: string) => `“${words}” staat niet op de kalender. Welke datum bedoel je?`,
    team: (typed: string) => `“${typed}” is geen team dat ik ken.`,
    meant: (line: string) => `Bedoel je “${line}”?`,
    meantChoice: { yes: "Ja", no: "Nee, gewoon tekst" },
    readAs: (line: string) => `Gelezen als: ${line}`,
    left: "Goed, dat was gewoon tekst.",
    about: (line: string) => `Over: ${line}`,
    waiting:
      "Ik heb deze regel nog niet vastgelegd. Je kunt ook je bericht wijzigen, dan lees ik het opnieuw.",
    noDate: "Zonder datum",
    answered: (id: string) => `${id} vastgelegd`,
    gone: "Deze regel is weg. Wat ik ervan had vastgelegd, staat er nog:",
    goneHint: "Doe je niets, dan blijft het staan.",
    cancelAction: (id: string) => `${id} vervalt`,
    withdrawDecision: (id: string) => `${id} intrekken`,
    tooMany: (lines: string, most: string) =>
      `Dat zijn ${lines} regels en ik lees er hooguit ${most} tegelijk. Knip het in stukken; ik heb nog niets vastgelegd.`,
  },
  forgotten: {
    ask: (what: string) => `Is ${what} afgelopen? Er is hier al een paar uur niets gezegd.`,
    close: "Afsluiten",
    goOn: "Nog bezig",
  },
  closed: (what: string) => `${what} is afgesloten. Het verslag komt hier zodra het is goedgekeurd.`,
  draft: {
    title: (what: string) => `Conceptverslag ${what}`,
    hint: "Klopt het? Keur het goed, dan zet ik het in de thread en stuur ik iedereen zijn acties. Iets vergeten? Typ het nog in de thread.",
    cut: "Het verslag is langer dan hier past. Met *Tekst wijzigen* zie je alles.",
    proposals: (count: number) =>
      count === 1
        ? "1 regel klonk als een afspraak en is nog niet vastgelegd."
        : `${count} regels klonken als een afspraak en zijn nog niet vastgelegd.`,
    unanswered: (line: string, count: number) =>
      count === 1
        ? `Nog niet vastgelegd, want mijn vraag in de thread wacht op antwoord: “${line}”.`
        : `${count} regels zijn nog niet vastgelegd, want mijn vraag in de thread wacht op antwoord. De eerste: “${line}”.`,
    approve: "Goedkeuren",
    mend: "Tekst wijzigen",
    tick: (count: number) => `Voorstellen (${count})`,
    reopen: "Heropenen",
    noLonger: (status: string) => `Stand: ${status}.`,
  },
  approved: {
    title: (what: string, number: number) =>
      number === 1 ? `Verslag van ${what} goedgekeurd` : `Verslag van ${what} goedgekeurd, versie ${number}`,
    shared: "Ik zet het in de thread, als tekst en als bestand.",
    told: (names: string) => `Krijgen een bericht met hun acties: ${names}.`,
    toldNobody: "Er zijn geen nieuwe acties om iemand over te berichten.",
    unreached: (names: string) => `Niet in Slack, dus vertel het hun zelf: ${names}.`,
  },
  minutes: {
    title: (what: string, number: number) =>
      number === 1 ? `Verslag ${what}` : `Verslag ${what}, versie ${number}`,
    files: (links: string) => `Bestanden: ${links}`,
    cut: "De rest staat in het bestand.",
    tooLong: (what: string) =>
      `Het verslag van ${what} is te lang voor een venster. Wijzig het via de regels in de thread.`,
  },
  /** Minutes as text: Markdown, with people's words as they are. */
  document: {
    title: (name: string, day: string) => `Verslag ${name}, ${day}`,
    file: (body: string, date: string) => `verslag-${body}-${date}`,
    present: "Aanwezig",
    absent: "Afwezig",
    agenda: "Agenda",
    discussed: "Besproken",
    bottleneck: "Knelpunt",
    decision: {
      proposed: "Voorstel",
      recorded: "Besluit",
      deferred: "Aangehouden",
      rejected: "Verworpen",
      superseded: "Vervangen besluit",
      withdrawn: "Ingetrokken",
    } satisfies Record<DecisionStatus, string> as Record<DecisionStatus, string>,
    action: "Actie",
    changed: "Eerdere acties, bijgewerkt",
    carriedOver: "Nog open van eerdere overleggen",
    addition: "Aanvulling",
    nothing: "Er is niets vastgelegd.",
  },
  form: {
    text: {
      title: "Verslag wijzigen",
      label: "Tekst",
      more: "Vervolg",
      submit: "Opslaan",
      close: "Annuleren",
    },
    proposals: {
      title: "Voorstellen",
      hint: "Vink aan wat een afspraak is. Wat je niet aanvinkt, leg ik niet vast.",
      label: "Wat leg ik vast?",
      submit: "Vastleggen",
      close: "Annuleren",
    },
    item: {
      title: "Agendapunt",
      label: "Waar moet het over gaan?",
      submit: "Toevoegen",
      close: "Annuleren",
    },
  },
  fieldErrors: {
    "minutes-empty": "Het verslag mag niet leeg zijn.",
    "agenda-title-empty": "Schrijf hier waar het over gaat.",
    "agenda-title-too-long": "Dit is te lang voor een agendapunt.",
  } as Record<string, string>,
};

export type MeetingsText = typeof meetings;
