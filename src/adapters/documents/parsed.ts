import type { Block } from "./blocks.ts";

/** What a reader of a format finds in a file. */
export interface Parsed {
  /** As the file itself says. */
  title?: string;
  /** YYYY-MM-DD. */
  date?: string;
  blocks: Iterable<Block>;
}
