import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { Icon } from "../chrome/Icon.tsx";
import { Menu, type MenuItem } from "../chrome/Menu.tsx";
import { useSurroundings } from "../context.ts";
import { Confirm } from "../dialogs/Confirm.tsx";
import { emojiPicture, QUICK_REACTIONS } from "../mrkdwn/emoji.ts";
import { useActions, usePageState } from "../page-context.ts";
import type { Message } from "../state/types.ts";

/** What one can do with a message: react, answer, change it, and what the bot offers for messages. */
export function MessageTools(props: { message: Message; inThread: boolean; onEdit: () => void }): VNode {
  const { message } = props;
  const { texts, me } = useSurroundings();
  const { shortcuts } = usePageState();
  const { react, openThread, remove, shortcut } = useActions();
  const [removing, setRemoving] = useState(false);
  const mine = message.user === me && !message.bot_id;
  const root = message.thread_ts ?? message.ts;

  const reactions: MenuItem[] = QUICK_REACTIONS.map((name) => ({
    key: name,
    label: emojiPicture(name) ?? name,
    hint: name.replaceAll("_", " "),
    run: () => void react(message, name),
  }));
  const items: MenuItem[] = shortcuts
    .filter(({ type }) => type === "message")
    .map(({ callbackId, name, description }) => ({
      key: callbackId,
      label: name,
      hint: description,
      run: () => void shortcut(callbackId, message),
    }));
  if (mine) {
    items.push({ key: "edit", label: texts.edit, run: props.onEdit });
    items.push({ key: "remove", label: texts.remove, danger: true, run: () => setRemoving(true) });
  }

  return (
    <>
      <div class="tools">
        <Menu label={texts.react} items={reactions}>
          <Icon name="smile" />
        </Menu>
        {!props.inThread && (
          <button
            type="button"
            class="icon-button"
            aria-label={texts.replyInThread}
            title={texts.replyInThread}
            onClick={() => void openThread(message.channel, root)}
          >
            <Icon name="thread" />
          </button>
        )}
        {items.length > 0 && (
          <Menu label={texts.moreActions} items={items}>
            <Icon name="more" />
          </Menu>
        )}
      </div>
      {removing && (
        <Confirm
          confirm={{
            title: { type: "plain_text", text: texts.remove },
            text: { type: "plain_text", text: texts.removeQuestion },
            confirm: { type: "plain_text", text: texts.remove },
            deny: { type: "plain_text", text: texts.cancel },
            style: "danger",
          }}
          onAgree={() => void remove(message)}
          onClose={() => setRemoving(false)}
        />
      )}
    </>
  );
}
