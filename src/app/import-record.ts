import { jsonText } from "../exports/text/json-text.ts";
import type { Article } from "../model/article.ts";
import type { Claim } from "../model/claim.ts";
import type { Correction } from "../model/correction.ts";
import { hashOf } from "../model/hash.ts";
import type { Process } from "../model/process.ts";
import type { NewEntry } from "../record/entry.ts";
import { AskedWrongly } from "./asked-wrongly.ts";
import { citesRight, idOf } from "./check.ts";
import type { Line } from "./lines/line-shape.ts";
import { type NumberedLine, readLines } from "./lines/read-lines.ts";
import type { World } from "./world.ts";

/** What an import brought. */
export interface Imported {
  readonly process: string;
  readonly articles: number;
  readonly readings: number;
  readonly corrections: number;
  /** Articles that this record had read itself; its own reading was kept. */
  readonly kept: number;
}

/** How a record that holds the process already takes it. */
export interface ImportOptions {
  /** The file's definition of the process takes the place of the record's. */
  readonly replace?: boolean;
}

const BATCH = 100;

/**
 * Takes in what `dragoman export --format jsonl` wrote: definition, articles, readings, answers of a model, corrections. The whole file is checked
 * first, and nothing is recorded where anything in it is wrong: an id that does not fit what it names, words that do not stand
 * where a claim cites them, an end that is missing. An article that this record has read keeps its reading.
 */
export async function importRecord(world: World, path: string, options: ImportOptions = {}): Promise<Imported> {
  const { id } = await checkFile(path);
  const tally = { process: id, articles: 0, readings: 0, corrections: 0, kept: 0 };
  const known = new Set((await world.store.corrections()).map(({ correction }) => correction.id));
  const dropped: Article["id"][] = [];
  let batch: NewEntry[] = [];
  let isKept = false;
  const write = async (): Promise<void> => {
    if (batch.length === 0) return;
    const { isNew } = await world.store.append(batch, world.now());
    for (const [at, entry] of batch.entries()) {
      if (isNew[at] !== true) continue;
      if (entry.kind === "article") tally.articles += 1;
      if (entry.kind === "reading") tally.readings += 1;
      if (entry.kind === "correction") tally.corrections += 1;
    }
    batch = [];
  };
  for await (const { line } of readLines(path)) {
    if (line.kind === "process") await requireSame(world, line.process as unknown as Process, options);
    if (line.kind === "reading") isKept = await hasReading(world, line.article);
    if (line.kind === "article") isKept = false;
    if (line.kind === "reading" && isKept) tally.kept += 1;
    // Where the record keeps its own reading, it keeps what a model answered it too.
    else if (line.kind === "model-reading" && (isKept || (await hasAnswer(world, line.article)))) continue;
    else if (line.kind !== "correction" || !known.has(line.correction.id as Correction["id"]))
      batch.push(...entryOf(line));
    if (line.kind === "article" && line.article.textDropped === true) dropped.push(line.article.id as Article["id"]);
    if (batch.length >= BATCH) await write();
  }
  await write();
  await noteDropped(world, dropped);
  return tally;
}

/** Says in this record too that texts were dropped: an article that it had whole stays whole. */
async function noteDropped({ store, now }: World, ids: readonly Article["id"][]): Promise<void> {
  const articles: Article["id"][] = [];
  for (const id of ids) if ((await store.article(id))?.article.article.textDropped === true) articles.push(id);
  const why = "dropped before it was exported";
  if (articles.length > 0) await store.append([{ kind: "pruning", what: "text", articles, why }], now());
}

function entryOf(line: Line): readonly NewEntry[] {
  return ENTRIES.has(line.kind) ? [line as unknown as NewEntry] : [];
}

/** Lines that are the record itself; the others follow from these. */
const ENTRIES: ReadonlySet<Line["kind"]> = new Set(["process", "article", "reading", "model-reading", "correction"]);

async function hasAnswer({ store }: World, article: string): Promise<boolean> {
  return (await store.modelReadings([article as Article["id"]])).size > 0;
}

async function hasReading({ store }: World, article: string): Promise<boolean> {
  return (await store.article(article as Article["id"]))?.reading !== undefined;
}

async function requireSame({ store }: World, process: Process, { replace }: ImportOptions): Promise<void> {
  const held = await store.process(process.id);
  if (held === undefined || replace === true || sameText(held, process)) return;
  throw new AskedWrongly(
    `this record defines ${process.id} otherwise than the file; import with --replace to take the file's definition, or into another record with --data`,
  );
}

/** Equal whatever the order of their names. */
function sameText(a: Process, b: Process): boolean {
  const sorted = (value: Process) => jsonText(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)));
  return sorted(a) === sorted(b);
}

/** Goes through the whole file; throws AskedWrongly that names the line and the fault. */
async function checkFile(path: string): Promise<{ readonly id: string }> {
  let head: Extract<Line, { kind: "dragoman" }> | undefined;
  let article: Article | undefined;
  let [count, defined, ended] = [0, 0, false];
  const seen = new Set<string>();
  for await (const { line, number } of readLines(path)) {
    const where = `${path}:${number}`;
    if (ended) throw new AskedWrongly(`${where} stands behind the end; the file was changed`);
    if (count === 0 && line.kind !== "dragoman")
      throw new AskedWrongly(`${path} is no Dragoman export; dragoman export PROCESS --format jsonl makes one`);
    count += 1;
    if (line.kind === "dragoman") head = line;
    if (line.kind === "process") defined += Number(line.process.id === head?.process);
    if (line.kind === "article") article = checkedArticle(line.article as unknown as Article, seen, where);
    if (line.kind === "reading") checkReading(line, article, where);
    if (line.kind === "model-reading" && line.article !== article?.id)
      throw new AskedWrongly(`${where}: the answer of a model must stand behind its article`);
    if (line.kind === "correction") checkCorrection(line.correction as unknown as Correction, where);
    if (line.kind === "end") ended = isEnd({ line, number }, count - 1, path);
  }
  if (head === undefined)
    throw new AskedWrongly(`${path} is empty; dragoman export PROCESS --format jsonl makes such a file`);
  if (!ended) throw new AskedWrongly(`${path} breaks off: its end is missing, so it was not written whole`);
  if (defined !== 1) throw new AskedWrongly(`${path} does not define the process ${head.process} that it is of`);
  return { id: head.process };
}

function isEnd({ line }: NumberedLine, before: number, path: string): boolean {
  if (line.kind === "end" && line.lines !== before)
    throw new AskedWrongly(`${path} has ${before} lines where its end counts ${line.lines}: it was not written whole`);
  return true;
}

function checkedArticle(article: Article, seen: Set<string>, where: string): Article {
  if (article.textDropped !== true && idOf(article) !== article.id)
    throw new AskedWrongly(`${where}: the article's id does not fit its text`);
  if (!`${article.text}\n`.startsWith(article.title))
    throw new AskedWrongly(`${where}: the article's text does not begin with its title`);
  if (article.sections.some(({ start, end }) => start > end || end > article.text.length))
    throw new AskedWrongly(`${where}: a section lies outside of the article's text`);
  if (seen.has(article.id)) throw new AskedWrongly(`${where}: the article stands in the file twice`);
  seen.add(article.id);
  return article;
}

function checkReading(line: Extract<Line, { kind: "reading" }>, article: Article | undefined, where: string): void {
  if (article === undefined || line.article !== article.id)
    throw new AskedWrongly(`${where}: a reading must stand behind its article`);
  for (const claim of line.claims as unknown as readonly Claim[]) {
    const cites = [...claim.cites, claim.trigger];
    const { id, text } = article;
    if (
      cites.every((cited) => cited.article === id) &&
      citesRight({ ...claim, cites: [claim.trigger] }, text) &&
      citesRight(claim, text)
    )
      continue;
    throw new AskedWrongly(`${where}: claim ${claim.id} cites words that are not in its article`);
  }
}

/** The id of a correction is the hash of what it says. */
function checkCorrection({ id, ...said }: Correction, where: string): void {
  const { by, at, why, act } = said;
  const text = JSON.stringify({ by, at, ...(why === undefined ? {} : { why }), act });
  if (hashOf(text) !== id) throw new AskedWrongly(`${where}: the correction's id does not fit what it says`);
}
