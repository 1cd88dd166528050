import { principalOf } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import { sidesNamedIn } from "../frame/conflict-of.ts";
import { areAdversaries, isContested } from "../frame/conflicts.ts";
import { sentenceAt } from "../frame/graph.ts";
import { isSideIn, mainSide } from "../frame/main-side.ts";
import cues from "./cues.json" with { type: "json" };

const SENDERS = new Set(cues.senders);
const HABITUAL = new Set(cues.habitual_targets);
/** So often must a report name one of them, and so much oftener than the next. */
const OFTEN = 3;

/** Of those under lasting sanctions the only one that a sentence names, else the one that the report is about: whom a usual sender's measures hit where no words say it. */
export function habitualTarget(doc: Doc, token: number): string | undefined {
  const { start = 0, end = 0 } = sentenceAt(doc, token) ?? {};
  const here = [...counted(doc, start, end, (name) => HABITUAL.has(name)).keys()];
  const all = counted(doc, 0, doc.article.text.length, () => true);
  // "Russia dropped its objections": whom the report hardly names is not the one that it tells of.
  const often = (name: string): number => all.get(name) ?? 0;
  const isBeside = [...all].some(([name, times]) => !SENDERS.has(name) && times >= OFTEN * often(here[0] ?? ""));
  if (here.length > 0) return here.length === 1 && !isBeside ? here[0] : undefined;
  const [first, second] = [...all].filter(([name]) => HABITUAL.has(name)).toSorted((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < OFTEN || (second !== undefined && first[1] < OFTEN * second[1]))
    return undefined;
  // A report that names another side more often may tell of measures on that one.
  return [...all].some(([name, times]) => !SENDERS.has(name) && times > first[1]) ? undefined : first[0];
}

/**
 * Whom a usual sender's measures hit where no words say it of any of the report's: the side that the report is about, where it is no usual sender; of two that fight the one
 * that is under lasting sanctions. Where the sentence names others that may be meant, nobody is supposed.
 */
export function mainTarget(doc: Doc, token: number, issuers: readonly string[]): string | undefined {
  if (issuers.length === 0 || !issuers.every((name) => SENDERS.has(name))) return undefined;
  const may = (name: string): boolean => !SENDERS.has(name) && !isGround(doc, name);
  const yields = (name: string, other: string): boolean =>
    HABITUAL.has(other) && !HABITUAL.has(name) && areAdversaries(name, other);
  const main = mainSide(doc, may, yields);
  const sentence = sentenceAt(doc, token);
  if (main === undefined || sentence === undefined) return undefined;
  const here = [...sidesNamedIn(doc, sentence)].filter(
    (name) => isSideIn(doc, name) && may(name) && !yields(name, main),
  );
  return here.length === 0 || here.includes(main) ? main : undefined;
}

/** A land that others fight over and that acts for nobody. */
function isGround(doc: Doc, name: string): boolean {
  return isContested(name) && !doc.actors.some(({ value }) => value.kind === "state" && value.name === name);
}

/** How often a stretch of the report names each side that is asked for; no outlet. */
function counted(doc: Doc, start: number, end: number, wanted: (name: string) => boolean): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const mention of doc.actors) {
    if (mention.start < start || mention.end > end || mention.value.kind === "outlet") continue;
    for (const name of (mention.value.members ?? [mention.value]).map(principalOf))
      if (wanted(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
