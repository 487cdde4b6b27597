import type { Option } from "../blocks/types.ts";
import type {
  ActionRequest,
  Assistant,
  Bootstrap,
  Channel,
  Clock,
  Container,
  Entry,
  FileInfo,
  Message,
  SubmitAnswer,
  Suggestions,
  View,
} from "./types.ts";

/** The code of a request that never reached the workspace. */
export const UNREACHABLE = "unreachable";

/** A refusal by the workspace; `message` is meant for the person who acts. */
export class ApiError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

type Query = Record<string, string | number | undefined>;

/**
 * The workspace's browser API, acting as one person in one window. Every call throws `ApiError` when the
 * workspace refuses or cannot be reached.
 */
export function createApi(user: string | null, windowId: string) {
  const headers: Record<string, string> = { "X-Workspace-Window": windowId };
  if (user) headers["X-Workspace-User"] = user;

  async function send<Answer>(path: string, init: RequestInit, contentType?: string): Promise<Answer> {
    const given = contentType ? { ...headers, "Content-Type": contentType } : headers;
    const response = await fetch(`/workspace/api/${path}`, { ...init, headers: given }).catch(() => {
      throw new ApiError(UNREACHABLE, "De werkplek is niet bereikbaar. Probeer het zo nog eens.");
    });
    const answer = await response.json().catch(() => null);
    if (!response.ok || !answer?.ok) {
      throw new ApiError(answer?.error ?? "unreadable", answer?.message ?? `${response.status}`);
    }
    return answer;
  }

  function read<Answer>(path: string, query: Query = {}): Promise<Answer> {
    const given = Object.entries(query).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, `${value}`]],
    );
    return send<Answer>(`${path}?${new URLSearchParams(given)}`, { method: "GET" });
  }

  function post<Answer = unknown>(path: string, body: object): Promise<Answer> {
    return send<Answer>(path, { method: "POST", body: JSON.stringify(body) }, "application/json");
  }

  return {
    bootstrap: () => read<Bootstrap>("bootstrap"),
    messages: (channel: string, query: { before?: string; around?: string } = {}) =>
      read<{ messages: Message[]; hasMore: boolean }>("messages", { channel, limit: 60, ...query }),
    thread: (channel: string, ts: string) =>
      read<{ messages: Message[]; assistant: Assistant }>("thread", { channel, ts }),
    assistant: (channel: string) => read<{ assistant: Assistant }>("assistant", { channel }),
    inspector: () => read<{ entries: Entry[] }>("inspector", { limit: 200 }),

    say: (message: { channel: string; text: string; threadTs?: string; files?: string[] }) =>
      post<{ message: Message }>("messages", message),
    edit: (channel: string, ts: string, text: string) => post("messages/edit", { channel, ts, text }),
    remove: (channel: string, ts: string) => post("messages/delete", { channel, ts }),
    upload: (file: File) =>
      send<{ file: FileInfo }>(
        `files?name=${encodeURIComponent(file.name)}`,
        { method: "POST", body: file },
        file.type || "application/octet-stream",
      ),
    command: (channel: string, text: string, threadTs?: string) =>
      post("commands", { channel, text, threadTs }),
    shortcut: (callbackId: string, message?: { channel: string; ts: string }) =>
      post("shortcuts", { callbackId, ...message }),
    act: (request: ActionRequest) => post("actions", request),
    suggest: async (request: { container: Container; blockId: string; actionId: string; query: string }) => {
      type Group = { label: { text: string } | string; options: Option[] };
      const answer = await post<{ options?: Option[]; optionGroups?: Group[] }>("suggestions", request);
      const groups: Suggestions = (answer.optionGroups ?? []).map(({ label, options }) => ({
        label: typeof label === "string" ? label : label.text,
        options,
      }));
      return answer.options ? [{ label: null, options: answer.options }, ...groups] : groups;
    },
    submitView: (viewId: string, values: object) => post<SubmitAnswer>("views/submit", { viewId, values }),
    closeView: (viewId: string, all = false) => post<{ views: View[] }>("views/close", { viewId, all }),
    openHome: (tab: "home" | "messages") =>
      post<{ view: View | null; channel: Channel }>("home/open", { tab }),
    react: (channel: string, ts: string, name: string, remove: boolean) =>
      post<{ message: Message }>("reactions", { channel, ts, name, remove }),
    markRead: (channel: string) => post<{ channel: Channel }>("read", { channel }),
    openDirect: (user: string) => post<{ channel: Channel }>("im", { users: [user] }),
    join: (channel: string) => post<{ channel: Channel }>("channels/join", { channel }),
    moveClock: (to: string) => post<{ clock: Clock }>("clock", { to }),
  };
}

export type Api = ReturnType<typeof createApi>;
