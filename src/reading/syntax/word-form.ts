import { hashText } from "./hashing.ts";

const QUOTES = new Set(['"', "“", "”", "„", "«", "»", "``", "''", "‟", "″"]);
const SINGLE_QUOTES = new Set(["'", "’", "‘", "`", "‛"]);
const DASHES = new Set(["-", "–", "—", "--", "‑", "―", "---"]);

/** What a word looks like to the models: one spelling for all quotation marks, dashes and apostrophes, every digit a 0. */
export interface WordForm {
  /** Lower case. */
  readonly lower: string;
  /** With its capitals. */
  readonly cased: string;
  /** Which letters are capitals, digits or marks, without repeats: "Kyiv" is `Xx`, "F-16" is `X-d`. */
  readonly shape: string;
}

/** The form of a word: "“" becomes `"`, "2025" becomes `0000`. */
export function wordForm(text: string): WordForm {
  const cased = spelling(text);
  return { lower: cased.toLowerCase(), cased, shape: shapeOf(cased) };
}

function spelling(text: string): string {
  if (QUOTES.has(text)) return '"';
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

/** How far a sentence is written in capitals like a title: 0 hardly, 1 partly, 2 mostly, 3 in capitals throughout. */
export function titleCase(forms: readonly WordForm[]): number {
  let words = 0;
  let capitals = 0;
  let shouted = 0;
  for (const { shape } of forms) {
    if (!shape.includes("x") && !shape.includes("X")) continue;
    words++;
    if (shape.startsWith("X")) capitals++;
    if (shape.startsWith("X") && !shape.includes("x")) shouted++;
  }
  if (words === 0) return 0;
  if (words > 2 && shouted / words > 0.8) return 3;
  return capitals / words > 0.65 ? 2 : capitals / words > 0.4 ? 1 : 0;
}

/** Hashes of a word's end or beginning of up to `length` letters. */
export function affixHash(lower: string, length: number, side: "start" | "end"): number {
  if (side === "start") return hashText(lower, 0, Math.min(length, lower.length));
  return hashText(lower, Math.max(0, lower.length - length), lower.length);
}
