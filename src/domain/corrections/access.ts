import type { Ground } from "../answers/answer.ts";
import { mayRead } from "../audience.ts";
import { decide, isRefused, type Permission, type Refused } from "../authority.ts";
import { givesRights } from "./fields.ts";
import { audienceOf, belongsTo, findRecord, recordsOf, writeRef } from "./records.ts";
import type { RecordRef } from "./types.ts";
import type { Actor } from "../people/types.ts";
import type { Programme } from "../programme/format.ts";

/** Why this actor may not correct a record; null when they may. */
export function refusedToCorrect(
  actor: Actor,
  ref: RecordRef,
  programme: Programme,
): { permission: Permission; refused: Refused["refused"] } | null {
  const permission = givesRights(ref, programme) ? "people.manage" : "fact.correct";
  const granted = decide(actor, permission, { of: belongsTo(ref, programme) });
  return isRefused(granted) ? { permission, ...granted } : null;
}

/** Whether a record is there and this actor may know that. */
export function isVisible(actor: Actor, ref: RecordRef, programme: Programme): boolean {
  return findRecord(ref, programme) !== undefined && mayRead(actor.clearance, audienceOf(ref, programme));
}

/** The records behind an answer that this actor may know of, each once, the likeliest first. */
export function recordsBehind(grounds: readonly Ground[], actor: Actor, programme: Programme): RecordRef[] {
  const refs = new Map(
    grounds
      .flatMap(({ fact }) => recordsOf(fact, programme))
      .filter((ref) => isVisible(actor, ref, programme))
      .map((ref) => [writeRef(ref), ref]),
  );
  return [...refs.values()];
}

/** Whether an answer rests on something that this actor may correct. */
export function mayCorrectAny(
  grounds: readonly Ground[] | undefined,
  actor: Actor,
  programme: Programme,
): boolean {
  return recordsBehind(grounds ?? [], actor, programme).some(
    (ref) => refusedToCorrect(actor, ref, programme) === null,
  );
}
