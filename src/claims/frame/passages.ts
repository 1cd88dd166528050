import type { Attribution, Doc } from "../../model/doc.ts";
import { onceFor } from "../../model/once.ts";
import type { Span } from "../../model/span.ts";

/** A passage of what somebody says, with the letters of all passages of that attribution. */
export interface Passage {
  readonly attribution: Attribution;
  readonly span: Span;
  readonly length: number;
}

/** So many letters share a list of the passages that touch them. */
const STRETCH = 512;
const NONE: readonly Passage[] = [];

/** The passages of attributions that may touch a span, each once: a report of a thousand quotations is not gone through for each word. */
export function passagesNear(doc: Doc, { start, end }: Span): readonly Passage[] {
  const lists = passagesOf(doc);
  const [first, last] = [stretchOf(start), stretchOf(Math.max(start, end - 1))];
  if (first === last) return lists.get(first) ?? NONE;
  const near = new Set<Passage>();
  for (let stretch = first; stretch <= last; stretch++)
    for (const passage of lists.get(stretch) ?? NONE) near.add(passage);
  return [...near];
}

const passagesOf = onceFor((doc: Doc) => doc.attributions, listed);

function listed({ attributions }: Doc): ReadonlyMap<number, readonly Passage[]> {
  const lists = new Map<number, Passage[]>();
  for (const attribution of attributions) {
    const length = attribution.content.reduce((sum, span) => sum + span.end - span.start, 0);
    for (const span of attribution.content) {
      const passage = { attribution, span, length };
      for (let stretch = stretchOf(span.start); stretch <= stretchOf(span.end); stretch++) {
        const list = lists.get(stretch);
        if (list === undefined) lists.set(stretch, [passage]);
        else list.push(passage);
      }
    }
  }
  return lists;
}

function stretchOf(offset: number): number {
  return Math.floor(offset / STRETCH);
}
