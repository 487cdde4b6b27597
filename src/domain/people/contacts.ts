/**
 * A contact list as MailChimp exports it: one row a contact, with tags. Only tags that the programme knows are used;
 * the rest of the row (ratings, addresses, times) is left where it is.
 */
import type { Role } from "./types.ts";

export interface Contact {
  name: string;
  email: string;
  tags: string[];
}

export interface ContactProblem {
  row: number;
  problem: "no-email" | "bad-email" | "no-name";
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * Reads rows whose first row is the header (English or Dutch, any order). Tags are in one column, as
 * `"Kernteam","Ontwikkelteam 3"`. Row numbers count from 1 with the header; a bad row is reported, the others stand.
 */
export function readContacts(rows: readonly (readonly string[])[]): {
  contacts: Contact[];
  problems: ContactProblem[];
} {
  const header = (rows[0] ?? []).map((name) => name.trim().toLowerCase());
  const column = (...names: string[]): number => header.findIndex((name) => names.includes(name));
  const at = {
    email: column("email address", "email", "e-mail", "e-mailadres", "emailadres"),
    first: column("first name", "voornaam"),
    last: column("last name", "achternaam"),
    name: column("name", "naam"),
    tags: column("tags", "tag"),
  };
  const contacts: Contact[] = [];
  const problems: ContactProblem[] = [];
  rows.slice(1).forEach((cells, index) => {
    const cell = (position: number): string => (position < 0 ? "" : (cells[position] ?? "").trim());
    if (cells.every((each) => each.trim() === "")) return;
    const row = index + 2;
    const email = cell(at.email).toLowerCase();
    const name = cell(at.name) || `${cell(at.first)} ${cell(at.last)}`.trim();
    if (email === "") problems.push({ row, problem: "no-email" });
    else if (!EMAIL.test(email)) problems.push({ row, problem: "bad-email" });
    else if (name === "") problems.push({ row, problem: "no-name" });
    else contacts.push({ name, email, tags: readTags(cell(at.tags)) });
  });
  return { contacts, problems };
}

function readTags(cell: string): string[] {
  return cell
    .split(/[,;]/)
    .map((tag) =>
      tag
        .trim()
        .replace(/^["'“”]+|["'“”]+$/g, "")
        .trim(),
    )
    .filter((tag) => tag !== "");
}

/** The memberships that a contact's tags stand for: `Kernteam`, and `Ontwikkelteam 3` for team OT3. */
export function rolesFromTags(tags: readonly string[], teamKeys: readonly string[]): Role[] {
  return tags.flatMap((tag): Role[] => {
    if (/^kernteam$/i.test(tag)) return [{ kind: "member", of: "kernteam" }];
    const team = /^(?:ontwikkelteam|OT)\s*(\d+)$/i.exec(tag)?.[1];
    const key = `OT${team}`;
    return team !== undefined && teamKeys.includes(key) ? [{ kind: "member", of: key }] : [];
  });
}
