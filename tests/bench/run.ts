import { benchAnswers } from "./answers.ts";
import { benchProcess } from "./process.ts";
import { benchRetrieval } from "./retrieval.ts";

await benchAnswers();
await benchRetrieval();
await benchProcess();
