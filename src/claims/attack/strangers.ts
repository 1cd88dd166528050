import type { Doc } from "../../model/doc.ts";
import { lemmaOf } from "../frame/graph.ts";
import cues from "./cues.json" with { type: "json" };
import words from "./struck.cues.json" with { type: "json" };

const STRANGERS = new Set(cues.strangers);
const REBELS = new Set(words.of_rebels);

/** Somebody is said to have done it who speaks for no side that the text names ("gunmen"), or who fights a state ("militants"). */
export interface Stranger {
  readonly unnamed?: boolean;
  readonly rebels?: boolean;
}

/** "gunmen", "the junta": one who did it and speaks for no side that the text names. */
export function strangerIn(doc: Doc, doer: number | undefined): Stranger {
  const lemma = doer === undefined ? "" : lemmaOf(doc, doer);
  return STRANGERS.has(lemma) ? { unnamed: true, rebels: REBELS.has(lemma) } : {};
}
