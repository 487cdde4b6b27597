/** What happens on its own when time passes; each sweep finds what is due from the data and the clock. */
import type { Foundation } from "./foundation.ts";

export async function sweepAll({ log }: Foundation, _self: { teamId: string }): Promise<void> {
  log.info({}, "swept");
}
