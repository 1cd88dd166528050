import type { ClaimOf, ClaimStatuses, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import type { ClaimKind } from "../claim-kind.ts";
import { partiesAgree, timesAgree, valuesAgree } from "../frame/agree.ts";
import { type Candidate, candidatesOf } from "../frame/candidates.ts";
import { findingParts } from "../frame/finding-parts.ts";
import { governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, childrenOf, dependents, lemmaOf, ownerByOf, relationOf } from "../frame/graph.ts";
import { mostFrequent } from "../frame/most-frequent.ts";
import { phraseActors, principalsOf } from "../frame/phrase-actors.ts";
import { phraseWords } from "../frame/phrase-words.ts";
import { STANDING_OF, type Stance, type StanceRead, stanceOf } from "../frame/stance.ts";
import { sidesOfPhrase } from "../frame/territory.ts";
import { conditionOf } from "../threat/condition.ts";
import cues from "./cues.json" with { type: "json" };

type SanctionsFinding = Finding<"sanctions">;
type Status = ClaimStatuses["sanctions"];

const NOUNS = new Set(cues.nouns);
const VERBS = new Set(cues.verbs);
const IMPOSING = new Set(cues.imposing);
const TOPICS = new Set(cues.topics);
const KIND_STANCES = cues.kind_stances as Readonly<Record<string, Stance>>;
const STATUS_OF: Readonly<Record<Exclude<Stance, "absent">, Status>> = {
  happened: "imposed",
  ongoing: "imposed",
  planned: "proposed",
  possible: "proposed",
  agreed: "imposed",
  offered: "proposed",
  demanded: "demanded",
  threatened: "threatened",
  refused: "rejected",
  denied: "rejected",
  stopped: "eased",
  cancelled: "lifted",
  ended: "lifted",
  violated: "imposed",
  conditional: "threatened",
};

/** Sanctions demanded, threatened, imposed, eased or lifted. */
export const sanctionsKind: ClaimKind<"sanctions"> = {
  kind: "sanctions",
  find: findSanctions,
  same: sameSanctions,
  phrase: phraseSanctions,
};

/** Sanctions for which a sentence names no target hit the one that the report names most. */
function findSanctions(doc: Doc): readonly SanctionsFinding[] {
  const candidates = [...candidatesOf(doc, NOUNS, ["NOUN", "PROPN"]), ...candidatesOf(doc, VERBS, ["VERB"])];
  const named = candidates.flatMap((candidate) => findingOf(doc, candidate, undefined));
  const usual = mostFrequent(named.flatMap((finding) => finding.body.target ?? []));
  return candidates.flatMap((candidate) => findingOf(doc, candidate, usual));
}

function findingOf(
  doc: Doc,
  { token, lemma, sentence }: Candidate,
  usual: string | undefined,
): readonly SanctionsFinding[] {
  if (relationOf(doc, token) === "compound") return [];
  const verbal = doc.syntax.upos[token] === "VERB";
  const owner = ownerByOf(doc, token);
  const threatened = owner !== undefined && ["threat", "warning"].includes(lemmaOf(doc, owner));
  if (threatened && conditionOf(doc, sentence).within !== undefined) return []; // a threat with a clock is of the kind `threat`
  const read: StanceRead = threatened
    ? { stance: "threatened", by: "threat" }
    : verbal
      ? ({ stance: stanceOf(doc, token).stance } as StanceRead)
      : stanceOf(doc, token, KIND_STANCES);
  const { stance } = read;
  if (stance === "absent") return [];
  if (
    governorsOf(doc, token)
      .slice(0, 4)
      .some((governor) => TOPICS.has(governor.lemma) && governor.by === "nmod")
  )
    return [];
  const own = targetOf(doc, token, verbal);
  if (own === undefined && lemma === "tariff") return [];
  const target = own ?? (lemma === "sanction" ? usual : undefined);
  const issuer = issuersOf(doc, token, verbal, read).filter((name) => name !== target);
  if (issuer.length === 0 && target === undefined) return [];
  return [
    {
      kind: "sanctions",
      status: STATUS_OF[stance],
      body: { issuer, measure: phraseWords(doc, token), ...(target === undefined ? {} : { target }) },
      ...findingParts(doc, token),
      standing: STANDING_OF[stance],
      rule: `sanctions/${verbal ? "verb" : "noun"}`,
      confidence: 0.6,
    },
  ];
}

/** "US sanctions", "sanctions imposed by the EU", "the EU imposed sanctions". */
function issuersOf(doc: Doc, token: number, verbal: boolean, read: StanceRead): readonly string[] {
  const owners = childrenOf(doc, token).filter((child) =>
    ["amod", "compound", "nmod:poss"].includes(doc.syntax.label[child] ?? ""),
  );
  const imposed = dependents(doc, token, ["acl"])
    .flatMap((clause) => dependents(doc, clause, ["obl"]))
    .filter((child) => caseOf(doc, child) === "by");
  const named = [
    ...owners,
    ...imposed,
    ...dependents(doc, token, ["nmod"]).filter((child) => ["by", "from"].includes(caseOf(doc, child))),
  ].flatMap((child) => phraseActors(doc, child));
  if (named.length > 0) return principalsOf(named);
  if (["demanded", "refused"].includes(read.stance) && !verbal) return [];
  const verb = verbal
    ? token
    : governorsOf(doc, token).find((governor) => governor.verbal && IMPOSING.has(governor.lemma))?.token;
  const subject = verb === undefined ? undefined : subjectTokenOf(doc, verb);
  return subject === undefined || subject === token ? [] : principalsOf(phraseActors(doc, subject));
}

/** "sanctions on Russia", "against Iran", "sanctioned X", "lift sanctions from Syria". */
function targetOf(doc: Doc, token: number, verbal: boolean): string | undefined {
  const verb = governorsOf(doc, token)[0];
  const heads = verbal
    ? dependents(doc, token, ["obj", "nsubj:pass"])
    : [token, ...(verb === undefined ? [] : [verb.token]), ...dependents(doc, token, ["acl"])].flatMap((head) =>
        dependents(doc, head, ["nmod", "obl"]).filter((child) =>
          ["on", "against", "upon", "from", "targeting"].includes(caseOf(doc, child)),
        ),
      );
  const targeting = verbal
    ? []
    : dependents(doc, token, ["acl"])
        .filter((clause) => lemmaOf(doc, clause) === "target")
        .flatMap((clause) => dependents(doc, clause, ["obj"]));
  return [...heads, ...targeting].flatMap((head) => sidesOfPhrase(doc, head))[0];
}

function sameSanctions(a: SanctionsFinding, b: SanctionsFinding): boolean {
  if (!partiesAgree(a.body.issuer, b.body.issuer) || !valuesAgree(a.body.target, b.body.target)) return false;
  return a.status === b.status && timesAgree(a.when, b.when);
}

function phraseSanctions(claim: ClaimOf<"sanctions">): string {
  const { issuer, target, measure } = claim.body;
  const verbs: Readonly<Record<Status, string>> = {
    demanded: "were demanded",
    proposed: "are proposed",
    threatened: "were threatened",
    agreed: "were agreed",
    imposed: "were imposed",
    eased: "were eased",
    lifted: "were lifted",
    rejected: "were rejected",
  };
  return `sanctions${target === undefined ? "" : ` on ${target}`}${issuer.length === 0 ? "" : ` by ${issuer.join(" and ")}`} (${measure}) ${verbs[claim.status]}`;
}
