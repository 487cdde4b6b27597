// A worker: makes the embedded database's folder and ends. Making one needs a second PostgreSQL of some 350 MB, which
// a thread gives back when it ends and the process that goes on to serve would keep.
import { workerData } from "node:worker_threads";
import { createClient } from "./embedded-client.ts";

const client = await createClient(workerData as string);
await client.close();
