export * from "./delivery.ts";
export * from "./history.ts";
export * from "./people.ts";
export * from "./programme.ts";
export * from "./questions.ts";
export * from "./registers.ts";
export * from "./search.ts";
