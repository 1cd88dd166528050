import type { Span } from "../../model/span.ts";

/** Of spans that are sorted by their start, those that lie within another; found by halving. */
export function itemsWithin<Item extends Span>(items: readonly Item[], { start, end }: Span): readonly Item[] {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found: Item[] = [];
  for (let at = low; at < items.length && items[at]!.start < end; at++) {
    if (items[at]!.end <= end) found.push(items[at]!);
  }
  return found;
}
