import type { ActorRef } from "../../model/actor.ts";
import { isGiven } from "./given.ts";
import { slugOf } from "./organisation-ref.ts";
import type { Draft, Reader } from "./reader.ts";
import { isCapital, isJoint, Shape, textOf } from "./row.ts";
import words from "./words.cues.json" with { type: "json" };

const STAFF = new Set(words.staffOffices);
const NOUNS = new Set(words.organisationNouns);
const NOT_NAMES = new Set(words.notNames);
const CALLED = new Set(["called", "named", "dubbed"]);
const LONGEST = 5;

/**
 * An organisation whose name tells nothing, by what stands beside it: "the activist group Open Doors", "a movement called Harbour",
 * "director of Harbour", "Harbour, a relief organisation".
 */
export function toldOrganisationAt(reader: Reader, at: number): Draft | undefined {
  const { row } = reader;
  if (!mayOpen(reader, at)) return undefined;
  const to = runEnd(reader, at);
  if (
    to - at > LONGEST ||
    !(isToldBefore(reader, at, to) || isToldAfter(reader, to)) ||
    isPlaceOrPerson(reader, at, to)
  )
    return undefined;
  const name = textOf(row, reader.text, at, to);
  const value: ActorRef = { id: slugOf(name), name, kind: "organisation" };
  reader.people.organisations.set(name.toLowerCase(), value);
  return { from: at, to, head: to - 1, value, rule: "actors/told-organisation" };
}

/** An organisation that this text has told of before, by its whole name. */
export function metOrganisationAt(reader: Reader, at: number): Draft | undefined {
  if (reader.people.organisations.size === 0 || !isCapital(reader.row, at)) return undefined;
  const to = runEnd(reader, at);
  const value = reader.people.organisations.get(textOf(reader.row, reader.text, at, to).toLowerCase());
  return value === undefined ? undefined : { from: at, to, head: to - 1, value, rule: "actors/told-organisation" };
}

function mayOpen(reader: Reader, at: number): boolean {
  const { row } = reader;
  return (
    isCapital(row, at) &&
    reader.found[at] === undefined &&
    !isCapital(row, at - 1) &&
    !NOT_NAMES.has(row.words[at] ?? "") &&
    !reader.lexicon.officeNames.has(row.words[at] ?? "") &&
    !reader.headline[row.sentenceOf[at] ?? 0]
  );
}

function runEnd(reader: Reader, at: number): number {
  const { row } = reader;
  let to = at;
  while (
    row.sentenceOf[to] === row.sentenceOf[at] &&
    (isCapital(row, to) ||
      (isJoint(row, to) && isCapital(row, to + 1)) ||
      (row.words[to] === "to" && isCapital(row, to + 1)))
  )
    to++;
  return to;
}

function isToldBefore(reader: Reader, at: number, to: number): boolean {
  const { row } = reader;
  const before = row.words[at - 1] ?? "";
  if (CALLED.has(before)) return NOUNS.has(row.words[at - 2] ?? "");
  if (row.shapes[at - 1] === Shape.lower && NOUNS.has(before)) return true;
  if (before === "," && row.shapes[at - 2] === Shape.lower && NOUNS.has(row.words[at - 2] ?? "")) return true;
  if (to - at < 2 && row.shapes[at] !== Shape.capitals) return false;
  return (before === "of" || before === "for" || before === "at") && STAFF.has(row.words[at - 2] ?? "");
}

/** ", a relief organisation" and "activist Rufus Firefly" after the name. */
function isToldAfter(reader: Reader, to: number): boolean {
  const { row } = reader;
  if (row.words[to] !== "," || !["a", "an", "the"].includes(row.words[to + 1] ?? "")) return false;
  for (let i = to + 2; i < to + 8; i++) {
    if (row.shapes[i] === Shape.other && row.words[i] !== "-") return false;
    if (NOUNS.has(row.words[i] ?? "")) return row.words[i + 1] !== "of" || row.words[i] === "group";
    if (["of", "that", "which", "who", "in"].includes(row.words[i] ?? "")) return false;
  }
  return false;
}

function isPlaceOrPerson(reader: Reader, at: number, to: number): boolean {
  const { row, lexicon } = reader;
  if (isGiven(lexicon, row.words[at] ?? "")) return true;
  const words = row.words.slice(at, to);
  return lexicon.places.longestAt(words, 0) === words.length;
}
