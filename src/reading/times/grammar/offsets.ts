import type { Atom } from "../atoms.ts";
import { type Length, lengthAt, unitAt } from "./lengths.ts";
import type { Finder, Found, OffsetMeaning } from "./meaning.ts";
import { after, lowerAt, skipHyphen } from "./walk.ts";

const BACK = new Set(["ago", "back"]);
const EARLIER = new Set(["earlier", "before", "previously"]);

/** "ten days ago", "a year earlier", "two weeks later", "three days after", "five months from now", "in 50 days". */
export const offset: Finder = (atoms, at) => {
  const found = lengthAt(atoms, at) ?? bareUnits(atoms, at);
  if (found === undefined) return yearAgoNoun(atoms, at);
  const orSo = after(atoms, found.next, "or so") ?? after(atoms, found.next, "or more");
  const joined = skipHyphen(atoms, orSo ?? found.next);
  const word = lowerAt(atoms, joined);
  const mod = orSo === undefined ? found.mod : "APPROX";
  if (BACK.has(word)) return step(found, -1, "now", joined + 1, mod);
  if (EARLIER.has(word))
    return step(found, -1, word === "before" && !closes(atoms, joined + 1) ? "event" : "focus", joined + 1, mod);
  if (word === "later") return step(found, 1, "focus", joined + 1, mod);
  if (word === "after") return step(found, 1, closes(atoms, joined + 1) ? "focus" : "event", joined + 1, mod);
  if (word === "hence") return step(found, 1, "now", joined + 1, mod);
  const now = after(atoms, joined, "from now") ?? after(atoms, joined, "from today");
  return now === undefined ? undefined : step(found, 1, "now", now, mod);
};

/** Whether nothing follows that the step is counted from: "two days after, the bridge was hit". */
function closes(atoms: readonly Atom[], at: number): boolean {
  const lower = lowerAt(atoms, at);
  return lower === "," || lower === ".";
}

function bareUnits(atoms: readonly Atom[], at: number): Length | undefined {
  const unit = unitAt(atoms, at);
  return unit !== undefined && lowerAt(atoms, at).endsWith("s") ? { unit, next: at + 1 } : undefined;
}

/** "the year-ago quarter", "the year-earlier period", "year-earlier". */
function yearAgoNoun(atoms: readonly Atom[], at: number): Found | undefined {
  const start = lowerAt(atoms, at) === "the" ? at + 1 : at;
  const begin = lowerAt(atoms, start) === "comparable" ? start + 1 : start;
  const next =
    after(atoms, begin, "year - ago") ?? after(atoms, begin, "year - earlier") ?? after(atoms, begin, "year earlier");
  if (next === undefined) return undefined;
  const noun = ["period", "quarter", "month", "week", "half"].includes(lowerAt(atoms, next)) ? next + 1 : next;
  return { next: noun, meaning: { kind: "offset", amount: 1, unit: "Y", sign: -1, from: "focus", keepsGrain: true } };
}

function step(found: Length, sign: -1 | 1, from: OffsetMeaning["from"], next: number, mod: string | undefined): Found {
  const { amount, unit } = found;
  return {
    next,
    meaning: {
      kind: "offset",
      unit,
      sign,
      from,
      ...(amount === undefined ? {} : { amount }),
      ...(mod === undefined ? {} : { mod }),
      ...(unit === "Y" && amount === 1 ? { keepsGrain: true } : {}),
    },
  };
}
