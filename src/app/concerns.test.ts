import { expect, test } from "vitest";
import type { Claim } from "../model/claim.ts";
import { newArticle } from "../model/new-article.ts";
import { concerns, fallsInto } from "./concerns.ts";
import { exampleProcess } from "./example-world.ts";

const ABOUT = "Russia and Ukraine met again";
const ELSEWHERE = "A storm in Manila";

const talks = (parties: readonly string[], words = "They met.") => claim("talks", { parties, mediators: [] }, words);
const attack = (attacker: string | undefined, target: string | undefined, ...where: readonly string[]) =>
  claim("attack", { attacker, target }, "A house burned.", where);
const said = (speaker: string, affiliation: string, words: string) =>
  claim("statement", { speaker, affiliation }, words);

function claim(kind: string, body: unknown, words: string, where: readonly string[] = []): Claim {
  return { kind, body, cites: [{ words }], where: where.map((name) => ({ name })) } as unknown as Claim;
}

test.each([
  ["both parties", talks(["Russia", "Ukraine"]), ELSEWHERE, true],
  ["a party and a mediator", talks(["Ukraine", "Turkey"]), ELSEWHERE, true],
  ["a party alone", talks(["Ukraine"]), ELSEWHERE, true],
  ["a party and an outsider", talks(["Ukraine", "Denmark"]), ABOUT, false],
  [
    "a party and an outsider, on the other party",
    talks(["European Union", "Ukraine"], "They spoke of Russian gas."),
    ABOUT,
    true,
  ],
  [
    "sanctions of an outsider on a party",
    claim("sanctions", { issuer: ["Japan"], target: "Russia" }, "x"),
    ELSEWHERE,
    true,
  ],
  ["an attack on a party by nobody named", attack(undefined, "Ukraine"), ELSEWHERE, true],
  ["an attack by an outsider on an outsider", attack("Israel", "Iran"), ABOUT, false],
  ["an attack by a party on an outsider, elsewhere", attack("Russia", "Poland", "Warsaw"), ELSEWHERE, false],
  ["an attack by a party in a place of the process", attack("Russia", "villagers", "Istanbul"), ELSEWHERE, true],
  ["an attack by a party on the land of a place", attack("Russia", "Northern Istanbul"), ELSEWHERE, true],
  ["a toll without sides, in a report about it", attack(undefined, undefined), ABOUT, true],
  ["a toll without sides, elsewhere", attack(undefined, undefined), ELSEWHERE, false],
  ["mediators among themselves, in a report about it", talks(["Turkey"]), ABOUT, true],
  ["mediators among themselves, elsewhere", talks(["Turkey"]), ELSEWHERE, false],
  ["a party's speaker", said("Dmitry Peskov", "Russia", "We are far apart"), ELSEWHERE, true],
  ["an outsider's word on it", said("Friedrich Merz", "Germany", "This is a crime"), ABOUT, true],
  ["an outsider's word elsewhere", said("Friedrich Merz", "Germany", "This is a crime"), ELSEWHERE, false],
])("%s", (_what, of, title, belongs) => {
  const article = newArticle({ title, body: "Text.", language: "en" });
  expect(concerns({ ...exampleProcess, places: ["Istanbul"] }, of, article)).toBe(belongs);
});

test.each([
  [undefined, undefined, "2025-01-01", true],
  ["2025-02-01", undefined, "2025-01-31", false],
  ["2025-02-01", "2025-02-28", "2025-02-28", true],
  ["2025-02-01", "2025-02-28", "2025-03-01", false],
  ["2025-02-01", undefined, undefined, false],
  [undefined, undefined, undefined, true],
])("a process from %s to %s and a report of %s", (since, until, published, falls) => {
  const process = {
    ...exampleProcess,
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  };
  expect(fallsInto(process, published)).toBe(falls);
});

test.each([
  ["a demo", true, true],
  ["a process of the reader's own", false, false],
])("a demo report in %s", (_, demo, expected) => {
  const article = { ...newArticle({ title: ABOUT, body: "", language: "en" }), demo: true };
  expect(concerns({ ...exampleProcess, ...(demo ? { demo } : {}) }, talks(["Russia", "Ukraine"]), article)).toBe(
    expected,
  );
});
