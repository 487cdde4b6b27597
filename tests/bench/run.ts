import { benchAnswers } from "./answers.ts";
import { benchRetrieval } from "./retrieval.ts";

await benchAnswers();
await benchRetrieval();
