/** What the bot says about actions. */
export type ActionMessage = { kind: "action.receipt"; id: string };
