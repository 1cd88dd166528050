import { type ActorRef, principalOf } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import { onceFor } from "../../model/once.ts";

/** What a mention weighs in the title, in the first sentence, and further down. */
const WEIGHTS = { title: 3, lead: 2, body: 1 } as const;
/** So much more than the next side must the one that a report is about weigh, and so much at the least. */
const MORE = 2;
const LEAST = 3;

/**
 * The side that a report is about, of those that may be meant: it speaks of it twice as much as of any other.
 * A side that yields to another that may be meant is not asked for.
 */
export function mainSide(
  doc: Doc,
  may: (name: string) => boolean,
  yields: (name: string, other: string) => boolean = () => false,
): string | undefined {
  const weights = weightsOf(doc);
  const meant = [...weights].filter(([name]) => may(name));
  const [first, second] = meant
    .filter(([name]) => !meant.some(([other]) => other !== name && yields(name, other)))
    .sort((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < LEAST) return undefined;
  return second === undefined || first[1] >= MORE * second[1] ? first[0] : undefined;
}

/** Whether a name is that of a state, group, people or territory of which the report speaks. */
export function isSideIn(doc: Doc, name: string): boolean {
  return weightsOf(doc).has(name);
}

/** How much a report speaks of each side, by itself or by a place of its; by the place of each mention. */
const weightsOf = onceFor((doc: Doc) => doc.actors, weighed);

function weighed(doc: Doc): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  const title = doc.sentences.findLast(({ section }) => section === "title")?.end ?? 0;
  const lead = doc.sentences.find(({ start, section }) => start >= title && section !== "title")?.end ?? title;
  const add = (name: string, start: number): void => {
    const more = start < title ? WEIGHTS.title : start < lead ? WEIGHTS.lead : WEIGHTS.body;
    weights.set(name, (weights.get(name) ?? 0) + more);
  };
  for (const { start, rule, value } of doc.actors) {
    if (rule === "actors/passing") continue;
    for (const actor of value.members ?? [value]) if (isSide(actor)) add(principalOf(actor), start);
  }
  for (const { start, value } of doc.places) if (value.territory !== undefined) add(value.territory, start);
  return weights;
}

/** States, groups and peoples, and whoever speaks for one. */
function isSide({ kind, of }: ActorRef): boolean {
  return of !== undefined || kind === "state" || kind === "group" || kind === "population";
}
