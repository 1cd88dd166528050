import { folded, type PageElement } from "./html-tree.ts";
import { wordSet } from "./page-words.ts";

/** A run of text that stands on its own: a paragraph, a heading, an item of a list, a cell, a run between line breaks. */
export interface Block {
  readonly text: string;
  /** How many of its characters stand in links. */
  readonly linked: number;
  /** The nearest element that is a block. */
  readonly element: PageElement;
}

const blockTags = wordSet("blockTags");

/** The blocks below an element in the order of the page; `skips` says which elements are left out. */
export function blocksIn(root: PageElement, skips: (element: PageElement) => boolean): readonly Block[] {
  const blocks: Block[] = [];
  let parts: string[] = [];
  let linked = 0;
  let breaks = 0;
  const flush = (element: PageElement): void => {
    const text = folded(parts.join("")).trim();
    if (text !== "") blocks.push({ text, linked: Math.min(linked, text.length), element });
    parts = [];
    linked = 0;
    breaks = 0;
  };
  const walk = (element: PageElement, holder: PageElement, inLink: boolean): void => {
    for (const child of element.children) {
      if (typeof child === "string") {
        if (child.trim() !== "") breaks = 0;
        if (inLink) linked += folded(child).length;
        parts.push(child);
      } else if (child.tag === "br") {
        breaks += 1;
        if (breaks > 1) flush(holder);
        else parts.push(" ");
      } else if (!skips(child)) {
        const isBlock = blockTags.has(child.tag);
        if (isBlock) flush(holder);
        walk(child, isBlock ? child : holder, inLink || child.tag === "a");
        if (isBlock) flush(child);
      }
    }
  };
  walk(root, root, false);
  flush(root);
  return blocks;
}
