import { render } from "preact";
import { useState } from "preact/hooks";
import { App } from "./App.tsx";
import { recall, recallPerson, remember, rememberPerson } from "./chrome/memory.ts";
import type { Language } from "./mrkdwn/dates.ts";
import { PageContext } from "./page-context.ts";
import { createActions, type Actions } from "./state/actions.ts";
import { createApi, type Api } from "./state/api.ts";
import { connectLive } from "./state/live.ts";
import { reduce } from "./state/reduce.ts";
import { initialState, type Place } from "./state/state.ts";
import { createStore, type Store } from "./state/store.ts";
import type { User } from "./state/types.ts";

function firstPerson(users: readonly User[]): User | undefined {
  const people = users.filter(({ isBot, deleted }) => !isBot && !deleted);
  const wanted = new URLSearchParams(location.search).get("as") ?? recallPerson();
  return people.find(({ id }) => id === wanted) ?? people[0];
}

function firstPlace(): Place {
  const query = new URLSearchParams(location.search);
  const channel = query.get("channel");
  if (channel) return { kind: "conversation", channel };
  const tab = query.get("tab");
  return { kind: "app", tab: tab === "home" || tab === "info" ? tab : "messages" };
}

function Root({ store, api, actions }: { store: Store; api: Api; actions: Actions }) {
  const [language, setLanguage] = useState<Language>(recall("language") === "en" ? "en" : "nl");
  return (
    <PageContext.Provider value={{ store, actions }}>
      <App
        api={api}
        language={language}
        onLanguage={(chosen) => {
          remember("language", chosen);
          setLanguage(chosen);
        }}
      />
    </PageContext.Provider>
  );
}

/** Follows the workspace live; after each loss of it everything on the screen is read again. */
function follow(store: Store, actions: Actions, windowId: string): void {
  let lost = false;
  const live = connectLive(
    store.get().me.id,
    (message) => {
      if (message.type === "reset") void actions.refresh();
      else store.set((state) => reduce(state, message, windowId));
    },
    (online) => {
      if (online && lost) void actions.refresh();
      lost = !online;
      if (store.get().online !== online) store.set({ online });
    },
  );
  let watching = false;
  store.subscribe(() => {
    const wanted = store.get().entries !== null;
    if (wanted === watching) return;
    watching = wanted;
    live.watch(wanted);
  });
}

/** Goes to the place that the address names; without one, to the direct message with the app. */
async function goToAddress(store: Store, actions: Actions): Promise<void> {
  const query = new URLSearchParams(location.search);
  const { place } = store.get();
  if (place.kind === "app") {
    await actions.openApp(place.tab);
    return;
  }
  const thread = query.get("thread_ts");
  await actions.openConversation(place.channel, query.get("ts") ?? undefined);
  if (thread) await actions.openThread(place.channel, thread);
}

async function start(root: HTMLElement): Promise<void> {
  const windowId = crypto.randomUUID();
  const me = firstPerson((await createApi(null, windowId).bootstrap()).users);
  if (!me) throw new Error("Er is nog niemand in deze werkplek. There is nobody in this workspace yet.");
  const api = createApi(me.id, windowId);
  const store = createStore(initialState(await api.bootstrap(), me, firstPlace()));
  const actions = createActions(store, api);
  rememberPerson(me.id);
  follow(store, actions, windowId);
  render(<Root store={store} api={api} actions={actions} />, root);
  await goToAddress(store, actions);
}

const root = document.getElementById("page");
if (root) {
  start(root).catch((error: unknown) => {
    root.textContent = error instanceof Error ? error.message : String(error);
  });
}
