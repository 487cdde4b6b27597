import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import { COMMANDS, EVENTS, FEATURES, METHODS, scopes, SHORTCUTS } from "../../src/adapters/slack/surfaces.ts";

interface Manifest {
  display_information: { name: string; long_description: string };
  features: {
    agent_view: { suggested_prompts: unknown[] };
    shortcuts: { name: string; type: string; callback_id: string }[];
    slash_commands: { command: string; description: string; usage_hint: string; should_escape: boolean }[];
  };
  oauth_config: { scopes: { bot: string[] } };
  settings: { event_subscriptions: { bot_events: string[] }; socket_mode_enabled: boolean };
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const manifest = parseYaml(readFileSync(`${root}/manifest.yml`, "utf8")) as Manifest;

describe("manifest.yml", () => {
  it("asks for exactly the scopes of the events, commands and methods that are used", () => {
    expect(manifest.oauth_config.scopes.bot).toEqual(scopes());
  });

  it("subscribes to exactly the events that are read", () => {
    expect(manifest.settings.event_subscriptions.bot_events.toSorted()).toEqual(
      Object.keys(EVENTS).toSorted(),
    );
  });

  it("has exactly the slash commands that are read, each escaped", () => {
    expect(manifest.features.slash_commands).toEqual(
      COMMANDS.map(({ name, description, usageHint }) => ({
        command: `/${name}`,
        description,
        usage_hint: usageHint,
        should_escape: true,
      })),
    );
  });

  it("has exactly the shortcuts that are read", () => {
    const shortcuts = manifest.features.shortcuts.map(({ callback_id, type, name }) => [
      callback_id,
      { type, name },
    ]);
    expect(Object.fromEntries(shortcuts)).toEqual(SHORTCUTS);
    for (const { name } of manifest.features.shortcuts) expect(name.length).toBeLessThanOrEqual(24);
  });

  it("has the features whose scopes are asked for", () => {
    for (const feature of Object.keys(FEATURES)) expect(manifest.features).toHaveProperty(feature);
    expect(manifest.features.agent_view.suggested_prompts.length).toBeLessThanOrEqual(4);
    expect(manifest.settings.socket_mode_enabled).toBe(true);
    expect(manifest.display_information.name.length).toBeLessThanOrEqual(35);
    expect(manifest.display_information.long_description.length).toBeGreaterThanOrEqual(175);
  });

  it("lists exactly the Web API methods that the adapter calls", () => {
    const called = new Set(["apps.connections.open"]);
    const folder = `${root}/src/adapters/slack`;
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".ts"),
    );
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const source = readFileSync(`${folder}/${file}`, "utf8");
      for (const [, method] of source.matchAll(/client\s*\.\s*([a-z]+(?:\.[a-zA-Z]+)+)\(/g))
        called.add(method ?? "");
    }
    expect([...called].toSorted()).toEqual(Object.keys(METHODS).toSorted());
  });

  // The schema is Slack's and not part of this repository; CI names it or has it in a folder beside this one.
  const schemaFile = [
    process.env["WEGWIJZER_MANIFEST_SCHEMA"] ?? "",
    `${root}/../shared/slack-manifest.schema.2.0.0.json`,
  ].find((file) => file !== "" && existsSync(file));
  it(
    schemaFile === undefined ? "says where Slack's schema is expected" : "is accepted by Slack's schema",
    () => {
      if (schemaFile === undefined) {
        expect(process.env["WEGWIJZER_MANIFEST_SCHEMA"] ?? "").toBe("");
        return;
      }
      const schema = JSON.parse(readFileSync(schemaFile, "utf8")) as object;
      const ajv = new Ajv({ strict: false, allErrors: true });
      expect(ajv.validate(schema, manifest), ajv.errorsText()).toBe(true);
    },
  );
});
