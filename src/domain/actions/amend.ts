import type { LocalDate } from "../calendar/local-date.ts";
import { type Owner, sameOwners } from "../owner.ts";
import type { ActionCommand } from "./types.ts";

/** What a line says about an action. */
export interface SaidAction {
  title: string;
  owners: Owner[];
  due: LocalDate | null;
  dueEvent: string | null;
  team: string | null;
  track: string | null;
}

/**
 * The commands by which an action follows the line that it came from when that line is edited. Only what the edit
 * changed is changed: what somebody settled elsewhere meanwhile stays.
 */
export function amendments(before: SaidAction, after: SaidAction): ActionCommand[] {
  const commands: ActionCommand[] = [];
  if (after.title !== before.title) commands.push({ type: "retitle", title: after.title });
  if (!sameOwners(after.owners, before.owners)) commands.push({ type: "reassign", owners: after.owners });
  if (after.due !== before.due || after.dueEvent !== before.dueEvent)
    commands.push({ type: "redate", due: after.due, dueEvent: after.dueEvent });
  if (after.team !== before.team || after.track !== before.track)
    commands.push({ type: "file", team: after.team, track: after.track });
  return commands;
}
