import type { Reader } from "./reader.ts";
import { Shape, textOf } from "./row.ts";
import words from "./words.cues.json" with { type: "json" };

const FEMALE = new Set(words.female);
const MALE = new Set(words.male);

/** An office as written: up to token `to`, its name in the text's words, and the lexicon's id of it or of its head noun. */
export interface OfficeNoun {
  readonly to: number;
  readonly name: string;
  readonly id: string;
  readonly prefix: boolean;
  /** Put together from words before a head noun, not a title of the lexicon. */
  readonly composed?: boolean;
  readonly female?: boolean;
  readonly male?: boolean;
}

/** The office that stands in tokens `[from, to)`. */
export function titledOffice(reader: Reader, from: number, to: number, id: string, prefix: boolean): OfficeNoun {
  const last = reader.row.words[to - 1] ?? "";
  const name = prefix ? textOf(reader.row, reader.text, from, to) : lowered(reader, from, to);
  const sex = FEMALE.has(last) ? { female: true } : MALE.has(last) ? { male: true } : {};
  return { to, name, id, prefix, ...sex };
}

/** The words of an office as they stand inside a sentence: "Foreign Minister" is `foreign minister`, "UN envoy" stays. */
function lowered(reader: Reader, from: number, to: number): string {
  const { row } = reader;
  let name = "";
  for (let i = from; i < to; i++) {
    const token = row.tokens[i];
    if (token === undefined) continue;
    const apart = i > from && (row.tokens[i - 1]?.end ?? 0) < token.start;
    name += `${apart ? " " : ""}${row.shapes[i] === Shape.capital ? token.lower : token.text}`;
  }
  return name;
}
