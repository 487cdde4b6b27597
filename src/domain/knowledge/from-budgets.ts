import type { RecordOf } from "../programme/format.ts";
import { type Book, listed } from "./book.ts";
import { euros, type Language } from "./dates.ts";
import type { Fact } from "./fact.ts";

type Table = RecordOf<"budgets">;
type Row = Table["rows"][number];

const WORDS =
  "budget begroting begroot bedrag kosten kost raming geraamd uitgaven inkoop hoeveel euro geld how much cost costs estimate spend";

/** Tables of amounts: the whole, each row and each column with its cells, and what another source says instead. */
export function factsFromBudgets(book: Book): Fact[] {
  return book.programme.budgets.flatMap((table) => [
    ...whole(book, { ...table, period: table.period ?? ofYear(table) }),
    ...table.rows.map((row) => rowFact(book, table, row)),
    ...(table.columns.length > 1 ? table.columns.map((_, index) => columnFact(book, table, index)) : []),
  ]);
}

/** The years that a table is about, as far as its year says. */
function ofYear(table: Table): Table["period"] {
  const years = `${table.year}`.match(/20\d\d/g) ?? [];
  return years.length === 0 ? undefined : { from: years[0], to: years.at(-1) };
}

const sum = (amounts: readonly (number | null | undefined)[]): number =>
  amounts.reduce<number>((total, each) => total + (each ?? 0), 0);

function vat(table: Table, language: Language): string {
  if (table.vat === "onbekend") return "";
  return language === "nl"
    ? `, ${table.vat} btw`
    : `, ${table.vat === "inclusief" ? "including" : "excluding"} VAT`;
}

const inTable = (table: Table, language: Language): string =>
  `${table.title}${table.title.includes(String(table.year)) ? "" : ` ${table.year}`}${vat(table, language)}`;

function whole(book: Book, table: Table): Fact[] {
  const single = table.columns.length === 1;
  const stated = table.stated_grand_total ?? (single ? (table.stated_totals?.[0] ?? undefined) : undefined);
  const total = stated ?? (table.stated_totals ? sum(table.stated_totals) : undefined);
  const cells = (language: Language): string[] =>
    table.rows.map((row) => `${row.name} ${euros(row.stated_total ?? sum(row.amounts), language)}`);
  // What comes in and goes out does not add up to a total but to what is left.
  const isBalance = table.rows.some((row) => row.amounts.some((amount) => (amount ?? 0) < 0));
  const balance = isBalance ? { nl: "saldo", en: "balance" } : { nl: "totaal", en: "total" };
  const fact = (language: Language): string => {
    const opening = inTable(table, language);
    const totals = total === undefined ? "" : `${balance[language]} ${euros(total, language)}; `;
    return `${opening}: ${totals}${listed(cells(language))}`;
  };
  return [
    book.fact(table, {
      attribute: isBalance ? "amount" : "total",
      what: "total",
      subjects: [table.key, ...conflicting(table)],
      nl: `${fact("nl")}${elsewhere(book, table, "nl")}`,
      en: `${fact("en")}${elsewhere(book, table, "en")}`,
      words: [
        WORDS,
        isBalance ? "saldo balans overzicht balance" : "totaal totale overzicht alles samen total overall",
        table.note ?? "",
      ],
      members: cells("nl"),
    }),
  ];
}

function rowFact(book: Book, table: Table, row: Row): Fact {
  const total = row.stated_total ?? sum(row.amounts);
  const filled = row.amounts.flatMap((amount, index) =>
    amount === null ? [] : [{ name: table.columns[index]?.name ?? "", amount }],
  );
  const text = (language: Language): string => {
    const cells = filled.map(({ name, amount }) => `${name} ${euros(amount, language)}`);
    if (table.columns.length === 1)
      return `${row.name}: ${euros(filled[0]?.amount ?? total, language)} (${inTable(table, language)})`;
    const of = language === "nl" ? "waarvan" : "of which";
    const sums = `${row.name}: ${language === "nl" ? "totaal" : "total"} ${euros(total, language)}`;
    return `${sums}${cells.length > 0 ? `, ${of} ${listed(cells)}` : ""} (${inTable(table, language)})`;
  };
  return book.fact(table, {
    attribute: "amount",
    what: row.key,
    subjects: [row.of, row.key, table.key],
    nl: `${text("nl")}${row.note === undefined ? "" : `. ${row.note.replace(/[.]$/, "")}`}${elsewhere(book, table, "nl", row)}`,
    en: `${text("en")}${elsewhere(book, table, "en", row)}`,
    words: [WORDS, row.group ?? "", row.of === undefined ? "" : book.label(row.of)],
    members: filled.map(({ name, amount }) => `${name}: ${euros(amount, "nl")}`),
  });
}

function columnFact(book: Book, table: Table, index: number): Fact {
  const column = table.columns[index];
  const name = column?.name ?? "";
  const total = table.stated_totals?.[index] ?? sum(table.rows.map((row) => row.amounts[index]));
  const cells = (language: Language): string[] =>
    table.rows.flatMap((row) => {
      const amount = row.amounts[index];
      return amount === null || amount === undefined ? [] : [`${row.name} ${euros(amount, language)}`];
    });
  const text = (language: Language): string => {
    const sums = `${name}: ${euros(total, language)} ${language === "nl" ? "in totaal" : "in total"}`;
    const parts = cells(language);
    return `${sums} (${inTable(table, language)})${parts.length > 0 ? `: ${listed(parts)}` : ""}`;
  };
  return book.fact(table, {
    attribute: "amount",
    what: column?.key ?? `${index}`,
    subjects: [column?.of, column?.key, table.key],
    nl: text("nl"),
    en: text("en"),
    words: [WORDS, column?.of === undefined ? "" : book.label(column.of)],
  });
}

/** Keys that this table is said to conflict with, other than itself. */
const conflicting = (table: Table): string[] => table.conflicts_with.filter((key) => key !== table.key);

/** What other tables give for the same thing, so that an answer shows both. */
function elsewhere(book: Book, table: Table, language: Language, row?: Row): string {
  const others = book.programme.budgets.filter(
    (other) =>
      other.key !== table.key &&
      (table.conflicts_with.includes(other.key) || other.conflicts_with.includes(table.key)),
  );
  const found = others.flatMap((other) => {
    if (row === undefined) return [];
    const same = other.rows.find((each) => each.of !== undefined && each.of === row.of);
    if (!same) return [];
    const amount = same.stated_total ?? sum(same.amounts);
    const here = row.stated_total ?? sum(row.amounts);
    return amount === here ? [] : [`${inTable(other, language)}: ${euros(amount, language)}`];
  });
  if (found.length === 0) return "";
  return language === "nl"
    ? `. Elders staat een ander bedrag: ${listed(found)}`
    : `. Another amount stands elsewhere: ${listed(found)}`;
}
