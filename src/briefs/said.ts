import type { ClaimOf } from "../model/claim.ts";
import { actorsOf } from "../model/claim-actors.ts";
import type { Dossier } from "../model/dossier.ts";
import type { Told } from "../model/thread.ts";
import { addDays } from "../model/time.ts";
import type { BriefWords } from "./brief-words.ts";
import { isPerson } from "./cast.ts";
import { type News, WINDOW } from "./choose.ts";
import words from "./peace-words.json" with { type: "json" };
import titles from "./titles.json" with { type: "json" };
import { capitalised, onDay, wordCount } from "./words.ts";
import type { Draft, Writer } from "./writer.ts";

const MOST = 5;
const [SHORT, LONG] = [5, 35];
/** A quotation longer than this is not called hopeful or sceptical as a whole. */
const MOOD = 16;
const HEADS: readonly string[] = titles.heads;
const PEACE: ReadonlySet<string> = new Set(words.peace);

type Saying = Told<ClaimOf<"statement">>;

/** The most telling quotations of the window: of the parties and go-betweens first, those that take a stand before others, each speaker once or twice. */
export function saidLines(dossier: Dossier, news: News, writer: Writer, most = MOST): readonly Draft[] {
  const lines: Draft[] = [];
  for (const saying of chooseSayings(dossier, news, writer.words)) {
    const line = lineOf(saying, writer, lines.length);
    if (line !== undefined) lines.push(line);
    if (lines.length >= most) break;
  }
  return lines;
}

function chooseSayings({ told, day, process }: Dossier, news: News, names: BriefWords): readonly Saying[] {
  const { learnt, since = learnt === undefined ? addDays(day, -WINDOW) : "" } = news;
  const touched = touchedReports(told, process);
  const scene: Scene = { process, names, touched, day };
  const ranked = told
    .filter(isStatement)
    .filter(({ recordedAt = "" }) => learnt === undefined || recordedAt > learnt.since)
    .filter(({ article }) => (article.published ?? "") >= since && (article.published ?? "9") <= day)
    .filter(({ claim }) => isTellable(claim))
    .map((saying) => ({ saying, weight: weigh(saying, scene) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || publishedOf(b.saying).localeCompare(publishedOf(a.saying)));
  const counts = new Map<string, number>();
  const quotes = new Set<string>();
  return ranked.flatMap(({ saying }) => {
    const name = saying.claim.voice.actor?.name ?? "";
    const words = plain(saying.claim.body.quote).toLowerCase();
    const times = counts.get(name) ?? 0;
    if (times >= 2 || [...quotes].some((quote) => isSame(quote, words))) return [];
    counts.set(name, times + 1);
    quotes.add(words);
    return [saying];
  });
}

/** Two sayings of mostly the same words are one, as two reports give it. */
function isSame(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a)) return true;
  const [left, right] = [new Set(a.split(" ")), new Set(b.split(" "))];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared > 0.7 * Math.max(left.size, right.size);
}

function publishedOf({ article }: Told): string {
  return article.published ?? "";
}

function isStatement(told: Told): told is Saying {
  return told.claim.kind === "statement";
}

/** Of a person whose name is known; a fragment of few words only where it takes a stand. */
function isTellable({ voice, body }: ClaimOf<"statement">): boolean {
  const length = wordCount(body.quote);
  if (voice.kind !== "named" || !isPerson(voice)) return false;
  // "He said", where another may be meant: nobody is quoted with another's words.
  if ((voice.actor?.alternatives ?? []).length > 0) return false;
  if (POINTS_BACK.test(body.quote)) return false;
  // Nobody speaks of himself by his name: they are another's words.
  const own = voice.actor?.name.split(" ").at(-1) ?? "";
  if (own !== "" && body.quote.includes(own)) return false;
  if ((body.quote.match(/(?<=^|\s)['‘]/g) ?? []).length % 2 === 1) return false;
  return length <= LONG && (length >= SHORT || body.outlook !== "neutral");
}

/** Words of which only what went before shows whom or what they mean: "They were signed". */
const POINTS_BACK = /^["“'‘]?(?:And|Back|But|He|It|She|So|That|These|They|This|Those|Well)\b/;

/** How much less the words of somebody whose office has ended tell. */
const FORMER = 2.5;

interface Scene {
  readonly day: string;
  readonly process: Dossier["process"];
  readonly names: BriefWords;
  /** Reports that tell of something between two parties of the process. */
  readonly touched: ReadonlySet<string>;
}

/** How telling a quotation is for the process; nothing where neither its words nor its speaker show that it is about it. */
function weigh({ claim, article }: Saying, { process, names, touched, day }: Scene): number {
  const { body, voice } = claim;
  const of = body.affiliation ?? voice.actor?.of ?? "";
  const [isParty, isBetween] = [process.parties.includes(of), process.mediators.includes(of)];
  const isHead = HEADS.some((head) => (voice.actor?.office ?? "").toLowerCase().endsWith(head));
  const about = aboutness(body.quote, of, process, names);
  const mayBeBare = (isParty || isBetween) && body.outlook !== "neutral";
  if (about === 0 && !(mayBeBare && isHead && touched.has(article.id))) return 0;
  return (
    about * 2 -
    (names.isFormer(voice.actor?.name ?? "", day) ? FORMER : 0) +
    (isParty ? 2 : isBetween ? 1 : 0) +
    (isHead ? 1.5 : 0) +
    (body.outlook === "neutral" ? 0 : 1) +
    (touched.has(article.id) ? 1 : 0) +
    (isWhole(body.quote) ? 1 : 0)
  );
}

/** Whether words name another party, a place or a name of the process (1), or speak of war and peace in general (a half). */
function aboutness(quote: string, of: string, process: Dossier["process"], names: BriefWords): number {
  const others = process.parties.filter((party) => party !== of);
  const marks = [
    ...others,
    ...others.flatMap((party) => names.adjectiveOf(party) ?? []),
    ...process.places,
    ...process.names,
  ];
  if (marks.some((mark) => quote.includes(mark))) return 1;
  return quote
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .some((word) => PEACE.has(word))
    ? 0.5
    : 0;
}

function touchedReports(told: readonly Told[], { parties, mediators }: Dossier["process"]): ReadonlySet<string> {
  const sides = [...parties, ...mediators];
  const touching = told.filter(
    ({ claim }) =>
      claim.kind !== "statement" &&
      parties.some((party) => actorsOf(claim).includes(party)) &&
      sides.filter((side) => actorsOf(claim).includes(side)).length > 1,
  );
  return new Set(touching.map(({ article }) => article.id));
}

/** Begins like a sentence and is long enough to be one. */
function isWhole(quote: string): boolean {
  return /^["“'‘]?\p{Lu}/u.test(quote) && wordCount(quote) >= SHORT;
}

function plain(quote: string): string {
  return quote
    .replace(/\s+/g, " ")
    .replace(/^["“”]+|["“”]+$/g, "")
    .replace(/[.,;:]+$/, "")
    .replace(/"([^"]*)"/g, "‘$1’")
    .replace(/["“”]/g, "")
    .trim();
}

function lineOf({ claim, article }: Saying, writer: Writer, turn: number): Draft | undefined {
  const { actor } = claim.voice;
  if (actor === undefined) return undefined;
  const quote = plain(claim.body.quote);
  const on = article.published === undefined ? "" : onDay(article.published, writer.day);
  const named = writer.cast.person(actor.name, actor.office, actor.of);
  const isIntroduced = named.includes(" ") && !named.startsWith("former ");
  const who = isIntroduced && isFormer(article.title, actor.office) ? `former ${named}` : named;
  return { text: sentenceOf(who, quote, on, claim.body, turn), claims: [claim.id] };
}

/** Whether a report's head calls the bearer of an office a former one. */
function isFormer(title: string, office = ""): boolean {
  const lower = title.toLowerCase();
  return (
    office !== "" && (lower.includes(`former ${office.toLowerCase()}`) || lower.includes(`ex-${office.toLowerCase()}`))
  );
}

/** The day is that of the report: a speaker "was quoted" on it, whenever they spoke. */
function sentenceOf(
  who: string,
  quote: string,
  on: string,
  { outlook, quote: raw }: ClaimOf<"statement">["body"],
  turn: number,
): string {
  const dated = on === "" ? "" : ` ${on}`;
  const comma = dated.includes(",") ? "," : "";
  const end = /[?!]$/.test(quote) ? "" : ".";
  if (!isWhole(raw)) {
    return `${capitalised(who)} was quoted${dated}${comma} with the ${outlook === "neutral" || wordCount(raw) > MOOD ? "" : `${outlook} `}words “${quote}”.`;
  }
  if (turn % 2 === 0) return `“${quote}${/[?!]$/.test(quote) ? "" : ","}” ${who} was quoted as saying${dated}.`;
  return `${capitalised(who)} was quoted${dated}${comma} as saying: “${quote}${end}”`;
}
