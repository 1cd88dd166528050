import type { Claim } from "../model/claim.ts";
import hedges from "./hedges.json" with { type: "json" };

const HEDGES: ReadonlySet<string> = new Set(hedges);
/** So many words before its trigger hedge a claim: "willingness to meet", "likely that the two states will hold talks". */
const REACH = 10;

/** Whether the words of a claim leave open what it says: then it bears out no fact of the world, whatever its status. */
export function isHedged({ cites, trigger }: Claim): boolean {
  const cite = cites.find(({ start, end }) => start <= trigger.start && trigger.end <= end);
  if (cite === undefined) return false;
  const before = cite.words.slice(0, trigger.start - cite.start);
  const clause = before.split(/[,;:–—]\s/).at(-1) ?? "";
  const near = clause.split(/[^\p{L}’']+/u).filter((word) => word !== "");
  return near.slice(-REACH).some((word) => HEDGES.has(word));
}
