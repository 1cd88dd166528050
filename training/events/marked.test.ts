import { expect, test } from "vitest";
import { unmarked } from "../../eval/relations/pair-of-line.ts";

test.each([
  ["<s>Norway</s> met <t>Peru</t>.", "Norway", "Peru"],
  ["<t>Peru</t> was met by <s>Norway</s>, <t>Peru</t> said.", "Norway", "Peru"],
  ["no marks", "no marks", "no marks"],
])("%s", (marked, source, target) => {
  const { text, ...spans } = unmarked(marked);
  expect(text.slice(spans.source.start, spans.source.end)).toBe(source);
  expect(text.slice(spans.target.start, spans.target.end)).toBe(target);
});
