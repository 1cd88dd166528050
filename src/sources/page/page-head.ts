import { type PageElement, textIn } from "./html-tree.ts";

/** What the head of a page says, by name: `og:title`, `article:published_time`, `canonical`, `title`, `lang`. The first of a name counts. */
export type PageHead = ReadonlyMap<string, string>;

/** Reads the `meta`, `link` and `title` elements of a page, wherever they stand. */
export function pageHead(elements: readonly PageElement[]): PageHead {
  const head = new Map<string, string>();
  const keep = (name: string | undefined, value: string | undefined): void => {
    const key = name?.toLowerCase().trim();
    if (key && value?.trim() && !head.has(key)) head.set(key, value.replace(/\s+/g, " ").trim());
  };
  for (const element of elements) {
    const { attributes, tag } = element;
    if (tag === "meta") {
      const name = attributes["property"] ?? attributes["name"] ?? attributes["itemprop"] ?? attributes["http-equiv"];
      keep(name, attributes["content"]);
    } else if (tag === "link") keep(attributes["rel"], attributes["href"]);
    else if (tag === "title" && !element.parent?.tag.startsWith("s")) keep("title", textIn(element));
    else if (tag === "html") keep("lang", attributes["lang"] ?? attributes["xml:lang"]);
    else if (tag === "base") keep("base", attributes["href"]);
  }
  return head;
}

/** The first of these names that the head has. */
export function firstOf(head: PageHead, names: readonly string[]): string | undefined {
  return names.map((name) => head.get(name)).find((value) => value !== undefined);
}
