import type { Told } from "../../model/thread.ts";

/** Canonical order of claims: by the day of the report, its instant, the report, the place in it, the claim. */
export function byTelling(a: Told, b: Told): number {
  return (
    compare(dayOf(a), dayOf(b)) ||
    compare(a.article.publishedAt ?? "", b.article.publishedAt ?? "") ||
    compare(a.article.id, b.article.id) ||
    a.claim.cites[0].start - b.claim.cites[0].start ||
    compare(a.claim.id, b.claim.id)
  );
}

function dayOf(told: Told): string {
  return told.article.published ?? (told.article.publishedAt ?? "").slice(0, 10);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
