import type { types } from "@slack/bolt";
import type { DialogContent } from "../../domain/messages/content.ts";
import type { Origin } from "../../domain/requests.ts";
import type { Intake } from "../../features/delivery/intake.ts";
import type { Language } from "../../domain/people/types.ts";

import type { Receive } from "./app.ts";
import { clean } from "./clean.ts";
import { kindOf, keyOf, type Self } from "./parse/parse.ts";
import { suggestion } from "./parse/shapes.ts";

/** Options for a menu that asks while somebody types. */
interface Option {
  text: string;
  value: string;
}

export interface ReceivePorts {
  intake: Intake;
  self: Self;
  /** What to answer a menu, within Slack's three seconds. */
  suggest: (field: string, typed: string, userId: string) => Promise<Option[]>;
  /** Said to the user of a command that could not be written in time. */
  tryAgain: string;
  /** A dialog as Slack takes it. */
  view: (content: DialogContent, language: Language, origin: Origin) => types.ModalView;
  /** What is wrong with a field, in words. */
  mistake: (code: string, language: Language) => string;
}

class NotWritten extends Error {}

/** Write, acknowledge, work. Rejects when nothing was written, so that Slack sends it again or tells the user. */
export function createReceive({ intake, self, suggest, tryAgain, view, mistake }: ReceivePorts): Receive {
  return async ({ body: raw, ack }) => {
    const body = clean(raw) as typeof raw;
    const kind = kindOf(body);
    if (kind === "other") {
      await ack();
      return;
    }
    if (kind === "suggestion") {
      const read = suggestion.safeParse(body);
      const options = read.success
        ? await suggest(read.data.action_id, read.data.value ?? "", read.data.user.id).catch(() => [])
        : [];
      await ack({
        options: options
          .slice(0, 100)
          .map(({ text, value }) => ({ text: { type: "plain_text", text: text.slice(0, 75) }, value })),
      });
      return;
    }
    const { token: _verification, ...payload } = body;
    const { answer } = await intake.receive({ key: keyOf(body, self), kind, payload: payload });
    if (answer.kind === "refuse") {
      if (kind !== "command") throw new NotWritten(`a ${kind} was not written in time`);
      await ack({ response_type: "ephemeral", text: tryAgain });
    } else if (answer.kind === "mistakes" && answer.again !== undefined) {
      const { content, origin } = answer.again;
      await ack({ response_action: "update", view: view(content, answer.language, origin) });
    } else if (answer.kind === "mistakes") {
      const errors = Object.fromEntries(
        Object.entries(answer.fields).map(([field, code]) => [field, mistake(code, answer.language)]),
      );
      await ack({ response_action: "errors", errors });
    } else {
      await ack();
    }
  };
}
