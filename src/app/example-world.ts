import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Article } from "../model/article.ts";
import { cite } from "../model/citation.ts";
import type { Claim, ClaimId } from "../model/claim.ts";
import { actorsOf } from "../model/claim-actors.ts";
import { hashOf } from "../model/hash.ts";
import { newArticle } from "../model/new-article.ts";
import type { Process, ProcessId } from "../model/process.ts";
import { type OpenWorld, openRecord } from "./open-record.ts";
import type { ReadClaims, Reader } from "./world.ts";

/** A record in a folder of its own, for tests: a clock that a test sets, a reader of one plain form of sentence. */
export interface ExampleWorld extends OpenWorld {
  readonly folder: string;
  /** Sets the clock. */
  at(instant: string): void;
  remove(): Promise<void>;
}

/** Opens an empty record for a test. */
export async function exampleWorld(reader: Reader = exampleReader("engine-1"), folder?: string): Promise<ExampleWorld> {
  const data = folder ?? mkdtempSync(join(tmpdir(), "dragoman-app-"));
  let now = "2025-07-25T08:00:00.000Z";
  const world = await openRecord({ data, reader, demo: false, now: () => now });
  return {
    ...world,
    folder: data,
    at: (instant) => {
      now = instant;
    },
    async remove() {
      await world.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** `talks planned: Russia, Ukraine on 2025-07-23 at Istanbul.` */
const sentence =
  /(talks|exchange) ([a-z-]+): ([A-Z][A-Za-z ]+(?:, [A-Z][A-Za-z ]+)*?) on (\d{4}-\d{2}-\d{2}) at ([A-Z][a-z]+)\./g;

/** A reader that answers at once. */
interface ExampleReader extends Reader {
  read(article: Article): ReadClaims;
}

/** A reader for tests that knows one form of sentence; `keep` may hold claims back, as another version of an engine might. */
export function exampleReader(engine: string, keep: (claim: Claim) => boolean = () => true): ExampleReader {
  return {
    engine,
    read(article) {
      if (article.text.includes("CRASH")) throw new Error("the engine stumbled");
      const claims = [...article.text.matchAll(sentence)].map((match) => claimOf(article, match)).filter(keep);
      return { claims, actors: [...new Set(claims.flatMap(actorsOf))] };
    },
  };
}

function claimOf(article: Article, match: RegExpExecArray): Claim {
  const [words, kind = "", status, names = "", day = "", place = ""] = match;
  const span = { start: match.index, end: match.index + words.length };
  const parties = names.split(", ");
  const talks = { parties, people: [], format: "unspecified", level: "delegations", mediators: [], topics: [] };
  return {
    id: hashOf(`${article.id} ${match.index} ${words}`) as ClaimId,
    kind,
    status,
    body: kind === "talks" ? talks : { parties, what: "prisoners" },
    cites: [cite(article, span)],
    trigger: cite(article, { start: span.start, end: span.start + kind.length }),
    voice: { kind: "outlet" },
    standing: status === "held" ? "happened" : "planned",
    when: { type: "DATE", timex: day, edtf: day, stated: true },
    where: [{ name: place, precision: "town" }],
    rule: `${kind}/example`,
    confidence: 0.8,
  } as unknown as Claim;
}

/** A report for tests. */
export function exampleReport(published: string, outlet: string, ...sentences: readonly string[]): Article {
  return newArticle({ title: `News of ${published}`, body: sentences.join("\n"), published, outlet, language: "en" });
}

/** The process of the tests. */
export const exampleProcess: Process = {
  id: "istanbul" as ProcessId,
  name: "Istanbul talks",
  parties: ["Russia", "Ukraine"],
  mediators: ["Turkey"],
  names: [],
  places: [],
};
