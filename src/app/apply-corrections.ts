import type { Article, ArticleId } from "../model/article.ts";
import { cite } from "../model/citation.ts";
import type { Claim, ClaimId } from "../model/claim.ts";
import type { AppliedCorrection, BoundWords, Correction, CorrectionAct, CorrectionId } from "../model/correction.ts";
import type { IdleCorrection } from "../model/dossier.ts";
import { hashOf } from "../model/hash.ts";
import { overlaps, type Span } from "../model/span.ts";
import { amended } from "./amend-claim.ts";

/** The claims of some articles after people's corrections. */
export interface Corrected {
  readonly claims: readonly Claim[];
  readonly rejected: readonly Claim[];
  readonly applied: readonly Correction[];
  readonly idle: readonly IdleCorrection[];
}

/** The corrections in force: those that no later one undid, and the undone ones apart. An undoing can itself be undone. */
export function inForce(corrections: readonly Correction[]): {
  readonly standing: readonly Correction[];
  readonly undone: readonly IdleCorrection[];
  /** Undoings that were undone themselves. */
  readonly void: ReadonlySet<CorrectionId>;
} {
  const undoneBy = new Map<CorrectionId, CorrectionId>();
  for (const { id, act } of [...corrections].reverse()) {
    if (act.kind === "undo" && !undoneBy.has(id)) undoneBy.set(act.correction, id);
  }
  const acts = corrections.filter(({ act }) => act.kind !== "undo");
  return {
    void: new Set(corrections.filter(({ id, act }) => act.kind === "undo" && undoneBy.has(id)).map(({ id }) => id)),
    standing: acts.filter(({ id }) => !undoneBy.has(id)),
    undone: acts.flatMap((correction) => {
      const by = undoneBy.get(correction.id);
      return by === undefined ? [] : [{ correction, why: "undone", by } as const];
    }),
  };
}

/** Acts that change claims; the others change threads. */
const ofClaims: ReadonlySet<CorrectionAct["kind"]> = new Set(["confirm", "reject", "amend", "add"]);

/** Applies standing corrections of claims, in order. Each finds its claim by the words to which it is bound. */
export function applyCorrections(
  claims: readonly Claim[],
  corrections: readonly Correction[],
  articles: ReadonlyMap<ArticleId, Article>,
): Corrected {
  const held = new Map(claims.map((claim) => [claim.id, claim]));
  const idsIn = new Map<ArticleId, Set<ClaimId>>();
  for (const claim of claims) noteIn(idsIn, claim);
  const rejected: Claim[] = [];
  const applied: Correction[] = [];
  const idle: IdleCorrection[] = [];
  for (const correction of corrections.filter(({ act }) => ofClaims.has(act.kind))) {
    const article = articleOf(correction.act);
    const ids = article === undefined ? undefined : idsIn.get(article);
    const near = [...(ids ?? [])].flatMap((id) => held.get(id) ?? []);
    const done = resultOf(correction, near, articles);
    if (done === undefined) {
      idle.push({ correction, why: "words lost" });
      continue;
    }
    applied.push(correction);
    noteIn(idsIn, done);
    if (correction.act.kind !== "reject") held.set(done.id, done);
    else if (held.delete(done.id)) rejected.push(done);
  }
  return { claims: [...held.values()], rejected, applied, idle };
}

/** Notes a claim under the articles that it cites, so that a correction need look at the claims of its own article alone. */
function noteIn(idsIn: Map<ArticleId, Set<ClaimId>>, claim: Claim): void {
  for (const { article } of claim.cites) {
    const ids = idsIn.get(article);
    if (ids === undefined) idsIn.set(article, new Set([claim.id]));
    else ids.add(claim.id);
  }
}

function articleOf(act: CorrectionAct): ArticleId | undefined {
  return "on" in act && "article" in act.on ? act.on.article : undefined;
}

/** The claim that a correction touches, as it is afterwards; undefined where its words are gone. */
function resultOf(
  correction: Correction,
  claims: readonly Claim[],
  articles: ReadonlyMap<ArticleId, Article>,
): Claim | undefined {
  const { act } = correction;
  if (act.kind === "add") return added(correction, articles);
  if (act.kind !== "confirm" && act.kind !== "reject" && act.kind !== "amend") return undefined;
  const target = findBound(claims, act.on);
  return target === undefined ? undefined : changed(target, correction);
}

/** The claim that carries the bound words: of its kind and article, by its trigger, else by the words that they share. */
export function findBound(claims: readonly Claim[], bound: BoundWords): Claim | undefined {
  const near = claims.filter(
    (claim) =>
      claim.kind === bound.kind &&
      claim.cites.some((cited) => cited.article === bound.article && overlaps(cited, bound)),
  );
  const same = near.filter((claim) => bound.trigger !== undefined && equal(claim.trigger, bound.trigger));
  const sure = same.length > 0 ? same : near.filter((claim) => claim.cites.some((cited) => equal(cited, bound)));
  const found = sure.length > 0 ? sure : near;
  return found[bound.nth ?? 0] ?? found[0];
}

function equal(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function changed(claim: Claim, correction: Correction): Claim {
  const { act } = correction;
  if (act.kind === "amend") return noted(amended(claim, act.slot, act.value), correction, act);
  return act.kind === "confirm" ? noted({ ...claim, confidence: 1 }, correction, act) : claim;
}

function noted(
  claim: Claim,
  { id, by, at, why }: Correction,
  act: CorrectionAct & { kind: "amend" | "confirm" },
): Claim {
  const note: AppliedCorrection = {
    id,
    act: act.kind,
    by,
    at,
    ...(why === undefined ? {} : { why }),
    ...(act.kind === "amend" ? { slot: act.slot, ...(act.before === undefined ? {} : { before: act.before }) } : {}),
  };
  return { ...claim, corrections: [...(claim.corrections ?? []), note] };
}

/** A claim made by a person, where the article still has its words. */
function added(correction: Correction, articles: ReadonlyMap<ArticleId, Article>): Claim | undefined {
  const { act, id, by, at, why } = correction;
  if (act.kind !== "add") return undefined;
  const article = articles.get(act.on.article);
  if (article === undefined || article.text.slice(act.on.start, act.on.end) !== act.on.words) return undefined;
  const cited = cite(article, act.on);
  const claim = {
    id: hashOf(`added ${id}`) as ClaimId,
    kind: act.on.kind,
    status: act.status,
    body: act.body,
    cites: [cited],
    trigger: act.on.trigger === undefined ? cited : cite(article, act.on.trigger),
    voice: { kind: "outlet" },
    standing: "happened",
    where: [],
    rule: "people/added",
    confidence: 1,
    corrections: [{ id, act: "add", by, at, ...(why === undefined ? {} : { why }) }],
  } as unknown as Claim;
  const dated = act.when === undefined ? claim : amended(claim, "when", act.when);
  return act.where === undefined ? dated : amended(dated, "where", [...act.where]);
}
