import type { LiveMessage } from "./types.ts";

const FIRST_WAIT = 400;
const LONGEST_WAIT = 5000;

export type Live = {
  /** Connects anew, with or without the bot's traffic. */
  watch: (inspector: boolean) => void;
};

/**
 * Keeps a WebSocket to the workspace open and opens it again when it falls away, with growing pauses.
 *
 * @param onState told `true` at each (re)connection and `false` at each loss
 */
export function connectLive(
  user: string,
  onMessage: (message: LiveMessage) => void,
  onState: (online: boolean) => void,
): Live {
  let inspector = false;
  let wait = FIRST_WAIT;
  let socket: WebSocket;

  function connect(): void {
    const query = new URLSearchParams(inspector ? { user, inspector: "1" } : { user });
    const opened = new WebSocket(`${location.origin.replace(/^http/, "ws")}/workspace/live?${query}`);
    socket = opened;
    opened.onopen = () => {
      wait = FIRST_WAIT;
      onState(true);
    };
    opened.onmessage = (event) => onMessage(JSON.parse(String(event.data)));
    opened.onclose = () => {
      if (socket !== opened) return;
      onState(false);
      setTimeout(connect, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    };
  }

  connect();
  return {
    watch: (wanted) => {
      inspector = wanted;
      const old = socket;
      connect();
      old.close();
    },
  };
}
