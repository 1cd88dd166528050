import type { Article, ArticleId } from "../../model/article.ts";
import { creditedAgency } from "./credited-agency.ts";
import { bandsOf, likenessOf, type Signature, signatureOf } from "./signature-of.ts";

/** What of a report tells its origin; the text itself is not needed again once it is signed. */
export interface SignedArticle {
  readonly id: ArticleId;
  readonly signature: Signature;
  readonly outlet?: string;
  readonly family?: string;
  readonly published?: string;
  readonly publishedAt?: string;
  /** The agency that the text credits. */
  readonly agency?: string;
}

/** Signs a report once, so that its text need not be read again to find its copies. `family` is its publisher. */
export function signed(article: Article, family?: string): SignedArticle {
  const agency = creditedAgency(article.text);
  return {
    id: article.id,
    signature: signatureOf(article.text),
    ...(article.outlet === undefined ? {} : { outlet: article.outlet }),
    ...(family === undefined ? {} : { family }),
    ...(article.published === undefined ? {} : { published: article.published }),
    ...(article.publishedAt === undefined ? {} : { publishedAt: article.publishedAt }),
    ...(agency === undefined ? {} : { agency }),
  };
}

/** Likeness from which two texts are one story: an agency's report that a paper trimmed and headed anew is still one. */
const COPY = 0.4;

/**
 * The independent origin of each report, by name: the agency or publisher whose story it is. Near-copies are one story,
 * and a story is its agency's, else the publisher's who had it first. The order of the list does not matter.
 */
export function originsOf(articles: readonly SignedArticle[]): ReadonlyMap<ArticleId, string> {
  const ordered = [...articles].sort((a, b) => compare(timeOf(a), timeOf(b)) || compare(a.id, b.id));
  const roots = copiesIn(ordered);
  const stories = new Map<number, SignedArticle[]>();
  ordered.forEach((article, index) => {
    const root = rootOf(roots, index);
    stories.set(root, [...(stories.get(root) ?? []), article]);
  });
  return new Map([...stories.values()].flatMap((story) => story.map(({ id }) => [id, nameOf(story)] as const)));
}

/** For each report the earlier one that it copies, or itself. */
function copiesIn(articles: readonly SignedArticle[]): number[] {
  const roots = articles.map((_, index) => index);
  const buckets = new Map<string, number[]>();
  articles.forEach(({ signature }, index) => {
    for (const band of bandsOf(signature)) {
      const bucket = buckets.get(band);
      if (bucket === undefined) buckets.set(band, [index]);
      else join(roots, index, bucket, articles);
    }
  });
  return roots;
}

function join(roots: number[], index: number, bucket: number[], articles: readonly SignedArticle[]): void {
  for (const other of bucket) {
    if (rootOf(roots, other) === rootOf(roots, index)) continue;
    const [left, right] = [articles[index]?.signature ?? [], articles[other]?.signature ?? []];
    if (likenessOf(left, right) < COPY) continue;
    const [first, second] = [rootOf(roots, other), rootOf(roots, index)].sort((a, b) => a - b) as [number, number];
    roots[second] = first;
  }
  bucket.push(index);
}

function rootOf(roots: number[], index: number): number {
  let root = index;
  while (roots[root] !== root) root = roots[root] ?? root;
  return root;
}

function nameOf(story: readonly SignedArticle[]): string {
  const [first] = story;
  const agency = story.find((article) => article.agency !== undefined)?.agency;
  return agency ?? first?.family ?? first?.outlet ?? first?.id ?? "";
}

function timeOf({ publishedAt, published }: SignedArticle): string {
  return publishedAt ?? published ?? "";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
