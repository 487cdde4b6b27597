/** Somebody who hands in minutes and says what of it counts. */
import type { MinutesMessage } from "../../../src/domain/messages/minutes.ts";
import type { Outcome } from "../../../src/domain/messages/outgoing.ts";
import type { Request } from "../../../src/domain/requests.ts";
import { confirmMinutes } from "../../../src/features/minutes/confirm.ts";
import { claimPasted } from "../../../src/features/minutes/hand-in.ts";
import type { UseCase } from "../../../src/features/use-case.ts";
import type { TestDatabase } from "../../support/database.ts";
import { type Asked, type Ports, portsOn, run, said } from "../world.ts";

export type Proposals = Extract<MinutesMessage, { kind: "minutes.proposals" }>;

export const ASK: Request = { kind: "ask", question: "?", shareable: false };
export const DIRECT = {
  place: "direct" as const,
  channelId: "D1",
  messageTs: "1.1",
  via: "message" as const,
};
/** A click of the secretary, in a direct message. */
export const click: Asked = {
  by: "ULISA",
  origin: { ...DIRECT, via: "button", responseUrl: "https://x.example/1" },
};

export const list = (outcome: Outcome): Proposals => said(outcome, "minutes.proposals");

const handed: UseCase<"minutes.read", Ports> = async (request, context, ports) =>
  (await claimPasted(request, context, ports)) ?? { messages: [] };

export function desk(database: () => TestDatabase) {
  const everything = { audiences: ["public", "participants"] as const };
  return {
    paste: (text: string, asked: Asked = {}, otherwise: Request = ASK) =>
      run(
        database(),
        handed,
        { kind: "minutes.read", text, otherwise },
        { by: "ULISA", origin: DIRECT, ...asked },
      ),
    confirm: ({ id, version }: Proposals, asked = click) =>
      run(database(), confirmMinutes, { kind: "minutes.confirm", id, version }, asked),
    actions: () => portsOn(database().db).actions.list(everything),
    decisions: () => portsOn(database().db).decisions.list(everything),
  };
}
