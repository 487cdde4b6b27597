import type { Audience } from "../../domain/audience.ts";

/** What the bot says about documents. Arguments are ready for mrkdwn. */
export const documents = {
  /** For whom a document is, as part of a line. */
  audience: {
    public: "voor iedereen",
    participants: "voor deelnemers",
    kernteam: "voor het kernteam",
    coordinators: "voor de coördinatie",
  } satisfies Record<Audience, string> as Record<Audience, string>,
  forWhom: {
    public: "Voor iedereen",
    participants: "Voor deelnemers",
    kernteam: "Voor het kernteam",
    coordinators: "Voor de coördinatie",
  } satisfies Record<Audience, string> as Record<Audience, string>,
  offer: (count: number) =>
    count === 1
      ? "Zal ik dit bestand leren, zodat mensen ernaar kunnen vragen? Kies wie het mag lezen. Wil je dat niet, doe dan niets."
      : `Zal ik deze ${count} bestanden leren, zodat mensen ernaar kunnen vragen? Kies wie ze mag lezen. Wil je dat niet, doe dan niets.`,
  details: "Titel en datum",
  fetching: "Ik haal het bestand op…",
  reading: (name: string) => `Ik lees *${name}*…`,
  learning: (name: string, passages: string) => `Ik leer *${name}*: ${passages} stukken tot nu toe…`,
  learned: (title: string) => `*${title}* ken ik nu. Vraag er gerust naar.`,
  replaced: (title: string, version: string) =>
    `*${title}* is vernieuwd: dit is versie ${version}. In de vorige zoek ik niet meer; ik bewaar haar wel.`,
  unchanged: (title: string) => `*${title}* kende ik al: er staat niets anders in.`,
  passages: (count: number, said: string) => (count === 1 ? "1 stuk tekst" : `${said} stukken tekst`),
  version: (version: string) => `versie ${version}`,
  /** After the name of the file. */
  problems: {
    unsupported: (extension: string) =>
      extension === ""
        ? "heeft geen extensie, dus ik weet niet wat voor bestand het is"
        : `kan ik niet lezen: ${extension} ken ik niet. Wel PDF, Word, PowerPoint, Excel, HTML, Markdown en tekst`,
    empty: "is leeg: er staat geen tekst in",
    missing: "is er niet meer. Stuur het nog eens",
    notText: "is geen tekstbestand",
    badLine: (line: number, problem: string) => `klopt niet op regel ${line}: ${problem}`,
    encrypted: "gaat alleen open met een wachtwoord. Sla het op zonder wachtwoord en stuur het nog eens",
    scanned: (pages: number) =>
      `bestaat uit ${pages === 1 ? "een foto" : `${pages} foto's`} van bladzijden: er is geen tekst om te lezen. Laat de scan doorzoekbaar maken (tekstherkenning, OCR) en stuur hem nog eens`,
    corrupt: "is beschadigd en kan ik niet lezen. Sla of download het nog eens",
    oldOffice: (extension: string) =>
      `is een Office-bestand van vóór 2007 dat op ${extension} eindigt. Sla het op als een bestand van nu`,
    zip: (extension: string) => `is een zip die op ${extension} eindigt. Pak hem uit en stuur wat erin zit`,
    otherContent: (extension: string, content: string) =>
      `eindigt op ${extension}, maar is ${content}. Geef het die extensie`,
    tooLarge: {
      file: (megabytes: number) => `is groter dan ${megabytes} MB. Knip het in stukken`,
      unpacked: (megabytes: number) => `is uitgepakt groter dan ${megabytes} MB. Knip het in stukken`,
      memory: (megabytes: number) =>
        `kost meer dan ${megabytes} MB geheugen om te lezen. Knip het in stukken`,
    },
    tooSlow: (minutes: number) =>
      `kost meer dan ${minutes} minuten om te lezen. Knip het in stukken, of sla het nog eens op`,
    external: "staat niet in Slack zelf: ik zie alleen een link. Stuur het bestand zelf",
    withheld: "krijg ik niet van Slack. De beheerder kan nagaan of ik bestanden mag lezen",
  },
  file: "Dit bestand",
  list: {
    title: "Documenten",
    none: "Er zijn nog geen documenten die jij mag lezen.",
    page: (from: number, to: number, total: number) =>
      total === to && from === 1 ? `${total} in totaal` : `${from} t/m ${to} van ${total}`,
  },
  add: "Document toevoegen",
  forget: "Vergeet",
  forgetAloud: (title: string) => `Vergeet ${title}`,
  forgetConfirm: {
    title: "Document vergeten?",
    text: (plain: string) => `“${plain}” en alle oudere versies verdwijnen. Dat kan niet terug.`,
    yes: "Vergeet",
    no: "Laat staan",
  },
  previous: "Vorige",
  next: "Volgende",
  forgetting: (title: string) => `*${title}* ben ik vergeten, met alle versies.`,
  gone: "Dat document is er niet meer, of er is een nieuwere versie. Kijk in `/wegwijzer documenten`.",
  usage:
    "Een document toevoegen: typ `/wegwijzer document toevoegen`, of stuur me het bestand in een direct bericht.",
  form: {
    title: "Document toevoegen",
    submit: "Leren",
    close: "Annuleren",
    file: "Welk bestand?",
    fileHint:
      "PDF, Word, PowerPoint, Excel, HTML, Markdown of tekst, tot 100 MB. Een bestand met dezelfde naam wordt een nieuwe versie.",
    name: "Hoe heet het?",
    nameHint: "Leeg: zoals het bestand zelf zegt.",
    date: "Van wanneer is het?",
    datePlaceholder: "Kies een datum",
    audience: "Wie mag het lezen?",
  },
  /** What is wrong with a field of the form, by code. */
  fieldErrors: {
    "document-file": "Kies een bestand.",
    "document-audience":
      "Voor wie een document is dat zo veel mensen lezen, beslist de coördinator of de secretaris.",
  } as Record<string, string>,
};

export type DocumentTexts = typeof documents;
