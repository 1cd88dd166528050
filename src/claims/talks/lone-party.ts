import type { ActorRef } from "../../model/actor.ts";
import type { ClaimStatuses } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { caseOf, dependents, lemmaOf, relationOf, subtree } from "../frame/graph.ts";
import { placeOfToken } from "../frame/territory.ts";
import cues from "./cues.json" with { type: "json" };
import { isStrong, isUnderWay } from "./inherited.ts";
import type { TalksTrigger } from "./talks-triggers.ts";

/** What is told of one side alone is told only where it was held, goes on or is planned. */
const TOLD: ReadonlySet<ClaimStatuses["talks"]> = new Set(["held", "under-way", "planned"]);
/** What one side alone may do to talks. */
const NOT_HELD: ReadonlySet<ClaimStatuses["talks"]> = new Set(["refused", "postponed", "cancelled"]);
const REGIONS = new Set(cues.regions);
const CLUBS = new Set(cues.clubs);
const ASSEMBLIES = new Set(cues.assemblies);

/**
 * Talks of which one party is enough: "its ongoing nuclear talks", whose other side all know; a leader's trip to a whole region;
 * the meeting of a club of states among themselves, where its day or place is told (`isSet`).
 */
export function standsAlone(
  doc: Doc,
  trigger: TalksTrigger,
  party: string,
  people: readonly ActorRef[],
  isSet: boolean,
  status: ClaimStatuses["talks"],
): boolean {
  if (isStrong(trigger) && isOnPower(doc, trigger.token) && (NOT_HELD.has(status) || isUnderWay(doc, trigger.token)))
    return true;
  if (!TOLD.has(status)) return false;
  if (cues.visits.includes(trigger.lemma)) return people.length > 0 && isToRegion(doc, trigger, party);
  return trigger.form === "noun" && ASSEMBLIES.has(trigger.lemma) && CLUBS.has(party) && isSet;
}

/** Talks whose other side all know: "nuclear talks", "talks regarding its nuclear programme". */
function isOnPower(doc: Doc, token: number): boolean {
  return [token, ...topicsOf(doc, token)].some((noun) => isNuclear(doc, noun));
}

/** "negotiations regarding its nuclear programme": what hangs on the word, and the phrase right behind it, whatever the arcs say. */
export function topicsOf(doc: Doc, token: number): readonly number[] {
  const behind = ABOUT.has(doc.tokens[token + 1]?.lower ?? "") ? (doc.syntax.head[token + 1] ?? -1) : -1;
  const own = dependents(doc, token, ["nmod"]).filter((child) => ABOUT.has(caseOf(doc, child)));
  return behind > token && !own.includes(behind) ? [...own, behind] : own;
}

const ABOUT: ReadonlySet<string> = new Set(["regarding", "on", "over", "about", "concerning"]);

/** "nuclear talks", "its nuclear programme". */
export function isNuclear(doc: Doc, token: number): boolean {
  return dependents(doc, token, ["compound", "amod"]).some((child) => lemmaOf(doc, child) === "nuclear");
}

/** "visited the region", "a trip to the Middle East", "his regional tour". */
function isToRegion(doc: Doc, { token }: TalksTrigger, party: string): boolean {
  const within = subtree(doc, token, (child) =>
    ["nsubj", "acl", "advcl", "conj", "ccomp"].includes(relationOf(doc, child)),
  );
  // "the western region of his country"
  const athome = within.some((child) => placeOfToken(doc, child)?.value.territory === party);
  if (athome) return false;
  return within.some((child) => {
    if (child === token || !REGIONS.has(doc.tokens[child]?.lower ?? "")) return false;
    // "the Lowry region" lies in one state, maybe the guest's own.
    return placeOfToken(doc, child)?.value.territory === undefined && dependents(doc, child, ["compound"]).length === 0;
  });
}
