import type { ComponentChildren, VNode } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { useSurroundings } from "../context.ts";
import { dayHeading, dayOf } from "../mrkdwn/dates.ts";
import type { Message } from "../state/types.ts";
import { MessageView } from "./Message.tsx";

/** Messages of one person within this many seconds stand under one name; an app's each have their own. */
const TOGETHER = 300;

function follows(message: Message, before: Message | undefined): boolean {
  if (
    !before ||
    message.bot_id ||
    before.user !== message.user ||
    message.is_ephemeral ||
    before.is_ephemeral
  )
    return false;
  return Number(message.ts) - Number(before.ts) < TOGETHER;
}

/** How close to the end one must be (pixels) for new messages to keep the end in view. */
const NEAR_END = 120;

/** A conversation's messages, oldest first; it stays at the end while one is there. */
export function MessageList(props: {
  label: string;
  messages: readonly Message[];
  inThread: boolean;
  /** Time stamp up to which one has read when the conversation was opened. */
  readUpTo?: string | undefined;
  highlight?: string | null;
  before?: ComponentChildren;
  after?: ComponentChildren;
}): VNode {
  const { texts, language, me, now } = useSurroundings();
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const { messages } = props;

  useLayoutEffect(() => {
    const element = box.current;
    if (element && atEnd.current) element.scrollTop = element.scrollHeight;
  });
  useEffect(() => {
    if (!props.highlight) return;
    atEnd.current = false;
    box.current
      ?.querySelector(`[data-ts="${CSS.escape(props.highlight)}"]`)
      ?.scrollIntoView({ block: "center" });
  }, [props.highlight, messages.length > 0]);

  const readUpTo = Number(props.readUpTo ?? Infinity);
  const isNew = ({ ts, user, is_ephemeral }: Message) =>
    Number(ts) > readUpTo && user !== me && !is_ephemeral;
  const firstNew = readUpTo > 0 ? messages.find(isNew) : undefined;
  const rows: VNode[] = [];
  messages.forEach((message, index) => {
    const before = messages[index - 1];
    const instant = Number(message.ts) * 1000;
    const newDay = !before || dayOf(Number(before.ts) * 1000) !== dayOf(instant);
    if (newDay && !props.inThread) {
      rows.push(
        <div key={`day-${message.ts}`} class="divider" role="separator">
          <span>{dayHeading(instant, now(), language)}</span>
        </div>,
      );
    }
    if (message === firstNew && index > 0) {
      rows.push(
        <div key="new" class="divider divider-new" role="separator">
          <span>{texts.newMessages}</span>
        </div>,
      );
    }
    rows.push(
      <MessageView
        key={message.ts}
        message={message}
        compact={!newDay && message !== firstNew && follows(message, before)}
        inThread={props.inThread}
        highlighted={message.ts === props.highlight}
      />,
    );
  });

  return (
    <div
      class="messages"
      ref={box}
      role="log"
      aria-label={props.label}
      tabIndex={0}
      onScroll={(event) => {
        const { scrollHeight, scrollTop, clientHeight } = event.currentTarget;
        atEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_END;
      }}
    >
      {props.before}
      {rows}
      {props.after}
    </div>
  );
}
