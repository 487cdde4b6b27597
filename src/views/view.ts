import type { MessageContent, MessageKind } from "../domain/messages/content.ts";
import type { Language } from "../domain/people/types.ts";
import type { Catalogue } from "../text/catalogue.ts";
import type { Rendered } from "./blocks.ts";

/** What every view may use besides its data. */
export interface ViewContext {
  language: Language;
  text: Catalogue;
  /** IANA zone of the programme. */
  timezone: string;
  now: Date;
}

type View<Content> = (content: Content, context: ViewContext) => Rendered;

/** The views of some kinds of message, for one feature's file. */
export type ViewsOf<Content extends MessageContent> = {
  [Kind in Content["kind"]]: View<Extract<Content, { kind: Kind }>>;
};

export type Views = { [Kind in MessageKind]: View<Extract<MessageContent, { kind: Kind }>> };
