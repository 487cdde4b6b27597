import type { Alternative, Source } from "../answers/answer.ts";

/** Whom to ask what is not known: by a button, the person when they have an account, else the coordinator. */
export interface AnswerRoute {
  role: string;
  name?: string;
  userId?: string;
}

/** What the bot says in answer to a question. */
export type AnswerMessage =
  | {
      kind: "answer";
      questionId: string;
      question: string;
      answered: boolean;
      /** Plain text of at most 600 characters, in the language of the question. */
      answer: string;
      more?: string;
      sources: Source[];
      route?: AnswerRoute;
      /** Only the asker sees it: offers to share it in the channel. */
      shareable: boolean;
      /** It rests on a fact that its one reader may correct. */
      correctable?: boolean;
      /** Id of the kept answer that it is, where its one reader may change that. */
      editable?: string;
      /** Which may be meant: the question again for each. */
      alternatives?: Alternative[];
      /** Who shared it, as an account; absent when it was asked here. */
      sharedBy?: string;
    }
  /** `questionId`: it rests on a fact that whoever rated it may correct. */
  | { kind: "answer.thanks"; good: boolean; questionId?: string }
  /** `given`: whether new answers get addresses. */
  | { kind: "source.revoked"; given: boolean }
  | { kind: "answer.gone" }
  | { kind: "answer.usage" };

/** The form in which a question is asked. */
export interface AskForm {
  kind: "ask.form";
  question: string;
}

/** What the sources of an answer say, to be read beside it. */
export interface SourcesDialog {
  kind: "ask.sources";
  question: string;
  sources: Source[];
}
