import type { App, types } from "@slack/bolt";

type Block = types.KnownBlock;

const plain = (text: string) => ({ type: "plain_text", text }) as const;

const ANSWER: Block[] = [
  { type: "section", text: { type: "mrkdwn", text: "De projectmanager is *Hannah Kandel*." } },
  {
    type: "context",
    elements: [{ type: "mrkdwn", text: "Bron: <https://example.org/plan|Plan 2023>, p. 4" }],
  },
  {
    type: "actions",
    block_id: "next",
    elements: [
      { type: "button", action_id: "more", text: plain("Meer") },
      { type: "button", action_id: "mute", text: plain("Zonder antwoord") },
      {
        type: "button",
        action_id: "drop",
        text: plain("Weggooien"),
        style: "danger",
        confirm: {
          title: plain("Zeker?"),
          text: plain("Het komt niet terug."),
          confirm: plain("Ja"),
          deny: plain("Nee"),
        },
      },
    ],
  },
];

const FEEDBACK: Block = {
  type: "context_actions",
  block_id: "feedback",
  elements: [
    {
      type: "feedback_buttons",
      action_id: "rate",
      positive_button: { text: plain("Goed antwoord"), value: "good" },
      negative_button: { text: plain("Slecht antwoord"), value: "bad" },
    },
  ],
};

function form(text: string): types.ModalView {
  const options = ["OT1", "OT2", "OT3"].map((name) => ({ text: plain(name), value: name }));
  return {
    type: "modal",
    callback_id: "action_form",
    title: plain("Nieuwe actie"),
    submit: plain("Vastleggen"),
    close: plain("Annuleren"),
    blocks: [
      {
        type: "input",
        block_id: "what",
        label: plain("Wat moet er gebeuren?"),
        element: {
          type: "plain_text_input",
          action_id: "text",
          multiline: true,
          ...(text ? { initial_value: text } : {}),
        },
      },
      {
        type: "input",
        block_id: "who",
        label: plain("Wie"),
        element: { type: "multi_users_select", action_id: "users" },
      },
      {
        type: "input",
        block_id: "team",
        optional: true,
        label: plain("Team"),
        element: { type: "static_select", action_id: "team", options },
      },
      {
        type: "input",
        block_id: "due",
        label: plain("Voor"),
        element: { type: "datepicker", action_id: "date" },
      },
      {
        type: "input",
        block_id: "case",
        optional: true,
        label: plain("Casus"),
        element: { type: "external_select", action_id: "case", min_query_length: 2 },
      },
    ],
  };
}

function answersQuestions(app: App): void {
  app.event("app_mention", async ({ event, say }) => {
    await say({ text: "De projectmanager is Hannah Kandel.", blocks: ANSWER, thread_ts: event.ts });
  });
  app.message(async ({ message, say, client }) => {
    if (message.channel_type !== "im" || message.subtype !== undefined) return;
    if (message.text === "zoek lang") {
      const place = { channel_id: message.channel, thread_ts: message.ts };
      await client.assistant.threads.setStatus({ ...place, status: "zoekt …" });
      return;
    }
    const blocks = message.text === "blokken" ? [FEEDBACK] : ANSWER;
    await say({ text: "De projectmanager is Hannah Kandel.", blocks });
  });
  app.action("rate", ({ ack }) => ack());
  app.action("more", async ({ ack, respond }) => {
    await ack();
    const text = "Meer: zij begon in januari 2023.";
    await respond({ text, blocks: [{ type: "section", text: plain(text) }], replace_original: true });
  });
  app.action("drop", async ({ ack, respond }) => {
    await ack();
    await respond({ delete_original: true });
  });
}

function asksInModals(app: App): void {
  app.command("/actie", async ({ ack, client, body }) => {
    await ack();
    await client.views.open({ trigger_id: body.trigger_id, view: form(body.text) });
  });
  app.shortcut("new_action", async ({ ack, client, shortcut }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: form("") });
  });
  app.shortcut({ type: "message_action", callback_id: "log_action" }, async ({ ack, client, shortcut }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: form(shortcut.message.text ?? "") });
  });
  app.options("case", async ({ ack, payload }) => {
    await ack({ options: [{ text: plain(`Casus ${payload.value}`), value: "case-1" }] });
  });
  app.view("action_form", async ({ ack, view, client, body }) => {
    const { what, who, due } = view.state.values;
    if ((due?.["date"]?.selected_date ?? "") < "2023-03-09") {
      await ack({ response_action: "errors", errors: { due: "Die dag is al voorbij." } });
      return;
    }
    const owners = (who?.["users"]?.selected_users ?? []).map((id) => `<@${id}>`).join(" ");
    const done = `Vastgelegd: ${what?.["text"]?.value ?? ""} voor ${owners}`;
    await ack({
      response_action: "update",
      view: {
        type: "modal",
        title: plain("Klaar"),
        close: plain("Sluiten"),
        blocks: [{ type: "section", text: plain("Genoteerd.") }],
      },
    });
    await client.chat.postMessage({ channel: body.user.id, text: done });
  });
}

/** A small bot that answers, opens modals and has buttons: enough to try the page with. */
export function teachEcho(app: App): void {
  answersQuestions(app);
  asksInModals(app);
  app.event("app_home_opened", async ({ event, client }) => {
    if (event.tab === "home") {
      const blocks: Block[] = [
        { type: "header", text: plain("Goedemorgen") },
        {
          type: "actions",
          block_id: "home",
          elements: [{ type: "button", action_id: "done", text: plain("Afronden") }],
        },
      ];
      await client.views.publish({ user_id: event.user, view: { type: "home", blocks } });
      return;
    }
    const prompts = [{ title: "Wie leidt het?", message: "Wie is de projectmanager?" }];
    await client.assistant.threads.setSuggestedPrompts({ channel_id: event.channel, prompts });
  });
  app.action("done", async ({ ack, body, client }) => {
    await ack();
    const blocks: Block[] = [{ type: "section", text: plain("Alles is af.") }];
    await client.views.publish({ user_id: body.user.id, view: { type: "home", blocks } });
  });
}
