import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Suggestions } from "./state/types.ts";
import type { ActionRequest, Channel, Container, FileInfo, User } from "./state/types.ts";
import type { Language } from "./mrkdwn/dates.ts";
import { en } from "./text/en.ts";
import { nl, type Texts } from "./text/nl.ts";

/** What every part of the page may need: names, words, the clock, and the ways to the workspace. */
export type Surroundings = {
  language: Language;
  texts: Texts;
  me: string;
  /** Milliseconds of the workspace's clock. */
  now: () => number;
  user: (id: string) => User | undefined;
  users: () => User[];
  channel: (id: string) => Channel | undefined;
  channels: () => Channel[];
  /** Goes to a conversation. */
  open: (conversation: string) => void;
  upload: (file: File) => Promise<FileInfo>;
  act: (request: ActionRequest) => Promise<unknown>;
  suggest: (request: {
    container: Container;
    blockId: string;
    actionId: string;
    query: string;
  }) => Promise<Suggestions>;
};

/** The page's words in a language. */
export function textsFor(language: Language): Texts {
  return language === "en" ? en : nl;
}

export const SurroundingsContext = createContext<Surroundings | null>(null);

/** The surroundings; a component outside their provider is a mistake of ours and throws. */
export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error("no Surroundings around this component");
  return surroundings;
}
