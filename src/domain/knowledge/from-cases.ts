import type { RecordOf } from "../programme/format.ts";
import { type Book, enumerate, type FactParts, listed, lister } from "./book.ts";
import type { Fact } from "./fact.ts";

/** The municipalities' cases: whose they are, what they ask, where they get stuck, what they put first. */
export function factsFromCases(book: Book): Fact[] {
  return [...book.programme.cases.flatMap((each) => caseFacts(book, each)), ...casesTogether(book)];
}

const placeOf = (book: Book, each: RecordOf<"cases">): string =>
  book.label(each.municipality).replace(/^Gemeente /i, "");

/** The cases of one document, and those of one team, as lists by municipality. */
function casesTogether(book: Book): Fact[] {
  const facts: Fact[] = [];
  const { cases, documents, teams } = book.programme;
  const list = (some: RecordOf<"cases">[]): string[] =>
    some.map((each) => `${placeOf(book, each)} – ${each.name}`);
  for (const document of documents) {
    const some = cases.filter((each) => each.source === document.key);
    const [first] = some;
    if (!first || some.length < 2) continue;
    facts.push(
      book.fact(first, {
        attribute: "case",
        what: "all-cases",
        subjects: [document.key],
        nl: `Cases per gemeente in ${document.title}: ${listed(list(some))}`,
        en: `Cases by municipality in ${document.title}: ${listed(list(some))}`,
        words: [
          "casussen cases casus centrale welke gemeenten per gemeente which municipalities central",
          first.place,
        ],
        members: list(some),
      }),
    );
  }
  for (const team of teams) {
    const some = cases.filter((each) => each.teams.some((link) => link.team === team.key));
    const own = some.filter((each) => each.teams[0]?.team === team.key);
    const chosen = own.length > 1 ? own : some;
    const [first] = chosen;
    if (!first || chosen.length < 2) continue;
    facts.push(
      book.fact(first, {
        attribute: "case",
        what: `cases-of-${team.key}`,
        subjects: [team.key],
        nl: `Casussen van ${team.key}: ${listed(list(chosen))}`,
        en: `Cases of ${team.key}: ${listed(list(chosen))}`,
        words: ["casussen cases casus welke gemeenten which municipalities"],
        members: list(chosen),
      }),
    );
  }
  return facts;
}

function caseFacts(book: Book, each: RecordOf<"cases">): Fact[] {
  const label = book.label(each.key);
  const place = placeOf(book, each);
  const subjects = [each.key, each.municipality];
  const words = [...each.aliases, "casus case", place];
  const fact = (parts: Omit<FactParts, "subjects">): Fact =>
    book.fact(each, { ...parts, subjects, words: [...words, ...(parts.words ?? [])] });
  const list = lister(fact, { nl: label, en: label });
  const keywords = [...new Set(each.bottlenecks.map(({ keyword }) => keyword))];
  const by = each.top3?.by ?? [];
  return [
    fact({
      attribute: "case",
      nl: `${place}: ${each.name}${each.programme === undefined ? "" : ` (programma: ${each.programme})`}. ${each.description}`,
      en: `${place}: ${each.name}${each.programme === undefined ? "" : ` (programme: ${each.programme})`}. ${each.description}`,
      words: ["welke wat houdt in gaat over what which about typering opschalingsprogramma"],
    }),
    ...(each.owners.length > 0
      ? [
          book.fact(each, {
            attribute: "owner",
            what: "owner",
            subjects: [...subjects, ...each.owners],
            nl: `Casuseigenaar van ${label}: ${enumerate(
              each.owners.map((key) => book.personInWords(key)),
              "nl",
            )}`,
            en: `Owner of the case ${label}: ${enumerate(
              each.owners.map((key) => book.personInWords(key)),
              "en",
            )}`,
            words: [...words, "eigenaar casuseigenaar trekker contactpersoon wie owner who"],
          }),
        ]
      : [
          fact({
            attribute: "owner",
            what: "no-owner",
            gap: true,
            nl: `Voor de casus ${label} is geen eigenaar genoemd`,
            en: `No owner is named for the case ${label}`,
            words: ["eigenaar casuseigenaar trekker wie owner who"],
          }),
        ]),
    ...(each.teams.length > 0
      ? [
          book.fact(each, {
            attribute: "team",
            what: "teams",
            subjects: [...subjects, ...each.teams.map(({ team }) => team)],
            nl: `Teams bij ${label}: ${listed(each.teams.map(({ team, how }) => `${team} – ${how}`))}`,
            en: `Teams linked to ${label}: ${listed(each.teams.map(({ team, how }) => `${team} – ${how}`))}`,
            words: [...words, "welk team ontwikkelteams samenhang link koppeling which team linked"],
            members: each.teams.map(({ team, how }) => `${team}: ${how}`),
          }),
        ]
      : []),
    ...list(
      "questions",
      "question",
      "Vragen van",
      "Questions of",
      each.questions,
      "vraag vragen leervragen kernvraag plan van aanpak questions",
    ),
    ...list(
      "lines",
      "focus",
      "Hoofdlijnen van",
      "Main lines of",
      each.lines,
      "hoofdlijn lijn kans insteek main line",
    ),
    ...(keywords.length > 0
      ? [
          fact({
            attribute: "bottleneck",
            what: "bottlenecks",
            nl: `${each.bottlenecks.length} knelpunten uit ${label}: ${listed(keywords.map((keyword) => keywordInWords(each, keyword)))}`,
            en: `${each.bottlenecks.length} bottlenecks of ${label}: ${listed(keywords.map((keyword) => keywordInWords(each, keyword)))}`,
            words: [
              "knelpunt knelpunten belemmering belemmeringen probleem welke bottlenecks problems obstacles interview",
            ],
            members: each.bottlenecks.map(({ keyword, text }) => `${keyword}: ${text}`),
          }),
        ]
      : []),
    ...each.bottlenecks.map(({ keyword, text }, index) =>
      fact({
        attribute: "bottleneck",
        what: `bottleneck-${index + 1}`,
        nl: `Knelpunt uit ${label}, ${keyword.toLowerCase()}: ${text}`,
        en: `Bottleneck of ${label}, ${keyword.toLowerCase()}: ${text}`,
        words: ["knelpunt belemmering probleem bottleneck problem"],
      }),
    ),
    ...(each.top3
      ? [
          fact({
            attribute: "top3",
            what: "top3",
            nl: `Top 3 van ${label} uit de werksessie: ${listed(each.top3.items)}${by.length > 0 ? `. Gekozen door ${enumerate(by, "nl")}` : ""}`,
            en: `Top 3 of ${label} from the working session: ${listed(each.top3.items)}${by.length > 0 ? `. Chosen by ${enumerate(by, "en")}` : ""}`,
            words: [
              "top 3 drie knelpunten geselecteerd gekozen prioriteit werksessie prioriteren three bottlenecks selected priorities session",
            ],
            members: each.top3.items,
          }),
        ]
      : []),
  ];
}

function keywordInWords(each: RecordOf<"cases">, keyword: string): string {
  const texts = each.bottlenecks.filter((bottleneck) => bottleneck.keyword === keyword);
  const [first] = texts;
  const text = first?.text ?? "";
  return each.bottlenecks.length > 6 || text.length > 80
    ? keyword
    : `${keyword} (${text.replace(/[.]$/, "")})`;
}
