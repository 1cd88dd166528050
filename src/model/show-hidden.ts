/**
 * Characters that show nothing but change how text is read: bidi controls, zero-width ones, control characters.
 * None belongs in our own words, so any in what leaves the record came with somebody's text.
 */
const HIDDEN = /\p{Cc}|\p{Cf}/gu;

/** Line ends, joiners that some scripts need, and Arabic signs that are seen. */
const LEFT: ReadonlySet<string> = new Set(Array.from("\t\n\r\u200c\u200d\u0600\u0601\u0602\u0603\u06dd\u070f"));

/** Hidden characters made visible: `⟦U+202E⟧`. */
export function showHidden(text: string): string {
  return text.replace(HIDDEN, (found) => (LEFT.has(found) ? found : `⟦U+${codeOf(found)}⟧`));
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}

/** A text without halves of characters (lone surrogates), which no encoding can carry; each becomes `�`. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, "\ufffd");
}
