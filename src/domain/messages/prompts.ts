import type { Prompt } from "../people/prompts.ts";

/** What is offered to somebody who opens the direct message with the bot. `of` is as people call it: "OT3", "werkspoor 1". */
export interface PromptsContent {
  /** First name; "" when not known. */
  name: string;
  prompts: Prompt[];
}
