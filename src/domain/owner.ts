import type { Actor } from "./people/types.ts";

/**
 * Who owns an action or a deadline, as it was said. Teams, bodies and roles stay what they are: who answers for
 * them on a day is looked up when it matters, so that a change of lead moves the work along.
 */
export type Owner =
  | { kind: "person"; key: string }
  | { kind: "team"; key: string }
  | { kind: "body"; key: string }
  /** The lead of a team or track, whoever that is ("trekker OT5"); `of` is its key. */
  | { kind: "lead"; of: string }
  /** A mention of somebody who is linked to no person of the programme. */
  | { kind: "slack"; user: string }
  /** A group or a person that the programme does not know, in the words that were used ("allen", "alle gemeenten"). */
  | { kind: "name"; name: string };

/** One text per owner, equal only for the same owner: for sets, sorting and comparing. */
export function ownerId(owner: Owner): string {
  switch (owner.kind) {
    case "lead":
      return `lead:${owner.of}`;
    case "slack":
      return `slack:${owner.user}`;
    case "name":
      return `name:${owner.name}`;
    default:
      return `${owner.kind}:${owner.key}`;
  }
}

/** The owner that an `ownerId` stands for; null for any other text. */
export function ownerOf(id: string): Owner | null {
  const at = id.indexOf(":");
  const key = id.slice(at + 1);
  if (at < 0 || key === "") return null;
  switch (id.slice(0, at)) {
    case "person":
      return { kind: "person", key };
    case "team":
      return { kind: "team", key };
    case "body":
      return { kind: "body", key };
    case "lead":
      return { kind: "lead", of: key };
    case "slack":
      return { kind: "slack", user: key };
    case "name":
      return { kind: "name", name: key };
    default:
      return null;
  }
}

/** `ownerId`s of what somebody owns: as a person, as an account, and through the teams that they lead. */
export function ownedBy({ userId, person, roles }: Pick<Actor, "userId" | "person" | "roles">): string[] {
  const led = roles.flatMap(({ kind, of }) =>
    of !== undefined && (kind === "lead" || kind === "deputy") ? [of] : [],
  );
  return [
    ownerId({ kind: "slack", user: userId }),
    ...(person === undefined ? [] : [ownerId({ kind: "person", key: person.key })]),
    ...led.flatMap((of) => [ownerId({ kind: "lead", of }), ownerId({ kind: "team", key: of })]),
  ];
}

/** The team, body or track that owns something, itself or as whoever leads it; undefined for anybody else. */
export function groupOf(owner: Owner): string | undefined {
  if (owner.kind === "lead") return owner.of;
  return owner.kind === "team" || owner.kind === "body" ? owner.key : undefined;
}

/** The same owners, whatever their order. */
export function sameOwners(one: readonly Owner[], other: readonly Owner[]): boolean {
  const ids = (owners: readonly Owner[]): string => owners.map(ownerId).toSorted().join("\n");
  return ids(one) === ids(other);
}
