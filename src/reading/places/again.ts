import { isCapital } from "../actors/row.ts";
import { refOf } from "./gazetteer-place.ts";
import type { PlaceDraft, PlaceReader } from "./place-reader.ts";
import cues from "./places.cues.json" with { type: "json" };

const DEFINITES: Readonly<Record<string, readonly string[]>> = cues.definites;
const ADJECTIVES = new Set(cues.definiteAdjectives);
const ENCLAVES = new Set(["enclave", "strip", "territory"]);
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

/** "in the city", "on the enclave", "the Freedonian capital": a place named before, or the capital of the state beside it. */
export function againAt(reader: PlaceReader, at: number, past: readonly PlaceDraft[]): PlaceDraft | undefined {
  const { row } = reader;
  if (row.words[at] !== "the") return undefined;
  const capital = capitalAt(reader, at);
  if (capital !== undefined) return capital;
  if (!BEFORE.has(row.words[at - 1] ?? "")) return undefined;
  const head = ADJECTIVES.has(row.words[at + 1] ?? "") ? at + 2 : at + 1;
  const noun = row.words[head] ?? "";
  const kinds = Object.hasOwn(DEFINITES, noun) ? DEFINITES[noun] : undefined;
  if (kinds === undefined || isCapital(row, head + 1) || row.words[head + 1] === "of" || row.upos[head + 1] === "NOUN")
    return undefined;
  const last = lastOf(reader, past, kinds, ENCLAVES.has(noun) ? noun : undefined, at);
  return last === undefined ? undefined : { from: at, to: head + 1, value: last.value, rule: "places/again" };
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
    const { capital, iso2 } = entry.actor.record;
    const place =
      capital === undefined ? undefined : lexicon.places.candidates(capital).find((each) => each.country === iso2);
    if (capital === undefined || place === undefined) return undefined;
    return { from: at, to: noun + 1, value: refOf(reader, capital, place), rule: "places/capital" };
  }
  return undefined;
}
