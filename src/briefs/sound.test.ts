import { expect, test } from "vitest";
import type { Claim, ClaimId } from "../model/claim.ts";
import { preferredOf, type Thread, type Told } from "../model/thread.ts";
import { NO_WORDS } from "./brief-words.ts";
import { soundAttack } from "./sound-attack.ts";
import { withSoundDay } from "./sound-day.ts";
import { isDeedTold } from "./sound-deed.ts";
import { isMetIn, withSoundPlace } from "./sound-place.ts";
import { threadOf } from "./thread-for-test.ts";

/** What the one claim of a thread for tests says, told on 2 March 2026 (a Monday). */
function toldBy(words: string, claim: Partial<Claim>): ReadonlyMap<ClaimId, Told> {
  const cites = [{ words, start: 20, end: 20 + words.length }];
  const whole = { id: "c1", cites, where: [], voice: { kind: "outlet" }, rule: "talks/noun", ...claim };
  const article = { id: "a1", title: "Norland and Sudland", published: "2026-03-02" };
  return new Map([["c1", { claim: whole, article }]]) as unknown as ReadonlyMap<ClaimId, Told>;
}

test.each<readonly [string, string, Claim["status"], string | undefined]>([
  ["Norland and Sudland are to meet on Friday.", "2026-03-06", "planned", "2026-03-06"],
  ["An aide's Monday statement came before the talks with Sudland.", "2026-03-09", "planned", undefined],
  ["The two spoke over the phone Monday to advance the talks.", "2026-03-09", "planned", undefined],
  ["The talks were held on Friday.", "2026-03-06", "held", undefined],
  ["They met over ten weeks.", "2026-01-01/2026-03-01", "held", undefined],
])("the day of: %s", (words, date, status, expected) => {
  const thread = threadOf("talks", "planned", { parties: "Norland|Sudland", date });
  const sound = withSoundDay(thread, toldBy(words, { kind: "talks", status } as Partial<Claim>));
  expect(preferredOf(sound, "date")).toBe(expected);
  expect(sound.begins).toBe(expected);
});

test.each([
  [["Envoys met in Port Velden on Friday."], true],
  [["The Port Velden talks ended."], true],
  [["He visited Port Velden."], true],
  [["They spoke of a cease-fire in Port Velden."], false],
  [["The end of the Port Velden conflict was discussed."], false],
  [["Envoys met in the capital."], true],
])("whether they met there: %s", (texts, expected) => {
  expect(isMetIn(texts, "Port Velden")).toBe(expected);
});

test("talks lose a place that is what they were about", () => {
  const thread = threadOf("talks", "held", { parties: "Norland|Sudland", place: "Port Velden" });
  const told = toldBy("They spoke of a truce in Port Velden.", { kind: "talks", status: "held" });
  expect(preferredOf(withSoundPlace(thread, told), "place")).toBeUndefined();
});

test.each<readonly [Thread["kind"], Thread["state"], Claim["status"], string, boolean]>([
  ["aid", "delivered", "delivered", "Some oppose Norland's aid to Sudland.", false],
  ["ceasefire", "proposed", "proposed", "It hampers efforts to achieve a truce.", false],
  ["ceasefire", "proposed", "proposed", "Norland offered Sudland a truce.", true],
  ["talks", "proposed", "proposed", "Norland offered a meeting, but Sudland spurned it.", false],
  ["talks", "held", "held", "The talks went on.", true],
])("a deed, %s %s %s: %s", (kind, state, status, words, expected) => {
  const thread = threadOf(kind, state, { parties: "Norland|Sudland" });
  expect(isDeedTold(thread, toldBy(words, { kind, status } as Partial<Claim>))).toBe(expected);
});

const NAMED = { ...NO_WORDS, namesOf: (actor: string) => [actor, `${actor}ic`] };

test.each([
  ["A Norlandic drone attack on Port Velden killed six.", "Norland", "Port Velden"],
  ["Norland officials report six killed by gunfire at an aid site.", "gone", undefined],
  ["A man was shot dead at a school; six were killed.", "gone", undefined],
  ["A bomb killed six in Port Velden; an agent of Norland is suspected.", undefined, "Port Velden"],
  [
    "An assault on the capital killed six, while a separate attack in Port Velden by Norland hurt two.",
    "Norland",
    undefined,
  ],
])("an attack: %s", (words, attacker, place) => {
  const thread = threadOf("attack", "reported", {
    attacker: "Norland",
    target: "Sudland",
    place: "Port Velden",
    killed: "6",
  });
  const sound = soundAttack(thread, toldBy(words, { kind: "attack", status: "done" }), NAMED);
  expect(sound === undefined ? "gone" : preferredOf(sound, "attacker")).toBe(attacker);
  expect(sound === undefined ? undefined : preferredOf(sound, "place")).toBe(place);
});

test.each([
  ["The deal would bring a halt to Norlandic airstrikes.", true],
  ["They agreed to end the attacks of Norland.", true],
  ["A halt to aid came before Norlandic airstrikes.", false],
])("only a halt to strikes: %s", (words, isGone) => {
  const thread = threadOf("attack", "reported", { attacker: "Norland", target: "Sudland" });
  const start = 20 + words.search(/airstrikes|attacks/);
  const told = toldBy(words, { kind: "attack", status: "done", trigger: { start, end: start + 7 } } as Partial<Claim>);
  expect(soundAttack(thread, told, NAMED) === undefined).toBe(isGone);
});

test.each([
  ["Strikes hit Port Velden and kill six in Lake Town", undefined],
  ["Strikes kill six in Port Velden", "Port Velden"],
  ["Strikes on Port Velden kill six in Norlandic raid", "Port Velden"],
])("where the dead were: %s", (words, place) => {
  const thread = threadOf("attack", "reported", {
    attacker: "Norland",
    target: "Sudland",
    place: "Port Velden",
    killed: "6",
  });
  const where = [{ name: "Port Velden" }, { name: "Lake Town" }] as unknown as Claim["where"];
  const sound = soundAttack(thread, toldBy(words, { kind: "attack", status: "done", where } as Partial<Claim>), NAMED);
  expect(sound === undefined ? "gone" : preferredOf(sound, "place")).toBe(place);
});
