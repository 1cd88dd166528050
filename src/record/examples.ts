import type { Article } from "../model/article.ts";
import { cite } from "../model/citation.ts";
import type { Claim, ClaimId } from "../model/claim.ts";
import { hashOf } from "../model/hash.ts";
import { newArticle } from "../model/new-article.ts";
import type { Process, ProcessId } from "../model/process.ts";
import type { Source, SourceId } from "../model/source.ts";
import type { ReadingEntry } from "./entry.ts";

/** A short report for tests. */
export function exampleArticle(title: string, published: string | undefined, body = `${title} in Geneva.`): Article {
  const dated = published === undefined ? {} : { published };
  return newArticle({
    title,
    body,
    outlet: "Harbour Wire",
    url: `https://example.org/${title}`,
    language: "en",
    ...dated,
  });
}

/** A claim of talks between two parties, cited from the first words of the report, for tests. */
export function exampleClaim(article: Article, parties: readonly string[], day?: string): Claim {
  const cited = cite(article, { start: 0, end: Math.min(12, article.text.length) });
  return {
    id: hashOf(`${article.id} ${parties.join()} ${day}`) as ClaimId,
    kind: "talks",
    status: "planned",
    body: { parties, people: [], format: "unspecified", level: "unspecified", mediators: [], topics: [] },
    cites: [cited],
    trigger: cited,
    voice: { kind: "outlet" },
    standing: "planned",
    where: [],
    rule: "talks/example",
    confidence: 0.9,
    ...(day === undefined ? {} : { when: { type: "DATE", timex: day, edtf: day, stated: true } }),
  };
}

/** The reading of an article that found these claims, for tests. */
export function exampleReading(article: Article, claims: readonly Claim[], engine = "engine-1"): ReadingEntry {
  const actors = [...new Set(claims.flatMap((claim) => (claim.kind === "talks" ? claim.body.parties : [])))];
  return { kind: "reading", article: article.id, engine, claims, actors };
}

/** A process for tests. */
export function exampleProcess(name = "Lakes talks"): Process {
  return {
    id: "lakes" as ProcessId,
    name,
    parties: ["Russia", "Ukraine"],
    mediators: ["Turkey"],
    names: [],
    places: [],
  };
}

/** A source for tests. */
export function exampleSource(): Source {
  return {
    id: "harbour-wire" as SourceId,
    kind: "feed",
    address: "https://example.org/feed.xml",
    name: "Harbour Wire",
    language: "en",
  };
}
