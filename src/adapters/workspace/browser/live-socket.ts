import type { WebSocket } from "ws";
import { canSee, findConversation } from "../conversations.ts";
import type { Core } from "../core.ts";
import type { Change } from "../live.ts";
import type { Fields } from "../model.ts";
import { channelView } from "../shapes.ts";

/** Sends one window what its person may see, as it happens. */
export function attachLive(core: Core, socket: WebSocket, user: string, withInspector: boolean): void {
  if (core.store.state.users[user] === undefined) return socket.close(4001, "no_user");
  const stop = core.live.subscribe((change) => {
    const shown = forWindow(core, change, user, withInspector);
    if (shown !== undefined) socket.send(JSON.stringify(shown));
  });
  socket.on("close", stop);
  socket.on("error", () => socket.terminate());
  socket.send(JSON.stringify({ type: "hello" }));
}

function forWindow(core: Core, change: Change, user: string, withInspector: boolean): Fields | undefined {
  const { audience, ...shown } = change;
  if (audience !== undefined && !audience.includes(user)) return undefined;
  if (shown.type === "inspector") return withInspector ? shown : undefined;
  if (shown.type !== "channel") return shown;
  const conversation = findConversation(core, String(shown["channelId"]));
  if (conversation === undefined || !canSee(conversation, user)) return undefined;
  return { type: "channel", channel: channelView(core, conversation, user) };
}
