import type { VNode } from "preact";
import { memo } from "preact/compat";
import { useErrorBoundary, useState } from "preact/hooks";
import { Interactive } from "../blocks/Interactive.tsx";
import type { Block } from "../blocks/types.ts";
import { Icon } from "../chrome/Icon.tsx";
import { useSurroundings } from "../context.ts";
import { Mrkdwn } from "../mrkdwn/Mrkdwn.tsx";
import { dayHeading, timeOf } from "../mrkdwn/dates.ts";
import { emojiPicture } from "../mrkdwn/emoji.ts";
import { useActions } from "../page-context.ts";
import type { Attachment, FileInfo, Message } from "../state/types.ts";
import { Avatar } from "./Avatar.tsx";
import { EditMessage } from "./EditMessage.tsx";
import { MessageTools } from "./MessageTools.tsx";

const NO_BLOCKS: Block[] = [];

/** The interactive part of a message: its blocks, with the answer of the bot to a click. */
function MessageBlocks({ message }: { message: Message }): VNode {
  return (
    <Interactive
      kind="message"
      blocks={message.blocks ?? NO_BLOCKS}
      container={{ type: "message", channel: message.channel, ts: message.ts }}
    />
  );
}

function Files({ files }: { files: readonly FileInfo[] }): VNode {
  const { me } = useSurroundings();
  const address = (file: FileInfo) =>
    `/files/${encodeURIComponent(file.id)}/${encodeURIComponent(file.name)}?user=${encodeURIComponent(me)}`;
  return (
    <div class="files">
      {files.map((file) =>
        file.mimetype?.startsWith("image/") ? (
          <img key={file.id} class="file-image" src={address(file)} alt={file.title ?? file.name} />
        ) : (
          <a key={file.id} class="file" href={address(file)} target="_blank" rel="noopener noreferrer">
            <Icon name="file" /> {file.title || file.name}
          </a>
        ),
      )}
    </div>
  );
}

function Attachments({ message }: { message: Message }): VNode {
  return (
    <>
      {(message.attachments ?? []).map((attachment: Attachment, index) => (
        <div key={index} class="attachment">
          {attachment.pretext && <Mrkdwn text={attachment.pretext} />}
          {attachment.title && <b>{attachment.title}</b>}
          {attachment.blocks ? (
            <MessageBlocks message={{ ...message, blocks: attachment.blocks }} />
          ) : (
            <Mrkdwn text={attachment.text ?? attachment.fallback ?? ""} />
          )}
        </div>
      ))}
    </>
  );
}

function Reactions({ message }: { message: Message }): VNode | null {
  const { me, user } = useSurroundings();
  const { react } = useActions();
  if (!message.reactions?.length) return null;
  return (
    <div class="reactions">
      {message.reactions.map(({ name, users, count }) => {
        const who = users.map((id) => user(id)?.displayName ?? id).join(", ");
        return (
          <button
            key={name}
            type="button"
            class="reaction"
            aria-pressed={users.includes(me)}
            aria-label={`${name.replaceAll("_", " ")}, ${count}: ${who}`}
            title={who}
            onClick={() => void react(message, name)}
          >
            {emojiPicture(name) ?? `:${name}:`} {count}
          </button>
        );
      })}
    </div>
  );
}

function Replies({ message }: { message: Message }): VNode | null {
  const { texts, user } = useSurroundings();
  const { openThread } = useActions();
  if (!message.reply_count) return null;
  return (
    <button type="button" class="replies" onClick={() => void openThread(message.channel, message.ts)}>
      {(message.reply_users ?? []).slice(0, 3).map((id) => (
        <Avatar key={id} user={user(id)} small />
      ))}
      {texts.replies(message.reply_count)}
    </button>
  );
}

function MessageBody({ message }: { message: Message }): VNode {
  const { texts } = useSurroundings();
  const [error] = useErrorBoundary();
  if (error) return <div class="unknown-block">{texts.brokenBlock}</div>;
  return (
    <div class="message-text">
      {message.blocks?.length ? <MessageBlocks message={message} /> : <Mrkdwn text={message.text ?? ""} />}
      {message.streaming && <span class="spinner" role="status" aria-label={texts.loading} />}
      {message.edited && <span class="edited">({texts.edited})</span>}
    </div>
  );
}

type Props = { message: Message; compact: boolean; inThread: boolean; highlighted: boolean };

function MessageRow({ message, compact, inThread, highlighted }: Props): VNode {
  const { texts, language, user, now } = useSurroundings();
  const { remove } = useActions();
  const [editing, setEditing] = useState(false);
  const author = user(message.user ?? "");
  const instant = Number(message.ts) * 1000;
  const look = [
    "message",
    compact && "compact",
    message.is_ephemeral && "ephemeral",
    highlighted && "highlight",
  ];
  const time = (
    <time
      dateTime={new Date(instant).toISOString()}
      title={`${dayHeading(instant, now(), language)} ${timeOf(instant, language)}`}
    >
      {timeOf(instant, language)}
    </time>
  );
  return (
    <article class={look.filter(Boolean).join(" ")} data-ts={message.ts} tabIndex={-1}>
      <div class="gutter">{compact ? time : <Avatar user={author} />}</div>
      <div class="message-main">
        {message.is_ephemeral && (
          <p class="only-you">
            <Icon name="eye" /> {texts.onlyYou}
            <button type="button" class="link-button" onClick={() => void remove(message)}>
              {texts.dismiss}
            </button>
          </p>
        )}
        {!compact && (
          <p class="message-head">
            <b>{message.username ?? author?.displayName ?? message.user ?? texts.app}</b>
            {(author?.isBot || message.bot_id) && <span class="badge-app">APP</span>}
            {time}
          </p>
        )}
        {editing ? (
          <EditMessage message={message} onDone={() => setEditing(false)} />
        ) : (
          <MessageBody message={message} />
        )}
        {message.attachments && <Attachments message={message} />}
        {message.files && <Files files={message.files} />}
        <Reactions message={message} />
        {!inThread && <Replies message={message} />}
      </div>
      {!editing && !message.is_ephemeral && (
        <MessageTools message={message} inThread={inThread} onEdit={() => setEditing(true)} />
      )}
    </article>
  );
}

/** One message. It is drawn again only when it changed itself, so that long conversations stay quick. */
export const MessageView = memo(MessageRow);
