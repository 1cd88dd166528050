import type { NameEntry } from "../../model/lexicon.ts";
import { isGiven } from "./given.ts";
import type { Reader } from "./reader.ts";
import { isCapital, Shape } from "./row.ts";
import words from "./words.cues.json" with { type: "json" };

const SPEECH = new Set(words.speech);
const PLATFORM = new Set(["on", "via", "told", "to", "by", "from"]);
const AFTER_PLATFORM = new Set([
  "post",
  "posts",
  "channel",
  "account",
  "message",
  "messages",
  "reported",
  "reports",
  "quoted",
  "interview",
  "correspondent",
  "reporter",
  "journalist",
]);

const FORMS: Readonly<Record<NameEntry["form"], number>> = {
  name: 0,
  metonym: 1,
  adjective: 2,
  people: 3,
  capital: 4,
  surname: 5,
};
const KINDS = { state: 0, organisation: 1, group: 1, body: 2, person: 3, outlet: 4 } as const;

/** Which of several meanings a name has here: of those that the text allows for, the one that it speaks of most. */
export function chooseEntry(reader: Reader, from: number, to: number): NameEntry | undefined {
  let best: NameEntry | undefined;
  let top = Number.POSITIVE_INFINITY;
  for (const entry of reader.found[from]?.entries ?? []) {
    if (entry.actor.kind === "person" || (entry.ambiguous && !isMeant(reader, entry, from, to))) continue;
    const rank = FORMS[entry.form] * 3 + KINDS[entry.actor.kind] / 2 - (entry.ambiguous ? support(reader, entry) : 0);
    if (rank < top) {
      best = entry;
      top = rank;
    }
  }
  return best;
}

/** Whether a name that may mean something else means its record in this text. */
function isMeant(reader: Reader, entry: NameEntry, from: number, to: number): boolean {
  const { actor } = entry;
  if (isGivenName(reader, from, to)) return false;
  if (actor.kind === "outlet") return isOutletUse(reader, from, to) || reader.clear.has(actor.record.id);
  if (actor.kind === "state") return !isWord(entry) || support(reader, entry) > 0;
  if (support(reader, entry) > 0) return true;
  return !entry.exact && entry.words.length > 1 && reader.row.words[from - 1] === "the";
}

/** States whose name is a common one and stands by itself: "Jordan", "Turkey", "Georgia". */
function isWord(entry: NameEntry): boolean {
  return entry.form === "metonym" || entry.form === "capital" || entry.exact || entry.name === "Islamic Republic";
}

/** A given name with a family name after it: "Jordan Firefly", "Chad Driftwood". */
function isGivenName(reader: Reader, from: number, to: number): boolean {
  const { row, lexicon } = reader;
  if (to - from !== 1 || !isCapital(row, to) || row.sentenceOf[to] !== row.sentenceOf[from]) return false;
  if (!isGiven(lexicon, row.words[from] ?? "") || row.shapes[to] !== Shape.capital) return false;
  const next = row.words[to] ?? "";
  return (
    reader.found[to] === undefined &&
    !lexicon.officeNames.has(next) &&
    !lexicon.bodyNounNames.has(next) &&
    !reader.headline[row.sentenceOf[from] ?? 0]
  );
}

function isOutletUse(reader: Reader, from: number, to: number): boolean {
  const { row } = reader;
  const before = row.words[from - 1] === "the" ? row.words[from - 2] : row.words[from - 1];
  const after = row.words[to] ?? "";
  return (
    PLATFORM.has(before ?? "") ||
    SPEECH.has(after) ||
    AFTER_PLATFORM.has(after) ||
    row.words[from - 1] === "/" ||
    row.words[from - 1] === "("
  );
}

/** How much the text speaks of the record by clear names, of its state, or of a country where it acts. */
function support(reader: Reader, entry: NameEntry): number {
  const { actor } = entry;
  const own = (reader.clear.get(actor.record.id) ?? 0) * 4;
  if (actor.kind === "body") return own + (reader.clear.get(actor.record.of) ?? 0);
  if (actor.kind === "organisation")
    return own + (actor.record.of === undefined ? 0 : (reader.clear.get(actor.record.of) ?? 0));
  if (actor.kind !== "group") return own;
  let countries = 0;
  for (const iso2 of actor.record.countries)
    countries += reader.clear.get(reader.lexicon.stateOfCountry(iso2)?.id ?? "") ?? 0;
  return own + countries;
}

/** How often each record is named in a text by a name that means nothing else. */
export function clearNames(found: Reader["found"]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const each of found) {
    for (const { ambiguous, actor } of each?.entries ?? []) {
      if (ambiguous) continue;
      counts.set(actor.record.id, (counts.get(actor.record.id) ?? 0) + 1);
      if (actor.kind === "body") counts.set(actor.record.of, (counts.get(actor.record.of) ?? 0) + 1);
    }
  }
  return counts;
}
