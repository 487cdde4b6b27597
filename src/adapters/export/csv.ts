import type { Exported } from "./shape.ts";

const COLUMNS = [
  "kind",
  "id",
  "title",
  "owners",
  "due",
  "period",
  "status",
  "team",
  "track",
  "created",
  "source",
  "reason",
  "replaces",
  "replacedBy",
  "amount",
  "audience",
  "meeting",
  "dueEvent",
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string | number | null>>;

/**
 * One table for all kinds, as RFC 4180 asks: comma, double quotes, CRLF. A decision's day stands under `due`. A cell
 * that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV injection").
 */
export function toCsv({ actions, decisions, deadlines }: Exported): string {
  const rows: Row[] = [
    ...actions.map(({ owners, source, ...action }) => ({
      kind: "action",
      ...action,
      owners: owners.join("; "),
      source: source.permalink ?? source.kind,
    })),
    ...decisions.map(({ date, ...decision }) => ({ kind: "decision", ...decision, due: date })),
    ...deadlines.map(({ owners, ...deadline }) => ({
      kind: "deadline",
      ...deadline,
      owners: owners.join("; "),
    })),
  ];
  return [
    COLUMNS.join(","),
    ...rows.map((row) => COLUMNS.map((name) => cell(String(row[name] ?? ""))).join(",")),
  ]
    .map((line) => `${line}\r\n`)
    .join("");
}

/** Leading characters that start a formula, also full-width ones and behind white space. */
const FORMULA = /^\s*[=+\-@＝＋－＠\t\r|]/;

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
