import { z } from "zod";
import { botMessage, contentsOf, threadField, writableForBot } from "../compose.ts";
import { LIMITS } from "../limits.ts";
import { SlackRefusal } from "../model.ts";
import { newFile, shareFile } from "../files.ts";
import { post } from "../posting.ts";
import { count, jsonField, method } from "./method.ts";

export const fileMethods = {
  "files.getUploadURLExternal": method({
    scopes: ["files:write"],
    tier: 4,
    args: z.object({
      filename: z.string().min(1),
      length: count,
      alt_text: z.string().optional(),
      snippet_type: z.string().optional(),
    }),
    run(core, args) {
      if (args.length === undefined || args.length <= 0) throw new SlackRefusal("invalid_arguments");
      if (args.length > LIMITS.fileBytes) throw new SlackRefusal("file_upload_size_restricted");
      const file = newFile(core, {
        name: args.filename,
        user: core.app.botUserId,
        size: args.length,
        altText: args.alt_text,
      });
      return { upload_url: `${core.origin()}/upload/${file.id}`, file_id: file.id };
    },
  }),

  "files.completeUploadExternal": method({
    scopes: ["files:write"],
    tier: 4,
    args: z.object({
      files: jsonField(z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1)),
      channel_id: z.string().optional(),
      channels: z.string().optional(),
      initial_comment: z.string().optional(),
      blocks: jsonField(z.unknown()),
      thread_ts: z.string().optional(),
    }),
    run(core, args) {
      const channel = args.channel_id ?? args.channels?.split(",")[0];
      const conversation =
        channel === undefined || channel === "" ? undefined : writableForBot(core, channel);
      const files = args.files.map(({ id, title }) => {
        const file = core.store.state.files[id];
        if (file === undefined || core.bytes.get(id) === undefined) throw new SlackRefusal("file_not_found");
        const titled = title === undefined ? file : { ...file, title };
        core.store.state.files[id] = titled;
        return conversation === undefined ? titled : shareFile(core, titled, conversation.id);
      });
      core.store.save();
      if (conversation !== undefined) {
        const said = args.initial_comment !== undefined || args.blocks !== undefined;
        const contents = said
          ? contentsOf(core, { text: args.initial_comment, blocks: args.blocks })
          : { text: "" };
        const thread = threadField(core, conversation.id, args.thread_ts);
        post(core, conversation, {
          ...botMessage(core, contents),
          ...thread,
          subtype: "file_share",
          upload: true,
          files,
        });
      }
      return { files };
    },
  }),

  "files.info": method({
    scopes: ["files:read"],
    tier: 4,
    args: z.object({ file: z.string() }),
    run(core, args) {
      const file = core.store.state.files[args.file];
      if (file === undefined) throw new SlackRefusal("file_not_found");
      return { file, comments: [], response_metadata: { next_cursor: "" } };
    },
  }),
};
