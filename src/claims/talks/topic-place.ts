import type { Doc } from "../../model/doc.ts";
import type { PlaceRef } from "../../model/place.ts";
import type { Mention } from "../../model/span.ts";
import { conflictOf } from "../frame/conflict-of.ts";
import { isContested } from "../frame/conflicts.ts";
import { caseOf, lemmaOf, relationOf, sentenceAt, tokenFrom } from "../frame/graph.ts";
import cues from "./cues.json" with { type: "json" };

const NOUNS = new Set(cues.nouns.filter((noun) => !cues.visits.includes(noun)));
const SETTLING = new Set(cues.settling);
const TOPICAL: ReadonlySet<string> = new Set(["on", "about", "over", "regarding", "concerning"]);
/** No way up is followed further. */
const FURTHEST = 8;

/** "talks on the war in Lowry", "met to end the war in Lowry", "the Lowry peace talks" of a region: what is spoken of, and not where. */
export function isTopicPlace(doc: Doc, token: number, place: Mention<PlaceRef>): boolean {
  if (!isGroundOfWar(doc, token, place.value)) return false;
  const above = ancestorsOf(doc, token);
  let at = tokenFrom(doc, place.start);
  if (isOfTalks(doc, at, doc.syntax.head[at] ?? -1, place)) return true;
  for (let step = 0; step < FURTHEST && at >= 0 && at !== token && !above.has(at); step++) {
    const head = doc.syntax.head[at] ?? -1;
    if (head === at) return false;
    const isInside = relationOf(doc, at) === "compound" || relationOf(doc, at) === "flat";
    const isOwn = step === 0 && !isContested(place.value.territory ?? "") && caseOf(doc, at) === "on";
    if (!isInside && !isOwn && isAbout(doc, at)) return true;
    at = head;
  }
  return false;
}

/** Only where adversaries fight, or live, is what they speak of; a town elsewhere, whatever the arcs say, is where they do. */
function isGroundOfWar(doc: Doc, token: number, { territory, precision }: PlaceRef): boolean {
  const sentence = sentenceAt(doc, token);
  const conflict = sentence === undefined ? undefined : conflictOf(doc, sentence);
  if (conflict === undefined) return false;
  return territory === undefined
    ? precision === "area" || precision === "region"
    : [...conflict.parties, ...conflict.territories].includes(territory);
}

/** "Lowry talks": a town is where they are, a region or land what they are about. */
function isOfTalks(doc: Doc, at: number, head: number, { value }: Mention<PlaceRef>): boolean {
  if (!["compound", "amod"].includes(relationOf(doc, at)) || !NOUNS.has(lemmaOf(doc, head))) return false;
  return ["region", "area", "country"].includes(value.precision) || isContested(value.territory ?? "");
}

function isAbout(doc: Doc, at: number): boolean {
  const relation = relationOf(doc, at);
  if (["obl", "nmod"].includes(relation)) return TOPICAL.has(caseOf(doc, at));
  const isAim = ["acl", "advcl", "xcomp"].includes(relation) && ["to", "on", "for"].includes(caseOf(doc, at));
  return isAim && SETTLING.has(lemmaOf(doc, at));
}

function ancestorsOf(doc: Doc, token: number): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = token; at >= 0 && !found.has(at); at = doc.syntax.head[at] ?? -1) found.add(at);
  return found;
}
