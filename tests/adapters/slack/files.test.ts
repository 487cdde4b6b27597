import { once } from "node:events";
import { access, readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { basename, dirname } from "node:path";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createClient } from "../../../src/adapters/slack/calls.ts";
import { slackFiles } from "../../../src/adapters/slack/files.ts";
import { boltLogger } from "../../../src/adapters/slack/logger.ts";
import type { FetchFile } from "../../../src/features/files.ts";

const API = "https://slack.test/api/";
const THERE = "https://files.slack.com/files-pri/T1-F1/verslag.txt";
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const server = setupServer();

describe("a file that somebody gave us in Slack", () => {
  let fetchFile: FetchFile;
  let asked: { url: string; token: string | null }[] = [];
  beforeAll(() => {
    server.listen({ onUnhandledFrame: "error" });
    const client = createClient("xoxb-test", API, boltLogger(quiet));
    fetchFile = slackFiles(client, { botToken: "xoxb-test", apiUrl: API }, (...args) => fetch(...args));
  });
  afterEach(() => {
    asked = [];
    server.resetHandlers();
  });
  afterAll(() => server.close());

  /** Slack describes the file so, and answers its address so. */
  function given(file: object, answer: () => Response = () => new HttpResponse("Actie: zaal regelen")): void {
    server.use(
      http.post(`${API}files.info`, () => HttpResponse.json({ ok: true, file: { id: "F1", ...file } })),
      http.get(/.*/, ({ request }) => {
        asked.push({ url: request.url, token: request.headers.get("authorization") });
        return answer();
      }),
    );
  }
  const text = { name: "verslag.txt", mimetype: "text/plain", size: 19, url_private: THERE };
  const got = (megabytes = 1) => fetchFile("F1", { megabytes });

  it("lies on this machine until it is closed", async () => {
    given(text);
    const fetched = await got();
    if (!fetched.ok) throw new Error(fetched.error.kind);
    const { name, size, path, close } = fetched.value;
    expect({ name, size }).toEqual({ name: "verslag.txt", size: 19 });
    expect(await readFile(path, "utf8")).toBe("Actie: zaal regelen");
    expect(asked).toEqual([{ url: THERE, token: "Bearer xoxb-test" }]);
    await close();
    await expect(access(dirname(path))).rejects.toThrow("ENOENT");
  });

  it.each([
    "https://evil.example/files-pri/T1-F1/verslag.txt",
    "http://files.slack.com/files-pri/T1-F1/verslag.txt",
    "https://files.slack.com.evil.example/x",
    "https://files.slack.com@evil.example/x",
    "https://files.slack.com:8443/x",
    "http://169.254.169.254/latest/meta-data",
    "file:///etc/passwd",
    "/files/x",
    "",
  ])("is not fetched from anywhere else with our token: %s", async (url) => {
    given({ ...text, url_private: url });
    expect(await got()).toEqual({ ok: false, error: { kind: "refused" } });
    expect(asked).toEqual([]);
  });

  it("may come from the host of the API that was configured", async () => {
    given({ ...text, url_private: "https://slack.test/files/F1/verslag.txt" });
    const fetched = await got();
    expect(fetched.ok).toBe(true);
    if (fetched.ok) await fetched.value.close();
  });

  it("follows no redirect, wherever it leads", async () => {
    given(text, () => HttpResponse.redirect("https://evil.example/login", 302));
    expect(await got()).toEqual({ ok: false, error: { kind: "refused" } });
    expect(asked).toHaveLength(1);
  });

  it("takes Slack's login page for no file", async () => {
    given({ ...text, name: "verslag.pdf", mimetype: "application/pdf" }, () =>
      HttpResponse.html("<html>Sign in</html>"),
    );
    expect(await got()).toEqual({ ok: false, error: { kind: "refused" } });
  });

  it("is refused by the size that Slack says, before anything is fetched", async () => {
    given({ ...text, size: 3_000_000 });
    expect(await got()).toEqual({ ok: false, error: { kind: "too large", megabytes: 1 } });
    expect(asked).toEqual([]);
  });

  it.each([
    [{ ...text, is_external: true }, "external"],
    [{ ...text, mode: "external" }, "external"],
    [{ ...text, mode: "tombstone" }, "missing"],
    [{ ...text, mode: "hidden_by_limit" }, "missing"],
  ])("has a reason when Slack has only a trace of it (%#)", async (file, kind) => {
    given(file);
    expect(await got()).toEqual({ ok: false, error: { kind } });
    expect(asked).toEqual([]);
  });

  it.each([
    ["file_not_found", "missing"],
    ["missing_scope", "refused"],
  ])("has a reason when Slack says %s", async (error, kind) => {
    server.use(http.post(`${API}files.info`, () => HttpResponse.json({ ok: false, error })));
    expect(await got()).toEqual({ ok: false, error: { kind } });
  });

  it("can be asked for again when Slack is away now", async () => {
    server.use(http.post(`${API}files.info`, () => new HttpResponse("oops", { status: 503 })));
    await expect(got()).rejects.toThrow("files.info");
    given(text, () => new HttpResponse("", { status: 503 }));
    await expect(got()).rejects.toThrow("503");
  });

  it.each([
    ["../../etc/passwd.txt", "etc-passwd.txt"],
    ["..", "bestand.txt"],
    [".htaccess", "htaccess.txt"],
    ["Untitled", "Untitled.txt"],
    ["a\u0000b\\c.md", "a-b-c.md"],
    [`${"lang".repeat(100)}.docx`, `${"lang".repeat(100).slice(0, 115)}.docx`],
  ])("has a name that is one part of a path: %j", async (name, expected) => {
    given({ ...text, name });
    const fetched = await got();
    if (!fetched.ok) throw new Error(fetched.error.kind);
    expect(basename(fetched.value.path)).toBe(expected);
    expect(fetched.value.name).toBe(expected);
    await fetched.value.close();
  });
});

describe("a file that is larger than Slack says", () => {
  it("is let go of as soon as too much has arrived", async () => {
    let address = "";
    const slack = createServer((request, response) => {
      if (request.url?.startsWith("/api/") !== true) return endless(response);
      response.writeHead(200, { "content-type": "application/json" });
      const file = { id: "F1", name: "verslag.txt", size: 19, url_private: `${address}/files/F1` };
      response.end(JSON.stringify({ ok: true, file }));
    });
    slack.listen(0);
    await once(slack, "listening");
    address = `http://127.0.0.1:${(slack.address() as AddressInfo).port}`;
    const client = createClient("xoxb-test", `${address}/api/`, boltLogger(quiet));
    const fetchFile = slackFiles(client, { botToken: "xoxb-test", apiUrl: `${address}/api/` });
    expect(await fetchFile("F1", { megabytes: 1 })).toEqual({
      ok: false,
      error: { kind: "too large", megabytes: 1 },
    });
    slack.closeAllConnections();
    slack.close();
  });
});

function endless(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/plain" });
  Readable.from(
    (function* () {
      for (;;) yield "x".repeat(64 * 1024);
    })(),
  )
    .on("error", () => undefined)
    .pipe(response);
}
