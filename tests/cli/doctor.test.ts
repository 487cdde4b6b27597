import { createServer, type Server } from "node:http";
import { type AddressInfo } from "node:net";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Finding } from "../../src/adapters/cli/doctor.ts";
import { examine } from "../../src/compose/cli-doctor.ts";
import { examineSlack } from "../../src/compose/cli-doctor-slack.ts";
import type { Config, SlackConfig } from "../../src/config.ts";
import { scopes } from "../../src/adapters/slack/surfaces.ts";
import type { ChannelRow } from "../../src/features/people/ports.ts";

const SCOPES = scopes().join(",");
const CHANNELS: Record<string, object> = {
  C1: { ok: true, channel: { name: "werkspoor-1", is_archived: false, is_member: true } },
  C2: { ok: true, channel: { name: "oud", is_archived: true } },
  C3: { ok: true, channel: { name: "elders", is_archived: false, is_member: false } },
};

let slack: Server;
let apiUrl: string;
let granted: string | undefined = SCOPES;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wegwijzer-doctor-"));
  slack = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      if (granted !== undefined) response.setHeader("x-oauth-scopes", granted);
      response.end(JSON.stringify(answer(request.url ?? "", request.headers.authorization ?? "", body)));
    });
  });
  await new Promise<void>((resolve) => void slack.listen(0, "127.0.0.1", resolve));
  apiUrl = `http://127.0.0.1:${(slack.address() as AddressInfo).port}/api/`;
});
afterAll(async () => {
  slack.close();
  await rm(folder, { recursive: true, force: true });
});

function answer(url: string, token: string, body: string): object {
  if (!token.endsWith("-good")) return { ok: false, error: "invalid_auth" };
  if (url === "/api/auth.test") return { ok: true, team: "Proef" };
  if (url === "/api/apps.connections.open") return { ok: true, url: "wss://example.org" };
  return (
    CHANNELS[new URLSearchParams(body).get("channel") ?? ""] ?? { ok: false, error: "channel_not_found" }
  );
}

const socket = (botToken: string, appToken: string): SlackConfig => ({
  mode: "socket",
  botToken,
  appToken,
  apiUrl,
});
const channel = (purpose: string, channelId: string): ChannelRow => ({
  teamId: "T1",
  channelId,
  purpose,
  audience: null,
});

async function lookAtSlack(
  config: SlackConfig,
  channels: ChannelRow[] = [],
): Promise<Record<string, Finding>> {
  const findings: Record<string, Finding> = {};
  const reach = { tracks: ["een", "twee", "drie"], channels };
  for await (const finding of examineSlack({ slack: config } as Config, reach))
    findings[finding.check] = finding;
  return findings;
}

describe("Slack", () => {
  it("is well", async () => {
    const found = await lookAtSlack(socket("xoxb-good", "xapp-good"), [channel("een", "C1")]);
    expect(found).toMatchObject({
      Slack: { status: "ok", found: "connected to Proef" },
      scopes: { status: "ok" },
      "Socket Mode": { status: "ok" },
      "channel for een": { status: "ok", found: "#werkspoor-1" },
      "channel for twee": { status: "warn", found: "not set" },
      "channel for besluiten": { status: "warn", mend: "/wegwijzer kanaal besluiten #kanaal" },
    });
  });

  it("refuses tokens", async () => {
    expect(await lookAtSlack(socket("xoxb-bad", "xapp-good"))).toEqual({
      Slack: {
        check: "Slack",
        status: "fail",
        found: "the bot token is refused (invalid_auth)",
        mend: "install the app again and set SLACK_BOT_TOKEN",
      },
    });
    const found = await lookAtSlack(socket("xoxb-good", "xapp-bad"));
    expect(found["Socket Mode"]).toMatchObject({ status: "fail" });
  });

  it("misses scopes, and does not guess them", async () => {
    granted = "chat:write,commands";
    const missing = (await lookAtSlack(socket("xoxb-good", "xapp-good")))["scopes"];
    expect(missing).toMatchObject({ status: "fail" });
    expect(missing?.found).toMatch(/^missing app_mentions:read, .*users:read\.email$/);
    granted = undefined;
    expect((await lookAtSlack(socket("xoxb-good", "xapp-good")))["scopes"]).toMatchObject({ status: "warn" });
    granted = SCOPES;
  });

  it("cannot post in a channel", async () => {
    const found = await lookAtSlack(socket("xoxb-good", "xapp-good"), [
      channel("een", "C2"),
      channel("twee", "C3"),
      channel("drie", "C4"),
    ]);
    expect(["een", "twee", "drie"].map((track) => found[`channel for ${track}`]?.found)).toEqual([
      "#oud is archived",
      "the bot is not in #elders",
      "C4 cannot be read (channel_not_found)",
    ]);
  });
});

async function look(environment: Record<string, string>): Promise<Record<string, Finding>> {
  const findings: Record<string, Finding> = {};
  for await (const finding of examine(environment)) findings[finding.check] = finding;
  return findings;
}

describe("this machine", () => {
  it("is well before the first start, and nothing is made", async () => {
    const found = await look({ DATA_DIR: join(folder, "data"), PORT: "0" });
    expect(Object.values(found).map(({ status }) => status)).not.toContain("fail");
    expect(found).toMatchObject({
      DATA_DIR: { status: "ok", found: `${join(folder, "data")} (made at the first start)` },
      programme: { status: "ok" },
      database: { status: "ok", found: "embedded, made at the first start" },
      Slack: { status: "ok", found: "not configured: the local workspace is served" },
    });
  });

  it("has a wrong value, a programme that is wrong, a port in use, a file where the data should be", async () => {
    expect(await look({ PORT: "x", LOG_LEVEL: "info" })).toMatchObject({
      configuration: { status: "fail", found: 'PORT: found "x", expected a number from 0 to 65535' },
    });
    const file = join(folder, "file");
    await writeFile(file, "");
    await writeFile(join(folder, "programme.yaml"), "key: x\n");
    const found = await look({
      DATA_DIR: file,
      PROGRAMME: folder,
      PORT: String((slack.address() as AddressInfo).port),
      DATABASE_URL: "postgres://nobody@127.0.0.1:1/none",
    });
    expect(found).toMatchObject({
      DATA_DIR: { status: "fail" },
      programme: { status: "fail" },
      PORT: { status: "warn" },
      database: { status: "fail" },
    });
    expect(found["programme"]?.found).toContain("programme.yaml:1:");
  });
});
