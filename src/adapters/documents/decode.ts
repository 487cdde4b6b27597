import { Cannot } from "./cannot.ts";

/** How the text of a file is written, by its first bytes and, as UTF-8 has rules that others break, all of them. */
export function decoded(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  refuseBinary(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** UTF-16 as Windows writes it, by its mark. */
export function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
}

/** Throws Cannot (not text) for what holds zero bytes. */
export function refuseBinary(bytes: Uint8Array): void {
  if (bytes.subarray(0, 4096).includes(0)) throw new Cannot({ kind: "not text" });
}
