import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Language } from "./mrkdwn/dates.ts";
import { en } from "./text/en.ts";
import { nl, type Texts } from "./text/nl.ts";

export type Person = { id: string; name: string; title: string; isBot: boolean };
export type Channel = { id: string; name: string };

/** What every part of the page may need: names, words, the clock, and the way to another place. */
export type Surroundings = {
  language: Language;
  texts: Texts;
  me: string;
  now: () => number;
  person: (id: string) => Person | undefined;
  people: () => Person[];
  channel: (id: string) => Channel | undefined;
  channels: () => Channel[];
  open: (conversation: string) => void;
  upload: (file: File) => Promise<{ id: string; name: string }>;
};

const absent = (): never => {
  throw new Error("Surroundings are used outside their provider");
};

/** The page's words in a language. */
export function textsFor(language: Language): Texts {
  return language === "en" ? en : nl;
}

export const SurroundingsContext = createContext<Surroundings>({
  language: "nl",
  texts: nl,
  me: "",
  now: absent,
  person: absent,
  people: absent,
  channel: absent,
  channels: absent,
  open: absent,
  upload: absent,
});

export function useSurroundings(): Surroundings {
  return useContext(SurroundingsContext);
}
