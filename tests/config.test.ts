import { describe, expect, it } from "vitest";
import { ConfigError, readConfig } from "../src/config.ts";

const bot = "xoxb-1-secret";
const app = "xapp-1-secret";

function problemsOf(environment: Record<string, string>): string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe("readConfig", () => {
  it("runs the whole product locally when nothing is set", () => {
    const config = readConfig({});
    expect(config.slack).toEqual({ mode: "local" });
    expect(config.port).toBe(3000);
    expect(config.dataDir).toMatch(/\/data$/);
    expect(config.programme).toMatch(/\/programme$/);
    expect(config.startAt).toEqual(new Date("2023-03-09T08:30:00+01:00"));
  });

  it("counts an empty variable as absent", () => {
    expect(readConfig({ SLACK_BOT_TOKEN: "", DATABASE_URL: " " }).slack.mode).toBe("local");
  });

  it("prefers Socket Mode when both an app token and a signing secret are there", () => {
    const config = readConfig({
      SLACK_BOT_TOKEN: bot,
      SLACK_APP_TOKEN: app,
      SLACK_SIGNING_SECRET: "a".repeat(32),
    });
    expect(config.slack).toEqual({
      mode: "socket",
      botToken: bot,
      appToken: app,
      apiUrl: "https://slack.com/api/",
    });
    expect(config.startAt).toBeUndefined();
  });

  it("serves HTTP with a signing secret", () => {
    expect(readConfig({ SLACK_BOT_TOKEN: bot, SLACK_SIGNING_SECRET: "a".repeat(32) }).slack.mode).toBe(
      "http",
    );
  });

  it.each([
    ["SLACK_BOT_TOKEN", "xoxp-wrong-kind"],
    ["SLACK_APP_TOKEN", "xoxb-1"],
    ["SLACK_SIGNING_SECRET", "short"],
    ["SLACK_API_URL", "slack.com/api"],
    ["DATABASE_URL", "mysql://host/db"],
    ["PORT", "http"],
    ["PORT", "70000"],
    ["PORT", "-1"],
    ["PUBLIC_URL", "wegwijzer.example"],
    ["PUBLIC_URL", "ftp://wegwijzer.example"],
    ["PUBLIC_URL", "https://wegwijzer.example/?van=slack"],
    ["PUBLIC_URL", "https://wegwijzer.example/#bron"],
    ["PUBLIC_URL", "https://bart:hunter2@wegwijzer.example"],
    ["PUBLIC_URL", "https://weg wijzer.example"],
    ["PUBLIC_URL", "https://wegwijzer.example/a|b"],
    ["WEGWIJZER_ADMINS", "U0123,bart"],
    ["LLM_BASE_URL", "model"],
    ["LOG_LEVEL", "loud"],
    ["NOW", "yesterday"],
    ["NOW", "2023-03-09T08:30:00"],
    ["NOW", "2023-13-40T08:30:00Z"],
    ["NOW", "2023-02-30T08:30:00Z"],
  ])("refuses %s=%s in one line that names it, what was found and what is expected", (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name}: found .+, expected .+$`));
  });

  it.each([
    [{ SLACK_APP_TOKEN: app }, "SLACK_BOT_TOKEN"],
    [{ SLACK_SIGNING_SECRET: "a".repeat(32) }, "SLACK_BOT_TOKEN"],
    [{ SLACK_BOT_TOKEN: bot }, "SLACK_APP_TOKEN"],
    [{ LLM_BASE_URL: "http://localhost:1/v1" }, "LLM_MODEL"],
    [{ LLM_MODEL: "m" }, "LLM_BASE_URL"],
    [{ SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, NOW: "2023-03-09T08:30:00Z" }, "NOW"],
    [
      {
        SLACK_BOT_TOKEN: bot,
        SLACK_APP_TOKEN: app,
        SLACK_API_URL: "https://elsewhere.example/api/",
        NOW: "2023-03-09T08:30:00Z",
      },
      "NOW",
    ],
  ])("refuses the contradiction %o", (environment, name) => {
    expect(problemsOf(environment as Record<string, string>).map((line) => line.split(":")[0])).toContain(
      name,
    );
  });

  it.each([
    ["https://wegwijzer.example", "https://wegwijzer.example"],
    ["https://wegwijzer.example/", "https://wegwijzer.example"],
    ["http://10.0.0.7:3000//", "http://10.0.0.7:3000"],
    ["HTTPS://Wegwijzer.Example/hulp/", "https://wegwijzer.example/hulp"],
  ])("takes PUBLIC_URL=%s as %s", (given, publicUrl) => {
    expect(readConfig({ PUBLIC_URL: given }).publicUrl).toBe(publicUrl);
  });

  it("takes NOW beside an API on this machine", () => {
    const config = readConfig({
      SLACK_BOT_TOKEN: bot,
      SLACK_APP_TOKEN: app,
      SLACK_API_URL: "http://127.0.0.1:4000/api",
      NOW: "2023-03-09T08:30:00+01:00",
    });
    expect(config.startAt?.toISOString()).toBe("2023-03-09T07:30:00.000Z");
    expect(config.slack).toMatchObject({ apiUrl: "http://127.0.0.1:4000/api/" });
  });

  it("never shows a secret", () => {
    const text = problemsOf({
      SLACK_BOT_TOKEN: "hunter2",
      SLACK_APP_TOKEN: "hunter2",
      SLACK_SIGNING_SECRET: "hunter2",
      DATABASE_URL: "hunter2",
    }).join("\n");
    expect(text).not.toContain("hunter2");
    expect(text.split("\n")).toHaveLength(4);
  });

  it.each([
    ["WEGWIJZER_ADMINS", "xoxb-1-hunter2"],
    ["LOG_LEVEL", "xapp-1-hunter2"],
    ["LLM_BASE_URL", "https//bart:hunter2@model.example/v1"],
  ])("never shows a secret that landed in %s by mistake", (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([expect.stringMatching(`^${name}: found .+, expected .+`)]);
    expect(problemsOf({ [name]: value }).join()).not.toContain("hunter2");
  });

  it("reports everything that is wrong at once", () => {
    expect(problemsOf({ PORT: "x", LOG_LEVEL: "y", PUBLIC_URL: "z" })).toHaveLength(3);
  });
});
