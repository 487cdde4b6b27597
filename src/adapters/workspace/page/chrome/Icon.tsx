import type { VNode } from "preact";

/** Our own line drawings on a 20 by 20 field, so that no font or picture is fetched. */
const PATHS = {
  close: "M5 5l10 10M15 5L5 15",
  menu: "M3 5h14M3 10h14M3 15h14",
  more: "M4 9.6a.4.4 0 100 .8.4.4 0 000-.8zM10 9.6a.4.4 0 100 .8.4.4 0 000-.8zM16 9.6a.4.4 0 100 .8.4.4 0 000-.8z",
  bolt: "M11 2L4 11h5l-1 7 7-9h-5z",
  attach: "M14 6l-6.5 6.5a2 2 0 002.8 2.8L16 9.6a3.6 3.6 0 00-5-5L5.2 10.4a5.2 5.2 0 007.4 7.4",
  send: "M3 10l14-7-5 14-3-5z",
  smile: "M10 18a8 8 0 100-16 8 8 0 000 16zM7 8h.01M13 8h.01M6.5 12a4 4 0 007 0",
  thread: "M4 4h12v9H9l-4 3v-3H4z",
  clock: "M10 18a8 8 0 100-16 8 8 0 000 16zM10 5v5l3.5 2",
  search: "M9 15A6 6 0 109 3a6 6 0 000 12zM17 17l-3.6-3.6",
  eye: "M2 10s3-6 8-6 8 6 8 6-3 6-8 6-8-6-8-6zM10 12.5a2.5 2.5 0 100-5 2.5 2.5 0 000 5z",
  window: "M8 4H4v12h12v-4M11 3h6v6M17 3l-8 8",
  file: "M5 2h7l4 4v12H5zM12 2v4h4",
  trash: "M4 6h12M8 6V4h4v2M6 6l1 11h6l1-11",
  up: "M7 17V9l4-7 1.5 1.5L12 8h4.5l-1 9zM4 9v8",
  down: "M13 3v8l-4 7-1.5-1.5L8 12H3.5l1-9zM16 11V3",
  lock: "M5 9h10v8H5zM7 9V6a3 3 0 016 0v3",
  back: "M12 4l-6 6 6 6",
  expand: "M6 8l4 4 4-4",
} as const;

export type IconName = keyof typeof PATHS;

export function isIcon(name: string): name is IconName {
  return name in PATHS;
}

/** A drawing that says nothing to a screen reader: its button carries the words. */
export function Icon({ name }: { name: IconName }): VNode {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
