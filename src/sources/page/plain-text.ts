import { blocksIn } from "./blocks.ts";
import { isFurniture } from "./hints.ts";
import { htmlTree } from "./html-tree.ts";

/** A piece of HTML as plain text, a line a paragraph; text without tags stays as it is, its entities read. */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return html.trim();
  // Without tags, its line ends part its paragraphs.
  if (!/<[A-Za-z/!]/.test(html) && html.trim().includes("\n")) return html.split("\n").map(plainText).join("\n").trim();
  return blocksIn(htmlTree(html), isFurniture)
    .map(({ text }) => text)
    .join("\n");
}
