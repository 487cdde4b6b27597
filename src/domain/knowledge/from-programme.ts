import type { RecordOf } from "../programme/format.ts";
import { type Book, enumerate, type FactParts, listed, lister } from "./book.ts";
import type { Fact } from "./fact.ts";

/** Tracks with their parts, and the bodies that meet. */
export function factsFromProgramme(book: Book): Fact[] {
  const { tracks, bodies } = book.programme;
  return [
    ...tracks.flatMap((track) => trackFacts(book, track)),
    ...allTracks(book),
    ...bodies.flatMap((body) => bodyFacts(book, body)),
  ];
}

function allTracks(book: Book): Fact[] {
  const { tracks } = book.programme;
  const [first] = tracks;
  if (!first) return [];
  const numbered = tracks.filter((track) => track.number !== undefined);
  const other = tracks.filter((track) => track.number === undefined);
  const name = (language: "nl" | "en") => (track: RecordOf<"tracks">) =>
    `${track.number === undefined ? "" : `${track.number}. `}${language === "nl" ? track.name : track.name_en}`;
  return [
    book.fact(first, {
      attribute: "part",
      what: "all-tracks",
      subjects: [],
      nl: `De ${numbered.length} werksporen: ${listed(numbered.map(name("nl")))}${other.length > 0 ? `; daarnaast ${enumerate(other.map(name("nl")), "nl")}` : ""}`,
      en: `The ${numbered.length} work tracks: ${listed(numbered.map(name("en")))}${other.length > 0 ? `; besides these ${enumerate(other.map(name("en")), "en")}` : ""}`,
      words: ["welke hoeveel werksporen sporen which how many tracks"],
      members: tracks.map(name("nl")),
    }),
  ];
}

function trackFacts(book: Book, track: RecordOf<"tracks">): Fact[] {
  const label = { nl: book.label(track.key), en: book.label(track.key, "en") };
  const subjects = [track.key];
  const fact = (parts: Omit<FactParts, "subjects">): Fact => book.fact(track, { ...parts, subjects });
  const list = lister(
    (parts) => fact({ ...parts, words: [...(parts.words ?? []), ...track.aliases] }),
    label,
  );
  const programmes = track.parts.length > 0 && track.parts.every(({ kind }) => kind === "programme");
  const leads = track.leads.map((key) => book.personInWords(key));
  return [
    fact({
      attribute: "description",
      nl: `${label.nl}: ${track.description}`,
      en: `${label.en}: ${track.description}`,
      words: [...track.aliases, "wat houdt in waar gaat over doel what about purpose"],
    }),
    ...(leads.length > 0 || track.lead_words !== undefined
      ? [
          book.fact(track, {
            attribute: "lead",
            what: "lead",
            subjects: [track.key, ...track.leads],
            nl: `Trekker van ${label.nl}: ${leads.length > 0 ? enumerate(leads, "nl") : ""}. ${track.lead_words ?? ""}`,
            en: `Lead of ${label.en}: ${leads.length > 0 ? enumerate(leads, "en") : (track.lead_words ?? "")}`,
            words: [
              ...track.aliases,
              "trekker kartrekker leider leidt voert uit wie lead leads who responsible verantwoordelijk",
            ],
          }),
        ]
      : [
          fact({
            attribute: "lead",
            what: "no-lead",
            gap: true,
            nl: `Wie ${label.nl} trekt, wordt in geen document genoemd`,
            en: `No document names the lead of ${label.en}`,
            words: [...track.aliases, "trekker kartrekker leider lead who wie"],
          }),
        ]),
    ...list(
      "components",
      "part",
      programmes ? "Programma's van" : "Onderdelen van",
      programmes ? "Programmes of" : "Components of",
      track.components,
      "programmaonderdelen onderdelen stappen components elements",
    ),
    ...list(
      "results",
      "result",
      "Resultaten van",
      "Results of",
      track.results,
      "resultaat oplevering eindproduct producten opleveren results deliverables products",
    ),
    ...list(
      "method",
      "activity",
      "Werkwijze in",
      "Working method of",
      track.working_method,
      "werkvorm aanpak ondersteuning activiteiten wat gebeurt working method approach activities",
    ),
    ...list(
      "parts",
      "part",
      "Bij",
      "Belonging to",
      track.parts.map((part) => (part.stage === undefined ? part.name : `${part.name} (${part.stage})`)),
      "horen bij delen gemeenten programma's teams onderdelen parts belong",
    ),
    ...track.parts
      .filter((part) => part.description !== undefined)
      .map((part) =>
        book.fact(track, {
          attribute: "description",
          what: `part-${part.key}`,
          subjects: [part.key, track.key],
          nl: `${part.name} (${label.nl}): ${part.description ?? ""}`,
          en: `${part.name} (${label.en}): ${part.description ?? ""}`,
        }),
      ),
  ];
}

function bodyFacts(book: Book, body: RecordOf<"bodies">): Fact[] {
  const subjects = [body.key];
  const names = [body.name, body.name_en, ...body.aliases];
  const list = lister(
    (parts) => book.fact(body, { ...parts, subjects, words: [...(parts.words ?? []), ...names] }),
    { nl: body.name, en: body.name_en },
  );
  return [
    book.fact(body, {
      attribute: "definition",
      subjects,
      nl: `${body.name}: ${body.description}`,
      en: `${body.name_en}: ${body.description}`,
      words: [...names, "wat is doet what is does"],
    }),
    ...(book.programme.roles.some((role) => role.of === body.key && role.kind === "lead")
      ? []
      : [
          book.fact(body, {
            attribute: "lead",
            what: "no-lead",
            subjects,
            gap: true,
            nl: `Wie ${body.name} voorzit of trekt, staat niet in de documenten`,
            en: `The documents do not say who chairs or leads the ${body.name_en}`,
            words: [...names, "voorzitter trekker leider chair chairs lead leads"],
          }),
        ]),
    ...(body.members.length > 0
      ? []
      : [
          book.fact(body, {
            attribute: "member",
            what: "no-members",
            subjects,
            gap: true,
            nl: `Wie er in ${body.name} zitten, staat niet in de documenten`,
            en: `The documents do not say who sits in the ${body.name_en}`,
            words: [...names, "leden lid deelnemers samenstelling members"],
          }),
        ]),
    ...list(
      "members",
      "member",
      "Leden van",
      "Members of",
      body.members,
      "wie zit zitten leden deelnemers samenstelling who members sits",
    ),
    ...(body.frequency === undefined
      ? []
      : [
          book.fact(body, {
            attribute: "frequency",
            what: "frequency",
            subjects,
            nl: `${body.name} komt bijeen: ${body.frequency}`,
            en: `${body.name_en} meets: ${body.frequency}`,
            words: [
              ...names,
              "hoe vaak hoeveel keer frequentie overleg komt samen vergadert how often meets times",
            ],
          }),
        ]),
    ...list(
      "tasks",
      "task",
      "Taken van",
      "Tasks of",
      body.tasks,
      "taak rol doet waarover beslist gaat over tasks role decides does",
    ),
    ...list(
      "agenda",
      "agenda",
      "Agenda van",
      "Agenda of",
      body.agenda,
      "agendapunten onderwerpen bespreekt agenda topics",
    ),
  ];
}
