import type { webApi } from "@slack/bolt";
import type { Posted } from "../../features/delivery/ports.ts";
import { attempt } from "./calls.ts";

/** Pins a message; where that is not allowed or was done already it stays as it is. */
export async function pinMessage(client: webApi.WebClient, { channelId, ts }: Posted): Promise<void> {
  await attempt(() => client.pins.add({ channel: channelId, timestamp: ts }));
}
