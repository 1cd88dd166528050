import fc from "fast-check";
import { expect, test } from "vitest";
import { tokensOf } from "./tokens-annotator.ts";

const CASES: readonly (readonly [string, string])[] = [
  ["The U.S. envoy, Mr. Reed, didn't go.", "The|U.S.|envoy|,|Mr.|Reed|,|did|n't|go|."],
  ["Iran-backed Houthis’ 12 drones", "Iran|-|backed|Houthis|’|12|drones"],
  ["Turkey’s pro-government daily", "Turkey|’s|pro-government|daily"],
  ["MOSCOW, May 21. /TASS/.", "MOSCOW|,|May|21|.|/|TASS|/|."],
  ["F-16s and S-300 on 2025-07-22", "F-16s|and|S-300|on|2025-07-22"],
  ["$1.5bn (1,000 for 1,000)", "$|1.5|bn|(|1,000|for|1,000|)"],
  ["``Never,'' he said... at 7:30pm", "``|Never|,|''|he|said|...|at|7:30|pm"],
  ["It ended.The next day", "It|ended|.|The|next|day"],
  ["“We cannot wait,” al-Sudani said", "“|We|can|not|wait|,|”|al|-|Sudani|said"],
  ["at 9 a.m. on Feb. 3", "at|9|a.m.|on|Feb.|3"],
];

test.each(CASES)("%s", (text, expected) => {
  expect(
    tokensOf(text)
      .map((token) => token.text)
      .join("|"),
  ).toBe(expected);
});

test("any text: tokens in order, in bounds, and nothing but white space between", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      let last = 0;
      for (const token of tokensOf(text)) {
        expect(token.start).toBeGreaterThanOrEqual(last);
        expect(token.end).toBeGreaterThan(token.start);
        expect(text.slice(token.start, token.end)).toBe(token.text);
        last = token.end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
