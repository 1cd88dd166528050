import { isCredit } from "./block-kind.ts";
import { isPictureBox } from "./body-of.ts";
import { hintsCaption, isFurniture } from "./hints.ts";
import { type PageElement, textIn } from "./html-tree.ts";

/** The captions of the pictures of a report, who took them left off, in the order of the page, each once. */
export function captionsOf(main: PageElement): readonly string[] {
  const found = new Set<string>();
  const walk = (element: PageElement): void => {
    for (const child of element.children) {
      if (typeof child === "string" || isFurniture(child)) continue;
      if (child.chars > 0 && child.chars < LONGEST && (hintsCaption(child) || isPictureBox(child))) keep(textIn(child));
      else walk(child);
    }
  };
  const keep = (text: string): void => {
    if (text.length >= SHORTEST && !isCredit({ text, linked: 0, element: main })) found.add(text);
  };
  walk(main);
  return [...found].slice(0, MOST);
}

const SHORTEST = 25;
const LONGEST = 600;
const MOST = 40;
