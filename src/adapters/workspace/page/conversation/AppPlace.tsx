import type { VNode } from "preact";
import { Interactive } from "../blocks/Interactive.tsx";
import { useSurroundings } from "../context.ts";
import { useActions, usePageState } from "../page-context.ts";
import { appChannel } from "../state/state.ts";
import type { View } from "../state/types.ts";
import { Conversation } from "./Conversation.tsx";

function HomeView({ view }: { view: View }): VNode {
  return <Interactive kind="home" blocks={view.blocks} container={{ type: "view", viewId: view.id }} />;
}

function About(): VNode {
  const { texts } = useSurroundings();
  const { app, commands, shortcuts } = usePageState();
  return (
    <div class="blocks about">
      <p>{app.description}</p>
      <h2 class="header">{texts.appInfoCommands}</h2>
      <dl>
        {commands.map(({ command, description, usageHint }) => (
          <div key={command}>
            <dt>
              <code>
                {command} {usageHint}
              </code>
            </dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
      <h2 class="header">{texts.appInfoShortcuts}</h2>
      <dl>
        {shortcuts.map(({ callbackId, name, description }) => (
          <div key={callbackId}>
            <dt>{name}</dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** The app: its Home tab, the direct message with it, and what it says about itself. */
export function AppPlace({ tab }: { tab: "home" | "messages" | "info" }): VNode {
  const { texts } = useSurroundings();
  const state = usePageState();
  const { openApp } = useActions();
  const channel = appChannel(state);
  const tabs = [
    { key: "home", label: texts.appHome },
    { key: "messages", label: texts.appMessages },
    { key: "info", label: texts.appInfo },
  ] as const;
  return (
    <>
      <div class="tabs" role="tablist" aria-label={state.app.name}>
        {tabs.map(({ key, label }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`tab-${key}`}
            aria-selected={tab === key}
            aria-controls="tab-panel"
            onClick={() => void openApp(key)}
          >
            {label}
          </button>
        ))}
      </div>
      <div class="tab-panel" role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`}>
        {tab === "messages" && channel && <Conversation channel={channel} />}
        {tab === "info" && (
          <div class="home" tabIndex={0}>
            <About />
          </div>
        )}
        {tab === "home" && (
          <div class="home" tabIndex={0}>
            {state.home ? <HomeView view={state.home} /> : <p class="empty">{texts.appEmpty}</p>}
          </div>
        )}
      </div>
    </>
  );
}
