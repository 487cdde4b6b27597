import { z } from "zod";
import { memberById } from "../conversations.ts";
import { SlackRefusal } from "../model.ts";
import { botProfile, profileShape, userShape } from "../shapes.ts";
import { flag, method, page, paging } from "./method.ts";

/** api.test, auth, people, team, emoji: what the bot asks to know where it is. */
export const peopleMethods = {
  "api.test": method({
    scopes: [],
    tier: 4,
    token: "none",
    args: z.looseObject({ error: z.string().optional() }),
    run(_core, args) {
      if (args.error !== undefined) throw new SlackRefusal(args.error, { args });
      return { args };
    },
  }),

  "auth.test": method({
    scopes: [],
    tier: 4,
    args: z.object({}),
    run: (core) => ({
      url: `${core.origin()}/`,
      team: core.team.name,
      user: core.store.state.users[core.app.botUserId]?.name ?? "",
      team_id: core.team.id,
      user_id: core.app.botUserId,
      bot_id: core.app.botId,
      is_enterprise_install: false,
    }),
  }),

  "apps.connections.open": method({
    scopes: [],
    tier: 4,
    token: "app",
    args: z.object({}),
    run(core) {
      if (core.ticket === null) throw new SlackRefusal("socket_mode_not_enabled");
      return {
        url: `${core.origin().replace(/^http/, "ws")}/socket?ticket=${core.ticket()}&app_id=${core.app.appId}`,
      };
    },
  }),

  "users.info": method({
    scopes: ["users:read"],
    tier: 4,
    args: z.object({ user: z.string().min(1), include_locale: flag }),
    run(core, args) {
      const user = memberById(core, args.user);
      const locale = args.include_locale === true ? { locale: user.locale } : {};
      return { user: { ...userShape(core, user), ...locale } };
    },
  }),

  "users.list": method({
    scopes: ["users:read"],
    tier: 2,
    args: z.object({ ...paging, include_locale: flag, team_id: z.string().optional() }),
    run(core, args) {
      const { items, response_metadata } = page(Object.values(core.store.state.users), args);
      const now = Math.floor(core.clock.now().getTime() / 1000);
      return { members: items.map((user) => userShape(core, user)), cache_ts: now, response_metadata };
    },
  }),

  "users.lookupByEmail": method({
    scopes: ["users:read.email"],
    tier: 3,
    args: z.object({ email: z.string() }),
    run(core, args) {
      const wanted = args.email.trim().toLowerCase();
      const user = Object.values(core.store.state.users).find(
        (one) => one.email.toLowerCase() === wanted && wanted !== "" && !one.deleted,
      );
      if (user === undefined) throw new SlackRefusal("users_not_found");
      return { user: userShape(core, user) };
    },
  }),

  "users.profile.get": method({
    scopes: ["users.profile:read"],
    tier: 4,
    args: z.object({ user: z.string().optional(), include_labels: flag }),
    run: (core, args) => ({ profile: profileShape(core, memberById(core, args.user ?? core.app.botUserId)) }),
  }),

  "team.info": method({
    scopes: ["team:read"],
    tier: 3,
    args: z.object({ team: z.string().optional() }),
    run(core, args) {
      if (args.team !== undefined && args.team !== core.team.id) throw new SlackRefusal("team_not_found");
      return {
        team: {
          ...core.team,
          url: `${core.origin()}/`,
          email_domain: "",
          icon: { image_default: true },
          is_verified: false,
        },
      };
    },
  }),

  "bots.info": method({
    scopes: ["users:read"],
    tier: 3,
    args: z.object({ bot: z.string().optional(), team_id: z.string().optional() }),
    run(core, args) {
      if (args.bot !== undefined && args.bot !== core.app.botId) throw new SlackRefusal("bot_not_found");
      return { bot: botProfile(core) };
    },
  }),

  "emoji.list": method({
    scopes: ["emoji:read"],
    tier: 2,
    args: z.object({ include_categories: flag }),
    run: () => ({ emoji: {}, cache_ts: "0" }),
  }),
};
