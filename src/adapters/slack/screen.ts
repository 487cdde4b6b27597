import type { types, webApi } from "@slack/bolt";
import type { Doing, Screen } from "../../features/delivery/dispatch.ts";
import type { Json } from "../../kernel/json.ts";
import type { DialogContent, HomeContent } from "../../domain/messages/content.ts";
import type { PromptsContent } from "../../domain/messages/prompts.ts";
import type { Language } from "../../domain/people/types.ts";
import type { Origin } from "../../domain/requests.ts";
import { attempt } from "./calls.ts";
import { writeMemory } from "./parse/dialogs.ts";

/** A rendered dialog; `context` comes back with its submission. */
interface RenderedDialog {
  title: string;
  submit?: string;
  close: string;
  blocks: readonly Json[];
  context?: Json;
}

export interface ScreenViews {
  dialog(content: DialogContent, language: Language): RenderedDialog;
  home(content: HomeContent, language: Language): readonly Json[];
  prompts(
    content: PromptsContent,
    language: Language,
  ): { title: string; prompts: { title: string; message: string }[] };
  status(doing: Doing, language: Language): string;
}

const plain = (text: string): types.PlainTextElement => ({ type: "plain_text", text, emoji: true });

/** A dialog as Slack takes it; it remembers where it was opened. */
export function modalOf(
  { kind }: DialogContent,
  { title, submit, close, blocks, context = null }: RenderedDialog,
  origin: Origin,
): types.ModalView {
  return {
    type: "modal",
    callback_id: kind,
    private_metadata: writeMemory(origin, context),
    title: plain(title),
    ...(submit === undefined ? {} : { submit: plain(submit) }),
    close: plain(close),
    blocks: blocks as unknown as types.KnownBlock[],
  };
}

/** Opens dialogs and publishes App Home: at once, because a trigger lives three seconds. */
export function slackScreen(client: webApi.WebClient, views: ScreenViews): Screen {
  return {
    async openDialog({ triggerId, content, language }, origin) {
      const view = modalOf(content, views.dialog(content, language), origin);
      const opened = await attempt(() => client.views.open({ trigger_id: triggerId, view }));
      if (opened.kind === "ok") return "opened";
      const tooLate =
        opened.kind === "refused" && /^(expired|exchanged|invalid)_trigger_id$/.test(opened.error);
      return tooLate ? "expired" : "failed";
    },
    async publishHome({ userId, content, language }) {
      const blocks = views.home(content, language) as unknown as types.KnownBlock[];
      const published = await attempt(() =>
        client.views.publish({ user_id: userId, view: { type: "home", blocks } }),
      );
      return published.kind === "ok";
    },
    async suggest({ channelId, content, language }) {
      const { title, prompts } = views.prompts(content, language);
      const [first, ...others] = prompts;
      if (first === undefined) return true;
      // Without a thread: they stand above the conversation itself.
      const suggested = await attempt(() =>
        client.assistant.threads.setSuggestedPrompts({
          channel_id: channelId,
          title,
          prompts: [first, ...others],
        }),
      );
      return suggested.kind === "ok";
    },
    async setStatus({ channelId, ts }, doing, language) {
      const status = doing === null ? "" : views.status(doing, language);
      await attempt(() =>
        client.assistant.threads.setStatus({ channel_id: channelId, thread_ts: ts, status }),
      );
    },
  };
}
