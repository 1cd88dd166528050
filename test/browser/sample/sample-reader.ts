import { readdirSync, readFileSync } from "node:fs";
import { projectFile } from "../../../src/app/project-file.ts";
import type { Reader } from "../../../src/app/world.ts";
import type { Article } from "../../../src/model/article.ts";
import { cite } from "../../../src/model/citation.ts";
import type { Claim, ClaimId } from "../../../src/model/claim.ts";
import { actorsOf } from "../../../src/model/claim-actors.ts";
import { hashOf } from "../../../src/model/hash.ts";
import type { PlaceRef } from "../../../src/model/place.ts";
import type { Standing, Voice } from "../../../src/model/voice.ts";

/** One claim of a demo report, marked by hand: the report's number, the words, and what they say. */
interface MarkedClaim {
  readonly report: string;
  readonly kind: Claim["kind"];
  readonly status: string;
  readonly words: string;
  readonly trigger: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly when?: string;
  readonly where?: readonly string[];
  readonly by?: string;
  readonly of?: string;
  readonly unnamed?: string;
  readonly standing?: Standing;
  readonly confidence?: number;
}

const MARKED: readonly MarkedClaim[] = JSON.parse(readFileSync(new URL("claims.json", import.meta.url), "utf8"));

const PLACES: Readonly<Record<string, Omit<PlaceRef, "name">>> = {
  Istanbul: { precision: "town", country: "TR", latitude: 41.01, longitude: 28.95 },
  Turkey: { precision: "country", country: "TR", latitude: 39, longitude: 35 },
  Kyiv: { precision: "town", country: "UA", latitude: 50.45, longitude: 30.52 },
  "Zaporizhzhia region": { precision: "region", country: "UA", latitude: 47.4, longitude: 35.5 },
  Alaska: { precision: "region", country: "US", latitude: 64, longitude: -150 },
  Anchorage: { precision: "town", country: "US", latitude: 61.22, longitude: -149.9 },
};

/** The end of each demo report's address by its number: `094` has `third-round-held`. */
const SLUGS: ReadonlyMap<string, string> = new Map(
  readdirSync(projectFile("corpus/istanbul-2025")).map((name) => [
    name.slice(0, 3),
    name.slice(15).replace(/\.md$/, ""),
  ]),
);

/** A reader that knows a few demo reports by heart: pages are tested against claims that no change of the engine moves. */
export const sampleReader: Reader = {
  engine: "sample",
  read(article) {
    const claims = MARKED.filter(
      ({ report, words }) => article.url?.endsWith(SLUGS.get(report) ?? "?") === true && article.text.includes(words),
    ).map((marked) => claimOf(article, marked));
    const actors = new Set(claims.flatMap(actorsOf));
    return { claims, actors: [...new Set([...actors, "Russia", "Ukraine"])].sort() };
  },
};

function claimOf(article: Article, marked: MarkedClaim): Claim {
  const start = article.text.lastIndexOf(marked.words);
  const cited = cite(article, { start, end: start + marked.words.length });
  const at = start + Math.max(0, marked.words.indexOf(marked.trigger));
  return {
    id: hashOf(`${article.id} ${marked.kind} ${marked.words}`) as ClaimId,
    kind: marked.kind,
    status: marked.status,
    body: marked.body,
    cites: [cited],
    trigger: cite(article, { start: at, end: at + marked.trigger.length }),
    voice: voiceOf(marked),
    standing: marked.standing ?? (marked.kind === "statement" ? "said" : "happened"),
    where: (marked.where ?? []).map((name) => ({ name, ...(PLACES[name] ?? { precision: "area" }) })),
    rule: "sample/by-hand",
    confidence: marked.confidence ?? 0.93,
    ...(marked.when === undefined
      ? {}
      : { when: { type: "DATE", timex: marked.when, edtf: marked.when, stated: true } }),
  } as unknown as Claim;
}

function voiceOf({ by, of, unnamed }: MarkedClaim): Voice {
  if (unnamed !== undefined) return { kind: "unnamed", name: unnamed };
  if (by === undefined) return { kind: "outlet" };
  const actor = { id: by.toLowerCase(), name: by, kind: "person", ...(of === undefined ? {} : { of }) } as const;
  return { kind: "named", name: by, actor };
}
