import type { Told } from "../../model/thread.ts";
import type { ClaimFormat } from "../export-format.ts";
import { type Cell, type Column, csvHead, csvRowOf } from "../text/cell.ts";
import { webAddress } from "../text/web-address.ts";

/** Slots of claims, each a column of its own; a kind fills those that it has. */
const SLOTS = [
  "parties",
  "people",
  "mediators",
  "format",
  "level",
  "round",
  "topics",
  "what",
  "count",
  "scope",
  "duration",
  "subject",
  "issuer",
  "target",
  "action",
  "condition",
  "deadline",
  "within",
  "measure",
  "donor",
  "recipient",
  "item",
  "amount",
  "attacker",
  "weapon",
  "killed",
  "killedBound",
  "wounded",
  "woundedBound",
  "speaker",
  "affiliation",
  "quote",
  "about",
  "outlook",
] as const;

const COLUMNS: readonly Column<Told>[] = [
  ["claim", ({ claim }) => claim.id],
  ["kind", ({ claim }) => claim.kind],
  ["status", ({ claim }) => claim.status],
  ["standing", ({ claim }) => claim.standing],
  ["date", ({ claim }) => claim.when?.edtf],
  ["date_supposed", ({ claim }) => (claim.when === undefined ? claim.supposedWhen?.edtf : undefined)],
  ["place", ({ claim }) => claim.where[0]?.name],
  ["country", ({ claim }) => claim.where[0]?.country],
  ["latitude", ({ claim }) => claim.where[0]?.latitude],
  ["longitude", ({ claim }) => claim.where[0]?.longitude],
  ["place_precision", ({ claim }) => claim.where[0]?.precision],
  ["other_places", ({ claim }) => claim.where.slice(1).map(({ name }) => name)],
  ...SLOTS.map(
    (slot): Column<Told> => [columnOf(slot), ({ claim }) => (claim.body as Readonly<Record<string, Cell>>)[slot]],
  ),
  ["voice", ({ claim }) => claim.voice.name],
  ["voice_kind", ({ claim }) => claim.voice.kind],
  ["relay", ({ claim }) => claim.voice.relay],
  ["words", ({ claim }) => claim.cites.map(({ words }) => words).join(" … ")],
  ["start", ({ claim }) => claim.cites[0].start],
  ["end", ({ claim }) => claim.cites[0].end],
  ["report", ({ article }) => article.id],
  ["report_title", ({ article }) => article.title],
  ["outlet", ({ article }) => article.outlet],
  ["published", ({ article }) => article.published],
  ["url", ({ article }) => webAddress(article.url)],
  ["rule", ({ claim }) => claim.rule],
  ["confidence", ({ claim }) => (claim.byModel === undefined ? claim.confidence : undefined)],
  ["read_by_model", ({ claim }) => claim.byModel],
  ["corrected_by", ({ claim }) => claim.corrections?.map(({ act, by }) => `${act}: ${by}`)],
  ["recorded_at", ({ recordedAt }) => recordedAt],
  ["demo", ({ article }) => article.demo === true],
];

/** `killedBound` is the column `killed_bound`. */
function columnOf(slot: string): string {
  return slot.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A table of claims as CSV (RFC 4180): a row each, a column for every slot, the words and the report. */
export const csv: ClaimFormat = {
  name: "csv",
  title: "CSV of claims",
  mediaType: "text/csv; charset=utf-8; header=present",
  extension: "csv",
  holds: "a row for each claim: its slots, day, place, voice, exact words, report, rule and confidence",
  loses: "threads (csv-threads has them), spans of further passages, what a person changed it from",
  from: "claims",
  writer: () => ({
    head: csvHead(COLUMNS),
    between: "",
    foot: "",
    row: (told) => csvRowOf(COLUMNS, told),
  }),
};
