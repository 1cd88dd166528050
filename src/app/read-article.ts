import { claimsOf } from "../claims/claims-of.ts";
import type { Article } from "../model/article.ts";
import type { Claim } from "../model/claim.ts";
import type { Doc } from "../model/doc.ts";
import { type ReadingTools, readDoc } from "../reading/pipeline.ts";

/** What the engine made of one article: all layers and the claims. */
export interface Reading {
  readonly doc: Doc;
  readonly claims: readonly Claim[];
}

/** Reads one article. Articles in other languages than English are kept unread: no layer beyond tokens, no claim. */
export function readArticle(article: Article, tools: ReadingTools): Reading {
  const doc = readDoc(article, tools);
  return { doc, claims: article.language.startsWith("en") ? claimsOf(doc) : [] };
}
