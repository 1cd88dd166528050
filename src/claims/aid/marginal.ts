import type { Doc } from "../../model/doc.ts";
import type { Governor } from "../frame/governors.ts";
import { caseOf, childrenOf, dependents, lemmaOf, relationOf, subtree } from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import { nounBefore } from "../frame/noun-before.ts";
import cues from "./cues.json" with { type: "json" };

const WITHHOLDING = new Set(cues.withholding);
const OF_RELIEF = new Set(cues.of_relief);
const BROKERED = new Set(cues.brokered);
const SHIPPING = new Set(cues.shipping);
const HITTING = new Set(cues.hitting);
const BLOCKING = new Set(cues.blocking);
const GIVING_UP = new Set(cues.giving_up);
const GRANTING = new Set(cues.granting);
const NEAR = new Set(["near", "at", "around", "outside", "surrounding", "during", "beside"]);

/** Words that are help only where the words say whose way is barred or opened: "humanitarian access", "aid efforts". */
export const ACCESS: ReadonlySet<string> = new Set(cues.access);

/** "US aid cuts", "a funding freeze": the noun that says that the help before it is held back. */
export function withheldAs(doc: Doc, token: number): number | undefined {
  const head = doc.syntax.head[token] ?? -1;
  return head === token + 1 && relationOf(doc, token) === "compound" && WITHHOLDING.has(lemmaOf(doc, head))
    ? head
    : undefined;
}

/** "restricted humanitarian access", "hinders aid efforts", "to improve access for relief workers". */
export function isAccessTold(doc: Doc, token: number): boolean {
  const own = dependents(doc, token, ["amod", "compound", "nmod:poss", "nmod"]);
  if (!own.flatMap((child) => subtree(doc, child)).some((child) => OF_RELIEF.has(lemmaOf(doc, child)))) return false;
  if (isBarred(doc, token)) return true;
  const [above] = [doc.syntax.head[token] ?? -1];
  const verb = lemmaOf(doc, above);
  if (!["obj", "nsubj:pass", "nmod"].includes(doc.syntax.label[token] ?? "")) return false;
  return BLOCKING.has(verb) || BARS.has(verb) || (lemmaOf(doc, token) === "access" && GRANTING.has(verb));
}

/** "restricted access", "limited relief": the word before the noun says that it is kept from those in need. */
export function isBarred(doc: Doc, token: number): boolean {
  return dependents(doc, token, ["amod"]).some((child) => BARRED.has(doc.tokens[child]?.lower ?? ""));
}

const BARRED = new Set(cues.barred);
const BARS = new Set(cues.bars);

/** "assistance in reaching a deal", "help to end the war": a go-between's help. */
export function isBrokering(doc: Doc, token: number): boolean {
  const verb = doc.syntax.head[token] ?? -1;
  const clauses = [
    ...dependents(doc, token, ["acl", "advcl", "nmod"]),
    ...(relationOf(doc, token) === "obj" ? dependents(doc, verb, ["advcl"]) : []),
  ];
  return clauses.some((child) => {
    // "help in reaching a deal", but "lets aid reach the town"
    const by = lemmaOf(doc, child) === "reach" ? ["in"] : ["in", "to", "with"];
    return child > token && by.includes(caseOf(doc, child)) && BROKERED.has(lemmaOf(doc, child));
  });
}

/** "shot near an aid delivery", "violence at food distributions": help names the place where something else happens. */
export function isNearIt(doc: Doc, token: number, lemma: string): boolean {
  return SHIPPING.has(lemma) && NEAR.has(caseOf(doc, token)) && childrenOf(doc, token).length > 0;
}

/** The words above, with the nouns that a phrase fills out though it hangs on the verb: "shows the need for aid". */
export function withNouns(doc: Doc, token: number, above: readonly Governor[]): readonly Governor[] {
  return above.flatMap((governor, at) => {
    let below = above[at - 1]?.token ?? token;
    // "the need for calm and more aid"
    while (relationOf(doc, below) === "conj" && doc.syntax.head[below] !== governor.token)
      below = doc.syntax.head[below] ?? -1;
    const noun = governor.verbal && doc.syntax.head[below] === governor.token ? nounBefore(doc, below) : undefined;
    if (noun === undefined || !SPOKEN_OF.has(lemmaOf(doc, noun))) return [governor];
    const by = governor.by === "obl" ? "nmod" : "acl";
    const modality = modalityOf(doc, noun);
    return [
      { token: noun, lemma: lemmaOf(doc, noun), by, preposition: caseOf(doc, below), verbal: false, modality },
      governor,
    ];
  });
}

const SPOKEN_OF = new Set([...cues.topical, ...cues.need, ...cues.decided, ...cues.efforts]);

/** "targeted weapons shipments", "destroyed a store of arms": what is struck is nobody's gift. */
export function isTarget(doc: Doc, above: readonly Governor[]): boolean {
  return above.slice(0, 2).some(({ lemma, by, verbal, token, preposition }) => {
    if (!verbal) return false;
    const passive = by === "nsubj" && dependents(doc, token, ["aux:pass"]).length > 0;
    // "fired on a food convoy"
    if (SHOOTING.has(lemma) && by === "obl") return ["on", "at"].includes(preposition);
    return HITTING.has(lemma) && (by === "obj" || passive);
  });
}

/** "the attack on an aid convoy": what is struck comes to nobody. */
export function isAttacked(doc: Doc, token: number): boolean {
  const attack = nounBefore(doc, token) ?? doc.syntax.head[token] ?? -1;
  return ["on", "against"].includes(caseOf(doc, token)) && STRUCK.has(lemmaOf(doc, attack));
}

/** "refused to hand over their weapons": arms that a side gives up are no help; "hands weapons to Peru" gives them. */
export function isSurrendered(doc: Doc, above: readonly Governor[], what: string): boolean {
  return (
    what === "military" &&
    above
      .slice(0, 2)
      .some(
        ({ token, lemma, by }) =>
          by === "obj" && GIVING_UP.has(lemma) && (lemma !== "hand" || isHandedOver(doc, token)),
      )
  );
}

function isHandedOver(doc: Doc, verb: number): boolean {
  return childrenOf(doc, verb).some(
    (child) => ["over", "in"].includes(doc.tokens[child]?.lower ?? "") && child < verb + 3,
  );
}

/** "condemned Gaza aid": words that only judge it. */
export function isJudged([above]: readonly Governor[], moved: boolean): boolean {
  return !moved && above?.verbal === true && above.by === "obj" && JUDGING.has(above.lemma);
}

const SHOOTING: ReadonlySet<string> = new Set(["fire", "shoot", "open"]);
const STRUCK = new Set(cues.struck);
const JUDGING = new Set(cues.judging);
