/** What a text looks like, by how it begins: the format is then left to its reader. */
export type DocumentKind = "empty" | "json" | "syndication" | "sitemap" | "html" | "other-xml" | "text";

const syndicationRoots: ReadonlySet<string> = new Set(["rss", "feed", "rdf", "channel"]);
const sitemapRoots: ReadonlySet<string> = new Set(["urlset", "sitemapindex"]);
const htmlRoots: ReadonlySet<string> = new Set([
  "html",
  "head",
  "body",
  "title",
  "meta",
  "script",
  "div",
  "p",
  "center",
  "h1",
  "table",
  "link",
]);

/** Tells by the first element, past declarations, comments and what stands before them. */
export function documentKind(text: string): DocumentKind {
  const start = text.trimStart();
  if (start === "") return "empty";
  if (start.startsWith("{") || start.startsWith("[")) return "json";
  if (/^<!doctype\s{1,9}html/i.test(start)) return "html";
  const root = rootName(start);
  if (root === undefined) return "text";
  if (syndicationRoots.has(root)) return "syndication";
  if (sitemapRoots.has(root)) return "sitemap";
  return htmlRoots.has(root) ? "html" : "other-xml";
}

/** The local name of the first element, in lower case. */
function rootName(text: string): string | undefined {
  let at = text.indexOf("<");
  // What stands before the first tag is a fault of the server's; a page of text has none so early.
  if (at < 0 || at > 2000) return undefined;
  while (at >= 0) {
    const skip = text.startsWith("<!--", at)
      ? "-->"
      : text.startsWith("<?", at)
        ? "?>"
        : text.startsWith("<!", at)
          ? ">"
          : undefined;
    if (skip === undefined) break;
    const end = text.indexOf(skip, at);
    at = end < 0 ? -1 : text.indexOf("<", end);
  }
  const name = at < 0 ? null : /^<(?:[A-Za-z][\w.-]{0,40}:)?([A-Za-z][\w.-]{0,40})/.exec(text.slice(at, at + 100));
  return name?.[1]?.toLowerCase();
}
