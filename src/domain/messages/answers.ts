/** What the bot says in answer to a question. */
export type AnswerMessage = { kind: "answer"; questionId: string };
