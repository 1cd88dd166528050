import { expect, test } from "vitest";
import type { Giver } from "../model/thread.ts";
import { NO_WORDS } from "./brief-words.ts";
import { castWith } from "./cast.ts";
import { creditedGivers, creditOf } from "./credit.ts";
import { giverOf } from "./thread-for-test.ts";

const ADA = "Ada Lark of Norland, president";
const BEN = "Ben Reed of Sudland, spokesman";
const by = (...who: string[]) => ({ by: who.map((one) => giverOf(one)) as unknown as readonly [Giver, ...Giver[]] });
const words = {
  ...NO_WORDS,
  adjectiveOf: (actor: string) => ({ Norland: "Norlandic", Sudland: "Sudlandic" })[actor],
  isFormer: (person: string) => person === "Ben Reed",
};

test.each([
  [["Harbour Wire", "Hill Post"], "Harbour Wire and Hill Post"],
  [["Harbour Wire", "Harbour Wire"], "Harbour Wire"],
  [["Harbour Wire", "Hill Post", "Dale News"], "Harbour Wire, Hill Post and another outlet"],
  [["Harbour Wire", "Hill Post", "Dale News", "Fen Radio"], "Harbour Wire, Hill Post and two others"],
  [["Harbour Wire", ADA], "Norlandic President Ada Lark"],
  [[BEN], "former Sudlandic spokesman Ben Reed"],
])("%j are credited as %s", (who, credit) => {
  expect(creditOf(by(...who), castWith(words))).toBe(credit);
});

/** A ministry that speaks, by the name that a report gives it. */
function bodyNamed(name: string): Giver {
  return {
    ...giverOf(ADA),
    voice: { kind: "named", name, actor: { id: name, name, kind: "body", of: "Norland" } },
  } as Giver;
}

test.each([
  [["the Norland Defense Ministry", "Norland's Ministry of Defence"], 1],
  [["the Norland Defense Ministry", "Norland's Ministry of Health"], 2],
])("%j are so many bodies", (names, expected) => {
  const [first, ...more] = names.map(bodyNamed);
  expect(creditedGivers({ by: [first as Giver, ...more] })).toHaveLength(expected);
});

test("a person stands in full once, then by family name", () => {
  const cast = castWith(words);
  expect([creditOf(by(ADA), cast), creditOf(by(ADA), cast)]).toEqual(["Norlandic President Ada Lark", "Lark"]);
});

test("two of one family name are told apart, and a name that is taken back is given in full again", () => {
  const cast = castWith();
  cast.person("Ada Lark");
  const before = cast.named();
  cast.person("Tom Lark");
  expect([cast.person("Ada Lark"), cast.person("Tom Lark")]).toEqual(["Lark", "Tom Lark"]);
  cast.backTo(before);
  expect(cast.person("Tom Lark", "president", "Norland")).toBe("President Tom Lark of Norland");
});
