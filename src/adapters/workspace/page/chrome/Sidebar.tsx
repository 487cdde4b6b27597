import type { ComponentChildren, VNode } from "preact";
import { Avatar } from "../conversation/Avatar.tsx";
import { conversationName } from "../conversation/Conversation.tsx";
import { useSurroundings } from "../context.ts";
import { useActions, usePageState } from "../page-context.ts";
import { appChannel, type State } from "../state/state.ts";
import type { Channel } from "../state/types.ts";
import { Icon } from "./Icon.tsx";
import { PersonChooser } from "./PersonChooser.tsx";

function Entry(props: {
  current: boolean;
  unread: number;
  mentions: number;
  muted?: boolean;
  title?: string;
  onOpen: () => void;
  children: ComponentChildren;
}): VNode {
  const { texts } = useSurroundings();
  const look = ["entry", props.unread > 0 && "entry-unread", props.muted && "entry-muted"];
  return (
    <li>
      <button
        type="button"
        class={look.filter(Boolean).join(" ")}
        title={props.title}
        aria-current={props.current ? "page" : undefined}
        onClick={props.onOpen}
      >
        <span class="entry-name">{props.children}</span>
        {props.unread > 0 && (
          <span class="badge" aria-label={texts.unread(props.unread)}>
            {props.unread}
          </span>
        )}
      </button>
    </li>
  );
}

function sorted(channels: readonly Channel[], name: (channel: Channel) => string): Channel[] {
  return channels.toSorted((one, other) => name(one).localeCompare(name(other), "nl"));
}

function isCurrent(state: State, channel: Channel): boolean {
  return state.place.kind === "conversation" && state.place.channel === channel.id;
}

/** Where one can go: the app, channels, direct messages. */
export function Sidebar({ onGo }: { onGo: () => void }): VNode {
  const { texts, me } = useSurroundings();
  const state = usePageState();
  const { openApp, openConversation } = useActions();
  const name = (channel: Channel) => conversationName(channel, state.users, me);
  const all = Object.values(state.channels).filter(({ isArchived }) => !isArchived);
  const rooms = sorted(
    all.filter(({ kind }) => kind === "channel" || kind === "private"),
    name,
  );
  const bot = appChannel(state);
  const direct = sorted(
    all.filter(
      ({ id, kind, latest }) => kind === "mpim" || (kind === "im" && id !== bot?.id && latest !== null),
    ),
    name,
  );
  const go = (open: () => Promise<unknown>) => () => {
    onGo();
    void open();
  };
  const tab = state.place.kind === "app" ? state.place.tab : null;
  return (
    <nav class="sidebar" aria-label={state.team}>
      <div class="team">
        <b>{state.team}</b>
        <small>{texts.workspace}</small>
      </div>
      <PersonChooser />
      <div class="entries">
        <h2>{texts.app}</h2>
        <ul>
          <Entry
            current={tab === "home" || tab === "info"}
            unread={0}
            mentions={0}
            onOpen={go(() => openApp("home"))}
          >
            <Avatar user={state.users[state.app.botUserId]} small /> {state.app.name}
            <i
              class={state.app.connected ? "dot dot-on" : "dot"}
              title={state.app.connected ? "" : texts.botOffline}
            />
          </Entry>
        </ul>
        <h2>{texts.channels}</h2>
        <ul>
          {rooms.map((channel) => (
            <Entry
              key={channel.id}
              current={isCurrent(state, channel)}
              unread={channel.unread}
              mentions={channel.mentions}
              muted={!channel.isMember}
              title={channel.name}
              onOpen={go(() => openConversation(channel.id))}
            >
              <span class="sign">{channel.kind === "private" ? <Icon name="lock" /> : "#"}</span>{" "}
              {channel.name}
            </Entry>
          ))}
        </ul>
        <h2>{texts.directMessages}</h2>
        <ul>
          <Entry
            current={tab === "messages"}
            unread={bot?.unread ?? 0}
            mentions={bot?.mentions ?? 0}
            onOpen={go(() => openApp("messages"))}
          >
            <Avatar user={state.users[state.app.botUserId]} small /> {state.app.name}
          </Entry>
          {direct.map((channel) => (
            <Entry
              key={channel.id}
              current={isCurrent(state, channel)}
              unread={channel.unread}
              mentions={channel.mentions}
              onOpen={go(() => openConversation(channel.id))}
            >
              <Avatar user={state.users[channel.user ?? ""]} small /> {name(channel)}
            </Entry>
          ))}
        </ul>
      </div>
    </nav>
  );
}
