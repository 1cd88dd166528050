import type { Doc } from "../../model/doc.ts";
import { fightsAbroad, fightsAtHome } from "../frame/conflicts.ts";
import { dependents, lemmaOf } from "../frame/graph.ts";
import { actorOfToken } from "../frame/phrase-actors.ts";
import { placeOfToken } from "../frame/territory.ts";
import cues from "./cues.json" with { type: "json" };

const LOCAL = new Set(cues.local);

/** "Mali raid kills 12", "a Somalia bombing": a land by its own name before a blow is where it fell, where that land fights at home only. */
export function sceneOf(doc: Doc, noun: number): number | undefined {
  if (!LOCAL.has(lemmaOf(doc, noun))) return undefined;
  return dependents(doc, noun, ["compound"]).find((child) => {
    const actor = doc.syntax.upos[child] === "PROPN" ? actorOfToken(doc, child)?.value : undefined;
    return actor?.kind === "state" && fightsAtHome(actor.name) && !fightsAbroad(actor.name);
  });
}

/** "the Port Sudan bombing": a state's name within that of a town. */
export function isInTown(doc: Doc, token: number): boolean {
  const place = placeOfToken(doc, token);
  const actor = actorOfToken(doc, token);
  return place !== undefined && actor !== undefined && place.end - place.start > actor.end - actor.start;
}
