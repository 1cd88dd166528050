import type { ClaimBodies, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { type Candidate, candidatesOf } from "../frame/candidates.ts";
import { findingParts } from "../frame/finding-parts.ts";
import { type Governor, governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, relationOf, subtree } from "../frame/graph.ts";
import { phraseActors, principalsOf } from "../frame/phrase-actors.ts";
import { phraseWords } from "../frame/phrase-words.ts";
import { STANDING_OF, type Stance, stanceOf } from "../frame/stance.ts";
import { sidesOfPhrase } from "../frame/territory.ts";
import { aidStatus } from "./aid-status.ts";
import cues from "./cues.json" with { type: "json" };

type AidFinding = Finding<"aid">;

const HARDWARE = new Set(cues.hardware);
const ARMS = new Set(cues.military_hardware);
const GIVE = new Set(cues.give);
const ASK = new Set(cues.ask);
const CARRIER = new Set(cues.carrier);
const KIND_STANCES = cues.kind_stances as Readonly<Record<string, Stance>>;

/** Help told by what is given: "Uganda has delivered 20 armoured vehicles to Juba", "asked Turkey for drones", "pledged $40 million for Sudan". */
export function goodsGiven(doc: Doc): readonly AidFinding[] {
  return candidatesOf(doc, HARDWARE, ["NOUN", "NUM", "PROPN"]).flatMap((candidate) => goodsOf(doc, candidate));
}

function goodsOf(doc: Doc, { token, lemma }: Candidate): readonly AidFinding[] {
  if (relationOf(doc, token) === "compound" || relationOf(doc, token) === "nummod") return [];
  const verb = verbOf(doc, token);
  if (verb === undefined) return [];
  const asked = ASK.has(verb.lemma);
  const subject = namesOf(doc, subjectTokenOf(doc, verb.token));
  const object = dependents(doc, verb.token, ["iobj", "obj"]).find(
    (child) => child !== token && !subtree(doc, child).includes(token),
  );
  const donor = asked ? namesOf(doc, object) : subject;
  const recipient = asked ? subject[0] : (receiverOf(doc, verb.token, token) ?? namesOf(doc, object)[0]);
  if (recipient === undefined || (donor.length === 1 && donor[0] === recipient)) return [];
  if (!asked && donor.length === 0) return [];
  const stance = asked ? "demanded" : stanceOf(doc, token, KIND_STANCES).stance;
  const item = phraseWords(doc, token);
  return [
    {
      kind: "aid",
      status: aidStatus(stance),
      body: { donor, recipient, what: whatIs(lemma), ...(isMoney(lemma) ? { amount: item } : { item }) },
      ...findingParts(doc, token),
      standing: STANDING_OF[stance],
      rule: asked ? "aid/goods-asked" : "aid/goods-given",
      confidence: 0.5,
    },
  ];
}

/** The verb of giving or asking above the goods, through "deliveries of". */
function verbOf(doc: Doc, token: number): Governor | undefined {
  const above = governorsOf(doc, token).slice(0, 3);
  for (const governor of above) {
    if (governor.verbal) {
      const gives = GIVE.has(governor.lemma) && ["obj", "nsubj", "xcomp", "iobj"].includes(governor.by);
      const asks =
        ASK.has(governor.lemma) && ["obl", "obj"].includes(governor.by) && ["for", ""].includes(governor.preposition);
      return gives || asks ? governor : undefined;
    }
    if (!CARRIER.has(governor.lemma)) return undefined;
  }
  return undefined;
}

/** "to Armenia", "for Sudanese refugees", "into Yemen's central bank". */
function receiverOf(doc: Doc, verb: number, goods: number): string | undefined {
  const phrases = [verb, goods].flatMap((head) =>
    dependents(doc, head, ["obl", "nmod"]).filter((child) => ["to", "for", "into"].includes(caseOf(doc, child))),
  );
  return phrases.flatMap((child) => [
    ...sidesOfPhrase(doc, child),
    ...dependents(doc, child, ["nmod"]).flatMap((inner) => sidesOfPhrase(doc, inner)),
  ])[0];
}

function namesOf(doc: Doc, token: number | undefined): readonly string[] {
  if (token === undefined) return [];
  return principalsOf(phraseActors(doc, token));
}

function whatIs(lemma: string): ClaimBodies["aid"]["what"] {
  return ARMS.has(lemma) ? "military" : isMoney(lemma) ? "financial" : "humanitarian";
}

function isMoney(lemma: string): boolean {
  return ["billion", "million", "dollar", "euro", "pound", "money", "fund", "donation"].includes(lemma);
}
