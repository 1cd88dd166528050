import type { Block } from "./blocks.ts";
import { hintsBody } from "./hints.ts";
import type { PageElement } from "./html-tree.ts";

/** Characters of running text in a block: what is not linked, where it is long enough and has the marks of a sentence. */
export function proseIn({ text, linked, element }: Block): number {
  if (/^h[1-6]$/.test(element.tag)) return 0;
  const plain = text.length - linked;
  if (plain < 40 || linked > plain) return 0;
  return /[.,;!?…。、，,،]/.test(text) ? plain : plain >= 80 ? plain / 2 : 0;
}

/** Prose below each element. */
export function proseByElement(blocks: readonly Block[]): ReadonlyMap<PageElement, number> {
  const sums = new Map<PageElement, number>();
  for (const block of blocks) {
    const prose = proseIn(block);
    if (prose === 0) continue;
    for (let at: PageElement | undefined = block.element; at !== undefined; at = at.parent) {
      sums.set(at, (sums.get(at) ?? 0) + prose);
    }
  }
  return sums;
}

const leaves = new Set(["p", "li", "blockquote", "dd", "dt", "pre", "figcaption", "ul", "ol"]);

/** The element that holds the report: the one with the most prose near below it; `headings` are those of the first rank. */
export function mainElement(blocks: readonly Block[], headings: readonly PageElement[]): PageElement | undefined {
  const headed = around(headings);
  let best: PageElement | undefined;
  let top = 0;
  for (const [element, near] of proseNearElements(blocks)) {
    const score =
      near * (hintsBody(element) ? 1.2 : 1) * (headed.has(element) ? (element.tag === "article" ? 2 : 1.2) : 1);
    if (score <= top) continue;
    top = score;
    best = element;
  }
  return best === undefined ? undefined : widened(best, proseByElement(blocks));
}

/** One long paragraph counts for no more than this, so that many paragraphs beat it. */
const LONG = 1000;
const LEVELS = 6;

/** Prose below each element, the less the deeper it lies: all of its own paragraphs, half of those one level down, and so on. */
function proseNearElements(blocks: readonly Block[]): ReadonlyMap<PageElement, number> {
  const scores = new Map<PageElement, number>();
  for (const block of blocks) {
    const prose = Math.min(proseIn(block), LONG);
    let at: PageElement | undefined = block.element;
    while (at !== undefined && leaves.has(at.tag)) at = at.parent;
    for (let level = 0; at !== undefined && level < LEVELS; level += 1, at = at.parent) {
      scores.set(at, (scores.get(at) ?? 0) + (level === 0 ? prose : prose / (level === 1 ? 2 : level * 3)));
    }
  }
  return scores;
}

/** The elements around any of these. */
function around(elements: readonly PageElement[]): ReadonlySet<PageElement> {
  const found = new Set<PageElement>();
  for (const element of elements) for (let at = element.parent; at !== undefined; at = at.parent) found.add(at);
  return found;
}

/** The element, or one around it that holds much more prose: reports are often parted into several boxes. */
function widened(element: PageElement, prose: ReadonlyMap<PageElement, number>): PageElement {
  let chosen = element;
  const total = (at: PageElement): number => prose.get(at) ?? 0;
  for (let at: PageElement | undefined = element.parent; at !== undefined; at = at.parent) {
    if (isWhole(chosen) && total(chosen) > ENOUGH) break;
    if ((at.tag === "body" || at.tag === "html") && total(chosen) > ENOUGH) break;
    if (total(at) > total(chosen) * 1.3) chosen = at;
  }
  return chosen;
}

/** As much prose as makes a report. */
const ENOUGH = 500;

/** By its name the element holds one report, and what stands around it is something else. */
function isWhole({ tag, attributes }: PageElement): boolean {
  return tag === "article" || /articlebody/i.test(attributes["itemprop"] ?? "");
}
