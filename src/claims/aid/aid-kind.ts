import type { ClaimBodies, ClaimOf, ClaimStatuses, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import type { ClaimKind } from "../claim-kind.ts";
import { partiesAgree, timesAgree, valuesAgree } from "../frame/agree.ts";
import { type Candidate, candidatesOf } from "../frame/candidates.ts";
import { findingParts } from "../frame/finding-parts.ts";
import { governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, childrenOf, dependents, lemmaOf, relationOf, subtree } from "../frame/graph.ts";
import { mostFrequent } from "../frame/most-frequent.ts";
import { phraseActors, principalsOf } from "../frame/phrase-actors.ts";
import { phraseWords } from "../frame/phrase-words.ts";
import { STANDING_OF, type Stance, stanceOf } from "../frame/stance.ts";
import { sidesOfPhrase } from "../frame/territory.ts";
import { aidStatus } from "./aid-status.ts";
import cues from "./cues.json" with { type: "json" };
import { goodsGiven } from "./goods.ts";

type AidFinding = Finding<"aid">;
type Status = ClaimStatuses["aid"];
type What = ClaimBodies["aid"]["what"];

const NOUNS = new Set(cues.nouns);
const NOT_OF = new Set(cues.not_of);
const GIVING = new Set([...cues.giving, ...cues.entering, ...cues.blocking]);
const KIND_STANCES = cues.kind_stances as Readonly<Record<string, Stance>>;
/** Military, humanitarian or financial help: asked for, pledged, delivered, blocked. */
export const aidKind: ClaimKind<"aid"> = {
  kind: "aid",
  find: findAid,
  same: sameAid,
  phrase: phraseAid,
};

/** Aid for which a sentence names no recipient goes to the one that the report names most. */
function findAid(doc: Doc): readonly AidFinding[] {
  const candidates = candidatesOf(doc, NOUNS, ["NOUN", "PROPN"]);
  const named = candidates.flatMap((candidate) => findingOf(doc, candidate, undefined));
  const usual = mostFrequent(named.flatMap((finding) => finding.body.recipient ?? []));
  return [...candidates.flatMap((candidate) => findingOf(doc, candidate, usual)), ...goodsGiven(doc)];
}

function findingOf(doc: Doc, { token, lemma }: Candidate, usual: string | undefined): readonly AidFinding[] {
  if (relationOf(doc, token) === "compound" && lemma !== "blockade") return [];
  if (dependents(doc, token, ["compound", "amod"]).some((child) => NOT_OF.has(doc.tokens[child]?.lower ?? "")))
    return [];
  const what = whatOf(doc, token, lemma);
  const above = governorsOf(doc, token).slice(0, 3);
  const moved = above.some((governor) => GIVING.has(governor.lemma));
  if (what === undefined || (!moved && !cues.strong.includes(lemma))) return [];
  const parts = findingParts(doc, token);
  const donor = donorOf(doc, token, above);
  const recipient =
    recipientOf(doc, token, above) ?? supplied(parts.where[0]?.territory, usual, moved || lemma === "blockade");
  if (recipient === undefined || (donor.includes(recipient) && donor.length === 1)) return [];
  const stance = lemma === "blockade" ? "stopped" : stanceOf(doc, token, KIND_STANCES).stance;
  return [
    {
      kind: "aid",
      status: aidStatus(stance),
      body: { donor, recipient, what, item: phraseWords(doc, token) },
      ...parts,
      standing: STANDING_OF[stance],
      rule: `aid/${lemma === "blockade" ? "blockade" : moved ? "moved" : "noun"}`,
      confidence: 0.5,
    },
  ];
}

/** The recipient where the words name none: the territory in which the aid moves, or the report's usual one where the clause moves aid or stays there. */
function supplied(territory: string | undefined, usual: string | undefined, moves: boolean): string | undefined {
  return moves ? (territory ?? usual) : territory === usual ? usual : undefined;
}

/** Military, humanitarian or financial, by the noun and its modifiers; undefined where neither says. */
function whatOf(doc: Doc, token: number, lemma: string): What | undefined {
  const words = subtree(doc, token, (child) => ["acl", "conj", "appos"].includes(relationOf(doc, child))).map((child) =>
    lemmaOf(doc, child),
  );
  const has = (list: readonly string[]): boolean => words.some((word) => list.includes(word));
  if (has(cues.military)) return "military";
  if (has(cues.financial)) return "financial";
  if (has(cues.humanitarian)) return "humanitarian";
  return cues.strong.includes(lemma) ? "humanitarian" : undefined;
}

function donorOf(doc: Doc, token: number, above: ReturnType<typeof governorsOf>): readonly string[] {
  const owners = childrenOf(doc, token).filter((child) =>
    ["amod", "compound", "nmod:poss"].includes(doc.syntax.label[child] ?? ""),
  );
  const from = dependents(doc, token, ["nmod"]).filter((child) => ["from", "by"].includes(caseOf(doc, child)));
  const named = [...owners, ...from].flatMap((child) => phraseActors(doc, child));
  const giver = above.find((governor) => cues.giving.includes(governor.lemma) && governor.by !== "nsubj");
  const subject = giver === undefined ? undefined : subjectTokenOf(doc, giver.token);
  const actors = named.length > 0 ? named : subject === undefined ? [] : phraseActors(doc, subject);
  return principalsOf(actors);
}

function recipientOf(doc: Doc, token: number, above: ReturnType<typeof governorsOf>): string | undefined {
  const heads = [token, ...above.filter((governor) => GIVING.has(governor.lemma)).map((governor) => governor.token)];
  for (const head of heads) {
    const phrases = dependents(doc, head, ["nmod", "obl", "obj", "iobj"]).filter(
      (child) => child !== token && ["to", "for", "into", "in", "of", "", "on", "reach"].includes(caseOf(doc, child)),
    );
    const side = phrases.flatMap((child) => sidesOfPhrase(doc, child))[0];
    if (side !== undefined) return side;
  }
  return undefined;
}

function sameAid(a: AidFinding, b: AidFinding): boolean {
  if (a.body.what !== b.body.what || !valuesAgree(a.body.recipient, b.body.recipient)) return false;
  return a.status === b.status && partiesAgree(a.body.donor, b.body.donor) && timesAgree(a.when, b.when);
}

function phraseAid(claim: ClaimOf<"aid">): string {
  const { donor, recipient, what, item, amount } = claim.body;
  const verbs: Readonly<Record<Status, string>> = {
    requested: "was asked for",
    pledged: "was pledged",
    planned: "is planned",
    delivered: "was delivered",
    suspended: "was suspended",
    blocked: "was blocked",
    refused: "was refused",
  };
  const detail = [item, amount].filter((part) => part !== undefined).join(", ");
  return `${what} aid${donor.length === 0 ? "" : ` from ${donor.join(" and ")}`}${recipient === undefined ? "" : ` to ${recipient}`}${detail === "" ? "" : ` (${detail})`} ${verbs[claim.status]}`;
}
