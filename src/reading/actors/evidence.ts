import { foldWord } from "../../model/name-words.ts";
import { appositionAt } from "./apposition.ts";
import type { NameRun } from "./person-name.ts";
import type { Reader } from "./reader.ts";
import words from "./words.cues.json" with { type: "json" };

const SPEECH = new Set(words.speech);
const SITES = new Set(words.sites);
const PLACING = new Set([
  "in",
  "at",
  "near",
  "from",
  "inside",
  "outside",
  "around",
  "across",
  "to",
  "toward",
  "towards",
]);

/** Whether a run of capitalised words is a person's name: a given name, a particle, an age, an office or a verb of speech beside it. */
export function hasEvidence(reader: Reader, run: NameRun): boolean {
  const { row } = reader;
  const first = run.parts[0] ?? run.from;
  const last = run.parts.at(-1) ?? run.from;
  if (SITES.has(row.words[last] ?? "") || SITES.has(row.words[run.to] ?? "") || row.words[run.from - 1] === "the")
    return false;
  const given = reader.lexicon.givenNames.has(row.words[first] ?? "");
  if (!given && isListed(reader, run)) return false;
  if (isAge(reader, run.to)) return true;
  const placed = PLACING.has(row.words[run.from - 1] ?? "");
  if (given) return !placed || !isPlace(reader, run);
  if (placed) return false;
  const particle = run.parts.some((part) => row.shapes[part] === 1);
  if (isSpoken(reader, run)) return !isPlace(reader, run);
  if (particle && !isPlace(reader, run)) return true;
  const draft = {
    from: run.from,
    to: run.to,
    head: run.to - 1,
    value: { id: "", name: "", kind: "person" as const },
    rule: "",
  };
  return appositionAt(reader, draft) !== undefined;
}

function isListed(reader: Reader, run: NameRun): boolean {
  for (let i = run.from; i < run.to; i++) {
    const found = reader.found[i];
    if (found?.entries.some((entry) => entry.actor.kind !== "person" && !entry.ambiguous)) return true;
  }
  return false;
}

function isPlace(reader: Reader, run: NameRun): boolean {
  const folded = run.parts.map((part) => foldWord(reader.row.tokens[part]?.text ?? ""));
  return reader.lexicon.places.longestAt(folded, 0) === folded.length;
}

function isAge(reader: Reader, at: number): boolean {
  const { row } = reader;
  return (
    row.words[at] === "," &&
    /^\d{1,2}$/.test(row.words[at + 1] ?? "") &&
    (row.words[at + 2] === "," || row.words[at + 2] === ".")
  );
}

function isSpoken(reader: Reader, run: NameRun): boolean {
  const { row } = reader;
  return SPEECH.has(row.words[run.to] ?? "") || SPEECH.has(row.words[run.from - 1] ?? "");
}
