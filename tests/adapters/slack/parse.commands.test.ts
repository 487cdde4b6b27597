import { describe, expect, it } from "vitest";
import { readCommand, readLine } from "../../../src/adapters/slack/parse/commands.ts";
import { hasNoWords, typedText, withoutMention } from "../../../src/adapters/slack/parse/text.ts";

describe("slash commands", () => {
  it.each([
    [
      "vraag",
      "wie is de projectmanager?",
      { kind: "ask", question: "wie is de projectmanager?", shareable: true },
    ],
    ["vraag", "", { kind: "ask.form" }],
    ["vraag", "@channel: wie is dat?", { kind: "ask", question: "wie is dat?", shareable: true }],
    ["vraag", "wie @everyone is dat?", { kind: "ask", question: "wie is dat?", shareable: true }],
    [
      "actie",
      "@Hannah, OT3: plan - voor 11 dec",
      { kind: "action.log", text: "@Hannah, OT3: plan - voor 11 dec" },
    ],
    ["actie", "", { kind: "action.form" }],
    ["actie", ":tada:", { kind: "unsupported", what: "no-words" }],
    ["actie", "x".repeat(3001), { kind: "unsupported", what: "too-long" }],
    ["acties", "mijn", { kind: "action.list", filter: "mijn", page: 1 }],
    ["acties", "", { kind: "action.list", filter: "", page: 1 }],
    [
      "besluit",
      "we gaan door | waarom: het kan",
      { kind: "decision.log", text: "we gaan door | waarom: het kan" },
    ],
    ["besluit", "", { kind: "decision.form" }],
    ["besluit", "?!", { kind: "decision.log", text: "" }],
    ["besluit", "b-12", { kind: "decision.show", id: "b-12" }],
    ["besluiten", "", { kind: "decision.list", filter: "" }],
    ["besluiten", "roadshow", { kind: "decision.list", filter: "roadshow" }],
    ["overleg", "", { kind: "meeting.overview" }],
    ["overleg", "plan kernteam 16 mrt 10:00", { kind: "meeting.plan", text: "kernteam 16 mrt 10:00" }],
    ["meeting", "schedule core team 16 march", { kind: "meeting.plan", text: "core team 16 march" }],
    ["overleg", "start kernteam", { kind: "meeting.start", text: "kernteam" }],
    ["overleg", "start", { kind: "meeting.start", text: "" }],
    ["overleg", "afsluiten", { kind: "meeting.close" }],
    ["meeting", "close M-002", { kind: "meeting.close", id: "M-002" }],
    ["overleg", "annuleren m-2", { kind: "meeting.cancel", id: "m-2" }],
    ["overleg", "agenda kernteam: de borrel", { kind: "meeting.add-item", text: "kernteam: de borrel" }],
    ["overleg", "dansen", { kind: "unsupported", what: "meeting", typed: "dansen" }],
    ["deadline", "OT3 Publicatie - 15 dec", { kind: "deadline.log", text: "OT3 Publicatie - 15 dec" }],
    ["deadline", "", { kind: "unsupported", what: "deadline.empty" }],
    ["deadlines", "OT3", { kind: "deadline.list", filter: "OT3" }],
    ["knelpunt", "te weinig tijd", { kind: "unsupported", what: "bottleneck", typed: "te weinig tijd" }],
    ["oud", "x", { kind: "unsupported", what: "command", typed: "/oud" }],
  ])("/%s %s", (name, rest, request) => {
    expect(readCommand(name, rest)).toEqual(request);
  });

  it.each([
    ["", { kind: "help" }],
    ["help acties", { kind: "help", about: "acties" }],
    ["status", { kind: "status" }],
    ["ik ben Hannah Kandel", { kind: "people.claim", name: "Hannah Kandel" }],
    ["koppel <@U1> Hannah Kandel", { kind: "people.link", who: "<@U1>", name: "Hannah Kandel" }],
    ["rol <@U1|hannah> secretaris", { kind: "people.role", who: "<@U1|hannah>", role: "secretaris" }],
    ["rol Jan de Boer coördinator", { kind: "people.role", who: "Jan de Boer", role: "coördinator" }],
    ["rol @wie ondersteuner OT3", { kind: "people.role", who: "@wie", role: "ondersteuner", of: "OT3" }],
    ["trekker OT3 <@U1>", { kind: "people.role", role: "lead", of: "OT3", who: "<@U1>" }],
    [
      "plaatsvervanger werkspoor 1 <@U1>",
      { kind: "people.role", role: "deputy", of: "werkspoor 1", who: "<@U1>" },
    ],
    ["ondersteuner OT 3 Jan", { kind: "people.role", role: "supporter", of: "OT 3", who: "Jan" }],
    ["kanaal werkspoor 1 <#C1|ws1>", { kind: "channel.set", purpose: "werkspoor 1", channelId: "C1" }],
    ["kanaal besluiten <#C1>", { kind: "channel.set", purpose: "besluiten", channelId: "C1" }],
    [
      "kanaal <#C1|x> zichtbaar voor deelnemers",
      { kind: "channel.audience", channelId: "C1", audience: "deelnemers" },
    ],
    ["afwezig t/m 12 mei", { kind: "settings.absence", until: "12 mei" }],
    ["werkdagen ma di do", { kind: "settings.workdays", days: "ma di do" }],
    ["herinneringen", { kind: "reminder.preview" }],
    ["weekbericht werkspoor 1", { kind: "digest.send", track: "werkspoor 1" }],
    ["weekbericht werkspoor 1 voorbeeld", { kind: "digest.preview", track: "werkspoor 1" }],
    [
      "weekbericht opschaling voorbeeld 2023-W12",
      { kind: "digest.preview", track: "opschaling", week: "2023-W12" },
    ],
    ["taal en", { kind: "settings.language", language: "en" }],
    ["privacy", { kind: "privacy" }],
    ["correcties", { kind: "correction.list", page: 1 }],
    [
      "corrigeer wie is de projectmanager?",
      { kind: "correction.find", question: "wie is de projectmanager?" },
    ],
    ["corrigeer", { kind: "correction.find", question: "" }],
    ["document toevoegen", { kind: "document.form" }],
    ["documenten", { kind: "document.list", page: 1 }],
    ["mensen toevoegen", { kind: "people.import" }],
    ["iets anders", { kind: "unsupported", what: "subcommand", typed: "iets anders" }],
  ])("/wegwijzer %s", (rest, request) => {
    expect(readCommand("wegwijzer", rest)).toEqual(request);
  });
});

describe("commands as text", () => {
  it.each([
    ["actie zaal regelen - voor 11 dec", { kind: "action.log", text: "zaal regelen - voor 11 dec" }],
    ["/actie zaal regelen", { kind: "action.log", text: "zaal regelen" }],
    ["Actie: zaal regelen", { kind: "action.log", text: "zaal regelen" }],
    ["action: book the room", { kind: "action.log", text: "book the room" }],
    ["- Actie: zaal regelen", { kind: "action.log", text: "zaal regelen" }],
    ["acties mijn", { kind: "action.list", filter: "mijn", page: 1 }],
    ["ACTIONS mine", { kind: "action.list", filter: "mine", page: 1 }],
    ["weekbericht werkspoor 1", { kind: "digest.send", track: "werkspoor 1" }],
    ["Besluit: we gaan door", { kind: "decision.log", text: "we gaan door" }],
    ["decision we go on | why: we can", { kind: "decision.log", text: "we go on | why: we can" }],
    ["besluiten over de roadshow", { kind: "decision.list", filter: "over de roadshow" }],
    ["decisions", { kind: "decision.list", filter: "" }],
    ["help", { kind: "help" }],
    ["status", { kind: "status" }],
    ["ik ben Hannah", { kind: "people.claim", name: "Hannah" }],
    ["sluit a-31", { kind: "action.done", id: "A-031" }],
    ["heropen A-031", { kind: "action.reopen", id: "A-031" }],
    ["notitie A-031: gebeld", { kind: "action.note", id: "A-031", note: "gebeld" }],
    ["A-031 wordt: nieuwe tekst", { kind: "action.retitle", id: "A-031", title: "nieuwe tekst" }],
    ["A-031 vervalt", { kind: "action.cancel", id: "A-031" }],
    ["wegwijzer status", { kind: "status" }],
    ["/wegwijzer onzin", { kind: "unsupported", what: "subcommand", typed: "onzin" }],
    ["/onzin", { kind: "unsupported", what: "command", typed: "/onzin" }],
  ])("said to us: %s", (text, request) => {
    expect(readLine(text, true)).toEqual(request);
  });

  it.each([
    "wie is de projectmanager?",
    "acties van OT3, welke zijn dat?",
    "help me met de begroting van OT1",
    "trekker OT3",
    "wegwijzer wie is de projectmanager",
    "rol van Hannah in het kernteam",
    "de actie van Jan",
    "welke besluiten zijn er genomen?",
    "besluit van het kernteam over de roadshow?",
  ])("a question, not a command: %s", (text) => {
    expect(readLine(text, true)).toBeNull();
  });

  it.each([
    ["Actie: zaal regelen", "action.log"],
    ["/acties mijn", "action.list"],
    ["acties mijn", "action.list"],
    ["sluit A-031", "action.done"],
    ["Besluit: we gaan door", "decision.log"],
    ["besluiten", "decision.list"],
    ["besluiten werkspoor 2", "decision.list"],
  ])("in a thread: %s", (text, kind) => {
    expect(readLine(text, false)).toMatchObject({ kind });
  });

  it.each([
    "actie is nodig",
    "status",
    "help",
    "deadline is morgen",
    "besluiten we dit nu",
    "besluit volgt",
    "ik ben het eens",
    "dank je!",
  ])("talk in a thread stays talk: %s", (text) => {
    expect(readLine(text, false)).toBeNull();
  });
});

describe("typed text", () => {
  it.each([
    ["“OT3” – plan\u00A0delen’", '"OT3" - plan delen\''],
    ["a &amp;lt; b &amp; c &lt;d&gt;", "a &lt; b & c <d>"],
    ["<@U1|hannah> en <@U2>", "<@U1> en <@U2>"],
    ["<#C1|ws1> <#C2>", "<#C1|ws1> <#C2>"],
    ["zie <https://dordrecht.nl|dordrecht.nl> of <https://a.nl>", "zie dordrecht.nl of https://a.nl"],
    ["<mailto:a@b.nl|a@b.nl>", "a@b.nl"],
    ["<!channel> <!here|here> <!subteam^S1|@kernteam>", "@channel @here @kernteam"],
    ["  een \n twee\u200B ", "een\ntwee"],
  ])("%s", (mrkdwn, text) => {
    expect(typedText(mrkdwn)).toBe(text);
  });

  it("knows text without words", () => {
    expect([":tada: :+1:", "😀🎉", "@channel", "?!", ""].map(hasNoWords)).toEqual(Array(5).fill(true));
    expect(["OT3", "é", "2023"].map(hasNoWords)).toEqual([false, false, false]);
  });

  it("leaves out the mention of the bot alone", () => {
    expect(withoutMention("<@UB>, actie <@U1> belt", "UB")).toBe("actie <@U1> belt");
  });
});
