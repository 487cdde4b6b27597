import { TIERS, type Tier } from "./limits.ts";

export interface RateSettings {
  /** Messages that may follow each other at once in a channel before one a second holds; Slack tolerates short bursts. */
  messageBurst: number;
  /** False: only the one message a second is kept, not the calls a minute. */
  tiers: boolean;
}

export interface Rates {
  /** Seconds to wait before this call may be made, or 0 when it may be made now (and is counted). */
  take(method: string, tier: Tier, channel: string | undefined): number;
  clear(): void;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** Token buckets on real time: rates are about load on Slack, not about the programme's clock. */
export function createRates(settings: RateSettings, realTime: () => number): Rates {
  const buckets = new Map<string, Bucket>();

  function take(key: string, capacity: number, perSecond: number): number {
    const now = realTime();
    const bucket = buckets.get(key) ?? { tokens: capacity, at: now };
    bucket.tokens = Math.min(capacity, bucket.tokens + ((now - bucket.at) / 1000) * perSecond);
    bucket.at = now;
    buckets.set(key, bucket);
    if (bucket.tokens < 1) return Math.max(1, Math.ceil((1 - bucket.tokens) / perSecond));
    bucket.tokens -= 1;
    return 0;
  }

  return {
    take(method, tier, channel) {
      if (tier === "special") return take(`${method}:${channel ?? ""}`, settings.messageBurst, 1);
      return settings.tiers ? take(method, TIERS[tier], TIERS[tier] / 60) : 0;
    },
    clear: () => buckets.clear(),
  };
}
