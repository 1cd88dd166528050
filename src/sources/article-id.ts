import { createHash } from "node:crypto";
import type { Article, ArticleId } from "../model/article.ts";
import { canonicalJson } from "../model/canonical-json.ts";

/** The id of an article: a hash of what it says, who printed it, where and when. The same report fetched twice is one article. */
export function articleIdOf(article: Omit<Article, "id">): ArticleId {
  const { title, text, published, publishedAt, outlet, url, summaryOnly, demo } = article;
  const content = canonicalJson({ title, text, published, publishedAt, outlet, url, summaryOnly, demo });
  return createHash("sha256").update(content).digest("hex").slice(0, 24) as ArticleId;
}
