import type { VNode } from "preact";
import type { ConfirmDialog } from "../blocks/types.ts";
import { useSurroundings } from "../context.ts";
import { Mrkdwn } from "../mrkdwn/Mrkdwn.tsx";
import { withEmoji } from "../mrkdwn/emoji.ts";
import { Dialog } from "./Dialog.tsx";

/** Slack's confirmation dialog; only agreeing goes on. */
export function Confirm(props: { confirm: ConfirmDialog; onAgree: () => void; onClose: () => void }): VNode {
  const { texts } = useSurroundings();
  const { title, text, confirm, deny, style } = props.confirm;
  return (
    <Dialog title={withEmoji(title?.text ?? "")} kind="dialog-small" onClose={props.onClose}>
      <div class="dialog-body">{text && <Mrkdwn text={text.text} />}</div>
      <div class="dialog-foot">
        <button type="button" class="button" onClick={props.onClose}>
          {deny?.text ?? texts.no}
        </button>
        <button
          type="button"
          class={style === "danger" ? "button button-danger" : "button button-primary"}
          onClick={() => {
            props.onClose();
            props.onAgree();
          }}
        >
          {confirm?.text ?? texts.yes}
        </button>
      </div>
    </Dialog>
  );
}
