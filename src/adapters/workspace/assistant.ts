import type { Core } from "./core.ts";
import type { Assistant, Conversation } from "./model.ts";
import { seenBy } from "./posting.ts";

const NOTHING: Assistant = { title: null, status: "", loadingMessages: [], prompts: [], promptsTitle: null };

/** Title, status and prompts of a thread, or of a direct message itself (no thread). */
export function assistantOf(core: Core, channel: string, threadTs: string | null): Assistant {
  return core.store.state.assistants[keyOf(channel, threadTs)] ?? NOTHING;
}

/** Changes them and shows it; a status goes by itself when the app answers. */
export function setAssistant(
  core: Core,
  conversation: Conversation,
  threadTs: string | null,
  part: Partial<Assistant>,
): void {
  const assistant = { ...assistantOf(core, conversation.id, threadTs), ...part };
  core.store.state.assistants[keyOf(conversation.id, threadTs)] = assistant;
  core.store.save();
  core.live.publish({
    type: "assistant",
    channel: conversation.id,
    thread_ts: threadTs,
    assistant,
    ...seenBy(conversation),
  });
}

function keyOf(channel: string, threadTs: string | null): string {
  return threadTs === null ? channel : `${channel}:${threadTs}`;
}

/** The app answered: what it said it was doing is over, as in Slack. */
export function clearStatus(core: Core, conversation: Conversation, threadTs: string | undefined): void {
  if (threadTs === undefined || assistantOf(core, conversation.id, threadTs).status === "") return;
  setAssistant(core, conversation, threadTs, { status: "", loadingMessages: [] });
}
