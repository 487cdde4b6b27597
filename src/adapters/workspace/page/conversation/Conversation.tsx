import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useSurroundings } from "../context.ts";
import { useActions, usePageState } from "../page-context.ts";
import { threadKey, type State } from "../state/state.ts";
import type { Channel } from "../state/types.ts";
import { AssistantStatus, SuggestedPrompts } from "./AssistantLine.tsx";
import { Composer } from "./Composer.tsx";
import { MessageList } from "./MessageList.tsx";

/** The name under which a conversation is known to this person. */
export function conversationName(channel: Channel, users: State["users"], me: string): string {
  if (channel.kind === "im") return users[channel.user ?? ""]?.displayName ?? channel.id;
  if (channel.kind === "channel" || channel.kind === "private") return `#${channel.name}`;
  const others = channel.members.filter((id) => id !== me);
  return others.map((id) => users[id]?.displayName ?? id).join(", ");
}

/** The messages of a channel or direct message, with the field to write in. */
export function Conversation({ channel }: { channel: Channel }): VNode {
  const { texts } = useSurroundings();
  const state = usePageState();
  const actions = useActions();
  const conversation = state.conversations[channel.id];
  const name = conversationName(channel, state.users, state.me.id);
  const readUpTo = useRef(channel.lastRead);
  const assistant = state.assistants[channel.id];
  const working = Object.entries(state.assistants).find(
    ([key, { status }]) => key.startsWith(`${channel.id}/`) && status !== "",
  )?.[1];

  useEffect(() => {
    const look = () => {
      if (!document.hidden) void actions.markRead(channel.id);
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [channel.id, channel.unread, channel.mentions]);

  const messages = conversation?.messages ?? [];
  return (
    <>
      {channel.bookmarks.length > 0 && (
        <nav class="bookmarks" aria-label={texts.bookmarks}>
          {channel.bookmarks.map(({ id, title, link }) => (
            <a key={id} href={link}>
              {title}
            </a>
          ))}
        </nav>
      )}
      <MessageList
        key={channel.id}
        label={name}
        messages={messages}
        inThread={false}
        readUpTo={readUpTo.current}
        highlight={state.highlight}
        before={
          conversation?.hasMore ? (
            <button type="button" class="button earlier" onClick={() => void actions.loadEarlier(channel.id)}>
              ↑
            </button>
          ) : (
            messages.length === 0 && (
              <p class="empty">{conversation?.loading === false ? texts.emptyConversation : texts.loading}</p>
            )
          )
        }
        after={
          <AssistantStatus assistant={assistant?.status ? assistant : state.thread ? undefined : working} />
        }
      />
      <SuggestedPrompts
        assistant={assistant}
        onChoose={(message) => void actions.attempt(() => actions.send(channel.id, message, null, []))}
      />
      {channel.isMember ? (
        <Composer
          key={channel.id}
          channel={channel.id}
          thread={null}
          draftKey={channel.id}
          placeholder={texts.writeTo(name)}
          active={state.thread === null}
        />
      ) : (
        <div class="not-member">
          <p>{texts.notMember}</p>
          <button type="button" class="button button-primary" onClick={() => void actions.join(channel.id)}>
            {texts.join}
          </button>
        </div>
      )}
    </>
  );
}

/** A thread, beside the conversation that it belongs to. */
export function Thread({ channel, ts }: { channel: Channel; ts: string }): VNode {
  const { texts } = useSurroundings();
  const state = usePageState();
  const key = threadKey(channel.id, ts);
  const assistant = state.assistants[key];
  const actions = useActions();
  return (
    <>
      <MessageList
        key={key}
        label={texts.thread}
        messages={state.threads[key] ?? []}
        inThread
        after={<AssistantStatus assistant={assistant} />}
      />
      <SuggestedPrompts
        assistant={assistant}
        onChoose={(message) => void actions.attempt(() => actions.send(channel.id, message, ts, []))}
      />
      <Composer
        key={key}
        channel={channel.id}
        thread={ts}
        draftKey={key}
        placeholder={texts.writeReply}
        active
      />
    </>
  );
}
