import { expect, test } from "vitest";
import type { Brief } from "../model/brief.ts";
import type { Told } from "../model/thread.ts";
import { checkBrief } from "./check-brief.ts";

/** A brief of one sentence, and the one claim that it cites, whose words are `words`. */
function checked(sentence: string, body: Readonly<Record<string, unknown>>, words: string): readonly string[] {
  const claim = { id: "c", kind: "exchange", status: "done", body, voice: {}, where: [], cites: [{ words }] };
  const told = [{ claim, article: {} }] as unknown as readonly Told[];
  const brief = { day: "2025-05-20", summary: [], sections: [{ lines: [{ text: sentence, claims: ["c"] }] }] };
  return checkBrief(brief as unknown as Brief, told).map(({ what }) => what);
}

test.each([
  ["One hostage was released.", { count: 1 }, "the release of a hostage", []],
  ["One hostage was released.", {}, "one hostage is free", []],
  ["One hostage was released.", {}, "somebody paid money for hostages", ["One"]],
  ["12 hostages were released by Hamas.", { parties: ["Hamas"] }, "a dozen hostages", ["12"]],
])("what no claim says is found: %s (%j)", (sentence, body, words, lost) => {
  expect(checked(sentence, body, words)).toEqual(lost);
});
