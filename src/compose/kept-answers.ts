import type { Audience } from "../domain/audience.ts";
import type { Author } from "../domain/history.ts";
import type { KeptAnswer, KeptEvent } from "../domain/kept/types.ts";
import type { KeptForAsking } from "../features/ask/ports.ts";
import type { Register } from "../features/registers.ts";

/** Kept answers as the use case of asking reads them; the register applies the audience. */
export function keptForAsking(
  kept: Register<KeptAnswer, KeptEvent>,
  nameOf: (author: Author) => Promise<string>,
) {
  return async (readable: readonly Audience[]): Promise<KeptForAsking[]> => {
    const all = await kept.list({ audiences: readable, status: ["kept"] });
    const names = new Map<string, string>();
    const found: KeptForAsking[] = [];
    for (const { id, questions, answer, owner, day, audience } of all) {
      const key = JSON.stringify(owner);
      const name = names.get(key) ?? (await nameOf(owner));
      names.set(key, name);
      found.push({ id, questions, answer, owner: name, day, audience });
    }
    return found;
  };
}
