import type { Source } from "../../domain/answers/answer.ts";
import type { Audience } from "../../domain/audience.ts";
import { addressOf, isAddressable, SOURCE_ANCHOR } from "../../domain/sources/address.ts";
import type { SecretStore } from "./ports.ts";
import { signingSecret } from "./secret.ts";

/** Path under which sources are opened; their address follows it. */
export const SOURCE_PATH = "/bron/";

/**
 * Gives each source that may be opened in a browser its address under `publicUrl`, for a reader with this clearance.
 * The others stay as they are. Rejects only when the store fails.
 */
export function givingAddresses(publicUrl: string, settings: SecretStore) {
  return async (
    sources: readonly Source[],
    reader: { clearance: Audience; language: "nl" | "en"; now: Date },
  ): Promise<Source[]> => {
    if (!sources.some(({ at }) => isAddressable(at, reader.clearance))) return [...sources];
    const secret = await signingSecret(settings);
    return sources.map((source) => {
      const address = addressOf(source.at, reader, secret);
      return address === undefined
        ? source
        : { ...source, url: `${publicUrl}${SOURCE_PATH}${address}#${SOURCE_ANCHOR}` };
    });
  };
}
