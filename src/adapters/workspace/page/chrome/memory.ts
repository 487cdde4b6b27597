type Remembered = "welcomed" | "language" | "person";

/** What this browser remembered, or `null`: also when it does not allow remembering. */
export function recall(what: Remembered): string | null {
  try {
    return localStorage.getItem(`wegwijzer-${what}`);
  } catch {
    return null;
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
