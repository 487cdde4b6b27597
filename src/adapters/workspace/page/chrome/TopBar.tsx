import type { VNode } from "preact";
import { useSurroundings } from "../context.ts";
import type { Language } from "../mrkdwn/dates.ts";
import { useActions, usePageState } from "../page-context.ts";
import { ClockBar } from "./ClockBar.tsx";
import { Icon } from "./Icon.tsx";

/** The bar on top: the menu on phones, the clock, the inspector and the page's language. */
export function TopBar(props: {
  menuOpen: boolean;
  onMenu: () => void;
  onLanguage: (language: Language) => void;
}): VNode {
  const { texts, language } = useSurroundings();
  const { entries } = usePageState();
  const { openInspector, closeInspector } = useActions();
  return (
    <header class="topbar">
      <button
        type="button"
        class="icon-button menu-button"
        aria-label={props.menuOpen ? texts.closeMenu : texts.menu}
        aria-expanded={props.menuOpen}
        onClick={props.onMenu}
      >
        <Icon name={props.menuOpen ? "close" : "menu"} />
      </button>
      <ClockBar />
      <button
        type="button"
        class="button quiet"
        aria-pressed={entries !== null}
        aria-label={`${texts.inspectorShort}: ${texts.inspector}`}
        title={texts.inspector}
        onClick={() => (entries === null ? void openInspector() : closeInspector())}
      >
        <Icon name="search" /> <span class="wide-only">{texts.inspectorShort}</span>
      </button>
      <div class="languages" role="group" aria-label={texts.language}>
        {(["nl", "en"] as const).map((one) => (
          <button
            key={one}
            type="button"
            class="language"
            aria-pressed={language === one}
            onClick={() => props.onLanguage(one)}
          >
            {one}
          </button>
        ))}
      </div>
    </header>
  );
}
