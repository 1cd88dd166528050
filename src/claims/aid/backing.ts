import type { Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { type Candidate, candidatesOf } from "../frame/candidates.ts";
import { areAdversaries } from "../frame/conflicts.ts";
import { findingParts } from "../frame/finding-parts.ts";
import { type Governor, governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, childrenOf, dependents, relationOf, sentenceAt } from "../frame/graph.ts";
import { isIdle, phraseActors, principalsOf } from "../frame/phrase-actors.ts";
import { STANDING_OF, stanceOf } from "../frame/stance.ts";
import { aidStatus } from "./aid-status.ts";
import cues from "./cues.json" with { type: "json" };

type AidFinding = Finding<"aid">;

const BACKING = new Set(cues.backing);
const BACKERS = new Set(cues.backers);
const MONEY = new Set(cues.financial);
const VOICED = new Set(cues.voicing);
const GIVING_UP = new Set(cues.ending_support);
const OTHER_KINDS = new Set(["diplomatic", "political", "moral", "public", "popular", "verbal", "rhetorical", "vocal"]);

/** A state's help to men who fight, told by a noun: "Iran's support for the Houthis", "Qatar is a financial backer of Hamas". */
export function backingOf(doc: Doc): readonly AidFinding[] {
  return candidatesOf(doc, new Set([...BACKING, ...BACKERS]), ["NOUN"]).flatMap((candidate) =>
    findingOf(doc, candidate),
  );
}

function findingOf(doc: Doc, { token, lemma }: Candidate): readonly AidFinding[] {
  const kinds = dependents(doc, token, ["amod", "compound"]).map((child) => doc.tokens[child]?.lower ?? "");
  if (kinds.some((kind) => OTHER_KINDS.has(kind))) return [];
  const above = governorsOf(doc, token);
  // "voiced its support for the group": in words.
  if (above.slice(0, 2).some((governor) => VOICED.has(governor.lemma))) return [];
  const fighters = dependents(doc, token, ["nmod", "obl"])
    .filter((child) => ["of", "for", "to"].includes(caseOf(doc, child)))
    .flatMap((child) => phraseActors(doc, child))
    .find(({ value }) => value.kind === "group" && !/(?:^| )[a-z]/.test(value.name));
  const recipient = fighters?.value.name;
  if (recipient === undefined) return [];
  const owners = BACKERS.has(lemma) ? bearersOf(doc, token) : ownersOf(doc, token);
  const named = statesIn(doc, [...owners, ...meantBy(doc, owners, above[0])]);
  // "Chad broke with Peru over its support for the rebels": who fights them does not back them.
  const ended = isGivenUp(above[0]);
  const amiss = named.includes(recipient) || (!ended && named.some((name) => areAdversaries(name, recipient)));
  const donor = amiss ? otherState(doc, owners, recipient) : named;
  if (donor.length === 0) return [];
  const { stance } = stanceOf(doc, token);
  if (stance === "conditional" || stance === "denied" || stance === "absent") return [];
  return [
    {
      kind: "aid",
      status: ended ? "suspended" : aidStatus(stance, true),
      body: { donor, recipient, what: kinds.some((kind) => MONEY.has(kind)) ? "financial" : "military" },
      ...findingParts(doc, token),
      standing: STANDING_OF[stance],
      rule: "aid/backing",
      confidence: 0.5,
    },
  ];
}

/** "ended its support for the rebels", "reversed their support": it was given, and is no more. */
function isGivenUp(above: Governor | undefined): boolean {
  return (
    above?.verbal === true &&
    (above.by === "obj" || (above.by === "nsubj" && above.modality.passive)) &&
    GIVING_UP.has(above.lemma) &&
    above.modality.tense !== "none" &&
    above.modality.modal === undefined &&
    !above.modality.negated
  );
}

function ownersOf(doc: Doc, noun: number): readonly number[] {
  return [
    ...childrenOf(doc, noun).filter((child) =>
      ["nmod:poss", "amod", "compound"].includes(doc.syntax.label[child] ?? ""),
    ),
    ...dependents(doc, noun, ["nmod"]).filter((child) => ["by", "from"].includes(caseOf(doc, child))),
  ];
}

/** "Peru's leaders reversed their support": whom a pronoun before the noun means. */
function meantBy(doc: Doc, owners: readonly number[], above: Governor | undefined): readonly number[] {
  const pronoun = owners.some((owner) => doc.syntax.upos[owner] === "PRON");
  const subject =
    pronoun && above?.verbal === true && above.by === "obj" ? subjectTokenOf(doc, above.token) : undefined;
  return subject === undefined ? [] : [subject];
}

/** Who is said to be the backer: the subject of "is a backer", the noun that it stands beside. */
function bearersOf(doc: Doc, noun: number): readonly number[] {
  const head = doc.syntax.head[noun] ?? -1;
  const first = relationOf(doc, noun) === "conj" && head >= 0 ? head : noun;
  const beside = relationOf(doc, first) === "appos" ? [doc.syntax.head[first] ?? -1] : [];
  return [...dependents(doc, noun, ["nsubj"]), ...dependents(doc, first, ["nsubj"]), ...beside];
}

function statesIn(doc: Doc, tokens: readonly number[]): readonly string[] {
  return principalsOf(
    tokens
      .flatMap((token) => phraseActors(doc, token))
      .filter(({ value }) => value.kind === "state" || value.kind === "body"),
  ).slice(0, 1);
}

/** The state named last before a pronoun that can mean it. */
function otherState(doc: Doc, owners: readonly number[], recipient: string): readonly string[] {
  const pronoun = owners.find((owner) => doc.syntax.upos[owner] === "PRON");
  const start = doc.tokens[pronoun ?? -1]?.start ?? -1;
  const from = pronoun === undefined ? 0 : (sentenceAt(doc, pronoun)?.start ?? 0);
  return principalsOf(
    doc.actors.filter(
      (mention) => mention.start >= from && mention.end <= start && mention.value.kind === "state" && !isIdle(mention),
    ),
  )
    .filter((name) => name !== recipient && !areAdversaries(name, recipient))
    .slice(-1);
}
