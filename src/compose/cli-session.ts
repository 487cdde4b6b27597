import type { Io } from "../adapters/cli/io.ts";
import type { Config } from "../config.ts";
import type { Opened } from "./cli-open.ts";

/** What a command gets to work with. */
export interface Session {
  io: Io;
  config: Config;
  /** Opens database and programme for `work`, and closes them after it. */
  opened(work: (opened: Opened) => Promise<number>): Promise<number>;
}
