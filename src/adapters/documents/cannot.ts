import type { Unreadable } from "../../features/learn/ports.ts";

/** Thrown inside a reader; `readDocument` gives what was found as data. */
export class Cannot extends Error {
  readonly found: Unreadable;
  constructor(found: Unreadable) {
    super(found.kind);
    this.name = "Cannot";
    this.found = found;
  }
}
