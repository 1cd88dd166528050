import { principalOf } from "../../model/actor.ts";
import type { Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { type Candidate, candidatesOf } from "../frame/candidates.ts";
import { findingParts } from "../frame/finding-parts.ts";
import { subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf, subtree } from "../frame/graph.ts";
import { membersOf } from "../frame/participants.ts";
import { phraseActors } from "../frame/phrase-actors.ts";
import { phraseWords } from "../frame/phrase-words.ts";
import { STANDING_OF, stanceOf } from "../frame/stance.ts";
import cues from "./cues.json" with { type: "json" };

type AgreementFinding = Finding<"agreement">;

const VERBS = new Set(cues.committing);
const DEALS = new Set(cues.nouns);
const OTHER_KINDS = new Set(cues.of_other_kinds);
const SIDES = new Set(["state", "group", "organisation", "body", "population"]);

/** What two sides agree on or commit themselves to by the verb alone: "Ankara and Baku agreed to share water", "are committed to closer cooperation". */
export function commitmentsOf(doc: Doc): readonly AgreementFinding[] {
  return candidatesOf(doc, VERBS, ["VERB", "ADJ"]).flatMap((candidate) => commitmentOf(doc, candidate));
}

function commitmentOf(doc: Doc, { token }: Candidate): readonly AgreementFinding[] {
  const content = contentOf(doc, token);
  const subject = subjectTokenOf(doc, token);
  if (content === undefined || subject === undefined || isWithinDeal(doc, token)) return [];
  // "agreed on Thursday on a truce": the day stands between.
  const told = [content, ...dependents(doc, token, ["obl"]).filter((child) => caseOf(doc, child) === "on")];
  if (told.some((head) => subtree(doc, head).some((inner) => OTHER_KINDS.has(lemmaOf(doc, inner))))) return [];
  const parties = partiesOf(doc, [subject, ...partnersOf(doc, token)]);
  const { stance } = stanceOf(doc, token);
  if (parties.length < 2 || (stance !== "happened" && stance !== "ongoing" && stance !== "agreed")) return [];
  return [
    {
      kind: "agreement",
      status: "agreed",
      body: { parties, subject: phraseWords(doc, content) },
      ...findingParts(doc, token),
      standing: STANDING_OF[stance],
      rule: "agreement/commitment",
      confidence: 0.5,
    },
  ];
}

/** What is agreed on: "to share water", "on a framework", "to cooperation". */
function contentOf(doc: Doc, token: number): number | undefined {
  const infinitive = dependents(doc, token, ["xcomp"])[0];
  const phrase = dependents(doc, token, ["obl"]).find(
    (child) => ["on", "to", "upon"].includes(caseOf(doc, child)) && !isTime(doc, child),
  );
  return infinitive ?? dependents(doc, token, ["advcl"]).find((child) => caseOf(doc, child) === "to") ?? phrase;
}

/** "In the deal, they agreed to share water": the deal is the fact. */
function isWithinDeal(doc: Doc, token: number): boolean {
  return dependents(doc, token, ["obl"]).some(
    (child) => DEALS.has(lemmaOf(doc, child)) && ["in", "under"].includes(caseOf(doc, child)),
  );
}

function partnersOf(doc: Doc, token: number): readonly number[] {
  return dependents(doc, token, ["obl"]).filter((child) => caseOf(doc, child) === "with");
}

function partiesOf(doc: Doc, heads: readonly number[]): readonly string[] {
  const actors = heads.flatMap((head) => phraseActors(doc, head)).flatMap((mention) => membersOf(mention.value));
  return [...new Set(actors.filter((actor) => SIDES.has(actor.kind) || actor.of !== undefined).map(principalOf))];
}

/** "agreed on Sunday": a day, not what was agreed on. */
function isTime(doc: Doc, token: number): boolean {
  const at = doc.tokens[token];
  return at !== undefined && doc.times.some((time) => time.start <= at.start && at.end <= time.end);
}
