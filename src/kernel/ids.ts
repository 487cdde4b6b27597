import { createHash, randomBytes, randomUUID } from "node:crypto";

/** A random identity for rows and deliveries. */
export function newId(): string {
  return randomUUID();
}

/** A secret that nobody can guess, as text of 43 characters. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

// No 0/O, 1/I/L: people read references aloud on the telephone.
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** A short reference, such as "K7Q4MX", shown to a user and written in the log for the same failure. */
export function newReference(): string {
  return Array.from(randomBytes(6), (byte) => ALPHABET[byte % ALPHABET.length]).join("");
}

/** A short identity that follows from a text: the same text always gives the same one. */
export function derivedId(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 24);
}
