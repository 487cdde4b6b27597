import { readableAudiences } from "../../domain/audience.ts";
import { decide, isRefused } from "../../domain/authority.ts";
import { insteadOfClicked, tellAsker } from "../reply.ts";
import type { UseCase } from "../use-case.ts";
import type { CorrectionPorts } from "./ports.ts";
import { summariseCorrection } from "./summary.ts";

const PAGE = 8;

/** `/wegwijzer correcties`: what was corrected and counts now, newest first, as far as the reader may read it. */
export const listCorrections: UseCase<"correction.list", CorrectionPorts> = async (
  request,
  context,
  ports,
) => {
  const granted = decide(context.actor, "correction.list");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "correction.list", ...granted });
  const filter = { audiences: readableAudiences(context.actor.clearance), status: ["recorded"] };
  const all = (await ports.corrections.list({ ...filter, limit: 10_000 })).toSorted((one, other) =>
    (other.recorded?.at ?? "").localeCompare(one.recorded?.at ?? ""),
  );
  const page = Math.min(Math.max(1, request.page), Math.max(1, Math.ceil(all.length / PAGE)));
  const shown = all.slice((page - 1) * PAGE, page * PAGE);
  const { language } = context.actor;
  const items = await Promise.all(shown.map((each) => summariseCorrection(each, language, ports)));
  const content = { kind: "correction.list" as const, items, total: all.length, page, pageSize: PAGE };
  return request.inPlace === true ? insteadOfClicked(context, content) : tellAsker(context, content);
};
