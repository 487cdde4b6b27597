import type { VNode } from "preact";
import { Confirm } from "../dialogs/Confirm.tsx";
import { Blocks } from "./Block.tsx";
import { SurfaceContext, useSurface } from "./surface.ts";

/** Blocks that can be clicked, with the confirmation that a click may want and what went wrong with it. */
export function Interactive({
  kind,
  blocks,
  container,
}: {
  kind: Parameters<typeof useSurface>[0];
  blocks: Parameters<typeof useSurface>[1];
  container: Parameters<typeof useSurface>[2];
}): VNode {
  const { failure, pending, settle, surface } = useSurface(kind, blocks, container);
  return (
    <SurfaceContext.Provider value={surface}>
      <Blocks blocks={blocks} />
      {failure && (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
      {pending && <Confirm confirm={pending.confirm} onAgree={pending.go} onClose={settle} />}
    </SurfaceContext.Provider>
  );
}
