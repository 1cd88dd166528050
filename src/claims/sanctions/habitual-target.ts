import { principalOf } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import { sentenceAt } from "../frame/graph.ts";
import cues from "./cues.json" with { type: "json" };

const SENDERS = new Set(cues.senders);
const HABITUAL = new Set(cues.habitual_targets);
/** So often must a report name one of them, and so much oftener than the next. */
const OFTEN = 3;

/** Of those under lasting sanctions the only one that a sentence names, else the one that the report is about: whom a usual sender's measures hit where no words say it. */
export function habitualTarget(doc: Doc, token: number): string | undefined {
  const { start = 0, end = 0 } = sentenceAt(doc, token) ?? {};
  const here = [...counted(doc, start, end, (name) => HABITUAL.has(name)).keys()];
  if (here.length > 0) return here.length === 1 ? here[0] : undefined;
  const all = counted(doc, 0, doc.article.text.length, () => true);
  const [first, second] = [...all].filter(([name]) => HABITUAL.has(name)).toSorted((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < OFTEN || (second !== undefined && first[1] < OFTEN * second[1]))
    return undefined;
  // A report that names another side more often may tell of measures on that one.
  return [...all].some(([name, times]) => !SENDERS.has(name) && times > first[1]) ? undefined : first[0];
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
