import { isCredit, isInvitation } from "./block-kind.ts";
import { isPictureBox } from "./body-of.ts";
import { hintsCaption, hintsFurniture, isFurniture } from "./hints.ts";
import { elementsIn, type PageElement, textIn } from "./html-tree.ts";

/** The captions of the pictures of a report, who took them left off, in the order of the page, each once. */
export function captionsOf(main: PageElement): readonly string[] {
  const found = new Set<string>();
  const walk = (element: PageElement): void => {
    for (const child of element.children) {
      if (typeof child === "string" || isFurniture(child)) continue;
      if (child.chars > 0 && child.chars < LONGEST && (hintsCaption(child) || isPictureBox(child))) {
        if (!hintsFurniture(child) && !holdsLinks(child)) keep(textIn(child));
      } else if (!hintsFurniture(child)) walk(child);
    }
  };
  const keep = (text: string): void => {
    const block = { text, linked: 0, element: main };
    if (text.length >= SHORTEST && !isCredit(block) && !isInvitation(block)) found.add(text);
  };
  walk(main);
  return [...found].slice(0, MOST);
}

/** Half of its text or more is links: other reports, not a picture. */
function holdsLinks(element: PageElement): boolean {
  const linked = elementsIn(element).reduce((sum, { tag, chars }) => (tag === "a" ? sum + chars : sum), 0);
  return linked * 2 >= element.chars;
}

const SHORTEST = 25;
const LONGEST = 600;
const MOST = 40;
