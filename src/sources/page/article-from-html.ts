import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { ArticleDraft } from "../article-draft.ts";
import { depthOf } from "./depth-of.ts";

/** Deeper than any page that people wrote; parsers and readers of trees fail far beyond it. */
const DEEPEST = 1000;

/** The report of a web page: its title, body, and what its head says of outlet, date and address. */
export function articleFromHtml(html: string): ArticleDraft | { readonly fault: string; readonly kind: "too-deep" } {
  if (depthOf(html) > DEEPEST) {
    return {
      kind: "too-deep",
      fault: `nests its tags more than ${DEEPEST} deep, which no report does; it was not read`,
    };
  }
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`);
  const meta = (names: readonly string[]): string | undefined =>
    names.map((name) => contentOf(document, name)).find((value) => value !== undefined);
  const head = {
    outlet: meta(["og:site_name"]),
    published: meta(["article:published_time", "date", "pubdate", "dc.date"]) ?? timeOf(document),
    url: document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? meta(["og:url"]),
    language: document.documentElement?.getAttribute("lang") ?? undefined,
  };
  const heading = document.querySelector("h1")?.textContent.trim() || meta(["og:title"]) || document.title;
  const read = new Readability(document as never, { charThreshold: 100 }).parse();
  return { ...head, title: heading || read?.title || undefined, body: bodyOf(read?.content ?? "") };
}

function contentOf(document: Document, name: string): string | undefined {
  const found = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute("content");
  return found === null || found === undefined || found === "" ? undefined : found;
}

function timeOf(document: Document): string | undefined {
  return document.querySelector("time[datetime]")?.getAttribute("datetime") ?? undefined;
}

const block = new Set(["P", "DIV", "LI", "H1", "H2", "H3", "H4", "H5", "H6", "BLOCKQUOTE", "SECTION", "ARTICLE", "BR"]);

/** The text of a piece of HTML, a line a block. */
function bodyOf(content: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${content}</body></html>`);
  const parts: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === 3) parts.push((node.textContent ?? "").replace(/\s+/g, " "));
    const isBlock = block.has((node.nodeName ?? "").toUpperCase());
    if (isBlock) parts.push("\n");
    for (const child of node.childNodes) walk(child);
    if (isBlock) parts.push("\n");
  };
  walk(document.body as unknown as Node);
  return parts.join("");
}

interface Node {
  readonly nodeType: number;
  readonly nodeName?: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Node>;
}

interface Element {
  getAttribute(name: string): string | null;
  readonly textContent: string | null;
}

interface Document {
  querySelector(selector: string): Element | null;
  readonly title: string;
}
