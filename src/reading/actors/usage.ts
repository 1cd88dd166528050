import { isCapital, isJoint, type Row, Shape } from "./row.ts";
import cues from "./usage.cues.json" with { type: "json" };

const COMPASS = new Set(cues.compass);
const INSIDE = new Set(cues.inside);
const MOVES = new Set(cues.moves);
const PARTS = new Set(cues.parts);
const TOWARD = new Set(cues.toward);
const PLACES = new Set(cues.places);
/** Verbs of giving, which take whom something is given to right behind them. */
const GIVING = new Set(cues.giving);
/** What is offered, though it may be named by its place too: "the Freedom City talks". */
const GIVEN = new Set(cues.given);
/** Verbs whose "for" leads to a place: "left for", "planned for". */
const BOUND = new Set(cues.bound);
const STRIKES = new Set(cues.strikes);
/** Nouns of striking: what they are "against" is where they fall. */
const STRIKING = new Set(cues.striking);

/** How a name that may be a place or a government is used: `open` where the words around do not tell. */
export type Usage = "place" | "government" | "open";

/** How the name in tokens `[from, to)` is used: "in Freedom City" is a place, "Freedom City said" a government. */
export function usageOf(row: Row, from: number, to: number, town = true): Usage {
  const sentence = row.sentences[row.sentenceOf[from] ?? 0];
  if (sentence?.section === "dateline") return "place";
  const start = nounStart(row, from);
  const before = row.words[start - 1] ?? "";
  const first = sentence?.first ?? 0;
  if (start < from && COMPASS.has(row.words[from - 1] ?? "")) return "place";
  if (start === from && isGivenTo(row, from, to, first)) return "government";
  const after = usageAfter(row, to, town);
  if (after !== undefined) return after;
  if (start - 1 < first) return "open";
  if (!town && row.upos[to] === "NOUN" && row.sentenceOf[to] === row.sentenceOf[from]) return "open";
  if (INSIDE.has(before) && (town || before !== "including"))
    return before === "over" || before === "through" || before === "at" ? softInside(row, start, before) : "place";
  if (before === "to" || before === "from")
    return MOVES.has(lastContent(row, start - 1, first)) ? "place" : "government";
  if (before === "on") return TOWARD.has(lastContent(row, start - 1, first)) ? "government" : town ? "place" : "open";
  if (before === "of") return PARTS.has(row.words[start - 2] ?? "") ? "place" : "open";
  if (before === "against" && STRIKING.has(row.words[start - 2] ?? "")) return "place";
  if (before === "for" && BOUND.has(row.words[start - 2] ?? "")) return "place";
  if (before === "between" || before === "with" || before === "by" || before === "for" || before === "against")
    return "government";
  if (STRIKES.has(before)) return "place";
  if (town && (before === "capital" || before === "city" || before === "town" || before === "'s")) return "place";
  return joined(row, start, to, first, town);
}

/** "offered Freedom City a meeting", "gives Freedom City talks": who is given something is no place. */
function isGivenTo(row: Row, from: number, to: number, first: number): boolean {
  if (from - 1 < first || !GIVING.has(row.words[from - 1] ?? "")) return false;
  for (let at = to; at < to + 5; at++) {
    const tag = row.upos[at] ?? "";
    if (row.sentenceOf[at] !== row.sentenceOf[from]) return false;
    if (tag === "NOUN") return !PLACES.has(row.words[at] ?? "") || GIVEN.has(row.words[at] ?? "");
    if (!["DET", "ADJ", "NUM", "PUNCT"].includes(tag) || row.words[at] === ",") return false;
  }
  return false;
}

/** The token where the noun phrase begins: "the", compass words and "city of" passed over. */
function nounStart(row: Row, from: number): number {
  let start = from;
  while (start > 0 && start > from - 4) {
    const word = row.words[start - 1] ?? "";
    if (
      word !== "the" &&
      !COMPASS.has(word) &&
      !isJoint(row, start - 1) &&
      word !== "neighbouring" &&
      word !== "neighboring" &&
      word !== "nearby"
    )
      break;
    start--;
  }
  return start;
}

/** What the words after the name tell: "'s position", "-based", ", Freedonia", " region". */
function usageAfter(row: Row, to: number, town: boolean): Usage | undefined {
  const word = row.words[to] ?? "";
  // "left for Freedom City, where he spoke"
  if (town && row.words[word === "," ? to + 1 : to] === "where") return "place";
  if (word === "'s") return ownsPlace(row, to + 1) ? "place" : "government";
  if (isJoint(row, to)) return row.words[to + 1] === "based" || row.words[to + 1] === "born" ? "place" : "government";
  if (town && PLACES.has(word)) return "place";
  if (
    town &&
    row.upos[to] === "NOUN" &&
    row.shapes[to] === Shape.lower &&
    row.tokens[to]?.start === (row.tokens[to - 1]?.end ?? 0) + 1
  )
    return "place";
  return undefined;
}

/** "Freedonia's northern Lowry province": what is owned is a place. */
function ownsPlace(row: Row, at: number): boolean {
  for (let i = at; i < at + 4; i++) {
    const word = row.words[i] ?? "";
    if (
      PLACES.has(word) &&
      word !== "talks" &&
      word !== "meeting" &&
      word !== "state" &&
      word !== "embassy" &&
      word !== "court" &&
      word !== "negotiations"
    )
      return true;
    if (row.shapes[i] === Shape.other) return false;
  }
  return false;
}

function softInside(row: Row, start: number, before: string): Usage {
  if (before === "at") return "place";
  const verb = row.words[start - 2] ?? "";
  return before === "over" && (verb === "pressure" || verb === "anger" || verb === "victory" || verb === "control")
    ? "open"
    : "place";
}

/** The nearest content word before a preposition, adverbs and objects of a few words passed over. */
function lastContent(row: Row, at: number, first: number): string {
  for (let i = at - 1; i >= first && i >= at - 5; i--) {
    const word = row.words[i] ?? "";
    if (MOVES.has(word) || TOWARD.has(word)) return word;
    if (row.shapes[i] === Shape.other && word !== "-") break;
  }
  return "";
}

/** "in Alfa and Bravo", "Alfa, Bravo and Charlie": the second stands as the first does. */
function joined(row: Row, start: number, to: number, first: number, town: boolean): Usage {
  const before = row.words[start - 1] ?? "";
  if (before !== "and" && before !== "or" && before !== ",") return "open";
  // "in Freedonia, Freedom City said": after a comma only a list goes on.
  if (before === "," && ![",", "and", "or", ".", ")"].includes(row.words[to] ?? ".")) return "open";
  let end = start - 1;
  while (end > first && (row.words[end - 1] === "," || row.words[end - 1] === "the")) end--;
  let from = end;
  while (from > first && isCapital(row, from - 1)) from--;
  return from < end ? usageOf(row, from, end, town) : "open";
}
