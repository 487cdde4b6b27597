import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPageHandler } from "../../../../src/adapters/workspace/page/serve.ts";

let server: Server;
let origin: string;

beforeAll(async () => {
  const handler = createPageHandler();
  server = createServer((request, response) => {
    if (handler(request, response)) return;
    response.writeHead(418);
    response.end("someone else's");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

async function paths(): Promise<string[]> {
  const html = await (await fetch(`${origin}/workspace/`)).text();
  return [...html.matchAll(/(?:href|src)="(\/workspace\/page[^"]+)"/g)].map((match) => match[1] ?? "");
}

test("the page allows nothing but its own script and style", async () => {
  const answer = await fetch(`${origin}/workspace/?as=U1`);
  expect(answer.status).toBe(200);
  const policy = answer.headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain("unsafe");
  expect(answer.headers.get("cache-control")).toBe("no-cache");
});

test("script and style are kept for ever and weigh under 300 KB together", async () => {
  const found = await paths();
  expect(found).toHaveLength(2);
  let bytes = 0;
  for (const path of found) {
    const answer = await fetch(origin + path, { headers: { "Accept-Encoding": "br" } });
    expect(answer.headers.get("cache-control")).toContain("immutable");
    expect(answer.headers.get("content-encoding")).toBe("br");
    bytes += Number(answer.headers.get("content-length"));
  }
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThan(300_000);
});

test("a browser that takes no compression gets the plain file", async () => {
  const [path = ""] = await paths();
  const answer = await fetch(origin + path, { headers: { "Accept-Encoding": "identity" } });
  expect(answer.headers.get("content-encoding")).toBeNull();
  expect(answer.status).toBe(200);
});

test("an older version's file is gone, and other paths are left to others", async () => {
  expect((await fetch(`${origin}/workspace/page-000000000000.js`)).status).toBe(404);
  expect((await fetch(`${origin}/workspace/api/bootstrap`)).status).toBe(418);
  expect((await fetch(`${origin}/workspace/`, { method: "POST" })).status).toBe(418);
});
