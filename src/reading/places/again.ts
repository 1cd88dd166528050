import type { PlaceRef } from "../../model/place.ts";
import { isCapital } from "../actors/row.ts";
import { refOf } from "./gazetteer-place.ts";
import type { PlaceDraft, PlaceReader } from "./place-reader.ts";
import cues from "./places.cues.json" with { type: "json" };

const DEFINITES: Readonly<Record<string, readonly string[]>> = cues.definites;
const ADJECTIVES = new Set(cues.definiteAdjectives);
const ENCLAVES = new Set(["enclave", "strip", "territory"]);
const STRUCK = new Set(cues.struck);
/** So many sentences back "there" may point. */
const NEAR = 1;
/** Sections that tell nothing of the report's ground. */
const ASIDE = new Set(["dateline", "furniture"]);
const OUT = new Set(["out", "over"]);
const DONE_TO = new Set(["was", "were", "is", "being"]);
const BEFORE = new Set([
  "in",
  "on",
  "at",
  "into",
  "from",
  "of",
  "to",
  "near",
  "across",
  "inside",
  "outside",
  "around",
  "against",
  "throughout",
  "approached",
  "entered",
  "reached",
  "left",
  "hit",
  "struck",
  "attacked",
  "stormed",
  "surrounded",
  "targeted",
  "visited",
  "approaching",
  "entering",
  "captured",
  "seized",
]);

/** "in the city", "on the enclave", "there", "in the capital": a place named before, or the capital of the state beside it or last spoken of. */
export function againAt(reader: PlaceReader, at: number, past: readonly PlaceDraft[]): PlaceDraft | undefined {
  const { row } = reader;
  if (row.words[at] === "there") return thereAt(reader, at, past);
  if (row.words[at] !== "the") return undefined;
  const capital = capitalAt(reader, at) ?? bareCapitalAt(reader, at, past);
  if (capital !== undefined) return capital;
  const placed = BEFORE.has(row.words[at - 1] ?? "");
  const head = ADJECTIVES.has(row.words[at + 1] ?? "") ? at + 2 : at + 1;
  const noun = row.words[head] ?? "";
  const kinds = Object.hasOwn(DEFINITES, noun) ? DEFINITES[noun] : undefined;
  if (kinds === undefined || !(placed || isDoneTo(reader, head)) || goesOn(reader, head + 1)) return undefined;
  const known = ENCLAVES.has(noun) ? lastOf(reader, past, kinds, noun, at) : undefined;
  const last = known ?? lastOf(reader, past, kinds, undefined, at);
  return last === undefined ? undefined : { from: at, to: head + 1, value: last.value, rule: "places/again" };
}

/** "the town was shelled" */
function isDoneTo({ row }: PlaceReader, noun: number): boolean {
  return DONE_TO.has(row.words[noun + 1] ?? "") && STRUCK.has(row.words[noun + 2] ?? "");
}

/** Whether the phrase goes on behind a noun: "the city Lowry", "the town of Lowry", "the city centre". */
function goesOn({ row }: PlaceReader, next: number): boolean {
  return isCapital(row, next) || row.words[next] === "of" || row.upos[next] === "NOUN";
}

/** "three people were killed there": the place named last, in the sentence or just before it. */
function thereAt(reader: PlaceReader, at: number, past: readonly PlaceDraft[]): PlaceDraft | undefined {
  const { row } = reader;
  if (row.upos[at] !== "ADV" || OUT.has(row.words[at - 1] ?? "")) return undefined;
  const near = past.filter((draft) => isNear(reader, draft, at));
  const home = row.sentenceOf[near.at(-1)?.from ?? -1];
  // "in Lowry in Freedonia … there"
  const last =
    near.findLast(({ from, value }) => row.sentenceOf[from] === home && value.precision !== "country") ?? near.at(-1);
  return last === undefined ? undefined : { from: at, to: at + 1, value: last.value, rule: "places/there" };
}

/** Whether a place stands in the sentence of a token or just before it, outside a dateline and the page's own words. */
function isNear(reader: PlaceReader, draft: PlaceDraft, at: number): boolean {
  const { sentenceOf } = reader.row;
  return (sentenceOf[at] ?? 0) - (sentenceOf[draft.from] ?? 0) <= NEAR && !isAside(reader, draft);
}

/** "in the capital": that of the land of the place named last. */
function bareCapitalAt(reader: PlaceReader, at: number, past: readonly PlaceDraft[]): PlaceDraft | undefined {
  const { row } = reader;
  if (row.words[at + 1] !== "capital" || !BEFORE.has(row.words[at - 1] ?? "") || goesOn(reader, at + 2))
    return undefined;
  const last = past.findLast((draft) => draft.value.country !== undefined && !isAside(reader, draft));
  const value = last?.value.country === undefined ? undefined : capitalOf(reader, last.value.country);
  return value === undefined ? undefined : { from: at, to: at + 2, value, rule: "places/capital" };
}

function isAside({ row }: PlaceReader, { from }: PlaceDraft): boolean {
  return ASIDE.has(row.sentences[row.sentenceOf[from] ?? 0]?.section ?? "");
}

function capitalOf(reader: PlaceReader, country: string): PlaceRef | undefined {
  const { lexicon } = reader;
  const { capital } = lexicon.stateOfCountry(country) ?? {};
  const place =
    capital === undefined ? undefined : lexicon.places.candidates(capital).find((each) => each.country === country);
  return capital === undefined || place === undefined ? undefined : refOf(reader, capital, place);
}

function lastOf(
  reader: PlaceReader,
  past: readonly PlaceDraft[],
  kinds: readonly string[],
  enclave: string | undefined,
  at: number,
): PlaceDraft | undefined {
  const here = reader.row.sentenceOf[at] ?? 0;
  for (let i = past.length - 1; i >= 0; i--) {
    const draft = past[i];
    if (draft === undefined) continue;
    if (enclave === undefined && here - (reader.row.sentenceOf[draft.from] ?? 0) > 3) return undefined;
    const { territory, precision } = draft.value;
    if (
      enclave !== undefined
        ? (territory === "Gaza" || (territory === "West Bank" && enclave !== "strip")) && precision === "region"
        : kinds.includes(precision)
    )
      return draft;
  }
  return undefined;
}

/** "the Freedonian capital", its name beside it or not. */
function capitalAt(reader: PlaceReader, at: number): PlaceDraft | undefined {
  const { row, lexicon } = reader;
  for (const entry of lexicon.names.get(row.words[at + 1] ?? "") ?? []) {
    if (entry.form !== "adjective" || entry.actor.kind !== "state" || !isCapital(row, at + 1)) continue;
    if (!entry.words.every((word, i) => row.words[at + 1 + i] === word)) continue;
    const noun = at + 1 + entry.words.length;
    if (row.words[noun] !== "capital" || isCapital(row, noun + 1) || row.words[noun + 1] === "of") continue;
    const { iso2 } = entry.actor.record;
    const value = iso2 === undefined ? undefined : capitalOf(reader, iso2);
    return value === undefined ? undefined : { from: at, to: noun + 1, value, rule: "places/capital" };
  }
  return undefined;
}
