/**
 * Two people change one action at the same time. What only one of them changed is taken from that one; where both did,
 * the second is told what the first made of it. Pure.
 */
import type { LocalDate } from "../calendar/local-date.ts";
import { type Owner, sameOwners } from "../owner.ts";

/** What a form changes. */
export interface FormFields {
  title: string;
  owners: Owner[];
  due: LocalDate | null;
  team: string | null;
}

export type FormField = keyof FormFields;

const FIELDS: readonly FormField[] = ["title", "owners", "due", "team"];

const same = (field: FormField, one: FormFields, other: FormFields): boolean =>
  field === "owners" ? sameOwners(one.owners, other.owners) : one[field] === other[field];

export interface Merged {
  /** What the second wrote, over what the first changed elsewhere. */
  fields: FormFields;
  /** What both changed, each to something else. */
  clashes: FormField[];
  /** What the first changed and the second left as it was. */
  theirs: FormField[];
}

/** `seen`: what the second had before them; `now`: as the first made it; `wanted`: what the second sends. */
export function merge(seen: FormFields, now: FormFields, wanted: FormFields): Merged {
  const changedBy = (field: FormField, after: FormFields): boolean => !same(field, seen, after);
  const clashes = FIELDS.filter(
    (field) => changedBy(field, now) && changedBy(field, wanted) && !same(field, now, wanted),
  );
  const theirs = FIELDS.filter((field) => changedBy(field, now) && !changedBy(field, wanted));
  const pick = <Field extends FormField>(field: Field): FormFields[Field] =>
    theirs.includes(field) ? now[field] : wanted[field];
  return {
    fields: { title: pick("title"), owners: pick("owners"), due: pick("due"), team: pick("team") },
    clashes,
    theirs,
  };
}
