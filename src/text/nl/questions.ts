import type { Detour, Reason } from "../../domain/messages/questions.ts";

/** What the bot says about open questions and kept answers. Arguments are ready for mrkdwn; `plain` goes where nothing is formatted. */
export const questions = {
  reasons: {
    wrong: "Het klopt niet",
    outdated: "Het is verouderd",
    incomplete: "Er ontbreekt iets",
    misunderstood: "Mijn vraag is niet begrepen",
    other: "Iets anders",
  } satisfies Record<Reason, string> as Record<Reason, string>,
  feedback: {
    title: "Wat klopt er niet?",
    intro: (question: string) => `Je vroeg: _${question}_`,
    reason: "Wat is er mis met dit antwoord?",
    words: "Wil je er iets bij zeggen?",
    wordsPlaceholder: "Zij is in maart opgevolgd door …",
    submit: "Versturen",
    close: "Annuleren",
  },
  reported: (who: string) => `${who} zegt dat een antwoord niet klopt`,
  question: (words: string) => `*Vraag:* ${words}`,
  answer: (words: string) => `*Antwoord:* ${words}`,
  because: (reason: string, words: string) =>
    words === "" ? `*Waarom:* ${reason}` : `*Waarom:* ${reason}: ${words}`,
  asked: {
    you: (who: string) => `${who} heeft een vraag waar ik geen antwoord op weet. Weet jij het?`,
    coordinators: (who: string) =>
      `${who} heeft een vraag waar ik geen antwoord op weet. Wie van jullie weet het?`,
    link: "Naar het gesprek",
    hint: "Je antwoord gaat terug naar wie het vroeg, met jouw naam erbij.",
  },
  detour: {
    away: (name: string) => `${name} is afwezig.`,
    "not-in-slack": (name: string) => `${name} zit niet in Slack.`,
    nobody: () => "Er is niemand van wie de rol erbij past.",
    yourself: () => "",
    passed: (name: string) => `${name} weet het ook niet.`,
    silent: (name: string) => `${name} heeft nog niet geantwoord.`,
  } satisfies Record<Detour, (name: string) => string> as Record<Detour, (name: string) => string>,
  handed: {
    person: (name: string) => `Ik heb het ${name} gevraagd. Het antwoord krijg je van mij.`,
    coordinators: "Ik heb het de coördinator gevraagd. Het antwoord krijg je van mij.",
  },
  unreached:
    "Ik kan niemand bereiken om het aan te vragen. De vraag staat wel in de lijst voor de coördinator.",
  already: {
    asked: "Deze vraag is al doorgestuurd. Het antwoord volgt.",
    answered: "Deze vraag is al beantwoord.",
  },
  replied: {
    title: (who: string) => `Antwoord van ${who}`,
    asker: (mention: string) => `${mention}, je vroeg:`,
    you: "Je vroeg:",
  },
  replySent: (readers: string) =>
    readers === "1"
      ? "Dank je. Je antwoord is verstuurd."
      : `Dank je. Je antwoord is verstuurd aan ${readers} mensen.`,
  passed: "Dank je. Ik vraag het de coördinator.",
  open: {
    title: "Vragen die nog wachten",
    weekly: "Deze vragen wachten nog op een antwoord of een verbetering.",
    none: "Er wachten geen vragen.",
    unanswered: "geen antwoord",
    wrong: "antwoord klopte niet",
    times: (count: string) => (count === "1" ? "1 keer gevraagd" : `${count} keer gevraagd`),
    more: (count: string) =>
      count === "1"
        ? "Nog 1 andere vraag wacht: kijk met `/wegwijzer vragen`."
        : `Nog ${count} andere vragen wachten: kijk met \`/wegwijzer vragen\`.`,
  },
  settled: (question: string, count: string) =>
    count === "1" || count === "0"
      ? `Afgehandeld: _${question}_`
      : `Afgehandeld (${count} keer gevraagd): _${question}_`,
  mine: {
    title: "Jouw vragen",
    none: "Ik bewaar geen vragen van jou.",
    total: (count: string) => (count === "1" ? "1 vraag" : `${count} vragen`),
    rest: (count: string) => `en nog ${count}`,
    unanswered: "geen antwoord",
    kept: "Ik bewaar ze twaalf maanden; daarna tel ik ze alleen nog.",
  },
  erased: (count: string) =>
    count === "0"
      ? "Ik bewaarde geen vragen van jou."
      : count === "1"
        ? "Je vraag is gewist, met het antwoord."
        : `Je ${count} vragen zijn gewist, met de antwoorden.`,
  erase: {
    title: "Vragen wissen",
    text: "Alle vragen die je me stelde, en mijn antwoorden erop, haal ik weg. Dat kan niet ongedaan gemaakt worden.",
    yes: "Wissen",
    no: "Toch niet",
  },
  reply: {
    title: "Beantwoorden",
    intro: (question: string) => `_${question}_`,
    inChannel: "Je antwoord komt in het gesprek in het kanaal; iedereen daar kan het lezen.",
    alone: "Je antwoord gaat in een direct bericht naar wie het vroeg.",
    answer: "Je antwoord",
    keep: "Vaker gevraagd?",
    keepChoice: "Bewaar het als vast antwoord",
    keepHint: "Wie hetzelfde vraagt, krijgt dan dit antwoord, met jouw naam en de datum.",
    questions: "Zo kun je het vragen",
    questionsHint: "Elke manier van vragen op een eigen regel.",
    audience: "Wie mag het vaste antwoord lezen?",
    review: "Wanneer kijk je of het nog klopt?",
    submit: "Versturen",
    close: "Annuleren",
  },
  audience: {
    public: "Iedereen",
    participants: "Deelnemers",
    kernteam: "Het kernteam",
    coordinators: "De coördinatie",
  },
  kept: {
    title: (id: string) => `Vast antwoord ${id}`,
    happened: {
      kept: (id: string) => `Bewaard als vast antwoord ${id}`,
      edited: (id: string) => `${id} is gewijzigd`,
      reviewed: (id: string) => `${id} klopt nog`,
      withdrawn: (id: string) => `${id} is ingetrokken. Ik antwoord weer uit de documenten.`,
    },
    by: (owner: string, day: string) => `${owner}, ${day}`,
    review: (day: string) => `kijken of het nog klopt: ${day}`,
    ask: (id: string) => `Klopt vast antwoord ${id} nog?`,
    list: "Vaste antwoorden",
    none: "Er zijn nog geen vaste antwoorden. Je maakt er een als je een vraag beantwoordt.",
    page: (from: number, to: number, total: number) =>
      total === to && from === 1 ? `${total} in totaal` : `${from} t/m ${to} van ${total}`,
    form: { title: "Vast antwoord", submit: "Opslaan", close: "Annuleren" },
  },
  keptRefused: {
    unknown: "Dit vaste antwoord ken ik niet (meer).",
    changed: "Iemand heeft dit intussen gewijzigd. Er is niets overschreven; open het opnieuw.",
    withdrawn: "Dit vaste antwoord is al ingetrokken.",
  },
  buttons: {
    handOn: (name: string) => `Vraag het ${name}`,
    handOnCoordinator: "Vraag de coördinator",
    reply: "Beantwoorden",
    pass: "Weet ik niet",
    settle: "Afhandelen",
    list: "Alle open vragen",
    mine: "Mijn vragen",
    erase: "Wis mijn vragen",
    edit: "Wijzigen",
    still: "Klopt nog",
    withdraw: "Intrekken",
    keptList: "Vaste antwoorden",
    previous: "Vorige",
    next: "Volgende",
  },
  aloud: {
    reply: (plain: string) => `Beantwoorden: ${plain}`,
    settle: (plain: string) => `Afhandelen: ${plain}`,
    correct: (plain: string) => `Corrigeren: ${plain}`,
    edit: (id: string) => `${id} wijzigen`,
    previous: "Vorige pagina met vaste antwoorden",
    next: "Volgende pagina met vaste antwoorden",
  },
};

export type QuestionsText = typeof questions;
