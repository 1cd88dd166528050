import { bodyNounAt, officeAt, type Reader } from "./reader.ts";
import { isCapital, isJoint, Shape } from "./row.ts";
import words from "./words.cues.json" with { type: "json" };

const HEADS = new Set(words.organisationHeads);
const NOT_NAMES = new Set(words.notNames);
const LINKS = new Set(["of", "for", "on", "to", "against", "without", "in", "with"]);
const INNER = new Set(["the", "and", "&", "de", "des", "du", "la"]);
const LONGEST = 12;

/** A named organisation that no list need know: tokens `[from, to)` and its head noun ("foundation"). */
export interface OrganisationRun {
  readonly from: number;
  readonly to: number;
  readonly head: number;
}

/**
 * The organisation whose name begins at the token: capitalised words up to a head noun ("Northern Relief Foundation"),
 * or from one on ("Committee to Protect Harbours", "Council of Elders").
 */
export function organisationAt(reader: Reader, at: number): OrganisationRun | undefined {
  const { row } = reader;
  if (
    !isCapital(row, at) ||
    reader.headline[row.sentenceOf[at] ?? 0] === true ||
    isFunctionWord(reader, at) ||
    bodyNounAt(reader, at) !== undefined
  )
    return undefined;
  let head = -1;
  let to = at;
  let next = at;
  while (next < at + LONGEST && row.sentenceOf[next] === row.sentenceOf[at]) {
    if (isCapital(row, next)) {
      if (next > at && head >= 0 && endsHere(reader, next)) break;
      if (isHead(reader, next)) head = next;
      if (head >= 0) to = next + 1;
      next++;
    } else if (isJoint(row, next)) next++;
    else {
      const length = linkLength(reader, at, next, head);
      if (length === 0) break;
      next += length;
    }
  }
  if (head < 0 || to - at < 2 || (head === at && to === at + 1)) return undefined;
  // Capitals after the head with no link between are another name: "Relief Foundation Chairman".
  to = afterHead(reader, head, to);
  return to - at < 2 || isComposedBody(reader, at, to) || isPlaceName(reader, at, to)
    ? undefined
    : { from: at, to, head };
}

function isFunctionWord(reader: Reader, at: number): boolean {
  const word = reader.row.words[at] ?? "";
  if (!NOT_NAMES.has(word)) return false;
  // Compass and faith words may open a name; articles and days may not.
  return !/^(?:[a-z]*ern|african|european|asian|democratic|republican|conservative|labour|jewish|muslim|christian|arab|kurdish|national|local|new|first|people)$/.test(
    word,
  );
}

function isHead(reader: Reader, at: number): boolean {
  return HEADS.has(reader.row.words[at] ?? "") && reader.row.shapes[at] !== Shape.lower;
}

function endsHere(reader: Reader, at: number): boolean {
  const office = officeAt(reader, at);
  return office !== undefined && !isHead(reader, at);
}

/** Tokens of "of the", "to", "and" that join a name to its next capital, 0 where they do not. */
function linkLength(reader: Reader, from: number, at: number, head: number): number {
  const { row } = reader;
  const word = row.words[at] ?? "";
  let next = at;
  if (LINKS.has(word) && head >= 0) next++;
  else if (!INNER.has(word) || word === "the") return 0;
  if (INNER.has(row.words[next] ?? "")) next++;
  if (!isCapital(row, next) || NOT_NAMES.has(row.words[next] ?? "")) return 0;
  if (next > at && LINKS.has(word)) return isOwnName(reader, at, next) ? next - at : 0;
  return joinsHead(reader, from, next) ? next - at : 0;
}

/** After a head, "in" and "for" open a name's second part only where the next words are no place or state. */
function isOwnName(reader: Reader, at: number, next: number): boolean {
  const word = reader.row.words[at] ?? "";
  if (word === "of" || word === "to" || word === "without") return reader.row.words[at - 1] !== "'s";
  return reader.found[next] === undefined && word !== "in" && word !== "with";
}

/** Whether the capitals after "and" run on to a head noun, so that one name holds both halves. */
function joinsHead(reader: Reader, from: number, next: number): boolean {
  if (reader.found[next] !== undefined || reader.found[from] !== undefined) return false;
  const before = reader.row.words[from - 1] ?? "";
  if (before !== "the" && before !== "'s" && before !== "of") return false;
  for (let i = next; i < next + 4 && isCapital(reader.row, i); i++) if (isHead(reader, i)) return true;
  return false;
}

function afterHead(reader: Reader, head: number, to: number): number {
  const { row } = reader;
  for (let i = head + 1; i < to; i++) {
    if (LINKS.has(row.words[i] ?? "") || INNER.has(row.words[i] ?? "")) return to;
    if (isCapital(row, i)) return head + 1;
  }
  return to;
}

/** Whether the run is a state and a common body noun ("Freedonian Foreign Ministry"), which is read as such. */
function isComposedBody(reader: Reader, at: number, to: number): boolean {
  const found = reader.found[at];
  const from = found?.to ?? at;
  return (
    bodyNounAt(reader, from)?.to === to &&
    (found === undefined || found.entries.some((entry) => entry.actor.kind !== "person"))
  );
}

/** "West Bank": the gazetteer has it. */
function isPlaceName(reader: Reader, at: number, to: number): boolean {
  const words = reader.row.words.slice(at, to);
  return to - at <= 3 && reader.lexicon.places.longestAt(words, 0) === words.length;
}
