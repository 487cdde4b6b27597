/** What the bot says about minutes that somebody handed in. Arguments are ready for mrkdwn; `plain` formats nothing. */
export const minutes = {
  title: "Voorstellen uit het verslag",
  titleOf: (plain: string) => `Voorstellen uit ${plain}`,
  /** Number of lines and what was found, then as of which day dates are counted. */
  found: (lines: string, actions: string, decisions: string) =>
    `${lines} gelezen. Aangevinkt: ${actions} en ${decisions}.`,
  lines: (count: string, one: boolean) => (one ? "1 regel" : `${count} regels`),
  actions: (count: string, one: boolean) => (one ? "1 actie" : `${count} acties`),
  decisions: (count: string, one: boolean) => (one ? "1 besluit" : `${count} besluiten`),
  meeting: (body: string | null, day: string) =>
    body === null ? `Datums tellen vanaf ${day}.` : `${body}, ${day}: datums tellen vanaf die dag.`,
  /** Behind it, when the first lines of the minutes say so. */
  titled: "Zo staat het bovenaan; klopt het niet, kies dan *Dag of overleg*.",
  nothingYet: "Er is nog niets vastgelegd. Jij bepaalt wat telt.",
  stale: "*De lijst is intussen veranderd.* Kijk hem nog even na.",
  proposes: "Besluiten gaan als voorstel naar de coördinator.",
  bottlenecks: (count: string, one: boolean) =>
    one
      ? "Er staat ook 1 knelpunt in; meld het met `/knelpunt`."
      : `Er staan ook ${count} knelpunten in; meld ze met \`/knelpunt\`.`,
  questions: (count: string, one: boolean) =>
    one ? "1 regel heeft nog een vraag." : `${count} regels hebben nog een vraag.`,
  page: (page: string, last: string) => `Pagina ${page} van ${last}`,
  kinds: {
    action: "Actie",
    recorded: "Besluit",
    deferred: "Aangehouden",
    rejected: "Verworpen",
  },
  taken: "gaat mee",
  left: "blijft weg",
  ask: {
    owner: (typed: string) => `Wie bedoel je met “${typed}”?`,
    /** "Ik" in a text of which nobody knows who wrote it. */
    speaker: (typed: string) => `Wie is hier “${typed}”? Bij *Wijzigen* vul je een naam in.`,
    pastDate: (day: string) => `${day} is al geweest. Welke datum wordt het?`,
    impossibleDate: (words: string) => `“${words}” staat niet op de kalender.`,
    noDate: "Zonder datum",
  },
  twin: {
    action: (id: string, title: string) => `Staat al open als ${id}: ${title}`,
    decision: (id: string, title: string) => `Staat al in het register als ${id}: ${title}`,
  },
  unknown: (names: string) => `${names} ken ik niet; de naam blijft staan zoals hij er staat.`,
  buttons: {
    confirm: (count: string) => `${count} vastleggen`,
    nothing: "Niets aangevinkt",
    edit: "Wijzigen",
    leave: "Weglaten",
    take: "Meenemen",
    previous: "Vorige",
    next: "Volgende",
    meeting: "Dag of overleg",
    discard: "Weggooien",
    questions: "Naar de vragen",
    form: "Verslag plakken",
    list: "Mijn acties",
    all: "Alle acties",
    again: "Opnieuw proberen",
  },
  aloud: {
    edit: (line: string) => `Wijzig: ${line}`,
    leave: (line: string) => `Laat weg: ${line}`,
    take: (line: string) => `Neem mee: ${line}`,
  },
  discard: {
    title: "Weggooien?",
    text: "Er wordt niets vastgelegd. Het verslag zelf blijft staan waar het stond.",
    yes: "Weggooien",
    no: "Bewaren",
  },
  logged: (what: string, by: string) => (by === "" ? `${what} vastgelegd` : `${what} vastgelegd door ${by}`),
  proposed: "voorstel",
  leftOver: (count: string, one: boolean) =>
    one ? "1 regel wacht nog op je antwoord." : `${count} regels wachten nog op je antwoord.`,
  more: (count: string) => `en nog ${count}`,
  how: "Plak de regels van het verslag in een direct bericht aan mij, of typ `/overleg verslag` in een kanaal.",
  reading: (document: string | null) =>
    document === null ? "Ik lees het verslag. Een ogenblik." : `Ik lees ${document}. Een ogenblik.`,
  problem: {
    nothing: (lines: string) =>
      `Ik heb ${lines} gelezen en er geen acties of besluiten in gevonden. Zet er een label voor: \`Actie Lisa: zaal regelen - voor 11 dec\` of \`Besluit: …\``,
    tooManyLines: (lines: string, max: string) =>
      `Dat zijn ${lines} regels, en ik lees er ${max} tegelijk. Er is niets vastgelegd. Geef het verslag in delen.`,
    tooManyEntries: (entries: string, max: string) =>
      `Ik vond ${entries} acties en besluiten; meer dan ${max} tegelijk is niet na te kijken. Er is niets vastgelegd. Geef het verslag in delen.`,
    tooLarge: (megabytes: string) =>
      `Dat bestand is groter dan ${megabytes} MB. Er is niets vastgelegd. Bewaar het zonder plaatjes, of plak de tekst.`,
    file: {
      missing: "Dat bestand is er niet meer in Slack. Deel het opnieuw, of plak de tekst.",
      external: "Dat bestand staat niet in Slack zelf, dus ik kan er niet bij. Upload het, of plak de tekst.",
      refused: "Slack geeft me dat bestand niet. Stuur het me in een direct bericht, of plak de tekst.",
      several: "Ik lees één verslag tegelijk. Stuur de bestanden een voor een.",
      away: "Ik kon het bestand niet ophalen bij Slack. Er is niets vastgelegd; probeer het straks nog eens.",
    },
    unreadable: {
      unsupported: "Dit soort bestand kan ik niet lezen. Ik lees TXT, MD, DOCX en PDF.",
      empty: "Dat bestand is leeg.",
      encrypted:
        "Dat bestand zit op slot met een wachtwoord. Bewaar het zonder wachtwoord, of plak de tekst.",
      scanned: "Dat zijn plaatjes van bladzijden, zonder tekst. Plak de tekst van het verslag.",
      mislabelled: "Wat in het bestand zit past niet bij zijn naam. Bewaar het opnieuw als DOCX of PDF.",
      "too slow": "Dat bestand lezen duurt te lang. Plak de tekst van het verslag.",
    } as Record<string, string>,
    unreadableElse: "Dat bestand kan ik niet lezen. Bewaar het opnieuw, of plak de tekst.",
  },
  over: {
    discarded: "Deze voorstellen zijn weggegooid; er is niets van vastgelegd.",
    expired:
      "Deze voorstellen zijn verlopen: twee weken zei niemand wat telt, dus er is niets vastgelegd. Plak het verslag opnieuw als je het nog wilt.",
    unknown: "Deze voorstellen ken ik niet meer. Plak het verslag opnieuw als je het nog wilt.",
    "not-yours": "Alleen wie het verslag gaf, de secretaris of de coördinator bepaalt wat hiervan telt.",
  },
  form: {
    title: "Verslag vastleggen",
    submit: "Lezen",
    close: "Annuleren",
    body: "Welk overleg was het?",
    bodyPlaceholder: "Kies een overleg",
    noBody: "Een ander overleg",
    date: "Wanneer was het?",
    dateHint: "“Volgende vrijdag” telt vanaf deze dag.",
    text: "Plak de tekst",
    textHint: "Een regel per actie of besluit, tot 3.000 tekens. Langer? Kies een bestand.",
    file: "Of kies een bestand",
    fileHint: "TXT, MD, DOCX of PDF. Je kijkt alles na voor het telt.",
  },
  meetingForm: {
    title: "Dag of overleg",
    submit: "Opnieuw lezen",
    hint: "De regels worden opnieuw gelezen; wat je al wijzigde of wegliet begint opnieuw.",
  },
  entryForm: {
    title: "Voorstel wijzigen",
    submit: "Opslaan",
    line: "Zo stond het er",
    kind: "Wat is het?",
    who: "Wie pakt het op?",
    whoHint: "Alleen bij een actie.",
  },
  fieldErrors: {
    "minutes-empty": "Plak hier de tekst, of kies een bestand.",
    "minutes-nothing":
      "Hier vond ik geen acties of besluiten in. Zet er een label voor, zoals “Actie Lisa: zaal regelen”.",
    "minutes-too-many-lines": "Dit zijn te veel regels tegelijk. Geef het verslag in delen.",
    "minutes-too-many-entries": "Dit zijn te veel acties en besluiten tegelijk. Geef het verslag in delen.",
    "minutes-future": "Deze dag moet nog komen.",
    "minutes-logged": "Er is al iets van vastgelegd, dus de dag blijft staan. Wijzig de regels zelf.",
  } as Record<string, string>,
};

export type MinutesText = typeof minutes;
