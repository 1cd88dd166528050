import type { Article } from "../model/article.ts";
import type { ClaimId } from "../model/claim.ts";
import type { Dossier } from "../model/dossier.ts";
import { type Given, type Thread, type Told, valuesOf } from "../model/thread.ts";
import { daysBetween } from "../model/time.ts";
import { originOf } from "../threads/origins/origin-of.ts";
import type { Scene } from "./alert-rule.ts";

/**
 * Whether a change is the news of a report, or is told by several independent origins. What one report mentions in
 * passing is in the record for all to see, but calls nobody from their work.
 */
export function isNews(claims: readonly ClaimId[], thread: Thread | undefined, { dossier, told }: Scene): boolean {
  const telling = claims.flatMap((claim) => told.get(claim) ?? []);
  const others = (thread?.steps ?? []).flatMap(({ claim }) => told.get(claim) ?? []);
  const isNamed = others.some(namesItsOwn);
  return (
    new Set(telling.map(originOf)).size > 1 ||
    telling.some((one) => (isNamed || namesItsOwn(one)) && leads(one, dossier))
  );
}

/** Who takes part was read in the claim's own words. Inherited from what was told before it, it is often another meeting's, unless other claims of the thread name it. */
function namesItsOwn({ claim }: Told): boolean {
  return !claim.rule.endsWith("-inherited");
}

/** Those of some claims that reports of these days tell. */
export function freshClaims(claims: readonly ClaimId[], { dossier, settings, told }: Scene): readonly ClaimId[] {
  return claims.filter((claim) => {
    const published = told.get(claim)?.article.published;
    return published !== undefined && daysBetween(published, dossier.day) <= settings.freshDays;
  });
}

/** Those of some claims that reports of these days tell, else all of them: what a sentence is made from. */
export function tellingClaims(claims: readonly ClaimId[], scene: Scene): readonly ClaimId[] {
  const fresh = freshClaims(claims, scene);
  return fresh.length > 0 ? fresh : claims;
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

/** Whether somebody gives a value as a day of the calendar: "in a week" is a round figure, "after 22 June" no day at all. */
export function isCalendarDay({ by }: Given, told: Scene["told"]): boolean {
  return by.some(({ claim }) => {
    const when = told.get(claim)?.claim.when;
    return (
      when !== undefined &&
      when.duration === undefined &&
      when.bound === undefined &&
      when.mod === undefined &&
      when.assumed !== true
    );
  });
}

/** The fields that name whose happening it is. */
const PARTY_FIELDS = ["parties", "issuer", "target", "donor", "recipient", "attacker"] as const;

/** How many of the process's parties, and of its parties and mediators, take part in a happening. */
export function concernedIn(thread: Thread, { process }: Dossier): { readonly parties: number; readonly all: number } {
  const names = new Set(PARTY_FIELDS.flatMap((field) => valuesOf(thread, field)));
  const parties = process.parties.filter((name) => names.has(name)).length;
  return { parties, all: parties + process.mediators.filter((name) => names.has(name)).length };
}
