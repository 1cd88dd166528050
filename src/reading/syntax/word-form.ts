import { hashText } from "./hashing.ts";

const QUOTES = new Set(['"', "‟", "″"]);
const OPENING = new Set(["“", "„", "«", "``"]);
const CLOSING = new Set(["”", "»", "''"]);
const SINGLE_QUOTES = new Set(["'", "’", "‘", "`", "‛"]);
const DASHES = new Set(["-", "–", "—", "--", "‑", "―", "---"]);

/** What a word looks like to the network: one spelling for like quotation marks, for dashes and apostrophes, every digit a 0. */
export interface WordForm {
  /** Lower case. */
  readonly lower: string;
  /** Which letters are capitals, digits or marks, without long repeats: "Kyiv" is `Xx`, "F-16" is `X-d`. */
  readonly shape: string;
}

/** How many rows each table of word parts has; a part's row is its hash, cut to the table. */
export interface PartSizes {
  readonly suffix: number;
  readonly ending: number;
  readonly prefix: number;
  readonly shape: number;
  /** Runs of three and four letters. */
  readonly gram: number;
}

/** The form of a word: "«" becomes "“", "2025" becomes `0000`. */
export function wordForm(text: string): WordForm {
  const cased = spelling(text);
  return { lower: cased.toLowerCase(), shape: shapeOf(cased) };
}

/** The rows of a word's parts: its last three letters, last two, first three, and its shape. */
export function partRows({ lower, shape }: WordForm, sizes: PartSizes): readonly [number, number, number, number] {
  const { length } = lower;
  return [
    hashText(lower, Math.max(0, length - 3), length) & (sizes.suffix - 1),
    hashText(lower, Math.max(0, length - 2), length) & (sizes.ending - 1),
    hashText(lower, 0, Math.min(3, length)) & (sizes.prefix - 1),
    hashText(shape) & (sizes.shape - 1),
  ];
}

/** Most runs of letters that are looked at in a word. */
const MOST_GRAMS = 24;

/** The rows of a word's runs of three and four letters, its beginning and end marked: "<co", "con", …; at least one. */
export function gramRows({ lower }: WordForm, sizes: PartSizes): number[] {
  const marked = `<${lower}>`;
  const rows: number[] = [];
  for (let from = 0; from + 3 <= marked.length && rows.length < MOST_GRAMS; from++) {
    rows.push(hashText(marked, from, from + 3) & (sizes.gram - 1));
    if (from + 4 <= marked.length) rows.push(hashText(marked, from, from + 4) & (sizes.gram - 1));
  }
  return rows.length > 0 ? rows : [0];
}

function spelling(text: string): string {
  if (QUOTES.has(text)) return '"';
  if (OPENING.has(text)) return "“";
  if (CLOSING.has(text)) return "”";
  if (SINGLE_QUOTES.has(text)) return "'";
  if (DASHES.has(text)) return "-";
  if (text === "…") return "...";
  const short = text.length > 40 ? text.slice(0, 40) : text;
  return short.replace(/[’‘]/g, "'").replace(/[0-9]/g, "0");
}

function shapeOf(cased: string): string {
  let shape = "";
  for (const letter of cased) {
    const kind = letterKind(letter);
    if (shape.length < 2 || !shape.endsWith(kind)) shape += kind;
    if (shape.length >= 6) break;
  }
  return shape;
}

function letterKind(letter: string): string {
  if (letter === "0") return "d";
  const lower = letter.toLowerCase();
  if (letter !== lower) return "X";
  return letter.toUpperCase() === lower ? letter : "x";
}
