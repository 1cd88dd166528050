import { describe, expect, it } from "vitest";
import { quotesOf } from "./quotes.ts";

/** Text, then what is quoted: `level:words`, with `…` after an unclosed one. */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['"We will meet," she said. "Soon."', ["1:We will meet,", "1:Soon."]],
  ["“We will meet,” she said.", ["1:We will meet,"]],
  ["``We will meet,'' she said.", ["1:We will meet,"]],
  ["''We will meet,'' she said. ''Soon.''", ["1:We will meet,", "1:Soon."]],
  ["« Nous verrons » he wrote", ["1: Nous verrons "]],
  ["„Wir reden“, sagte er.", ["1:Wir reden"]],
  ["He called it 'a first step' and left.", ["1:a first step"]],
  ["Envoy: ‘no talks’ before June", ["1:no talks"]],
  ["\"They said 'never' to us,\" he said.", ["1:They said 'never' to us,", "2:never"]],
  ["‘He said “no” to me,’ she recalled.", ["1:He said “no” to me,", "2:no"]],
  ["The ministers' talks didn't end; it's the sides' fault.", []],
  ["Hits of the '90s and '80s", []],
  ["'the two sides' demands are known' he said", ["1:the two sides' demands are known"]],
  ["The man, 6'2\" tall, left.", []],
  ["“First part.\n\n“Second part,” he said.", ["1:First part.…", "1:Second part,"]],
  ["He spoke of “a clear path. The rest is paraphrase.", ["1:a clear path.…"]],
  ["“One. He said “two” and left.", ["1:One.…", "1:two"]],
  ['He said:"Now."She left.', ["1:Now."]],
  ["“I told him “go” and he went,” she said.", ["1:I told him “go” and he went,", "2:go"]],
  ["“One. Two. “Three,” he said.", ["1:One. Two.…", "1:Three,"]],
  ["The bank 's head and the 'new' plan", ["1:new"]],
  ["''He said 'go now,''' she said.", ["1:He said 'go now,'", "2:go now,"]],
  ["", []],
  ['"', []],
];

describe("quotesOf", () => {
  it.each(CASES)("%s", (text, expected) => {
    const found = quotesOf({ text }).map(
      (quote) => `${quote.level}:${text.slice(quote.start, quote.end)}${quote.closed ? "" : "…"}`,
    );
    expect(found).toEqual(expected);
  });
});
