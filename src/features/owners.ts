import type { Owner } from "../domain/owner.ts";

/** A mention of somebody who is joined to a person of the programme is that person. */
export async function joined(
  owner: Owner,
  { personOf }: { personOf(userId: string): Promise<string | null> },
): Promise<Owner> {
  if (owner.kind !== "slack") return owner;
  const key = await personOf(owner.user);
  return key === null ? owner : { kind: "person", key };
}
