import { endsReport, endsSentence, isCredit, isHeading, isInvitation, isLinked } from "./block-kind.ts";
import { type Block, blocksIn } from "./blocks.ts";
import { hintsCaption, hintsFurniture, isFurniture } from "./hints.ts";
import { elementsIn, htmlTree, type PageElement, textIn } from "./html-tree.ts";
import { mainElement, proseByElement, proseIn } from "./main-element.ts";

/** The text of a page's report, a line a paragraph. */
export function bodyOf(html: string): string {
  return textOf(partsOf(htmlTree(html)).body);
}

/** Blocks as text, a line a block. */
export function textOf(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join("\n");
}

/** What a page holds of a report. */
export interface PageParts {
  /** The blocks of the report's body. */
  readonly body: readonly Block[];
  /** All blocks that are not furniture, in the order of the page. */
  readonly blocks: readonly Block[];
  /** The element that holds the report. */
  readonly main: PageElement | undefined;
}

/** The parts of a page: furniture is told by tags, by words of classes, by links and by what it says. */
export function partsOf(tree: PageElement): PageParts {
  const all = blocksIn(tree, isFurniture);
  const prose = proseByElement(all);
  // A name alone condemns no element that holds much of the page's prose.
  const much = (prose.get(tree) ?? 0) * 0.4;
  const named = (element: PageElement): boolean => hintsFurniture(element) || hintsCaption(element);
  const skips = (element: PageElement): boolean =>
    isFurniture(element) || (named(element) && (prose.get(element) ?? 0) < much) || isPictureBox(element);
  const blocks = blocksIn(tree, skips);
  const main = mainElement(blocks, headingsOf(tree));
  const body = main === undefined ? [] : blocksIn(main, skips);
  return { body: trimmed(withoutFurniture(cutAtEnd(body)), titlesOf(tree)), blocks, main };
}

/** A box that holds a picture and a few words about it. */
export function isPictureBox(element: PageElement): boolean {
  if (!boxTags.has(element.tag) || element.pictures === 0 || element.chars > 300) return false;
  return !elementsIn(element).some((inner) => inner.tag === "p" && endsSentence(textIn(inner)));
}

const boxTags: ReadonlySet<string> = new Set(["div", "figure", "span", "td"]);

/** Headings of the first rank. */
function headingsOf(tree: PageElement): readonly PageElement[] {
  return elementsIn(tree).filter(({ tag }) => tag === "h1");
}

/** What the page calls itself: its headings of the first rank and its head's titles. */
function titlesOf(tree: PageElement): ReadonlySet<string> {
  const titles = new Set<string>();
  for (const element of elementsIn(tree)) {
    if (element.tag === "h1" || element.tag === "title") titles.add(textIn(element));
    if (element.attributes["property"] === "og:title") titles.add(element.attributes["content"] ?? "");
  }
  return titles;
}

/** The blocks up to the heading that parts the report from what the page shows below it. */
function cutAtEnd(blocks: readonly Block[]): readonly Block[] {
  const total = blocks.reduce((sum, block) => sum + proseIn(block), 0);
  let before = 0;
  for (const [at, block] of blocks.entries()) {
    if (before > total * 0.5 && endsReport(block)) return blocks.slice(0, at);
    before += proseIn(block);
  }
  return blocks;
}

function withoutFurniture(blocks: readonly Block[]): readonly Block[] {
  // Linked headings are those of other reports, unless the report is a list of linked things.
  const listed = blocks.filter((block) => isHeading(block) && isLinked(block)).length >= 4;
  return blocks.filter((block) => {
    if (isInvitation(block) || isCredit(block)) return false;
    return !isLinked(block) || endsSentence(block.text) || (isHeading(block) && listed);
  });
}

/** Without what stands before the first and after the last sentence: title, author's line, day, names of topics. */
function trimmed(blocks: readonly Block[], titles: ReadonlySet<string>): readonly Block[] {
  const first = blocks.findIndex((block) => opens(block) && !titles.has(block.text));
  if (first < 0) return blocks;
  let last = blocks.length - 1;
  while (last > first && !closes(blocks[last]!)) last -= 1;
  return blocks.slice(withHeading(blocks, first, titles), last + 1);
}

/** May be the first words of a report. */
function opens(block: Block): boolean {
  if (block.element.tag === "li") return !isLinked(block);
  return proseIn(block) > 0 && (endsSentence(block.text) || block.text.length > 120);
}

/** May be the last words of a report. */
function closes(block: Block): boolean {
  return proseIn(block) > 0 || (!isLinked(block) && (endsSentence(block.text) || block.element.tag === "li"));
}

/** A heading just before the first words belongs to them, where it is no title and others like it follow. */
function withHeading(blocks: readonly Block[], first: number, titles: ReadonlySet<string>): number {
  const before = blocks[first - 1];
  if (before === undefined || !isHeading(before) || titles.has(before.text)) return first;
  return blocks.slice(first).some(({ element }) => element.tag === before.element.tag) ? first - 1 : first;
}
