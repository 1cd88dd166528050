import type { AnyKind } from "../../words/labels.ts";
import paths from "./icons.json" with { type: "json" };

export type IconName = keyof typeof paths;

/** The icon of each kind of thread and claim. */
const OF_KIND: Readonly<Record<AnyKind, IconName>> = {
  talks: "talks",
  leaders: "star",
  exchange: "exchange",
  ceasefire: "pause",
  agreement: "sign",
  deadline: "clock",
  threat: "clock",
  sanctions: "barred",
  aid: "aid",
  attack: "burst",
  positions: "quote",
  statement: "quote",
};

/** An inline icon; it repeats what words say beside it, so it is hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}

/** The icon of a kind in its colour. */
export function KindIcon({ kind }: { readonly kind: AnyKind }) {
  return (
    <span class={`kind-icon k-${kind}`}>
      <Icon name={OF_KIND[kind]} />
    </span>
  );
}
