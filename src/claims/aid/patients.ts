import type { Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { type Candidate, candidatesOf } from "../frame/candidates.ts";
import { findingParts } from "../frame/finding-parts.ts";
import { subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf, relationOf, subtree } from "../frame/graph.ts";
import { phraseActors, principalsOf } from "../frame/phrase-actors.ts";
import { phraseWords } from "../frame/phrase-words.ts";
import { STANDING_OF, stanceOf } from "../frame/stance.ts";
import { placeOfPhrase, sidesOfPhrase } from "../frame/territory.ts";
import { aidStatus } from "./aid-status.ts";
import cues from "./cues.json" with { type: "json" };

type AidFinding = Finding<"aid">;

const TAKING_OUT = new Set(cues.taking_out);
const PATIENTS = new Set(cues.patients);
const MEDICAL = new Set(cues.medical);

/** Help for the sick and the wounded: "40 wounded children were flown from Gaza to Jordan for treatment", "plans to treat patients from Sudan". */
export function patientsHelped(doc: Doc): readonly AidFinding[] {
  return candidatesOf(doc, TAKING_OUT, ["VERB"]).flatMap((candidate) => helpOf(doc, candidate));
}

function helpOf(doc: Doc, { token, lemma, sentence }: Candidate): readonly AidFinding[] {
  const patients = dependents(doc, token, ["obj", "nsubj:pass"])
    .flatMap((child) => [child, ...dependents(doc, child, ["nmod", "conj"])])
    .find((child) => PATIENTS.has(lemmaOf(doc, child)));
  if (patients === undefined) return [];
  const clause = subtree(doc, token, (child) => ["parataxis", "ccomp"].includes(relationOf(doc, child)));
  if (lemma !== "treat" && !clause.some((word) => MEDICAL.has(lemmaOf(doc, word)))) return [];
  const around = [...dependents(doc, token, ["obl"]), ...dependents(doc, patients, ["nmod"])];
  const from = around.filter((child) => ["from", "out of", "out"].includes(caseOf(doc, child)));
  const named = [patients, ...from].flatMap((child) => sidesOfPhrase(doc, child))[0];
  const recipient = named ?? from.map((child) => placeOfPhraseIn(doc, child))[0];
  const subject = subjectTokenOf(doc, token);
  // "a Peruvian surgeon treated the doctor's child": of whom the words name, he is the helper.
  const helper = subject === undefined || subject === patients ? [] : sidesOfPhrase(doc, subject);
  if (recipient === undefined || helper.includes(recipient)) return [];
  const hosts = around.filter((child) => ["to", "into"].includes(caseOf(doc, child)));
  const donor = donorsOf(doc, token, hosts).filter((name) => name !== recipient);
  const { stance } = stanceOf(doc, token);
  if (stance === "conditional" || stance === "denied") return [];
  const place = hosts.map((child) => placeOfPhrase(doc, child)).find((each) => each !== undefined);
  const parts = findingParts(doc, token);
  return [
    {
      kind: "aid",
      status: aidStatus(stance, true),
      body: { donor, recipient, what: "humanitarian", item: phraseWords(doc, patients) },
      ...parts,
      where: place === undefined ? parts.where : [place],
      evidence: [{ start: sentence.start, end: sentence.end }],
      standing: STANDING_OF[stance],
      rule: "aid/patients",
      confidence: 0.5,
    },
  ];
}

/** "from a hospital in El Fasher": the land that they are brought out of. */
function placeOfPhraseIn(doc: Doc, head: number): string | undefined {
  return dependents(doc, head, ["nmod"]).flatMap((child) => sidesOfPhrase(doc, child))[0];
}

/** The state that takes them in, else who brings or treats them. */
function donorsOf(doc: Doc, verb: number, hosts: readonly number[]): readonly string[] {
  const taken = hosts.flatMap((child) => sidesOfPhrase(doc, child));
  if (taken.length > 0) return taken.slice(0, 1);
  if (dependents(doc, verb, ["nsubj:pass"]).length > 0) return [];
  const subject = subjectTokenOf(doc, verb);
  return subject === undefined ? [] : principalsOf(phraseActors(doc, subject).slice(0, 1));
}
