import type { BriefLine } from "../model/brief.ts";
import type { ClaimOf } from "../model/claim.ts";
import type { Dossier } from "../model/dossier.ts";
import type { Told } from "../model/thread.ts";
import { addDays } from "../model/time.ts";
import type { News } from "./choose.ts";
import type { Notes } from "./notes.ts";
import { dateWords } from "./words.ts";

const MOST = 6;
const WINDOW = 7;

/** The most telling quotations of the window: of the parties and mediators, those that take a stand first, each speaker once or twice. */
export function saidLines({ told, day, process }: Dossier, news: News, notes: Notes): readonly BriefLine[] {
  const { learnt, since = learnt === undefined ? addDays(day, -WINDOW) : "" } = news;
  const sides = [...process.parties, ...process.mediators];
  const statements = told
    .filter(isStatement)
    .filter(({ recordedAt = "" }) => learnt === undefined || recordedAt > learnt.since)
    .filter(({ article }) => (article.published ?? "") >= since && (article.published ?? "9") <= day);
  const ranked = statements
    .map((one) => ({ one, weight: weigh(one.claim, sides) }))
    .sort(
      (a, b) => b.weight - a.weight || (b.one.article.published ?? "").localeCompare(a.one.article.published ?? ""),
    );
  const counts = new Map<string, number>();
  const quotes = new Set<string>();
  const lines: BriefLine[] = [];
  for (const { one } of ranked) {
    const { speaker, quote } = one.claim.body;
    if ((counts.get(speaker) ?? 0) >= 2 || quotes.has(quote) || lines.length >= MOST) continue;
    const line = lineOf(one, day, notes);
    if (line === undefined) continue;
    counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
    quotes.add(quote);
    lines.push(line);
  }
  return lines;
}

function isStatement(told: Told): told is Told<ClaimOf<"statement">> {
  return told.claim.kind === "statement";
}

function weigh(claim: ClaimOf<"statement">, sides: readonly string[]): number {
  const { outlook, affiliation, quote } = claim.body;
  return (
    (outlook === "neutral" ? 0 : 2) +
    (affiliation !== undefined && sides.includes(affiliation) ? 2 : 0) +
    (quote.length > 20 && quote.length < 220 ? 1 : 0)
  );
}

function lineOf({ claim, article }: Told<ClaimOf<"statement">>, day: string, notes: Notes): BriefLine | undefined {
  const numbers = notes.of([claim.id]);
  if (numbers === undefined) return undefined;
  const { speaker, affiliation, quote, outlook } = claim.body;
  const of = affiliation === undefined || speaker.includes(affiliation) ? "" : ` (${affiliation})`;
  const on = article.published === undefined ? "" : ` on ${dateWords(article.published, day)}`;
  const words = `“${quote.replace(/[.,;]$/, "")}”`;
  const quoted = `was quoted${on} as saying`;
  const text =
    outlook === "neutral"
      ? `${speaker}${of} ${quoted}: ${words}.`
      : `${speaker}${of} sounded ${outlook}, and ${quoted}: ${words}.`;
  return { text, claims: [claim.id], notes: numbers };
}
