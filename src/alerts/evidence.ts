import type { Article } from "../model/article.ts";
import type { ClaimId } from "../model/claim.ts";
import type { Dossier } from "../model/dossier.ts";
import { type Thread, type Told, valuesOf } from "../model/thread.ts";
import { originOf } from "../threads/origins/origin-of.ts";
import type { Scene } from "./alert-rule.ts";

/**
 * Whether a change is the news of a report, or is told by several independent origins. What one report mentions in
 * passing is in the record for all to see, but calls nobody from their work.
 */
export function isNews(claims: readonly ClaimId[], { dossier, told }: Scene): boolean {
  const telling = claims.flatMap((claim) => told.get(claim) ?? []);
  return new Set(telling.map(originOf)).size > 1 || telling.some((one) => leads(one, dossier));
}

/** Whether a claim stands in the headline or the first paragraph of its report. */
function leads({ claim, article }: Told, dossier: Dossier): boolean {
  const end = leadEnds(dossier).get(article.id);
  return end !== undefined && claim.cites.some(({ start }) => start < end);
}

const ends = new WeakMap<Dossier, ReadonlyMap<Article["id"], number>>();

/** Where the first paragraph of each report ends. */
function leadEnds(dossier: Dossier): ReadonlyMap<Article["id"], number> {
  const known = ends.get(dossier) ?? new Map(dossier.articles.map((article) => [article.id, leadEnd(article)]));
  ends.set(dossier, known);
  return known;
}

function leadEnd({ text, title }: Article): number {
  const body = text.startsWith(title) ? title.length + 2 : 0;
  const end = text.indexOf("\n", body);
  return end < 0 ? text.length : end;
}

/** The fields that name whose happening it is. */
const PARTY_FIELDS = ["parties", "issuer", "target", "donor", "recipient", "attacker"] as const;

/** How many of the process's parties, and of its parties and mediators, take part in a happening. */
export function concernedIn(thread: Thread, { process }: Dossier): { readonly parties: number; readonly all: number } {
  const names = new Set(PARTY_FIELDS.flatMap((field) => valuesOf(thread, field)));
  const parties = process.parties.filter((name) => names.has(name)).length;
  return { parties, all: parties + process.mediators.filter((name) => names.has(name)).length };
}
