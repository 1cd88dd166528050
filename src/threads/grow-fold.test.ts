import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Told } from "../model/thread.ts";
import { addDays } from "../model/time.ts";
import { foldThreads } from "./fold-threads.ts";
import { EMPTY_FOLD, type Fold, foldedLots, growFold, type Recall, threadsOf } from "./grow-fold.ts";
import { tieThreads } from "./ties/tie-threads.ts";
import { told } from "./told-for-test.ts";

const TOWNS = ["Lutha", "Ostmark", "Velden"];

function claim(index: number): Told {
  const day = addDays("2031-01-01", (index * 7) % 60);
  const town = TOWNS[index % 3] as string;
  const common = {
    published: day,
    when: day,
    where: town,
    outlet: `Outlet ${index % 5}`,
    words: `Report ${index} of ${town}.`,
  };
  if (index % 20 > 0)
    return told(
      "attack",
      { attacker: "Sylvania", target: "Freedonia", killed: index % 4 },
      { status: "done", ...common },
    );
  return told("talks", { parties: ["Freedonia", "Sylvania"], round: index % 3 }, { status: "held", ...common });
}

const CLAIMS = Array.from({ length: 660 }, (_, index) => claim(index));

function grown(order: readonly Told[], step: number): Fold {
  let fold = EMPTY_FOLD;
  for (let at = 0; at < order.length; at += step) fold = growFold(fold, order.slice(at, at + step)).fold;
  return fold;
}

describe("growFold", () => {
  const whole = JSON.stringify(foldThreads(CLAIMS));
  test("added bit by bit, in any order, the threads are those of the whole", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(CLAIMS, { minLength: CLAIMS.length }),
        (order) => JSON.stringify(tieThreads(threadsOf(grown(order, 330)))) === whole,
      ),
      { numRuns: 2 },
    );
  });
  test("a claim added twice is there once, one taken out is as if it had never been", () => {
    const [extra, ...rest] = CLAIMS as [Told, ...Told[]];
    const base = growFold(EMPTY_FOLD, rest).fold;
    const twice = growFold(growFold(base, [extra]).fold, [extra]).fold;
    expect(JSON.stringify(tieThreads(threadsOf(twice)))).toBe(whole);
    const without = growFold(twice, [], new Set([extra.claim.id]));
    expect(JSON.stringify(threadsOf(without.fold))).toBe(JSON.stringify(threadsOf(base)));
  });
  test("only what it touches is folded again", () => {
    const base = growFold(EMPTY_FOLD, CLAIMS).fold;
    const growth = growFold(base, [claim(1001)]);
    expect(growth.made.length).toBeLessThan(threadsOf(base).length / 2);
    const kept = threadsOf(base).filter((thread) => !growth.gone.includes(thread));
    expect(new Set([...kept, ...growth.made])).toEqual(new Set(threadsOf(growth.fold)));
  });
  test("lots that were folded before are recalled, and the threads are those of the whole", () => {
    const nameOf = (claims: readonly Told[]): string => claims.map(({ claim: { id } }) => id).join();
    const lots = new Map(
      foldedLots(growFold(EMPTY_FOLD, CLAIMS).fold).map(({ claims, threads }) => [nameOf(claims), threads]),
    );
    let recalled = 0;
    const recall: Recall = (claims) => {
      const found = lots.get(nameOf(claims));
      recalled += found === undefined ? 0 : claims.length;
      return found;
    };
    const more = [...CLAIMS, claim(1001)];
    const fold = growFold(EMPTY_FOLD, more, new Set(), recall).fold;
    const anew = growFold(EMPTY_FOLD, more).fold;
    expect(JSON.stringify(threadsOf(fold))).toBe(JSON.stringify(threadsOf(anew)));
    expect(recalled).toBeGreaterThan(CLAIMS.length / 2);
    const [first] = CLAIMS as [Told, ...Told[]];
    const [later, laterAnew] = [fold, anew].map((one) => growFold(one, [claim(1021)], new Set([first.claim.id])).fold);
    expect(JSON.stringify(threadsOf(later as Fold))).toBe(JSON.stringify(threadsOf(laterAnew as Fold)));
  });
});
