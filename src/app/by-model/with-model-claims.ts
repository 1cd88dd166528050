import type { Article } from "../../model/article.ts";
import type { Claim } from "../../model/claim.ts";
import { overlaps } from "../../model/span.ts";
import type { ModelReadingEntry, NewEntry } from "../../record/entry.ts";
import { loadReadingTools } from "../reading-tools.ts";
import { claimsFromAnswer } from "./claims-from-answer.ts";

type Reading = Extract<NewEntry, { readonly kind: "reading" | "failure" }>;

/** A reading of ours with what a model's kept answer adds to it; the endpoint is not asked. Where ours failed, it stays so. */
export function withModelClaims(reading: Reading, article: Article, answered: ModelReadingEntry | undefined): Reading {
  if (answered === undefined || reading.kind === "failure") return reading;
  const { lexicon } = loadReadingTools();
  const { claims } = claimsFromAnswer(article, answered.answer, answered.model, lexicon);
  return { ...reading, claims: [...reading.claims, ...claims.filter((claim) => !isRead(claim, reading.claims))] };
}

/** Whether our own reading has the claim already: one of its kind on the same words. */
function isRead({ kind, cites: [cited] }: Claim, ours: readonly Claim[]): boolean {
  return ours.some((own) => own.kind === kind && own.cites.some((one) => overlaps(one, cited)));
}
