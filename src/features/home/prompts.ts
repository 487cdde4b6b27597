import { suggestPrompts } from "../../domain/people/prompts.ts";
import type { UseCase } from "../use-case.ts";
import type { HomePorts } from "./ports.ts";

/** The direct message with the bot was opened: what this person may want to ask. */
export const offerPrompts: UseCase<"prompts", Pick<HomePorts, "programme">> = async (
  _request,
  { actor, origin },
  { programme: { teams, tracks } },
) => {
  if (origin.channelId === undefined) return { messages: [] };
  const prompts = suggestPrompts(actor, {
    teams: teams.map(({ key }) => key),
    tracks: tracks.map(({ key }) => key),
  });
  const named = prompts.map((prompt) =>
    prompt.kind === "track-digest" ? { ...prompt, of: calledTrack(prompt.of) } : prompt,
  );
  const name = (actor.person?.name ?? "").split(" ")[0] ?? "";
  return {
    messages: [],
    prompts: { channelId: origin.channelId, content: { name, prompts: named }, language: actor.language },
  };

  /** "werkspoor 1" where it has a number: what a command takes. */
  function calledTrack(key: string): string {
    const number = tracks.find((track) => track.key === key)?.number;
    return number === undefined ? key : `werkspoor ${number}`;
  }
};
