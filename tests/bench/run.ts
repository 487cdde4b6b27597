import { benchAnswers } from "./answers.ts";
import { benchMany } from "./many.ts";
import { benchMarks } from "./marks.ts";
import { benchMinutes } from "./minutes.ts";
import { benchProcess } from "./process.ts";
import { benchRetrieval } from "./retrieval.ts";
import { benchScale } from "./scale.ts";

await benchAnswers();
await benchMinutes();
await benchRetrieval();
await benchScale();
await benchProcess();
await benchMarks();
benchMany();
