import type { Claim } from "../model/claim.ts";
import hedges from "./hedges.json" with { type: "json" };

const HEDGES: ReadonlySet<string> = new Set(hedges);
/** So many words before its trigger hedge a claim: "willingness to meet", "likely that the two states will hold talks". */
const REACH = 10;

const SORTS: ReadonlySet<string> = new Set([
  "agreements",
  "attempts",
  "deals",
  "efforts",
  "negotiations",
  "plans",
  "talks",
]);
/** What is talked about until it is made: "negotiations regarding a truce". */
const ACCORDS: ReadonlySet<string> = new Set(["ceasefire", "agreement"]);
const SOUGHT: ReadonlySet<string> = new Set([
  "consultation",
  "consultations",
  "discuss",
  "discussing",
  "negotiate",
  "negotiating",
  "negotiations",
  "regarding",
]);
/** So few words behind it do: "a truce of this length could". */
const BEHIND = 6;
const AFTER: ReadonlySet<string> = new Set(["could", "might", "potential", "would"]);

/** Whether the words of a claim leave open what it says: then it bears out no fact of the world, whatever its status. */
export function isHedged({ kind, cites, trigger }: Claim): boolean {
  const cite = cites.find(({ start, end }) => start <= trigger.start && trigger.end <= end);
  if (cite === undefined) return false;
  const before = cite.words.slice(0, trigger.start - cite.start);
  const clause = before.split(/[,;:–—]\s/).at(-1) ?? "";
  const reach = wordsOf(clause).slice(-REACH);
  if (reach.some((word) => HEDGES.has(word))) return true;
  if (!ACCORDS.has(kind)) return false;
  if (reach.some((word) => SOUGHT.has(word.toLowerCase()))) return true;
  const after = cite.words.slice(trigger.end - cite.start).split(/[,;:–—]\s/)[0] ?? "";
  const next = wordsOf(after);
  // "those returned in ceasefire agreements": of some time, and of no truce.
  if (SORTS.has(next[0] ?? "")) return true;
  return next.slice(0, BEHIND).some((word) => AFTER.has(word));
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}’']+/u).filter((word) => word !== "");
}
