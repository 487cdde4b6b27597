import type { Element } from "./blocks.ts";
import { clamp, escape, oneLine } from "./escape.ts";
import { LIMITS } from "./limits.ts";

/** Longest name, team or other short text that is shown whole. */
export const NAME = 80;

/** People's text, at most `max` characters on one line, fit for mrkdwn. */
export const quoted = (text: string, max = NAME): string => escape(clamp(oneLine(text), max));

/** What a screen reader says instead of the button's own text, where that does not say what it is about. */
export const aloud = (element: Element, words: string): Element => ({
  ...element,
  accessibility_label: clamp(oneLine(words), LIMITS.button),
});
