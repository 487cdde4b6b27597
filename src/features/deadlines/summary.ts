import { ownerLabel } from "../../domain/actions/summary.ts";
import type { Scope } from "../../domain/authority.ts";
import type { LocalDate } from "../../domain/calendar/local-date.ts";
import type { Deadline } from "../../domain/deadlines/types.ts";
import type { DeadlineSummary } from "../../domain/messages/deadlines.ts";
import type { Contactable } from "../../domain/people/types.ts";
import type { DeadlinePorts } from "./ports.ts";

/** The part of a deadline that messages show. */
export function summariseDeadline(
  deadline: Deadline,
  {
    contacts,
    programme,
    today,
  }: { contacts: readonly Contactable[]; programme: DeadlinePorts["programme"]; today: LocalDate },
): DeadlineSummary {
  const { id, title, due, period, team, track, status } = deadline;
  return {
    id,
    title,
    owners: deadline.owners.map((owner) => ownerLabel(owner, contacts, programme)),
    due,
    period,
    team,
    track: track === null ? null : (programme.tracks.find(({ key }) => key === track)?.name ?? track),
    status,
    today,
  };
}

/** What authority needs to know about a deadline. */
export function scopeOfDeadline({ owners, createdBy, team, track }: Deadline): Required<Scope> {
  const people = [...owners, createdBy];
  const groups = owners.flatMap((owner) =>
    owner.kind === "team" || owner.kind === "body" ? [owner.key] : owner.kind === "lead" ? [owner.of] : [],
  );
  return {
    of: [...groups, team, track].filter((key) => key !== null),
    owners: people.flatMap((each) => (each.kind === "person" ? [each.key] : [])),
    accounts: people.flatMap((each) => (each.kind === "slack" ? [each.user] : [])),
  };
}
