import { type OfficeNoun, titledOffice } from "./office.ts";
import { officeAt, type Reader } from "./reader.ts";
import { isCapital, isJoint, Shape } from "./row.ts";
import words from "./words.cues.json" with { type: "json" };

const HEADS = new Set(words.officeHeads);
const NOT_NAMES = new Set(words.notNames);
const LINKS = new Set(["and", "&"]);
const LONGEST = 6;

/**
 * The office that begins at the token: of the lexicon ("deputy foreign minister"), or by its head noun with what is before it
 * ("Agriculture Minister", "head of the negotiating team").
 */
export function officeNounAt(reader: Reader, at: number): OfficeNoun | undefined {
  const first = singleAt(reader, at);
  if (first === undefined || first.prefix || reader.row.words[first.to] !== "and") return first;
  const second = singleAt(reader, first.to + 1);
  if (second === undefined || second.prefix || reader.found[first.to + 1] !== undefined) return first;
  // "the president and founder of Harbour", "Prime Minister and Foreign Minister Rufus Firefly": one person's two offices.
  const after = reader.row.words[second.to] ?? "";
  const joined = after === "of" || after === "for" || (isCapital(reader.row, second.to) && isCapital(reader.row, at));
  return joined ? { ...first, to: second.to, name: `${first.name} and ${second.name}` } : first;
}

function singleAt(reader: Reader, at: number): OfficeNoun | undefined {
  const known = officeAt(reader, at);
  const composed = composedAt(reader, at);
  if (known !== undefined && (composed === undefined || known.to >= composed.to)) {
    const { office } = known.entry;
    return titledOffice(reader, at, known.to, office.id, office.prefix === true);
  }
  return composed === undefined ? undefined : { ...composed, composed: true };
}

/** Capitalised or lower-case nouns up to a head: "Energy and Infrastructure Minister", "hospital director". */
function composedAt(reader: Reader, at: number): OfficeNoun | undefined {
  const { row } = reader;
  if (NOT_NAMES.has(row.words[at] ?? "") && !HEADS.has(row.words[at] ?? "")) return undefined;
  for (let next = at; next < at + LONGEST && row.sentenceOf[next] === row.sentenceOf[at]; next++) {
    const word = row.words[next] ?? "";
    // "named Rufus Firefly prime minister": a name does not run on into a title in small letters.
    if (next - at > 1 && row.shapes[next] === Shape.lower && row.shapes[next - 1] === Shape.capital) return undefined;
    if (HEADS.has(word)) {
      const longer = officeAt(reader, next);
      const to = longer?.to ?? next + 1;
      return titledOffice(reader, at, to, longer?.entry.office.id ?? word, false);
    }
    const known = next > at ? officeAt(reader, next) : undefined;
    if (known !== undefined && known.entry.office.prefix !== true)
      return titledOffice(reader, at, known.to, known.entry.office.id, false);
    if (!qualifies(reader, at, next)) return undefined;
  }
  return undefined;
}

/** Whether a word may stand before the head noun of an office. */
function qualifies(reader: Reader, at: number, next: number): boolean {
  const { row } = reader;
  const word = row.words[next] ?? "";
  if (isJoint(row, next)) return true;
  if (LINKS.has(word)) return next > at && isCapital(row, next + 1) && isCapital(row, next - 1);
  if (reader.found[next] !== undefined || reader.lexicon.surnames.has(word)) return false;
  if (isCapital(row, next)) return !NOT_NAMES.has(word) && isCapital(row, at);
  if (row.shapes[next] !== Shape.lower || next - at > 1) return false;
  const tag = row.upos[next];
  return tag === undefined || tag === ""
    ? /(?:ity|ment|ing|ence|ion|ics|al|ry|ure|health|army|police|news|aid|hospital)$/.test(word)
    : tag === "NOUN" || tag === "ADJ" || tag === "PROPN";
}
