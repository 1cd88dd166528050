import type { ClaimBodies, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { type Candidate, candidatesOf } from "../frame/candidates.ts";
import { findingParts } from "../frame/finding-parts.ts";
import { governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf } from "../frame/graph.ts";
import { phraseActors, principalsOf } from "../frame/phrase-actors.ts";
import { phraseWords } from "../frame/phrase-words.ts";
import { STANDING_OF, type Stance, stanceOf } from "../frame/stance.ts";
import { sidesOfPhrase } from "../frame/territory.ts";
import cues from "./cues.json" with { type: "json" };
import { statusOfGift } from "./promised.ts";

type AidFinding = Finding<"aid">;

const ARMING = new Set(cues.arming);
const FUNDING = new Set(cues.funding);
const VERBS = new Set([...cues.arming, ...cues.helping, ...cues.funding]);
const FUNDED = new Set(cues.funded);
const SIDING = new Set(cues.siding);
const ARMS = new Set([...cues.military_hardware, ...cues.military]);
const MONEY = new Set([...cues.money, ...cues.financial]);
const GOODS = new Set(cues.nouns);
const KIND_STANCES = cues.kind_stances as Readonly<Record<string, Stance>>;

/** Help told by the verb alone: "Moscow arms and trains the junta", "Rwanda backs the rebels with troops and weapons". */
export function deedsOfHelp(doc: Doc): readonly AidFinding[] {
  return candidatesOf(doc, VERBS, ["VERB"]).flatMap((candidate) => deedOf(doc, candidate));
}

function deedOf(doc: Doc, { token, lemma }: Candidate): readonly AidFinding[] {
  const object = dependents(doc, token, ["obj"])[0];
  const subject = subjectTokenOf(doc, token);
  // "the Peruvian-backed rebels"
  if (object === undefined || subject === undefined || doc.tokens[token - 1]?.text === "-") return [];
  // "supplied the rebels with arms", wherever the arcs hang the arms
  const goods = [...dependents(doc, token, ["obl"]), ...dependents(doc, object, ["nmod"])].find(
    (child) => caseOf(doc, child) === "with",
  );
  const recipient = sidesOfPhrase(doc, object)[0];
  const what = goods === undefined ? ofDeed(doc, lemma, object) : whatIs(lemmaOf(doc, goods));
  const donor = principalsOf(phraseActors(doc, subject)).filter((name) => name !== recipient);
  const read = stanceOf(doc, token, KIND_STANCES);
  const { stance } = read;
  if (what === undefined || recipient === undefined || donor.length === 0) return [];
  if (stance === "conditional" || stance === "denied" || governorsOf(doc, token)[0]?.lemma === "deny") return [];
  return [
    {
      kind: "aid",
      status: statusOfGift(doc, read),
      body: { donor, recipient, what, ...(goods === undefined ? {} : { item: phraseWords(doc, goods) }) },
      ...findingParts(doc, token),
      standing: STANDING_OF[stance],
      rule: "aid/deed",
      confidence: 0.5,
    },
  ];
}

/** Who arms gives arms, and so does who supports men who fight: "accused of backing the rebels". */
function ofDeed(doc: Doc, lemma: string, object: number): ClaimBodies["aid"]["what"] | undefined {
  if (ARMING.has(lemma)) return "military";
  if (FUNDING.has(lemma)) return FUNDED.has(lemmaOf(doc, object)) ? "financial" : undefined;
  const helped = phraseActors(doc, object)[0]?.value;
  const isNamed = helped?.kind === "group" && !/(?:^| )[a-z]/.test(helped.name);
  return SIDING.has(lemma) && isNamed ? "military" : undefined;
}

function whatIs(goods: string): ClaimBodies["aid"]["what"] | undefined {
  if (ARMS.has(goods)) return "military";
  if (MONEY.has(goods)) return "financial";
  return GOODS.has(goods) ? "humanitarian" : undefined;
}
