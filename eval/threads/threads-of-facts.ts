import type { ClaimId } from "../../src/model/claim.ts";
import type { ThreadId, ToldArticle } from "../../src/model/thread.ts";
import { foldThreads } from "../../src/threads/fold-threads.ts";
import { type Fact, toldArticleOf, toldOfFact } from "./told-of-fact.ts";

/** A line of the gold file: the facts of one report. */
export interface FactsLine {
  readonly id: string;
  readonly facts: readonly Fact[];
}

/** A line of the articles file. */
export interface ArticleLine {
  readonly id: string;
  readonly title?: string;
  readonly published?: string;
  readonly outlet?: string;
}

/** A line that the threads' scorer reads: the facts as claims, each with its thread. */
export interface ThreadedLine {
  readonly id: string;
  readonly text: "";
  readonly claims: readonly (Fact & { readonly thread: ThreadId | undefined })[];
}

/** Links facts that people annotated, so that errors of reading do not hide errors of linking. */
export function threadsOfFacts(facts: readonly FactsLine[], articles: readonly ArticleLine[]): readonly ThreadedLine[] {
  const reports = new Map<string, ToldArticle>(articles.map((line) => [line.id, toldArticleOf(line)]));
  const told = facts.map((line) =>
    line.facts.map((fact, index) => toldOfFact(fact, index, reports.get(line.id) ?? toldArticleOf({ id: line.id }))),
  );
  const threads = threadOfClaim(foldThreads(told.flat()));
  return facts.map((line, row) => ({
    id: line.id,
    text: "",
    claims: line.facts.map((fact, index) => ({
      ...fact,
      thread: threads.get(told[row]?.[index]?.claim.id as ClaimId),
    })),
  }));
}

/** Which thread each claim is in. */
export function threadOfClaim(threads: ReturnType<typeof foldThreads>): ReadonlyMap<ClaimId, ThreadId> {
  return new Map(threads.flatMap((thread) => thread.steps.map((step) => [step.claim, thread.id] as const)));
}
