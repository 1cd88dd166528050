import { foldWord } from "../../model/name-words.ts";
import { onceFor } from "../../model/once.ts";
import { appositionAt } from "./apposition.ts";
import { isGiven } from "./given.ts";
import type { NameRun } from "./person-name.ts";
import type { Reader } from "./reader.ts";
import { isCapital, Shape } from "./row.ts";
import words from "./words.cues.json" with { type: "json" };

const SPEECH = new Set(words.speech);
const HEADS = new Set([...words.officeHeads, ...words.kin, ...words.described]);
const HONORIFICS = new Set(["mr", "mrs", "ms", "miss", "dr", "gen", "col", "lt", "maj", "capt", "sgt", "prof"]);
const DETERMINERS = new Set(["a", "an", "the", "his", "her", "their", "its", "another", "one", "whose"]);
const PLACE_FIRST = new Set(words.placeFirst);
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
  if (PLACE_FIRST.has(row.words[first] ?? "") && !isGiven(reader.lexicon, row.words[first] ?? ""))
    return isAge(reader, run.to) || isSpoken(reader, run);
  if (
    row.shapes[first] === Shape.capitals &&
    (row.tokens[first]?.text.length ?? 0) > 2 &&
    !(row.tokens[first]?.text.includes(".") ?? false)
  )
    return false;
  const given = isGiven(reader.lexicon, row.words[first] ?? "");
  if (!given && isListed(reader, run)) return false;
  if (isAge(reader, run.to)) return true;
  const placed = PLACING.has(row.words[run.from - 1] ?? "");
  if (isVillage(reader, run)) return false;
  if (given) return !placed || !isPlace(reader, run);
  if (placed) return false;
  const particle = run.parts.some((part) => row.shapes[part] === 1);
  if (isSpoken(reader, run)) return !isPlace(reader, run);
  if (particle && !isPlace(reader, run)) return true;
  if (
    isDescribed(reader, run) ||
    isHonoured(reader, row.words[last] ?? "") ||
    standsAlone(reader, row.words[last] ?? "") ||
    isSpeaker(reader, run)
  )
    return !isPlace(reader, run);
  const draft = {
    from: run.from,
    to: run.to,
    head: run.to - 1,
    value: { id: "", name: "", kind: "person" as const },
    rule: "",
  };
  return appositionAt(reader, draft) !== undefined;
}

/** A given name alone, where a verb of speech, an age or a description is beside it: "Alfa, a nurse, said". */
export function isGivenAlone(reader: Reader, run: NameRun): boolean {
  const { row, lexicon } = reader;
  const word = row.words[run.from] ?? "";
  if (
    !isGiven(lexicon, word) ||
    reader.found[run.from] !== undefined ||
    row.words[run.from - 1] === "the" ||
    isPlace(reader, run)
  )
    return false;
  if (lexicon.officeNames.has(word) || row.upos[run.from] === "VERB" || row.upos[run.from] === "AUX") return false;
  return isSpoken(reader, run) || isAge(reader, run.to) || (isDescribed(reader, run) && row.upos[run.from] === "PROPN");
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

/** "the village of Abu Lowry", "at Tal al-Lowry": Arabic names of places begin or go on as those of people do. */
function isVillage({ row }: Reader, { from, parts }: NameRun): boolean {
  if (row.words[from - 1] === "of" && SETTLEMENTS.has(row.words[from - 2] ?? "")) return true;
  // The second part of "Lowry al-Firefly".
  if (row.shapes[from] === Shape.lower && ["of", "in", "at", "near"].includes(row.words[from - 2] ?? "")) return true;
  const arabic = row.words[parts[0] ?? from] === "abu" || parts.some((part) => row.shapes[part] === Shape.lower);
  return arabic && ["in", "at", "near"].includes(row.words[from - 1] ?? "");
}

const SETTLEMENTS = new Set(["village", "town", "city", "district", "hamlet", "settlement", "camp"]);

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

/** ", a doctor at …", ", the widow of …" after the name, or "activist" before it. */
export function isDescribed(reader: Reader, run: NameRun): boolean {
  const { row } = reader;
  const before = row.words[run.from - 1] === "," ? row.words[run.from - 2] : row.words[run.from - 1];
  if (HEADS.has(before ?? "") && row.shapes[run.from - 1] !== Shape.capital) return true;
  if (row.words[run.to] !== "," || !DETERMINERS.has(row.words[run.to + 1] ?? "")) return false;
  for (let i = run.to + 2; i < run.to + 9; i++) {
    if (row.shapes[i] === Shape.other && row.words[i] !== "-" && row.words[i] !== "'s") return false;
    if (HEADS.has(row.words[i] ?? "")) return true;
  }
  return false;
}

/** Whether the text elsewhere puts "Mr" or a rank before the family name. */
function isHonoured(reader: Reader, surname: string): boolean {
  return honoured(reader).has(surname);
}

const honoured = onceFor(
  (reader: Reader) => reader.found,
  ({ row }): ReadonlySet<string> => {
    const names = new Set<string>();
    for (let i = 1; i < row.tokens.length; i++) {
      if (HONORIFICS.has(row.words[i - 1] ?? "") && isCapital(row, i - 1) && isCapital(row, i))
        names.add(row.words[i] ?? "");
    }
    return names;
  },
);

/** Whether the text elsewhere has the family name alone as a subject or an owner. */
function standsAlone(reader: Reader, surname: string): boolean {
  return alone(reader).has(surname);
}

const alone = onceFor((reader: Reader) => reader.found, namesAlone);

function namesAlone({ row, doc, found }: Reader): ReadonlySet<string> {
  const names = new Set<string>();
  for (let i = 0; i < row.tokens.length; i++) {
    if (row.shapes[i] !== Shape.capital || found[i] !== undefined) continue;
    if (
      isCapital(row, i - 1) ||
      isCapital(row, i + 1) ||
      row.words[i - 1] === "the" ||
      (row.tokens[i]?.text.length ?? 0) < 4
    )
      continue;
    if (doc.syntax.upos[i] === "PROPN" && (doc.syntax.label[i] ?? "").startsWith("nsubj"))
      names.add(row.words[i] ?? "");
  }
  return names;
}

/** Whether by syntax the run is the subject of a verb of speech. */
function isSpeaker(reader: Reader, run: NameRun): boolean {
  const { syntax } = reader.doc;
  for (const part of run.parts) {
    if (syntax.label[part] !== "nsubj") continue;
    return SPEECH.has(reader.row.words[syntax.head[part] ?? -1] ?? "");
  }
  return false;
}
