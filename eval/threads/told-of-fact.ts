import type { ArticleId } from "../../src/model/article.ts";
import type { Claim } from "../../src/model/claim.ts";
import { hashOf } from "../../src/model/hash.ts";
import type { Told, ToldArticle } from "../../src/model/thread.ts";
import type { Standing, Voice } from "../../src/model/voice.ts";

/** A fact in the flat vocabulary of the annotation guidelines; slots that a fact does not fill are absent or null. */
export interface Fact {
  readonly kind: string;
  readonly status: string;
  readonly date?: string | null;
  readonly place?: string | null;
  readonly source?: string | null;
  readonly evidence: readonly string[];
  readonly [slot: string]: unknown;
}

/** The claim that a fact stands for, as the record would hold it. */
export function toldOfFact(fact: Fact, index: number, article: ToldArticle): Told {
  const cites = fact.evidence.map((words, at) => ({
    article: article.id,
    start: index * 1000 + at,
    end: index * 1000 + at + words.length,
    words,
  }));
  const voice: Voice = fact.source ? { kind: "named", name: fact.source } : { kind: "outlet" };
  const claim = {
    id: hashOf(`${article.id}#${index}`),
    kind: fact.kind,
    status: fact.status,
    body: bodyOf(fact),
    cites,
    trigger: cites[0],
    voice,
    standing: "happened" satisfies Standing,
    where: fact.place ? [{ name: fact.place, precision: "area" }] : [],
    rule: "eval/gold",
    confidence: 1,
    ...(fact.date ? { when: { type: "DATE", timex: fact.date, edtf: fact.date, stated: true } } : {}),
  };
  return { claim: claim as unknown as Claim, article };
}

const LISTS: ReadonlySet<string> = new Set(["parties", "people", "mediators", "topics", "weapon", "donor"]);
const COMMON: ReadonlySet<string> = new Set(["kind", "status", "date", "place", "source", "evidence"]);

function bodyOf(fact: Fact): Record<string, unknown> {
  const lists = slotsOfKind(fact.kind).map((slot) => [slot, []] as const);
  const given = Object.entries(fact)
    .filter(([slot, value]) => !COMMON.has(slot) && value !== null)
    .map(([slot, value]) => [slot, LISTS.has(slot) && !Array.isArray(value) ? [value] : value] as const);
  const body: Record<string, unknown> = { ...Object.fromEntries(lists), ...Object.fromEntries(given) };
  for (const slot of ["issuer", "target", "recipient", "attacker"]) {
    const value = body[slot];
    if (slot === "issuer" && fact.kind === "sanctions")
      body[slot] = Array.isArray(value) ? value : value ? [value] : [];
    else if (Array.isArray(value)) body[slot] = value.join(", ");
  }
  return body;
}

function slotsOfKind(kind: string): readonly string[] {
  if (kind === "talks") return ["parties", "people", "mediators", "topics"];
  if (kind === "aid") return ["donor"];
  if (kind === "attack") return ["weapon"];
  return ["exchange", "ceasefire", "agreement"].includes(kind) ? ["parties"] : [];
}

/** The id, title and day of an article of the evaluation files. */
export function toldArticleOf(line: { id: string; title?: string; published?: string; outlet?: string }): ToldArticle {
  const day = line.published === undefined ? undefined : dayOf(line.published);
  return {
    id: line.id as ArticleId,
    title: line.title ?? "",
    ...(line.outlet === undefined ? {} : { outlet: line.outlet }),
    ...(day === undefined ? {} : { published: day }),
  };
}

function dayOf(published: string): string | undefined {
  const time = Date.parse(published);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}
