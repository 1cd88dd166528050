import type { Standing } from "../../model/voice.ts";
import type { Governor } from "./governors.ts";
import cues from "./stance.cues.json" with { type: "json" };

/** How the words take a happening: finer than a claim's standing, so that each kind can tell its own statuses apart. */
export type Stance =
  | "happened"
  | "ongoing"
  | "planned"
  | "possible"
  | "agreed"
  | "offered"
  | "demanded"
  | "threatened"
  | "refused"
  | "denied"
  | "stopped"
  | "cancelled"
  | "ended"
  | "violated"
  | "conditional"
  | "absent";

/** Verbs that make what is their object and nothing else. */
const MADE_ONLY = new Set(["strike", "seal", "reach", "clinch", "adopt"]);
/** Word lists searched in this order at each governor: the rarer, more telling ones first. */
const ORDER: readonly Stance[] = [
  "denied",
  "refused",
  "violated",
  "cancelled",
  "stopped",
  "threatened",
  "demanded",
  "agreed",
  "possible",
  "planned",
  "offered",
  "ended",
  "ongoing",
];

/** The words of each stance. */
export const LISTS: ReadonlyMap<Stance, ReadonlySet<string>> = new Map(
  ORDER.map((stance) => [stance, new Set(cues[stance as keyof typeof cues] as readonly string[])]),
);

/** The stance that a word stands for by itself, by the lists. */
export function listedStance(governor: Governor): Stance | undefined {
  // "called the truce a farce"
  if (governor.lemma === "call" && governor.by === "obj" && governor.modality.tense !== "none") return undefined;
  // "the call between Silva and Rojas"
  if (governor.lemma === "call" && !governor.verbal && ["between", "with"].includes(governor.preposition))
    return undefined;
  // "struck the town amid a truce" makes no truce.
  if (MADE_ONLY.has(governor.lemma) && governor.by === "obl" && !["to", "on"].includes(governor.preposition))
    return undefined;
  // "opened the talks" is no being open to them.
  if (governor.lemma === "open" && ["obj", "nsubj"].includes(governor.by)) return undefined;
  return ORDER.find((stance) => LISTS.get(stance)?.has(governor.lemma) === true);
}

/** Whether the lists have a word under one of some stances. */
export function isListedAs(lemma: string, stances: readonly Stance[]): boolean {
  return stances.some((stance) => LISTS.get(stance)?.has(lemma));
}

/** Verbs of beginning: a truce that "will begin" lies ahead. */
export const STARTING: ReadonlySet<string> = new Set(cues.starting);

/** What may only be said to have befallen a thing where it has: a truce that "could collapse" stands. */
export const ENDINGS: ReadonlySet<Stance> = new Set(["stopped", "cancelled", "ended", "violated"]);

/** "the vote failed, prompting Peru to impose sanctions": what came to an end in the clause above is something else. */
export function coloured({ by, verbal, modality }: Governor, listed: Stance | undefined): Stance | undefined {
  const isApart = by === "advcl" && verbal && modality.tense === "past" && !modality.negated;
  return isApart && listed !== undefined && ENDINGS.has(listed) ? undefined : listed;
}

/** The standing of a claim by its stance. */
export const STANDING_OF: Readonly<Record<Stance, Standing>> = {
  happened: "happened",
  ongoing: "ongoing",
  planned: "planned",
  possible: "possible",
  agreed: "planned",
  offered: "offered",
  demanded: "demanded",
  threatened: "threatened",
  refused: "denied",
  denied: "denied",
  stopped: "happened",
  cancelled: "happened",
  ended: "happened",
  violated: "happened",
  conditional: "conditional",
  absent: "possible",
};
