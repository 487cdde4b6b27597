/**
 * The only place that reads the machine's clock. Domain code takes `now` as a parameter; features take a Clock.
 * Leases, rate limits and time-outs are about real time passing and use `realTime`, so that moving the programme's
 * clock (local workspace, tests) never expires a lease.
 */
export interface Clock {
  now(): Date;
}

/** A clock that can be moved forward; it runs on at the pace of real time from where it was put. */
export interface MovableClock extends Clock {
  /** Throws RangeError when `instant` lies before the present of this clock: history is append-only. */
  moveTo(instant: Date): void;
}

export function systemClock(): Clock {
  return { now: () => new Date() };
}

export function movableClock(start: Date): MovableClock {
  let offset = start.getTime() - Date.now();
  return {
    now: () => new Date(Date.now() + offset),
    moveTo(instant) {
      const next = instant.getTime() - Date.now();
      if (next < offset) throw new RangeError("the clock only moves forward");
      offset = next;
    },
  };
}

/** A clock that stands still until it is moved; for tests. */
export function frozenClock(start: Date): MovableClock {
  let instant = start;
  return {
    now: () => new Date(instant),
    moveTo(next) {
      if (next < instant) throw new RangeError("the clock only moves forward");
      instant = next;
    },
  };
}

/** Real time in milliseconds since the epoch; for leases, rates and time-outs only. */
export function realTime(): number {
  return Date.now();
}
