export class TooMuch extends Error {}

/**
 * A response that does not end is let go of, and a redirect is followed nowhere: our key goes to this address alone.
 * A response of more than `longest` bytes fails with TooMuch.
 */
export function bounded(post: typeof fetch, longest: number): typeof fetch {
  return async (input, init) => {
    const response = await post(input, { ...init, redirect: "error" });
    let size = 0;
    const counted = response.body?.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          size += chunk.length;
          if (size > longest) controller.error(new TooMuch());
          else controller.enqueue(chunk);
        },
      }),
    );
    const { status, statusText, headers } = response;
    return new Response(counted ?? null, { status, statusText, headers });
  };
}
