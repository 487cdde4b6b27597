import { describe, expect, it } from "vitest";
import { readAsked } from "../../../src/adapters/slack/parse/asked.ts";
import { readCommand, readQuestion } from "../../../src/adapters/slack/parse/commands.ts";

const list = (filter: string) => ({ kind: "action.list", filter, page: 1 });
const unclear = { kind: "unsupported", what: "change" };

describe("sentences that are not about the programme", () => {
  it.each([
    ["hoi", { kind: "talk", said: "hello" }],
    ["Goedemorgen Wegwijzer!", { kind: "talk", said: "hello" }],
    ["dank je", { kind: "talk", said: "thanks" }],
    ["Top, dankjewel", { kind: "talk", said: "thanks" }],
    ["bedankt voor je hulp!", { kind: "talk", said: "thanks" }],
    ["wat is er te laat?", list("te laat")],
    ["Wat is nu te laat bij OT3?", list("OT3 te laat")],
    ["wat moet ik doen?", list("mijn")],
    ["wat moet ik vandaag nog doen", list("mijn")],
    ["heb ik nog acties?", list("mijn")],
    ["wat staat er open voor OT3?", list("OT3")],
    ["wat staat er voor mij nog open?", list("mijn")],
    ["welke acties staan er nog open bij werkspoor 2?", list("werkspoor 2")],
    ["welke acties staan open?", list("")],
    ["welke acties heeft Hannah nog open?", list("Hannah")],
    ["what is overdue?", list("overdue")],
    ["what do I have to do?", list("mine")],
    ["B-12", { kind: "decision.show", id: "B-012" }],
    ["Geschiedenis van b-12", { kind: "decision.history", id: "B-012" }],
    ["A-005 voor 14 april", unclear],
    ["sluit", unclear],
    ["sluit B-001", unclear],
    ["notitie A-005", unclear],
  ])("%s", (text, request) => {
    expect(readAsked(text)).toEqual(request);
    expect(readQuestion(text, false)).toEqual(request);
  });

  it.each([
    "hoi, wie is de projectmanager?",
    "wat is er besloten over de roadshow?",
    "welke knelpunten staan er in het verslag?",
    "wat moet een gemeente doen?",
    "waarom is A-005 te laat?",
    "A-005 is van wie?",
    "sluit OT3 aan bij de roadshow?",
    "notities van het kernteam",
  ])("stays a question: %s", (question) => {
    expect(readAsked(question)).toBeNull();
    expect(readQuestion(question, true)).toEqual({ kind: "ask", question, shareable: true });
  });

  it("a number after /actie is that action, not the text of a new one", () => {
    expect(readCommand("actie", "A-005")).toEqual({ kind: "action.show", id: "A-005" });
    expect(readCommand("actie", "sluit a-5")).toEqual({ kind: "action.done", id: "A-005" });
  });
});
