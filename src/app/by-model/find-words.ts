import type { Span } from "../../model/span.ts";

/** A quotation says little below this, and may be anything. */
const SHORTEST = 12;

/** Marks that models write in another form than the text. */
const PLAIN: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "‘": "'",
  "’": "'",
  "–": "-",
  "—": "-",
  "‑": "-",
};

/**
 * Where a text holds these words: letter by letter, but for runs of spaces and the form of quotation marks and dashes.
 * Undefined where it does not, or where they are too few to say anything.
 */
export function findWords(text: string, words: string): Span | undefined {
  const sought = plain(words.trim());
  if (sought.letters.length < SHORTEST) return undefined;
  const held = plain(text);
  const at = held.letters.indexOf(sought.letters);
  if (at < 0) return undefined;
  const last = held.places[at + sought.letters.length - 1] ?? 0;
  return { start: held.places[at] ?? 0, end: last + 1 };
}

/** A text with single spaces and plain marks, and for each of its letters the place in the text. */
function plain(text: string): { readonly letters: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let letters = "";
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    const isSpace = /\s/.test(letter);
    if (isSpace && letters.endsWith(" ")) continue;
    letters += isSpace ? " " : (PLAIN[letter] ?? letter);
    places.push(at);
  }
  return { letters, places };
}
