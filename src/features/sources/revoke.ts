import { decide, isRefused } from "../../domain/authority.ts";
import { tellAsker } from "../reply.ts";
import type { UseCase } from "../use-case.ts";
import type { SecretStore } from "./ports.ts";
import { changeSecret } from "./secret.ts";

export interface RevokePorts {
  settings: SecretStore;
  ask: { addressed?: unknown };
}

/** `/wegwijzer bronadressen intrekken`: a coordinator has every address that was given so far stop working. */
export const revokeAddresses: UseCase<"source.revoke", RevokePorts> = async (
  _request,
  context,
  { settings, ask },
) => {
  const granted = decide(context.actor, "source.revoke");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "source.revoke", ...granted });
  await changeSecret(settings);
  return tellAsker(context, { kind: "source.revoked", given: ask.addressed !== undefined });
};
