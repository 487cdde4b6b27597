import type { Unreadable } from "../../features/learn/ports.ts";

/** Formats that are told apart by how a file starts. */
export type Format = ".pdf" | ".docx" | ".pptx" | ".xlsx" | ".html";

const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
/** Starts the last record of an archive; one that was cut off has none. */
const ZIP_END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
/** The name of the stream that an Office file with a password consists of. */
const LOCKED = Buffer.from("EncryptedPackage", "utf16le");

/** What is wrong with a file by its content, when it is not what its extension says; undefined when it may be read. */
export function contradiction(bytes: Buffer, extension: Format): Unreadable | undefined {
  const found = formatOf(bytes);
  if (found === extension) return undefined;
  if (found === "locked") return { kind: "encrypted" };
  if (found !== undefined) return { kind: "mislabelled", extension, content: found };
  // A page without any of its usual marks may still be one; the others have a mark for sure.
  return extension === ".html" && !bytes.subarray(0, 4096).includes(0) ? undefined : { kind: "corrupt" };
}

function formatOf(bytes: Buffer): Format | "locked" | "old Office" | "zip" | undefined {
  if (bytes.subarray(0, 1024).includes("%PDF-")) return ".pdf";
  if (bytes.subarray(0, 8).equals(OLD_OFFICE)) return bytes.includes(LOCKED) ? "locked" : "old Office";
  if (bytes.subarray(0, 4).equals(ZIP)) {
    if (bytes.includes("word/document")) return ".docx";
    if (bytes.includes("ppt/presentation")) return ".pptx";
    if (bytes.includes("xl/workbook")) return ".xlsx";
    return bytes.subarray(-66_000).includes(ZIP_END) ? "zip" : undefined;
  }
  const start = bytes.subarray(0, 2048).toString("latin1").toLowerCase();
  return /^\s*(<!--|<\?xml[^>]*>|\s)*<(!doctype html|html)\b/.test(start.replace(/^ï»¿/, ""))
    ? ".html"
    : undefined;
}
