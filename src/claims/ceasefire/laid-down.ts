import type { Doc } from "../../model/doc.ts";
import { type Candidate, candidatesOf } from "../frame/candidates.ts";
import { controllerOf, governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { childrenOf, dependents, lemmaOf } from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import { phraseActors, principalsOf } from "../frame/phrase-actors.ts";
import cues from "./laid-down.cues.json" with { type: "json" };

const OWN_FIRE = cues.own_fire as Readonly<Record<string, readonly string[]>>;
const ARMS = new Set(cues.arms);
const LAYING = new Set(cues.laying);
const BOTH = new Set(cues.both);
const FALLING = new Set(cues.falling);
const SILENT = new Set(cues.silent);
const GUNS = new Set(cues.guns);

/** "hold their fire", "silence the guns", "urged both sides to lay down their arms": an end of the fighting in a set phrase; one side's arms may be laid down for good. */
export function laysDownArms(doc: Doc, verb: number): boolean {
  const lemma = lemmaOf(doc, verb);
  const objects = dependents(doc, verb, ["obj"]).map((child) => lemmaOf(doc, child));
  const fire = OWN_FIRE[lemma];
  if (fire !== undefined && objects.some((object) => fire.includes(object))) return true;
  const down = LAYING.has(lemma) && childrenOf(doc, verb).some((child) => doc.tokens[child]?.lower === "down");
  return down && objects.some((object) => ARMS.has(object)) && isOfBoth(doc, verb);
}

/** Whether those who are to lay down their arms are two sides or more. */
function isOfBoth(doc: Doc, verb: number): boolean {
  const above = governorsOf(doc, verb)[0];
  const addressed = above === undefined ? [] : dependents(doc, above.token, ["obj", "iobj", "obl"]);
  return [subjectTokenOf(doc, verb), controllerOf(doc, verb), ...addressed]
    .filter((head) => head !== undefined)
    .some(
      (head) =>
        BOTH.has(lemmaOf(doc, head)) ||
        [head, ...dependents(doc, head, ["conj"])].length > 1 ||
        principalsOf(phraseActors(doc, head)).length > 1,
    );
}

/** "the guns fell silent", "guns have gone quiet": a truce told by what it brings. */
export function silencesOf(doc: Doc): readonly Candidate[] {
  return candidatesOf(doc, FALLING, ["VERB"]).filter(({ token }) => {
    const { tense, modal, negated, condition } = modalityOf(doc, token);
    if (tense !== "past" || modal !== undefined || negated || condition !== undefined) return false;
    const guns = dependents(doc, token, ["nsubj"]).some((child) => GUNS.has(lemmaOf(doc, child)));
    return guns && childrenOf(doc, token).some((child) => SILENT.has(doc.tokens[child]?.lower ?? ""));
  });
}
