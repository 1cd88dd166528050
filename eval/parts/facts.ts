import { readArticle } from "../../src/app/read-article.ts";
import { loadReadingTools } from "../../src/app/reading-tools.ts";
import { flatClaim } from "../../src/claims/flat-claim.ts";
import { type ArticleLine, articleOfLine } from "../article-of-line.ts";

/** The claims of one article in the scorer's form. */
export function factsOf(line: ArticleLine): unknown {
  const article = articleOfLine(line);
  const { claims } = readArticle(article, loadReadingTools());
  return { id: line.id, text: article.text, claims: claims.map(flatClaim) };
}
