import type { ArticleDraft } from "../article-draft.ts";
import { canonicalAddress } from "../canonical-address.ts";
import { publicationTime } from "../publication-time.ts";
import { blocksIn } from "./blocks.ts";
import { hintsCaption, isFurniture, tokensOf } from "./hints.ts";
import { elementsIn, type PageElement, textIn } from "./html-tree.ts";
import type { LinkedReport, LinkedUpdate } from "./linked-data.ts";
import { proseIn } from "./main-element.ts";
import { plainText } from "./plain-text.ts";

/** Fewer entries make no live blog. */
const FEWEST = 3;
/** Entries that are kept of one page, as the page orders them. */
const MOST = 500;

/**
 * The dated entries of a live blog: from its linked data (schema.org LiveBlogPosting), else from boxes of its page that hold a time each,
 * where the page calls itself live. Undefined where the page is no live blog. Each entry has an address of its own: `…/talks#entry-4`.
 */
export function liveEntries(
  elements: readonly PageElement[],
  linked: LinkedReport | undefined,
  url: string | undefined,
): readonly ArticleDraft[] | undefined {
  const given = (linked?.updates ?? []).flatMap((update) => entryOfUpdate(update, url));
  const dated = given.filter(({ published }) => published !== undefined);
  if (dated.length >= FEWEST) return dated.slice(0, MOST);
  if (!isLive(elements, url)) return undefined;
  const entries = boxesOf(elements)
    .slice(0, MOST)
    .flatMap((box) => entryOfBox(box, url));
  return entries.length >= FEWEST ? entries : undefined;
}

function entryOfUpdate(update: LinkedUpdate, url: string | undefined): readonly ArticleDraft[] {
  const body = plainText(update.body);
  if (body === "") return [];
  const published = dated(update.published);
  return [{ title: update.headline, body, published, url: entryAddress(update.url, published, url) }];
}

/** By its address, its name for its kind, or the words of a class. */
function isLive(elements: readonly PageElement[], url: string | undefined): boolean {
  if (/(?:^|[/_-])(?:live|liveblog|live-updates)(?:[/._-]|$)/i.test(url === undefined ? "" : new URL(url).pathname))
    return true;
  return elements.some((element) => {
    if (/LiveBlogPosting/.test(element.attributes["itemtype"] ?? "")) return true;
    if (!/live/i.test(`${element.attributes["class"] ?? ""} ${element.attributes["id"] ?? ""}`)) return false;
    const tokens = tokensOf(element);
    return tokens.includes("liveblog") || (tokens.includes("live") && tokens.includes("blog"));
  });
}

/** The boxes of the largest family of boxes that hold one time each: brothers, or nephews at the same depth. */
function boxesOf(elements: readonly PageElement[]): readonly PageElement[] {
  const times = elements.filter(
    ({ tag, attributes }) => tag === "time" && instant(attributes["datetime"]) !== undefined,
  );
  const counts = new Map<PageElement, number>();
  for (const time of times) {
    for (let at = time.parent; at !== undefined; at = at.parent) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const families = new Map<PageElement, PageElement[]>();
  for (const time of times) {
    let box = time.parent;
    // A box of several times is no entry; each box is met once, by its one time.
    if (box === undefined || counts.get(box) !== 1) continue;
    while (box?.parent !== undefined && counts.get(box.parent) === 1) box = box.parent;
    const family = box?.parent;
    if (box !== undefined && family !== undefined) {
      const kin = families.get(family);
      if (kin === undefined) families.set(family, [box]);
      else kin.push(box);
    }
  }
  const largest = [...families.values()].reduce<PageElement[]>(
    (kept, next) => (next.length > kept.length ? next : kept),
    [],
  );
  return largest;
}

function entryOfBox(box: PageElement, url: string | undefined): readonly ArticleDraft[] {
  const inside = elementsIn(box);
  const time = inside.find(({ tag, attributes }) => tag === "time" && instant(attributes["datetime"]) !== undefined);
  const heading = inside.find(({ tag, chars }) => /^h[2-5]$/.test(tag) && chars > 0);
  const skips = (element: PageElement): boolean =>
    isFurniture(element) || hintsCaption(element) || element === heading || element.tag === "time";
  const blocks = blocksIn(box, skips).filter((block) => block.linked < block.text.length);
  if (!blocks.some((block) => proseIn(block) > 0)) return [];
  const published = dated(time?.attributes["datetime"]);
  const id = [box, ...inside].map(({ attributes }) => attributes["id"]).find((one) => one !== undefined && one !== "");
  return [
    {
      title: heading === undefined ? undefined : textIn(heading),
      body: blocks.map(({ text }) => text).join("\n"),
      published,
      url: entryAddress(id === undefined ? undefined : `#${id}`, published, url),
    },
  ];
}

/** The entry's own address; the page's with the entry's time where it has none. */
function entryAddress(
  own: string | undefined,
  published: string | undefined,
  url: string | undefined,
): string | undefined {
  if (url === undefined || !URL.canParse(own ?? "", url)) return url;
  const given = new URL(own ?? "", url);
  const page = canonicalAddress(given.href, url);
  if (page === undefined) return url;
  if (given.hash !== "" && !given.hash.startsWith("#!")) return `${page}${given.hash}`;
  return page === url ? `${page}#${encodeURIComponent(published ?? "")}` : page;
}

function dated(given: string | undefined): string | undefined {
  return given !== undefined && publicationTime(given).published !== undefined ? given : undefined;
}

function instant(given: string | undefined): string | undefined {
  return given === undefined ? undefined : publicationTime(given).publishedAt;
}
