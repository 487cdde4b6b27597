import type { Programme, RecordOf } from "../programme/format.ts";
import { type Book, listed, openBook } from "./book.ts";
import type { Fact } from "./fact.ts";
import { factsFromBudgets } from "./from-budgets.ts";
import { factsFromCases } from "./from-cases.ts";
import { factsFromDocuments, factsFromEvents } from "./from-events.ts";
import { factsFromPages } from "./from-pages.ts";
import { factsFromProgramme } from "./from-programme.ts";
import { factsFromRoles } from "./from-roles.ts";
import { factsFromTeams } from "./from-teams.ts";

/**
 * Everything that a programme's records tell, as facts that can be searched, ranked and quoted. What a source leaves
 * empty (a contact, an owner, a lead) is told too, as a gap, so that such a question gets "not known" and not a guess.
 */
export function factsOf(programme: Programme): Fact[] {
  const book = openBook(programme);
  return [
    ...factsFromRoles(book),
    ...factsFromTeams(book),
    ...factsFromCases(book),
    ...factsFromProgramme(book),
    ...factsFromEvents(book),
    ...factsFromBudgets(book),
    ...factsFromDocuments(book),
    ...glossary(book),
    ...organisations(book),
    ...stated(book),
    ...factsFromPages(book),
  ];
}

function glossary(book: Book): Fact[] {
  return book.programme.glossary.map((term) =>
    book.fact(term, {
      attribute: "definition",
      subjects: [term.key],
      nl: `${term.term}: ${term.definition}`,
      en: `${term.term}: ${term.definition_en}`,
      words: [
        ...term.aliases,
        "wat is betekent betekenis afkorting waar staat voor what is mean stands for definition",
      ],
    }),
  );
}

function organisations(book: Book): Fact[] {
  const { organisations: all } = book.programme;
  const described = all
    .filter((each) => each.description !== undefined)
    .map((each) =>
      book.fact(each, {
        attribute: "definition",
        subjects: [each.key],
        nl: `${each.name}: ${each.description ?? ""}`,
        en: `${each.name}: ${each.description ?? ""}`,
        words: [...each.aliases, each.kind, "organisatie partner wat is organisation what is"],
      }),
    );
  const municipalities = all.filter((each) => each.kind === "gemeente" && each.partner);
  const [first] = municipalities;
  if (!first) return described;
  const names = municipalities.map((each) => each.name.replace(/^Gemeente /i, "")).toSorted();
  return [
    ...described,
    book.fact(first, {
      attribute: "partner",
      what: "municipalities",
      subjects: [],
      nl: `Gemeenten die in de documenten meedoen of een casus hebben: ${listed(names).replaceAll(";", ",")}`,
      en: `Municipalities that the documents show taking part or having a case: ${listed(names).replaceAll(";", ",")}`,
      words: [
        "welke gemeenten doen mee deelnemen deelnemende partners which municipalities take part partners",
      ],
      members: names,
    }),
  ];
}

/** The facts that people wrote as sentences. */
function stated(book: Book): Fact[] {
  return book.programme.facts.flatMap((fact) => [
    ...laterGap(book, fact),
    book.fact(fact, {
      attribute: "statement",
      subjects: fact.topics,
      nl: withList(fact.statement, fact.list),
      en: withList(fact.statement_en, fact.list),
      words: [...fact.words, ...(fact.conflicts_with.length > 0 ? [CONFLICT] : [])],
      members: fact.list,
      ...(fact.list.length === 0 ? {} : { brief: { nl: fact.statement, en: fact.statement_en } }),
      gap: TELLS_A_GAP.test(fact.statement.split(/[;,](?= (er|alleen|maar|daar|wel|de enige))/)[0] ?? ""),
    }),
  ]);
}

/** "… Namen van onderzoekers staan er niet in." after something that is known: a gap of its own. */
function laterGap(book: Book, fact: RecordOf<"facts">): Fact[] {
  const [first = "", ...later] = fact.statement.split(/(?<=[.;]) /);
  const [firstEnglish = "", ...laterEnglish] = fact.statement_en.split(/(?<=[.;]) /);
  if (TELLS_A_GAP.test(first)) return [];
  return later.flatMap((nl, at) =>
    TELLS_A_GAP.test(nl)
      ? [
          book.fact(fact, {
            attribute: "statement",
            what: `gap-${at + 1}`,
            subjects: fact.topics,
            nl,
            en: laterEnglish[at] ?? laterEnglish.at(-1) ?? firstEnglish,
            words: [first, ...fact.words],
            gap: true,
          }),
        ]
      : [],
  );
}

/** How a statement says that the documents leave something out. */
const TELLS_A_GAP =
  /\bsta(at|an) er (niet|nergens)\b|\b(sta(at|an)|noem(t|en)|vermeld(t|en)?|geeft|geven|is|zijn|word(t|en)) (\w+ ){0,4}(niet|nergens) (\w+ ){0,2}in (de|het|dit|die|een|geen)\b|\bin geen (van de |enkel )?document|\bgeen document\b|\b(is|zijn) (\w+ ){0,2}(niet bekend|onbekend)\b|\b(is|zijn|staat|staan) (\w+ ){0,3}geen (\w+ ){0,6}(ingevuld|genoemd|vermeld)\b|\b(staat|staan) (er )?geen (\S+ ){1,6}in (de|het) (bijlage\w*|document\w*|werkboek|werkprogramma)\b/i;

const CONFLICT =
  "verschil verschillen verschillend twee bedragen ander tegenstrijdig afwijkend klopt difference differ two amounts conflict";

/** A list that its sentence does not spell out is added, so that the answer is complete. */
function withList(statement: string, list: readonly string[]): string {
  const missing = list.filter((item) => !statement.toLowerCase().includes(item.toLowerCase().slice(0, 18)));
  if (missing.length < Math.max(1, list.length / 2)) return statement;
  return `${statement.replace(/[.]$/, "")}: ${listed(list)}`;
}
