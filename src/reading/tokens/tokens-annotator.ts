import type { Annotator } from "../../model/doc.ts";
import type { Token } from "../../model/syntax.ts";
import { splitWord } from "./split-word.ts";

/**
 * Tokens as Universal Dependencies cuts English: clitics ("n't", "'s"), hyphenated words ("Iran - backed") and
 * marks stand alone; abbreviations, numbers, initials, addresses stay whole. Linear in the length of the text.
 */
export const tokensAnnotator: Annotator<never, "tokens"> = {
  needs: [],
  gives: "tokens",
  read: (doc) => tokensOf(doc.article.text),
};

/** The tokens of a text. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let start = 0;
  while (start < text.length) {
    if (isSpace(text.charCodeAt(start))) {
      start++;
      continue;
    }
    let end = start + 1;
    while (end < text.length && !isSpace(text.charCodeAt(end))) end++;
    splitWord(text, start, end, tokens);
    start = end;
  }
  return tokens;
}

function isSpace(code: number): boolean {
  return (
    code <= 32 ||
    code === 0xa0 ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x3000 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f
  );
}
