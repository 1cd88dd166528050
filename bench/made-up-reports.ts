import type { Article } from "../src/model/article.ts";
import { cite } from "../src/model/citation.ts";
import type { Claim, ClaimId, ClaimKindName } from "../src/model/claim.ts";
import { hashOf } from "../src/model/hash.ts";
import { newArticle } from "../src/model/new-article.ts";
import type { Process, ProcessId } from "../src/model/process.ts";
import { addDays } from "../src/model/time.ts";
import type { NewEntry } from "../src/record/entry.ts";
import { signatureOf } from "../src/threads/origins/signature-of.ts";

/** A world of made-up wars for measuring size: two parties and a mediator to each process, reports spread over ten years. */
export interface Shape {
  readonly processes: number;
  readonly claimsPerReport: number;
}

/** A source of numbers that look random and are the same each time (mulberry32). */
function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

/** The definition of process number `at`. */
export function madeUpProcess(at: number): Process {
  return {
    id: `war-${at}` as ProcessId,
    name: `The war between Norland ${at} and Sudland ${at}`,
    parties: [`Norland ${at}`, `Sudland ${at}`],
    mediators: [`Mittland ${at % 7}`],
    names: [],
    places: [],
  };
}

const kinds: readonly ClaimKindName[] = [
  "talks",
  "attack",
  "statement",
  "exchange",
  "ceasefire",
  "attack",
  "aid",
  "attack",
];
const words =
  "envoys front river harbour dawn shelling convoy accord winter border hospital minister column bridge valley ceasefire".split(
    " ",
  );

/** Report number `at` with the reading of it: about 300 words, of one process, on one day. */
export function madeUpReport(at: number, shape: Shape): readonly NewEntry[] {
  const roll = dice(at + 1);
  const process = madeUpProcess(at % shape.processes);
  const published = addDays("2016-01-01", Math.floor(at / shape.processes) % 3650);
  const sentences = Array.from({ length: shape.claimsPerReport * 2 }, (_, line) => sentenceOf(process, at, line, roll));
  const article = newArticle({
    title: `${process.parties[0]}: report ${at}`,
    body: sentences.join("\n"),
    outlet: `Wire ${roll(40)}`,
    url: `https://example.org/${at}`,
    published,
    language: "en",
  });
  const claims = sentences.filter((_, line) => line % 2 === 0).map((text) => claimOn(article, text, process, roll));
  const marks = { signature: signatureOf(article.text) };
  const actors = [...process.parties, ...process.mediators];
  return [
    { kind: "article", article },
    { kind: "reading", article: article.id, engine: "bench", claims, actors, marks },
  ];
}

function sentenceOf({ parties }: Process, at: number, line: number, roll: (sides: number) => number): string {
  const some = Array.from({ length: 12 }, () => words[roll(words.length)]).join(" ");
  return `In line ${line} of report ${at} ${parties[roll(2)]} tells of ${some}.`;
}

function claimOn(article: Article, text: string, process: Process, roll: (sides: number) => number): Claim {
  const start = article.text.indexOf(text);
  const kind = kinds[roll(kinds.length)] ?? "talks";
  const day = addDays(article.published ?? "2016-01-01", roll(9) - 6);
  const cited = cite(article, { start, end: start + text.length });
  return {
    id: hashOf(`${article.id} ${start} ${kind}`) as ClaimId,
    kind,
    ...bodyOf(kind, process, roll),
    cites: [cited],
    trigger: cite(article, { start, end: start + 2 }),
    voice: roll(2) === 0 ? { kind: "outlet" } : { kind: "named", name: process.parties[roll(2)] },
    standing: "happened",
    when: { type: "DATE", timex: day, edtf: day, stated: true },
    where: [{ name: `Town ${roll(12)}`, precision: "town" }],
    rule: `${kind}/made-up`,
    confidence: 0.8,
  } as unknown as Claim;
}

function bodyOf(
  kind: ClaimKindName,
  { parties, mediators }: Process,
  roll: (sides: number) => number,
): { readonly status: string; readonly body: unknown } {
  const [one, other] = roll(2) === 0 ? [parties[0], parties[1]] : [parties[1], parties[0]];
  if (kind === "attack")
    return { status: "done", body: { attacker: one, target: other, weapon: ["drone"], killed: roll(20) } };
  if (kind === "aid") return { status: "pledged", body: { donor: mediators, recipient: one, what: "military" } };
  if (kind === "exchange") return { status: "done", body: { parties, what: "prisoners", count: roll(300) } };
  if (kind === "ceasefire") return { status: "proposed", body: { parties, scope: "full" } };
  if (kind === "statement") {
    return {
      status: "said",
      body: { speaker: `Speaker ${roll(5)}`, affiliation: one, quote: "We want peace now", outlook: "neutral" },
    };
  }
  const open = { people: [], format: "meeting", level: "delegations", topics: [] };
  return { status: roll(2) === 0 ? "planned" : "held", body: { parties, mediators, round: roll(30), ...open } };
}
