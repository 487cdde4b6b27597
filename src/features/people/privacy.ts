import type { Action, ActionEvent } from "../../domain/actions/types.ts";
import { AUDIENCES } from "../../domain/audience.ts";
import { parseLocalDate } from "../../domain/calendar/local-date.ts";
import type { StoredAbout } from "../../domain/messages/people.ts";
import { ownerId } from "../../domain/owner.ts";
import type { Actor } from "../../domain/people/types.ts";
import type { Register } from "../registers.ts";
import { tellAsker } from "../reply.ts";
import type { UseCase } from "../use-case.ts";
import type { PeoplePorts } from "./claim.ts";

export interface PrivacyPorts extends PeoplePorts {
  programme: { organisations: readonly { key: string; name: string }[] };
  actions: Pick<Register<Action, ActionEvent>, "count">;
  questions: { countOf(asker: string): Promise<number> };
}

/** `/wegwijzer privacy`: what is kept about whoever asks, and how to see all of it or be forgotten. For everybody. */
export const showPrivacy: UseCase<"privacy", PrivacyPorts> = async (_request, context, ports) =>
  tellAsker(context, { kind: "privacy", about: await storedAbout(context.actor, ports) });

async function storedAbout(
  actor: Actor,
  { people, programme, actions, questions }: PrivacyPorts,
): Promise<StoredAbout> {
  const account = await people.account(actor.teamId, actor.userId);
  const { absentUntil, workingDays } = account?.preferences ?? {};
  const until = absentUntil === undefined ? null : parseLocalDate(absentUntil);
  return {
    ...(await personOf(actor, people, programme.organisations)),
    roles: actor.roles,
    ...(actor.chosenLanguage === undefined ? {} : { language: actor.chosenLanguage }),
    ...(until === null ? {} : { absentUntil: until }),
    ...(workingDays === undefined ? {} : { workingDays }),
    questions: await questions.countOf(`slack:${actor.teamId}/${actor.userId}`),
    openActions: await actions.count({
      // Their own name stands with these, whatever they may read.
      audiences: AUDIENCES,
      status: ["open"],
      owners: [
        ownerId({ kind: "slack", user: actor.userId }),
        ...(isProven(actor) ? [ownerId({ kind: "person", key: actor.person.key })] : []),
      ],
    }),
  };
}

async function personOf(
  actor: Actor,
  people: PeoplePorts["people"],
  organisations: readonly { key: string; name: string }[],
): Promise<Pick<StoredAbout, "person">> {
  if (actor.person === undefined) return {};
  const { key, name, link } = actor.person;
  if (!isProven(actor)) return { person: { name, link } };
  const organisation = (await people.find(key))?.organisation ?? null;
  if (organisation === null) return { person: { name, link } };
  const known = organisations.find((each) => each.key === organisation);
  return { person: { name, link, organisation: known?.name ?? organisation } };
}

/** What is kept about a person is shown to that person alone, not to whoever claims the name. */
function isProven(actor: Actor): actor is Actor & { person: NonNullable<Actor["person"]> } {
  return actor.person !== undefined && actor.person.link !== "claim";
}
