type Remembered = "welcomed" | "language" | "person";

/** What this browser remembered, or `null`: also when it does not allow remembering. */
export function recall(what: Remembered): string | null {
  try {
    return localStorage.getItem(`wegwijzer-${what}`);
  } catch {
    return null;
  }
}

/** Who this window is: its own memory goes before the browser's, so that two windows can be two people. */
export function recallPerson(): string | null {
  try {
    return sessionStorage.getItem("wegwijzer-person") ?? recall("person");
  } catch {
    return recall("person");
  }
}

/** Remembers who this window is, and who the next new window starts as. */
export function rememberPerson(id: string): void {
  remember("person", id);
  try {
    sessionStorage.setItem("wegwijzer-person", id);
  } catch {
    // As below: the address still says who it is.
  }
}

/** Remembers something in this browser; where that is not allowed the page works without. */
export function remember(what: Remembered, value: string): void {
  try {
    localStorage.setItem(`wegwijzer-${what}`, value);
  } catch {
    // Private windows may refuse; nothing depends on it.
  }
}
