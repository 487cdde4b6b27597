/** What a piece of formatted text consists of, whatever notation it was written in. */
export type Inline =
  | { kind: "text"; text: string }
  | { kind: "code"; text: string }
  | { kind: "bold" | "italic" | "strike"; children: Inline[] }
  | { kind: "link"; url: string; children: Inline[] }
  | { kind: "user" | "channel"; id: string; label: string | null }
  | { kind: "broadcast"; name: string }
  | { kind: "date"; timestamp: number; format: string; url: string | null; fallback: string }
  | { kind: "emoji"; name: string };

/** A paragraph keeps its lines; a line that opens with a marker is shown with a hanging indent. */
export type Line = { marker: string | null; depth: number; children: Inline[] };

export type Paragraph =
  | { kind: "lines"; lines: Line[] }
  | { kind: "quote"; lines: Line[] }
  | { kind: "preformatted"; text: string };
