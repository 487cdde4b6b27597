import type { Actor, Role } from "./types.ts";

/** Something that is worth asking, offered before anybody typed a word. `of`: the key of a team or track. */
export type Prompt =
  | {
      kind:
        | "who-am-i"
        | "my-actions"
        | "overdue"
        | "proposals"
        | "reminders"
        | "decisions"
        | "manager"
        | "deadlines"
        | "help";
    }
  | { kind: "team-overdue" | "team-deadlines" | "team-goal" | "track-digest"; of: string };

/** Slack shows at most four (docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts). */
export const MOST_PROMPTS = 4;

/** Most telling first: what somebody answers for, then where they belong. */
const KINDS: readonly Role["kind"][] = ["lead", "deputy", "supporter", "member"];

/**
 * What somebody is likely to want, at most four, by their roles: what they have to do themselves, then what they answer
 * for, then their own team. Somebody unknown is helped to become known. `teams` and `tracks` are keys; roles in
 * anything else (the kernteam) lead to no prompt of their own.
 */
export function suggestPrompts(
  { person, roles }: Pick<Actor, "person" | "roles">,
  { teams, tracks }: { teams: readonly string[]; tracks: readonly string[] },
): Prompt[] {
  if (person === undefined && roles.length === 0)
    return [{ kind: "who-am-i" }, { kind: "manager" }, { kind: "deadlines" }, { kind: "help" }];
  const prompts: Prompt[] = [{ kind: "my-actions" }];
  if (roles.some(({ kind }) => kind === "coordinator"))
    prompts.push({ kind: "overdue" }, { kind: "proposals" }, { kind: "reminders" });
  if (roles.some(({ kind }) => kind === "secretary"))
    prompts.push({ kind: "overdue" }, { kind: "decisions" }, { kind: "proposals" });
  for (const kind of KINDS)
    for (const { of } of roles.filter((role) => role.kind === kind)) {
      if (of !== undefined && teams.includes(of)) prompts.push(...ofTeam(of, kind));
      if (of !== undefined && tracks.includes(of)) prompts.push({ kind: "track-digest", of });
    }
  prompts.push({ kind: "manager" }, { kind: "deadlines" }, { kind: "help" });
  return distinct(prompts).slice(0, MOST_PROMPTS);
}

/** Who answers for a team wants to know how it stands; who belongs to it, what it is about. */
const ofTeam = (of: string, kind: Role["kind"]): Prompt[] =>
  kind === "member"
    ? [
        { kind: "team-deadlines", of },
        { kind: "team-goal", of },
      ]
    : [
        { kind: "team-overdue", of },
        { kind: "team-deadlines", of },
      ];

function distinct(prompts: readonly Prompt[]): Prompt[] {
  const seen = new Set<string>();
  return prompts.filter((prompt) => {
    const key = JSON.stringify(prompt);
    return !seen.has(key) && seen.add(key);
  });
}
