/** A small OpenAI-compatible endpoint on this machine that says what the test tells it to. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface FakeEndpoint {
  baseUrl: string;
  /** What came in, in order. */
  asked: { path: string; authorization: string | undefined; body: Record<string, unknown> }[];
  /** How the next requests are answered. */
  answer: (response: ServerResponse, body: Record<string, unknown>) => void;
  close(): Promise<void>;
}

export async function startEndpoint(): Promise<FakeEndpoint> {
  const server = createServer(
    (request, response) => void take(request, response).catch(() => response.destroy()),
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const endpoint: FakeEndpoint = {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked: [],
    answer: says(JSON.stringify({ sentences: [] })),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = "";
    for await (const chunk of request) text += String(chunk);
    const body = JSON.parse(text) as Record<string, unknown>;
    endpoint.asked.push({ path: request.url ?? "", authorization: request.headers.authorization, body });
    endpoint.answer(response, body);
  }
  return endpoint;
}

/** A completion with this text. */
export const says =
  (content: string | null): FakeEndpoint["answer"] =>
  (response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end(
      JSON.stringify({
        id: "1",
        object: "chat.completion",
        created: 1,
        model: "fake",
        choices: [{ index: 0, message: { role: "assistant", content }, finish_reason: "stop" }],
        usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
      }),
    );
  };

/** A completion with these sentences. */
export const saysSentences = (...sentences: { text: string; sources: number[] }[]): FakeEndpoint["answer"] =>
  says(JSON.stringify({ sentences }));

export const fails =
  (status: number, body = "oops"): FakeEndpoint["answer"] =>
  (response) =>
    void response.writeHead(status, { "content-type": "text/plain" }).end(body);

/** A completion that is streamed while the test says how it goes on. */
export interface Talk {
  answer: FakeEndpoint["answer"];
  /** Resolves when it was asked. */
  asked: Promise<void>;
  /** Resolves when whoever listened hung up. */
  left: Promise<void>;
  /** Says these sentences of a wording; the first time it begins one. */
  say(...sentences: { text: string; sources: number[] }[]): void;
  /** Says this, whatever it is. */
  write(text: string): void;
  /** Ends the wording and the stream. */
  end(): void;
  /** Hangs up in the middle. */
  breakOff(): void;
}

export function talk(): Talk {
  const asked = Promise.withResolvers<void>();
  const left = Promise.withResolvers<void>();
  let response: ServerResponse | undefined;
  let begun = false;
  const write = (content: string): void => {
    const choices = [{ index: 0, delta: { content }, finish_reason: null }];
    response?.write(`data: ${JSON.stringify({ id: "1", object: "chat.completion.chunk", choices })}\n\n`);
  };
  return {
    answer(opened) {
      opened.writeHead(200, { "content-type": "text/event-stream" });
      opened.on("close", () => left.resolve());
      response = opened;
      asked.resolve();
    },
    asked: asked.promise,
    left: left.promise,
    say(...sentences) {
      for (const sentence of sentences) {
        // In two pieces, as a model may cut anywhere.
        const text = `${begun ? "," : '{"sentences":['}${JSON.stringify(sentence)}`;
        write(text.slice(0, 20));
        write(text.slice(20));
        begun = true;
      }
    },
    write,
    end() {
      write(begun ? "]}" : '{"sentences":[]}');
      const choices = [{ index: 0, delta: {}, finish_reason: "stop" }];
      response?.write(`data: ${JSON.stringify({ id: "1", object: "chat.completion.chunk", choices })}\n\n`);
      response?.end("data: [DONE]\n\n");
    },
    breakOff: () => response?.destroy(),
  };
}

/** Embeddings: a vector for each text, the last first as an answer may be; undefined leaves a text out. */
export const embeds =
  (vectorOf: (text: string) => number[] | undefined): FakeEndpoint["answer"] =>
  (response, body) => {
    const texts = body["input"] as string[];
    const data = texts.flatMap((text, index) => {
      const embedding = vectorOf(text);
      return embedding === undefined ? [] : [{ object: "embedding", index, embedding }];
    });
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ object: "list", data: data.toReversed() }));
  };
