import { newSecret } from "../../kernel/ids.ts";
import type { SecretStore } from "./ports.ts";

/** Kept in the database, so that every replica signs and reads with the same one. */
const KEY = "sources.secret";

/** The secret that addresses are signed with; made when it is first needed. */
export async function signingSecret(settings: SecretStore): Promise<string> {
  const stored = (await settings.read(KEY)) ?? (await settings.once(KEY, newSecret()));
  if (typeof stored !== "string") throw new Error("the secret of the addresses is not a text");
  return stored;
}

/** The same for who only reads addresses; undefined when none was ever signed. */
export async function knownSecret(settings: SecretStore): Promise<string | undefined> {
  const stored = await settings.read(KEY);
  return typeof stored === "string" ? stored : undefined;
}

/** Another secret: no address that was signed before opens anything any more. */
export const changeSecret = (settings: SecretStore): Promise<void> => settings.write(KEY, newSecret());
