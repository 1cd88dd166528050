import type { ActorRef } from "../../model/actor.ts";
import type { NameEntry } from "../../model/lexicon.ts";
import { ageEnd } from "./apposition.ts";
import { organisationAt } from "./organisation-name.ts";
import { organisationRef } from "./organisation-ref.ts";
import type { Draft, Reader } from "./reader.ts";
import { placeStateAt } from "./region-affiliation.ts";
import { isCapital, Shape } from "./row.ts";
import words from "./words.cues.json" with { type: "json" };

const LEARNED = new Set(words.learned);
const BEFORE_NAME = 5;
const LONGEST = 14;
const MARKS = new Set([",", "(", "–", "—"]);
const ENDS = new Set([",", ".", ")", ";", ":", "—", "–", "”", '"', "said", "told", "says", "and"]);
const AT = new Set(["of", "at", "with", "for"]);
const WHERE = new Set(["from", "of", "in", "near", "at"]);

/**
 * Where a person whom no list knows belongs by what is said beside the name: "a Freedonian infantryman", "retired Freedonian general Rufus
 * Firefly", "a fellow at the Harbour Institute", "a nurse from Lowry".
 */
export function originOf(reader: Reader, person: Draft): ActorRef | undefined {
  return originBefore(reader, person) ?? originBehind(reader, person);
}

/** "former Freedonian general Rufus Firefly": an adjective of a state with only small words between it and the name. */
function originBefore(reader: Reader, person: Draft): ActorRef | undefined {
  const { row } = reader;
  for (let at = person.from - 1; at >= Math.max(0, person.from - BEFORE_NAME); at--) {
    if (row.sentenceOf[at] !== row.sentenceOf[person.from]) return undefined;
    const state = adjectiveAt(reader, at);
    if (state !== undefined) return at < person.from - 1 ? state : undefined;
    const tag = row.upos[at];
    if (row.shapes[at] !== Shape.lower || (tag !== "NOUN" && tag !== "ADJ" && tag !== "PROPN")) return undefined;
  }
  return undefined;
}

/** What stands in commas or brackets after the name, an age passed over. */
function originBehind(reader: Reader, person: Draft): ActorRef | undefined {
  const { row } = reader;
  const mark = ageEnd(reader, person.to);
  const sentence = row.sentenceOf[person.from];
  if (!MARKS.has(row.words[mark] ?? "") || row.sentenceOf[mark] !== sentence) return undefined;
  if (row.shapes[mark + 1] !== Shape.lower && adjectiveAt(reader, mark + 1) === undefined) return undefined;
  let served = false;
  for (let at = mark + 1; at < mark + LONGEST && row.sentenceOf[at] === sentence; at++) {
    const word = row.words[at] ?? "";
    if (ENDS.has(word)) return undefined;
    const state = served ? undefined : adjectiveAt(reader, at);
    if (state !== undefined && row.shapes[at + 1] === Shape.lower) return state;
    if (!AT.has(word) && !WHERE.has(word)) continue;
    served = true;
    const found = placedAt(reader, at, mark);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "at the Harbour Institute", "from Lowry", "of the Lowry region". */
function placedAt(reader: Reader, at: number, mark: number): ActorRef | undefined {
  const { row } = reader;
  const word = row.words[at] ?? "";
  let next = at + 1;
  while (row.shapes[next] === Shape.lower && next < at + 4 && !AT.has(row.words[next] ?? "")) next++;
  if (!isCapital(row, next)) return undefined;
  if (AT.has(word)) {
    const run = organisationAt(reader, next);
    if (run !== undefined && reader.found[next] === undefined) return organisationRef(reader, run);
  }
  if (!WHERE.has(word) || (word !== "from" && isLearned(reader, mark, at))) return undefined;
  const state = reader.found[next]?.entries.find(
    (entry) => entry.actor.kind === "state" && entry.form !== "adjective" && entry.form !== "people",
  );
  if (state !== undefined) return stateRef(state);
  return placeStateAt(reader, next)?.actor;
}

/** Scholars and reporters speak for themselves wherever they work. */
function isLearned(reader: Reader, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (LEARNED.has(reader.row.words[at] ?? "")) return true;
  return false;
}

/** The state that an adjective names: "Freedonian". */
function adjectiveAt(reader: Reader, at: number): ActorRef | undefined {
  const entry = reader.found[at]?.entries.find((each) => each.actor.kind === "state" && each.form === "adjective");
  return entry === undefined ? undefined : stateRef(entry);
}

/** The state itself, by whatever form it is named. */
function stateRef({ actor: { record } }: NameEntry): ActorRef {
  return { id: record.id, name: record.name, kind: "state" };
}
