import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { useSurroundings } from "../context.ts";
import type { TextObject } from "./types.ts";

type Image = {
  image_url?: string;
  slack_file?: { url?: string; id?: string };
  alt_text?: string;
  title?: TextObject;
};

/** Where this person reads a file of the workspace. */
function ownFile({ id, url }: { id?: string; url?: string }, me: string): string | undefined {
  const path = id ? `/files/${encodeURIComponent(id)}` : url && new URL(url, location.origin).pathname;
  return path && `${path}?user=${encodeURIComponent(me)}`;
}

/** A picture by address or by file; when it cannot be loaded its description takes its place. */
export function Picture({ image, small }: { image: Image; small?: boolean }): VNode {
  const { me } = useSurroundings();
  const [broken, setBroken] = useState(false);
  const file = image.slack_file;
  const source = image.image_url ?? (file && ownFile(file, me));
  const alt = image.alt_text ?? "";
  const picture =
    broken || !source ? (
      <span class="picture-missing">{alt}</span>
    ) : (
      <img src={source} alt={alt} loading="lazy" onError={() => setBroken(true)} />
    );
  if (small) return <span class="picture-small">{picture}</span>;
  return (
    <figure class="picture">
      {image.title && <figcaption>{image.title.text}</figcaption>}
      {picture}
    </figure>
  );
}
