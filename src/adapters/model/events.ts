/** An answer that came whole, as far as it matters. */
interface Whole {
  choices?: { message?: { content?: unknown } }[];
}

/**
 * Some endpoints answer at once where they were asked to stream. Their answer is passed on as if it had been streamed,
 * in one piece.
 */
export function asEvents(post: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await post(input, init);
    const type = response.headers.get("content-type") ?? "";
    if (!response.ok || !type.includes("application/json")) return response;
    const content = contentOf(await response.text());
    const choice = { index: 0, delta: { content }, finish_reason: "stop" };
    const headers = { "content-type": "text/event-stream" };
    return new Response(`data: ${JSON.stringify({ choices: [choice] })}\n\ndata: [DONE]\n\n`, { headers });
  };
}

function contentOf(body: string): string {
  try {
    const content = (JSON.parse(body) as Whole).choices?.[0]?.message?.content;
    return typeof content === "string" ? content : "";
  } catch {
    return "";
  }
}
