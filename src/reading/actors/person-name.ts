import { officeAt, type Reader } from "./reader.ts";
import { isCapital, isJoint, Shape } from "./row.ts";
import words from "./words.cues.json" with { type: "json" };

const PARTICLES = new Set(words.particles);
const NUMBERS = new Set(words.numbers);
const SUFFIXES = new Set(words.suffixes);
const NOT_NAMES = new Set(words.notNames);
const ORGANISATION_HEADS = new Set(words.organisationHeads);
const NOT_SYLLABLES = new Set([...words.runBy, ...words.shadeOf, ...words.notSyllables]);
const OPEN_MARKS = new Set(["“", '"', "‘", "(", "``"]);
/** A person's name has at most this many words. */
const LONGEST = 7;

/** A run of tokens that may be a person's name: `[from, to)`, with the words that count. */
export interface NameRun {
  readonly from: number;
  readonly to: number;
  /** Tokens that are words of the name, joints and nicknames left out. */
  readonly parts: readonly number[];
}

/** The run of capitalised words that begins at the token, with particles ("al-", "bin", "van der"), initials and hyphens. */
export function nameRunAt(reader: Reader, at: number): NameRun | undefined {
  const parts: number[] = [];
  let to = at;
  let next = at;
  while (parts.length < LONGEST) {
    const step = stepAt(reader, at, next, parts.length);
    if (step === 0) break;
    if (isNameWord(reader, next) || isParticle(reader, next)) parts.push(next);
    else if (step === 2) parts.push(next + 1);
    next += step;
    if (isCapital(reader.row, next - 1) || (step > 1 && parts.length > 0)) to = next;
  }
  while (parts.length > 0 && (parts.at(-1) ?? 0) >= to) parts.pop();
  return parts.length === 0 ? undefined : { from: at, to, parts };
}

/** How many tokens the name takes in from `next` on: 0 where it ends. */
function stepAt(reader: Reader, at: number, next: number, count: number): number {
  const { row } = reader;
  if (row.sentenceOf[next] !== row.sentenceOf[at] || next >= row.tokens.length) return 0;
  if (count > 1 && isByline(reader, at) && isState(reader, next)) return 0;
  if (isNameWord(reader, next)) return count > 0 && (startsOther(reader, next) || isAcronym(reader, next)) ? 0 : 1;
  if (isPairOfSurnames(reader, next)) return 0;
  if (count > 0 && isJoint(row, next) && (isNameWord(reader, next + 1) || row.shapes[next + 1] === Shape.lower)) {
    const joined =
      isNameWord(reader, next + 1) || PARTICLES.has(row.words[next - 1] ?? "") || isSyllable(reader, next + 1);
    return joined ? 2 : 0;
  }
  // "[President Rufus] Firefly": the editor's bracket closes inside the name.
  if (count > 0 && row.tokens[next]?.text === "]" && isNameWord(reader, next + 1)) return 1;
  if (isParticle(reader, next)) return leadsToName(reader, next, at) ? 1 : 0;
  if (count > 0 && OPEN_MARKS.has(row.tokens[next]?.text ?? "")) return nicknameLength(reader, next);
  return 0;
}

/** "By Rufus Firefly Freedonia's army …": the name of a byline that runs into the text. */
function isByline({ row }: Reader, at: number): boolean {
  return row.tokens[at - 1]?.text === "By";
}

function isState(reader: Reader, at: number): boolean {
  return reader.found[at]?.entries.some((entry) => entry.actor.kind === "state") === true;
}

/** "the Putin-Zelensky meeting": a hyphen between two family names that the lexicon knows joins two people, not one name. */
function isPairOfSurnames(reader: Reader, joint: number): boolean {
  const { row, lexicon } = reader;
  const [before, after] = [row.words[joint - 1] ?? "", row.words[joint + 1] ?? ""];
  return (
    isJoint(row, joint) &&
    lexicon.surnames.has(before) &&
    lexicon.surnames.has(after) &&
    !lexicon.surnames.has(`${before} ${after}`)
  );
}

function isNameWord(reader: Reader, at: number): boolean {
  const { row } = reader;
  const shape = row.shapes[at];
  if (shape !== Shape.capital && shape !== Shape.capitals) return false;
  const token = row.tokens[at];
  if (token === undefined) return false;
  if (shape === Shape.capitals && token.text.length > 3 && !reader.headline[row.sentenceOf[at] ?? 0])
    return token.text.includes(".");
  const word = row.words[at] ?? "";
  // "Forty-nine people": a number that opens a sentence.
  if (row.sentences[row.sentenceOf[at] ?? 0]?.first === at && NUMBERS.has(word.split("-")[0] ?? "")) return false;
  return isInitial(token.text) || !NOT_NAMES.has(word);
}

/** Capitals after the first word are an acronym of something else, unless the whole line is in capitals. */
function isAcronym(reader: Reader, at: number): boolean {
  const { row } = reader;
  const text = row.tokens[at]?.text ?? "";
  return (
    row.shapes[at] === Shape.capitals &&
    !text.includes(".") &&
    !SUFFIXES.has(row.words[at] ?? "") &&
    row.shapes[at - 1] !== Shape.capitals
  );
}

function isInitial(text: string): boolean {
  return text.length === 2 && text.endsWith(".");
}

/** The second syllable of a given name: the "ming" of "Li-ming". */
function isSyllable(reader: Reader, at: number): boolean {
  const word = reader.row.words[at] ?? "";
  return word.length <= 6 && word.length > 1 && !NOT_SYLLABLES.has(word) && /^[a-z]+$/.test(word);
}

function isParticle(reader: Reader, at: number): boolean {
  return reader.row.shapes[at] === Shape.lower && PARTICLES.has(reader.row.words[at] ?? "");
}

/** Whether particles and a joint lead to a capital: "al - Sharaa", "van der Bellen". */
function leadsToName(reader: Reader, at: number, first: number): boolean {
  let next = at;
  while (isParticle(reader, next) && next < at + 3) next++;
  const joint = isJoint(reader.row, next);
  if (joint) next++;
  // Without a joint, a particle may open a name only in the middle of one: "the" and "at" are English words.
  if (!joint && at === first && !["bin", "ibn", "van", "von", "de", "al", "el"].includes(reader.row.words[at] ?? ""))
    return false;
  if (!joint && ["at", "an", "as", "le", "la", "e", "y", "os", "del"].includes(reader.row.words[at] ?? "")) {
    return ["la", "le", "del", "y"].includes(reader.row.words[at] ?? "") && at > first && isNameWord(reader, next);
  }
  return isNameWord(reader, next);
}

/** A nickname in marks inside a name: `Christopher "Ace" Hill`. */
function nicknameLength(reader: Reader, at: number): number {
  for (let i = at + 1; i <= at + 3; i++) {
    const mark = reader.row.tokens[i]?.text ?? "";
    if (mark === "”" || mark === '"' || mark === "’" || mark === ")" || mark === "''") {
      return i > at + 1 && isNameWord(reader, i + 1) && mark !== ")" ? i - at + 1 : 0;
    }
  }
  return 0;
}

/** Whether another name, title or organisation begins here, so that this one has ended. */
function startsOther(reader: Reader, at: number): boolean {
  const found = reader.found[at];
  if (found?.entries.some((entry) => entry.actor.kind !== "person" && (entry.exact || entry.form === "adjective")))
    return true;
  if (ORGANISATION_HEADS.has(reader.row.words[at] ?? "")) return true;
  const office = officeAt(reader, at);
  return office !== undefined && office.entry.office.prefix !== true && !SUFFIXES.has(reader.row.words[at] ?? "");
}

/** The written name of a run: its words with their joints, nicknames left out. */
export function nameOfRun(reader: Reader, run: NameRun): string {
  const { row } = reader;
  let name = "";
  let last = -1;
  for (const part of run.parts) {
    const token = row.tokens[part];
    if (token === undefined) continue;
    const joined = last >= 0 && part === last + 2 && isJoint(row, last + 1);
    name += `${last < 0 ? "" : joined ? (row.tokens[last + 1]?.text ?? "-") : " "}${token.text}`;
    last = part;
  }
  return name;
}

/** Key of the family name of a run: its last word, with a particle joined before it ("al masri" and "masri" are one). */
export function surnameKey(name: string): string {
  const parts = name.toLowerCase().split(/[\s-]+/);
  while (parts.length > 1 && SUFFIXES.has((parts.at(-1) ?? "").replace(".", ""))) parts.pop();
  return parts.at(-1) ?? "";
}
