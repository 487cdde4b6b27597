import type { VNode } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { Icon } from "./chrome/Icon.tsx";
import { Inspector } from "./chrome/Inspector.tsx";
import { Notices } from "./chrome/Notices.tsx";
import { Sidebar } from "./chrome/Sidebar.tsx";
import { TopBar } from "./chrome/TopBar.tsx";
import { Welcome } from "./chrome/Welcome.tsx";
import { SurroundingsContext, textsFor, useSurroundings, type Surroundings } from "./context.ts";
import { AppPlace } from "./conversation/AppPlace.tsx";
import { Conversation, conversationName, Thread } from "./conversation/Conversation.tsx";
import { Modal } from "./dialogs/Modal.tsx";
import type { Language } from "./mrkdwn/dates.ts";
import { useActions, usePageState } from "./page-context.ts";
import type { Api } from "./state/api.ts";
import { channelOf } from "./state/state.ts";

function Heading(): VNode {
  const { texts } = useSurroundings();
  const state = usePageState();
  const channel = channelOf(state);
  if (state.place.kind === "app") {
    return (
      <header class="main-head">
        <h1>{state.app.name}</h1>
        <p>{state.app.connected ? state.app.description : texts.botOffline}</p>
      </header>
    );
  }
  if (!channel) return <header class="main-head" />;
  const isRoom = channel.kind === "channel" || channel.kind === "private";
  return (
    <header class="main-head">
      <h1>{conversationName(channel, state.users, state.me.id)}</h1>
      <p>
        {isRoom && texts.memberCount(channel.members.length)}
        {isRoom && channel.topic && ` · ${channel.topic}`}
        {channel.kind === "im" && state.users[channel.user ?? ""]?.title}
      </p>
    </header>
  );
}

function Main(): VNode {
  const state = usePageState();
  const { place } = state;
  const channel = channelOf(state);
  return (
    <main class="main">
      <Heading />
      {place.kind === "app" ? (
        <AppPlace tab={place.tab} />
      ) : (
        channel && <Conversation key={channel.id} channel={channel} />
      )}
    </main>
  );
}

function ThreadPane(): VNode | null {
  const { texts } = useSurroundings();
  const state = usePageState();
  const { closeThread } = useActions();
  const { thread } = state;
  const channel = thread && state.channels[thread.channel];
  if (!thread || !channel) return null;
  return (
    <aside
      class="pane"
      aria-label={texts.thread}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) closeThread();
      }}
    >
      <header class="pane-head">
        <h2>
          {texts.thread} <small>{conversationName(channel, state.users, state.me.id)}</small>
        </h2>
        <button type="button" class="icon-button" aria-label={texts.close} onClick={closeThread}>
          <Icon name="close" />
        </button>
      </header>
      <Thread key={thread.ts} channel={channel} ts={thread.ts} />
    </aside>
  );
}

/** Names, words and ways for everything below; a new object only when what it says has changed. */
function useMakeSurroundings(api: Api, language: Language): Surroundings {
  const { users, channels, me, clock } = usePageState();
  const { openConversation } = useActions();
  const heard = useMemo(() => ({ at: performance.now(), now: Date.parse(clock.now) }), [clock]);
  return useMemo(
    () => ({
      language,
      texts: textsFor(language),
      me: me.id,
      now: () => heard.now + (performance.now() - heard.at),
      user: (id) => users[id],
      users: () => Object.values(users),
      channel: (id) => channels[id],
      channels: () => Object.values(channels),
      open: (id) => void openConversation(id),
      upload: async (file) => (await api.upload(file)).file,
      act: api.act,
      suggest: api.suggest,
    }),
    [api, language, users, channels, me, heard, openConversation],
  );
}

/** The whole page. */
export function App(props: {
  api: Api;
  language: Language;
  onLanguage: (language: Language) => void;
}): VNode {
  const state = usePageState();
  const surroundings = useMakeSurroundings(props.api, props.language);
  const [menuOpen, setMenuOpen] = useState(false);
  const { texts } = surroundings;
  const top = state.views.at(-1);

  const { place, me } = state;
  useEffect(() => {
    // Loading the page again comes back to the same place, as the same person.
    const where = place.kind === "app" ? { tab: place.tab } : { channel: place.channel };
    history.replaceState(null, "", `?${new URLSearchParams({ as: me.id, ...where })}`);
  }, [place, me.id]);
  useEffect(() => {
    document.documentElement.lang = props.language;
    const unread = Object.values(state.channels).reduce((sum, channel) => sum + channel.unread, 0);
    document.title = `${unread > 0 ? `(${unread}) ` : ""}${state.app.name} · ${state.me.displayName}`;
  });

  return (
    <SurroundingsContext.Provider value={surroundings}>
      <div
        class={menuOpen ? "page menu-open" : "page"}
        onKeyDown={(event) => {
          if (event.key === "Escape") setMenuOpen(false);
        }}
      >
        <TopBar menuOpen={menuOpen} onMenu={() => setMenuOpen(!menuOpen)} onLanguage={props.onLanguage} />
        <Welcome />
        <div class="columns">
          <Sidebar onGo={() => setMenuOpen(false)} />
          {menuOpen && (
            <button
              type="button"
              class="veil"
              aria-label={texts.closeMenu}
              onClick={() => setMenuOpen(false)}
            />
          )}
          <Main />
          <ThreadPane />
          {state.entries && <Inspector entries={state.entries} />}
        </div>
        <Notices />
        {top && <Modal key={top.id} view={top} depth={state.views.length - 1} />}
      </div>
    </SurroundingsContext.Provider>
  );
}
