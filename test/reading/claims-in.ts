import { type Reading, readArticle } from "../../src/app/read-article.ts";
import { loadReadingTools } from "../../src/app/reading-tools.ts";
import type { Claim, ClaimKindName } from "../../src/model/claim.ts";
import { newArticle } from "../../src/model/new-article.ts";

/** A last paragraph that makes a report of one sentence one on war and diplomacy, so that the sentence is not passed over. */
const CONTEXT = "\n\nThe war and the diplomacy around it, the peace talks among it, filled the week.";

/** The claims of a kind in a report of one sentence (or of "headline // sentence") of 10 September 2025; `bare` leaves its subject to the sentence alone. */
export function claimsIn<Kind extends ClaimKindName>(
  kind: Kind,
  words: string,
  bare = false,
): readonly Extract<Claim, { readonly kind: Kind }>[] {
  const [title, body] = words.includes(" // ") ? (words.split(" // ") as [string, string]) : ["", words];
  const text = bare ? body : body + CONTEXT;
  const article = newArticle({ title, body: text, language: "en", published: "2025-09-10" });
  const reading: Reading = readArticle(article, loadReadingTools());
  return reading.claims.filter((claim): claim is Extract<Claim, { readonly kind: Kind }> => claim.kind === kind);
}
