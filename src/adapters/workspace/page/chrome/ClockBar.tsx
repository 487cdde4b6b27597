import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useSurroundings } from "../context.ts";
import { formatInstant, fromWallClock, timeOf, wallClock } from "../mrkdwn/dates.ts";
import { useActions } from "../page-context.ts";
import { jumpsFrom } from "./jumps.ts";
import { usePopover } from "./popover.ts";
import { Icon } from "./Icon.tsx";

/** How often (milliseconds) the shown time is brought up to date. */
const BEAT = 10_000;

const LONG_DATE = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
const SHORT_DATE = { weekday: "short", day: "numeric", month: "short", year: "numeric" } as const;

/** The clock of the workspace: what time it is here, and the ways to move it forward. */
export function ClockBar(): VNode {
  const { texts, language, now } = useSurroundings();
  const { moveClock } = useActions();
  const { open, setOpen, root, button } = usePopover();
  const [busy, setBusy] = useState(false);
  const [wanted, setWanted] = useState("");
  const [, beat] = useState(0);

  useEffect(() => {
    const timer = setInterval(() => beat((count) => count + 1), BEAT);
    return () => clearInterval(timer);
  }, []);

  const instant = now();
  const target = fromWallClock(wanted);
  const backwards = !Number.isNaN(target) && target <= instant;

  async function jump(to: number): Promise<void> {
    setBusy(true);
    await moveClock(to);
    setBusy(false);
    setWanted("");
    setOpen(false);
  }

  return (
    <div class="clock" {...root}>
      <button
        ref={button}
        type="button"
        class="clock-now"
        aria-expanded={open}
        aria-controls="clock-panel"
        title={texts.now}
        onClick={() => setOpen(!open)}
      >
        <Icon name="clock" />
        <span class="clock-date">{formatInstant(instant, language, LONG_DATE)}</span>
        <span class="clock-short">{formatInstant(instant, language, SHORT_DATE)}</span>
        <b>{timeOf(instant, language)}</b>
        {busy && <span class="spinner" role="status" aria-label={texts.jumping} />}
      </button>
      <div class={open ? "clock-panel open" : "clock-panel"} id="clock-panel">
        <div class="clock-presets" role="group" aria-label={texts.jumpTo}>
          {jumpsFrom(instant).map(({ key, to }) => (
            <button key={key} type="button" class="button" disabled={busy} onClick={() => void jump(to)}>
              {texts.jumps[key]}
            </button>
          ))}
        </div>
        <form
          class="clock-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (!Number.isNaN(target) && !backwards) void jump(target);
          }}
        >
          <label>
            {texts.jumpTo}
            <input
              class="input"
              type="datetime-local"
              min={wallClock(instant)}
              value={wanted || wallClock(instant)}
              onInput={(event) => setWanted(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="button button-primary" disabled={busy || backwards || wanted === ""}>
            {texts.jump}
          </button>
          {backwards && (
            <p class="failure" role="alert">
              {texts.onlyForward}
            </p>
          )}
        </form>
      </div>
    </div>
  );
}
