import type { Dossier } from "../../model/dossier.ts";
import type { Material, RecordFormat } from "../export-format.ts";
import { jsonLine } from "../text/json-text.ts";

/** The version of the line format; `docs/formats/jsonl.md` and `jsonl.schema.json` describe it. */
export const JSONL_VERSION = 1;

/**
 * A process as JSON Lines, one object a line, told apart by `kind`: a head, the process, each article with its reading and
 * what a model answered about it, the corrections (what the record itself holds), then the claims and threads that follow from these, and an end with the number
 * of lines. `dragoman import` takes the first part in again and gets the same claims and threads, byte for byte.
 */
export const jsonl: RecordFormat = {
  name: "jsonl",
  title: "JSON Lines of claims and threads",
  mediaType: "application/x-ndjson; charset=utf-8",
  extension: "jsonl",
  holds:
    "everything: the definition, articles, readings, answers of a model, corrections, claims with their words, threads with every value; dragoman import takes it in again",
  loses: "when this record took each entry in, earlier readings of an article by other engines, failures to read",
  from: "record",
  write: linesOf,
};

function* linesOf(dossier: Dossier, { articles, readings, answers, corrections }: Material): Generator<string> {
  const { process, asOf, knownAt } = dossier;
  const moment = { ...(asOf === undefined ? {} : { asOf }), ...(knownAt === undefined ? {} : { knownAt }) };
  let lines = 1;
  const line = (value: unknown): string => {
    lines += 1;
    return jsonLine(value);
  };
  yield jsonLine({ kind: "dragoman", version: JSONL_VERSION, process: process.id, ...moment });
  yield line({ kind: "process", process });
  const read = new Map(readings.map((reading) => [reading.article, reading]));
  const answered = new Map(answers.map((answer) => [answer.article, answer]));
  for (const article of articles) {
    yield line({ kind: "article", article });
    const reading = read.get(article.id);
    if (reading !== undefined) yield line({ kind: "reading", ...reading });
    const answer = answered.get(article.id);
    if (answer !== undefined) yield line({ kind: "model-reading", ...answer });
  }
  for (const correction of corrections) yield line({ kind: "correction", correction });
  const threads = new Map(dossier.threads.flatMap(({ id, steps }) => steps.map(({ claim }) => [claim, id] as const)));
  for (const { claim, article, origin } of dossier.told) {
    const { outlet, published, url } = article;
    const thread = threads.get(claim.id);
    yield line({ kind: "claim", claim, article: article.id, outlet, published, url, origin, thread });
  }
  for (const thread of dossier.threads) yield line({ kind: "thread", thread });
  yield jsonLine({ kind: "end", lines });
}
