/**
 * Failures on demand, for tests of the bot's patience.
 * `ratelimited`, `status`, `error`: refused before anything happens. `cut`: done, but the connection breaks before
 * the answer, so the bot cannot know. `cut_before`: broken before anything happens. `delay`: done late.
 */
export type Fault =
  | { kind: "ratelimited"; retryAfter: number }
  | { kind: "status"; status: number }
  | { kind: "error"; error: string }
  | { kind: "cut" }
  | { kind: "cut_before" }
  | { kind: "delay"; ms: number };

/** `duplicate`: sent twice. `drop`: the acknowledgement is lost, so it is sent again. */
type DeliveryFault = "duplicate" | "drop";

export interface Faults {
  /** The next call of `method` ("*": any) meets this; several are met in order. */
  next(method: string, fault: Fault): void;
  /** Every call of `method` ("*": any) meets it with this chance, until cleared. */
  probability(method: string, fault: Fault, chance: number): void;
  /** The next delivery of this name ("*": any) — an event type, a command or an interaction type. */
  nextDelivery(name: string, fault: DeliveryFault): void;
  deliveryProbability(name: string, fault: DeliveryFault, chance: number): void;
  clear(): void;
  takeCall(method: string): Fault | undefined;
  takeDelivery(name: string): DeliveryFault | undefined;
}

interface Planned<F> {
  readonly next: { name: string; fault: F }[];
  readonly chances: { name: string; fault: F; chance: number }[];
}

export function createFaults(random: () => number): Faults {
  const calls: Planned<Fault> = { next: [], chances: [] };
  const deliveries: Planned<DeliveryFault> = { next: [], chances: [] };

  function take<F>(planned: Planned<F>, name: string): F | undefined {
    const index = planned.next.findIndex((plan) => plan.name === name || plan.name === "*");
    if (index >= 0) return planned.next.splice(index, 1)[0]?.fault;
    return planned.chances.find((plan) => (plan.name === name || plan.name === "*") && random() < plan.chance)
      ?.fault;
  }

  return {
    next: (name, fault) => void calls.next.push({ name, fault }),
    probability: (name, fault, chance) => void calls.chances.push({ name, fault, chance }),
    nextDelivery: (name, fault) => void deliveries.next.push({ name, fault }),
    deliveryProbability: (name, fault, chance) => void deliveries.chances.push({ name, fault, chance }),
    clear() {
      for (const planned of [calls, deliveries]) {
        planned.next.length = 0;
        planned.chances.length = 0;
      }
    },
    takeCall: (method) => take(calls, method),
    takeDelivery: (name) => take(deliveries, name),
  };
}
