/** What somebody sees in the local workspace, as its browser API tells it. */
export interface Message {
  ts: string;
  text: string;
  user?: string;
  bot_id?: string;
  thread_ts?: string;
  is_ephemeral?: boolean;
  streaming?: boolean;
  reactions?: { name: string }[];
  blocks?: {
    type: string;
    block_id?: string;
    elements?: Element[];
    accessory?: Element;
  }[];
}

interface Element {
  action_id?: string;
  type: string;
  text?: { text: string };
  /** Of a pair of thumbs. */
  positive_button?: Thumb;
  negative_button?: Thumb;
}

interface Thumb {
  text: { text: string };
  value: string;
}

/** An open dialog. */
export interface View {
  id: string;
  callback_id: string;
  blocks: {
    type: string;
    block_id?: string;
    text?: { text: string };
    element?: { type: string; action_id: string; initial_value?: string };
  }[];
}
