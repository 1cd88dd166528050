import type { PageElement } from "./html-tree.ts";
import { wordSet } from "./page-words.ts";

const tags = wordSet("furnitureTags");
const roles = wordSet("furnitureRoles");
const tokens = wordSet("furnitureTokens");
const bodyTokens = wordSet("bodyTokens");

/** The words of an element's class and id: `storyBody share-tools` is story, body, share, tools. */
export function tokensOf(element: PageElement): readonly string[] {
  const names = `${element.attributes["class"] ?? ""} ${element.attributes["id"] ?? ""}`.slice(0, 400);
  if (names === " ") return [];
  return (
    names
      // What a blog's software says of a post's topics says nothing of what the element holds.
      .replace(/\b(?:category|tag|topic|section)-[\w-]+/g, "")
      .replace(/([a-z])([A-Z])/g, "$1-$2")
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((token) => token !== "")
  );
}

/** By its tag, its role or its being hidden, the element holds no part of a report. */
export function isFurniture(element: PageElement): boolean {
  if (tags.has(element.tag)) return true;
  const { role, style, hidden } = element.attributes;
  if (hidden !== undefined || (role !== undefined && roles.has(role.toLowerCase()))) return true;
  return style !== undefined && /display\s?:\s?none|visibility\s?:\s?hidden/i.test(style);
}

/** By the words of its class or id, the element is likely to hold no part of a report. */
export function hintsFurniture(element: PageElement): boolean {
  if (element.children.some((child) => typeof child !== "string" && child.tag === "blockquote")) return false;
  return tokensOf(element).some((token) => tokens.has(token));
}

/** By the words of its class or id, the element is likely to hold the report. */
export function hintsBody(element: PageElement): boolean {
  return (
    element.tag === "article" || element.tag === "main" || tokensOf(element).some((token) => bodyTokens.has(token))
  );
}

const captionTokens = wordSet("captionTokens");

/** A caption by its tag or the words of its class. */
export function hintsCaption(element: PageElement): boolean {
  return element.tag === "figcaption" || tokensOf(element).some((token) => captionTokens.has(token));
}
