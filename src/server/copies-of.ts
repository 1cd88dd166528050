import type { Article } from "../model/article.ts";
import { addDays } from "../model/time.ts";
import { likenessOf, type Signature, signatureOf } from "../threads/origins/signature-of.ts";
import type { View } from "./desk.ts";

const NEAR_DAYS = 5;
const COPY = 0.4;
const signatures = new WeakMap<Article, Signature>();

/** Reports of the same days in nearly the same words, which count as one origin with a report. */
export function copiesOf(view: View, article: Article): readonly Article[] {
  const { published } = article;
  if (published === undefined) return [];
  const first = addDays(published, -NEAR_DAYS);
  const last = addDays(published, NEAR_DAYS);
  return view.dossier.articles.filter(
    (other) =>
      other.id !== article.id &&
      (other.published ?? "") >= first &&
      (other.published ?? "") <= last &&
      likenessOf(signatureFor(article), signatureFor(other)) >= COPY,
  );
}

function signatureFor(article: Article): Signature {
  const known = signatures.get(article) ?? signatureOf(article.text);
  signatures.set(article, known);
  return known;
}
