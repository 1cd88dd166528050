import type { Block } from "./blocks.ts";
import { tokensOf } from "./hints.ts";
import { type PageElement, textIn } from "./html-tree.ts";
import type { LinkedReport } from "./linked-data.ts";
import { firstOf, type PageHead } from "./page-head.ts";
import { wordSet } from "./page-words.ts";

/** The title of a page's report: its one heading of the first rank, else what head or linked data call it, the outlet's name taken off. */
export function titleOfPage(
  elements: readonly PageElement[],
  head: PageHead,
  linked: LinkedReport | undefined,
  outlet: string | undefined,
): string | undefined {
  const headings = elements.filter(({ tag, chars }) => tag === "h1" && chars > 0 && chars < 400).map(textIn);
  const said = firstOf(head, ["og:title", "twitter:title"]) ?? linked?.headline ?? head.get("title");
  const agreed = headings.find((heading) => heading.length > 8 && said !== undefined && isLike(heading, said));
  return agreed ?? (said === undefined || headings.length === 1 ? (headings[0] ?? said) : withoutOutlet(said, outlet));
}

function isLike(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)];
  return a.includes(b) || b.includes(a);
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** `Envoys meet in Oslo | Harbour Wire` without the outlet. */
function withoutOutlet(title: string, outlet: string | undefined): string {
  const cut = Math.max(
    title.lastIndexOf(" | "),
    title.lastIndexOf(" - "),
    title.lastIndexOf(" – "),
    title.lastIndexOf(" — "),
  );
  if (cut < 15) return title;
  const end = title.slice(cut + 3);
  const isOutlet = outlet !== undefined && isLike(end, outlet);
  return isOutlet || (title.charAt(cut + 1) === "|" && end.split(" ").length <= 4) ? title.slice(0, cut).trim() : title;
}

const standfirstTokens = wordSet("standfirstTokens");

/** The sentence or two below the title: by the words of its class, or because the head describes the page by it. */
export function standfirstOf(
  elements: readonly PageElement[],
  above: readonly Block[],
  description: string | undefined,
  body: string,
): string | undefined {
  const named = elements
    .filter((element) => element.chars >= 30 && element.chars < 500 && isStandfirst(element))
    .map(textIn);
  const described = above.map(({ text }) => text).filter((text) => text.length >= 30 && text === description);
  return [...described, ...named].find((text) => !body.includes(text));
}

function isStandfirst(element: PageElement): boolean {
  if (element.tag === "a" || element.tag === "li") return false;
  return (
    /alternativeHeadline|^description$/i.test(element.attributes["itemprop"] ?? "") ||
    tokensOf(element).some((token) => standfirstTokens.has(token))
  );
}

/** Who wrote the report, as head, linked data or the author's line say. */
export function authorOfPage(
  elements: readonly PageElement[],
  head: PageHead,
  linked: LinkedReport | undefined,
): string | undefined {
  const given = [
    linked?.author,
    ...["author", "article:author", "parsely-author", "byl", "dc.creator", "sailthru.author"].map((name) =>
      head.get(name),
    ),
  ];
  return given.map(named).find((name) => name !== undefined) ?? named(lineOf(elements));
}

function lineOf(elements: readonly PageElement[]): string | undefined {
  const line = elements.find(
    (element) =>
      element.chars > 3 &&
      element.chars < 120 &&
      (element.attributes["rel"] === "author" ||
        element.attributes["itemprop"] === "author" ||
        tokensOf(element).includes("byline")),
  );
  return line === undefined ? undefined : textIn(line);
}

/** A name, without `By`; addresses and handles are none. */
function named(given: string | undefined): string | undefined {
  const name = given
    ?.replace(/^\s{0,9}by:?\s+/i, "")
    .split(/[\d@•|]/)[0]
    ?.trim();
  return name === undefined || name === "" || name.length > 120 || /^(?:https?:|@|www\.)/i.test(name)
    ? undefined
    : name;
}
