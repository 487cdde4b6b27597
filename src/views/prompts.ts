import type { PromptsContent } from "../domain/messages/prompts.ts";
import type { Language } from "../domain/people/types.ts";
import { textIn } from "../text/catalogue.ts";

/** Suggested prompts as Slack takes them; plain text. */
export function promptsView(
  { name, prompts: offered }: PromptsContent,
  language: Language,
): { title: string; prompts: { title: string; message: string }[] } {
  const { prompts } = textIn(language);
  return {
    title: prompts.title(name),
    prompts: offered.map((prompt) =>
      "of" in prompt ? prompts.of[prompt.kind](prompt.of) : prompts.plain[prompt.kind],
    ),
  };
}

/** What the bot is doing, to stand after its name. */
export const statusText = (doing: "looking" | "wording", language: Language): string =>
  textIn(language).prompts.status[doing];
