import { Parser } from "htmlparser2";
import { depthOf } from "./depth-of.ts";

/** An element of a page's tree; a string among its children is text. */
export interface PageElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (PageElement | string)[];
  readonly parent: PageElement | undefined;
  /** Characters of text below it, scripts and styles not counted. */
  chars: number;
  /** Pictures below it. */
  pictures: number;
}

/** Elements below this depth are hung on the one at this depth: trees stay shallow enough to walk. */
const DEEPEST = 500;
/** Deeper than any page that people wrote. */
export const UNREASONABLE = 1000;
/** Elements beyond this number are left out; no report has a hundredth of them. */
const MOST = 300_000;

/** The tree of a page, whatever its markup: nothing throws, nothing is deeper than 500, and a page that nests beyond reason has none. */
export function htmlTree(html: string): PageElement {
  const root: PageElement = { tag: "#root", attributes: {}, children: [], parent: undefined, chars: 0, pictures: 0 };
  const open: PageElement[] = [root];
  let count = 0;
  let skipped = 0;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        count += 1;
        if (open.length > DEEPEST || count > MOST) {
          skipped += 1;
          return;
        }
        const parent = open.at(-1) ?? root;
        const element: PageElement = {
          tag,
          attributes,
          children: [],
          parent,
          chars: 0,
          pictures: tag === "img" ? 1 : 0,
        };
        parent.children.push(element);
        open.push(element);
      },
      ontext(text) {
        const holder = open.at(-1) ?? root;
        holder.children.push(text);
        if (holder.tag !== "script" && holder.tag !== "style") holder.chars += text.trim().length;
      },
      onclosetag() {
        if (skipped > 0) skipped -= 1;
        else if (open.length > 1) closed(open.pop() as PageElement);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  // The parser's own stack of open tags costs the square of its depth.
  if (depthOf(html) <= UNREASONABLE) parser.end(html);
  return root;
}

/** What an element holds counts for the one around it too. */
function closed({ parent, chars, pictures }: PageElement): void {
  if (parent === undefined) return;
  parent.chars += chars;
  parent.pictures += pictures;
}

/** The elements below one, in the order of the page. */
export function elementsIn(element: PageElement): readonly PageElement[] {
  const found: PageElement[] = [];
  const gather = (from: PageElement): void => {
    for (const child of from.children) {
      if (typeof child === "string") continue;
      found.push(child);
      gather(child);
    }
  };
  gather(element);
  return found;
}

/** All text below an element, white space folded. */
export function textIn(element: PageElement): string {
  const parts: string[] = [];
  const gather = (from: PageElement): void => {
    for (const child of from.children) {
      if (typeof child === "string") parts.push(child);
      else if (child.tag !== "script" && child.tag !== "style") gather(child);
    }
  };
  gather(element);
  return folded(parts.join("")).trim();
}

/** Text with each run of white space as one space; a single space is left as it is, so that long texts cost little. */
export function folded(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, " ");
}
