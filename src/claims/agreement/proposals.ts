import type { Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { type Candidate, candidatesOf } from "../frame/candidates.ts";
import { mainPairOf } from "../frame/conflict-of.ts";
import { findingParts } from "../frame/finding-parts.ts";
import { type Governor, governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, childrenOf, dependents, lemmaOf, relationOf, subtree } from "../frame/graph.ts";
import { phraseActors, principalsOf } from "../frame/phrase-actors.ts";
import { phraseWords } from "../frame/phrase-words.ts";
import { stanceOf } from "../frame/stance.ts";
import cues from "./cues.json" with { type: "json" };

type AgreementFinding = Finding<"agreement">;

const NOUNS = new Set(cues.proposals);
const HANDING = new Set(cues.handing);
const OF_PEACE = new Set(cues.of_peace);
const ACCEPTING = new Set(cues.accepting);
const WARS = new Set(cues.wars);
const OTHER_KINDS = new Set(cues.of_other_kinds);

/** Proposals for peace that are handed over or turned down: "Tehran rejected the US proposal", "Kyiv handed Moscow a peace plan". */
export function proposalsOf(doc: Doc): readonly AgreementFinding[] {
  return candidatesOf(doc, NOUNS, ["NOUN"]).flatMap((candidate) => proposalOf(doc, candidate));
}

function proposalOf(doc: Doc, { token, lemma }: Candidate): readonly AgreementFinding[] {
  if (relationOf(doc, token) === "compound" || !isForPeace(doc, token, lemma)) return [];
  if (subtree(doc, token).some((inner) => inner !== token && OTHER_KINDS.has(lemmaOf(doc, inner)))) return [];
  const verb = governorsOf(doc, token)[0];
  if (verb === undefined || !verb.verbal || !["obj", "nsubj", "iobj"].includes(verb.by)) return [];
  const { stance } = stanceOf(doc, token);
  const rejected = stance === "refused";
  const handed = HANDING.has(verb.lemma) && !verb.modality.negated;
  const isTaken = verb.by === "obj" || (verb.by === "nsubj" && verb.modality.passive);
  const accepted = ACCEPTING.has(verb.lemma) && isTaken && isDone(verb);
  const parties = rejected || handed || accepted ? partiesOf(doc, token, verb) : [];
  if (parties.length < 2) return [];
  return [
    {
      kind: "agreement",
      status: rejected ? "rejected" : accepted ? "agreed" : "proposed",
      body: { parties, subject: phraseWords(doc, token) },
      ...findingParts(doc, token),
      standing: rejected ? "denied" : accepted ? "happened" : "offered",
      rule: "agreement/proposal",
      confidence: 0.5,
    },
  ];
}

function isDone({ modality: { tense, modal, negated } }: Governor): boolean {
  return tense === "past" && modal === undefined && !negated;
}

/** "a plan to end the war with Peru": those who fight it. */
function fightersOf(doc: Doc, token: number): readonly string[] {
  const wars = dependents(doc, token, ["acl"])
    .flatMap((clause) => dependents(doc, clause, ["obj"]))
    .filter((object) => WARS.has(lemmaOf(doc, object)));
  const foes = wars.flatMap((war) => dependents(doc, war, ["nmod"])).filter((child) => caseOf(doc, child) !== "in");
  return principalsOf(foes.flatMap((head) => phraseActors(doc, head)));
}

/** "peace plan", "US proposal", "proposal to Iran": plans of other kinds are many. */
function isForPeace(doc: Doc, token: number, lemma: string): boolean {
  const kinds = childrenOf(doc, token).filter((child) =>
    ["amod", "compound", "nmod:poss"].includes(doc.syntax.label[child] ?? ""),
  );
  if (kinds.some((child) => OF_PEACE.has(lemmaOf(doc, child)))) return true;
  if (fightersOf(doc, token).length > 0) return true;
  if (lemma === "plan") return false;
  const named = [...kinds, ...receiversOf(doc, token)].some((child) => phraseActors(doc, child).length > 0);
  return named;
}

function receiversOf(doc: Doc, head: number): readonly number[] {
  return dependents(doc, head, ["nmod", "obl", "iobj"]).filter((child) =>
    ["to", "with", ""].includes(caseOf(doc, child)),
  );
}

/** The adversaries that the report speaks of, if one of them acts here; else who hands over and who is to receive or turns down. */
function partiesOf(doc: Doc, token: number, verb: Governor): readonly string[] {
  const subject = verb.by === "nsubj" ? undefined : subjectTokenOf(doc, verb.token);
  const heads = [
    ...(subject === undefined ? [] : [subject]),
    // "the plan was accepted by Peru"
    ...dependents(doc, verb.token, ["obl"]).filter((child) => verb.modality.passive && caseOf(doc, child) === "by"),
    ...receiversOf(doc, verb.token),
    ...receiversOf(doc, token),
  ];
  const owners = childrenOf(doc, token).filter((child) =>
    ["amod", "compound", "nmod:poss"].includes(doc.syntax.label[child] ?? ""),
  );
  const acting = [...principalsOf(heads.flatMap((head) => phraseActors(doc, head))), ...fightersOf(doc, token)];
  const pair = mainPairOf(doc);
  if (pair !== undefined && acting.some((name) => pair.includes(name))) return pair;
  return [...new Set([...acting, ...principalsOf(owners.flatMap((head) => phraseActors(doc, head)))])].slice(0, 2);
}
