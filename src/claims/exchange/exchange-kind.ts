import type { ClaimBodies, ClaimOf, ClaimStatuses, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { figureOf, isPlainCount, type Quantity } from "../../model/quantity.ts";
import { covers, type Mention } from "../../model/span.ts";
import type { ClaimKind } from "../claim-kind.ts";
import { partiesAgree, timesAgree, valuesAgree } from "../frame/agree.ts";
import { type Candidate, candidatesOf } from "../frame/candidates.ts";
import { sidesOrConflict } from "../frame/conflict-of.ts";
import { findingParts } from "../frame/finding-parts.ts";
import { caseOf, childrenOf, dependents, lemmaOf, relationOf, subtree } from "../frame/graph.ts";
import { STANDING_OF, type Stance, stanceOf } from "../frame/stance.ts";
import cues from "./cues.json" with { type: "json" };

type ExchangeFinding = Finding<"exchange">;
type What = ClaimBodies["exchange"]["what"];
type Status = ClaimStatuses["exchange"];

const NOUNS = new Set(cues.nouns);
const VERBS = new Set(cues.verbs);
const WHAT = cues.what as Readonly<Record<string, What>>;
const KIND_STANCES = cues.kind_stances as Readonly<Record<string, Stance>>;
const STATUS_OF: Readonly<Record<Exclude<Stance, "absent">, Status>> = {
  happened: "done",
  ongoing: "under-way",
  planned: "planned",
  possible: "proposed",
  agreed: "agreed",
  offered: "proposed",
  demanded: "demanded",
  threatened: "proposed",
  refused: "refused",
  denied: "refused",
  stopped: "refused",
  cancelled: "refused",
  ended: "done",
  violated: "done",
  conditional: "proposed",
};

/** Prisoners, hostages, bodies, children or civilians handed over, by one side or both. */
export const exchangeKind: ClaimKind<"exchange"> = {
  kind: "exchange",
  find: (doc) =>
    [...candidatesOf(doc, NOUNS, ["NOUN"]), ...candidatesOf(doc, VERBS, ["VERB"])].flatMap((candidate) =>
      findingOf(doc, candidate),
    ),
  same: sameExchange,
  phrase: phraseExchange,
};

function findingOf(doc: Doc, { token, sentence }: Candidate): readonly ExchangeFinding[] {
  const handed = handedOver(doc, token);
  if (handed === undefined) return [];
  const { stance } = stanceOf(doc, token, KIND_STANCES);
  if (stance === "absent") return [];
  const parties = sidesOrConflict(doc, token, sentence);
  const count = countIn(doc, handed, sentence.first);
  return [
    {
      kind: "exchange",
      status: STATUS_OF[stance],
      body: { parties, what: handed.what, ...(count === undefined ? {} : { count }) },
      ...findingParts(doc, token),
      standing: STANDING_OF[stance],
      rule: `exchange/${doc.syntax.upos[token] === "VERB" ? "verb" : "noun"}`,
      confidence: 0.6,
    },
  ];
}

interface Handed {
  readonly what: What;
  readonly token: number;
}

/** Those handed over: the object, passive subject, or the noun's own modifier ("prisoner swap", "release of hostages"). */
function handedOver(doc: Doc, trigger: number): Handed | undefined {
  for (const child of childrenOf(doc, trigger)) {
    if (!["obj", "nsubj", "nmod", "compound", "obl", "amod"].includes(relationOf(doc, child))) continue;
    if (
      doc.syntax.label[child] === "nsubj" &&
      doc.syntax.upos[trigger] === "VERB" &&
      lemmaOf(doc, trigger) !== "return"
    )
      continue;
    for (const token of subtree(doc, child, (under) => ["acl", "advcl", "appos"].includes(relationOf(doc, under)))) {
      const what = WHAT[lemmaOf(doc, token)];
      if (what !== undefined) return { what, token };
    }
  }
  return undefined;
}

/** How many, as said of all or of each side. */
function countIn(doc: Doc, handed: Handed, first: number): number | undefined {
  const at = doc.tokens[handed.token];
  if (at === undefined) return undefined;
  const from = doc.tokens[Math.max(first, handed.token - 6)]?.start ?? at.start;
  const owners = dependents(doc, handed.token, ["nmod"]).filter((child) => caseOf(doc, child) === "of");
  // "the bodies of 1,000 soldiers" count as the soldiers do.
  const within = owners.flatMap((owner) => plainCounts(doc, at.end, doc.tokens[owner]?.end ?? at.end));
  const quantity =
    within.at(0) ??
    plainCounts(doc, from, at.start).at(-1) ??
    doc.quantities.find(({ value, start }) => value.each === true && Math.abs(start - at.start) < 120);
  if (quantity === undefined && doc.syntax.xpos[handed.token] === "NN" && relationOf(doc, handed.token) !== "compound")
    return 1;
  return quantity === undefined ? undefined : figureOf(quantity.value);
}

/** The counts of people between two offsets: no money, no ordinal, no part of a date. */
function plainCounts(doc: Doc, from: number, to: number): readonly Mention<Quantity>[] {
  return doc.quantities.filter(
    ({ value, ...span }) =>
      span.start >= from && span.end <= to && isPlainCount(value) && !doc.times.some((time) => covers(time, span)),
  );
}

function sameExchange(a: ExchangeFinding, b: ExchangeFinding): boolean {
  if (a.body.what !== b.body.what || !partiesAgree(a.body.parties, b.body.parties)) return false;
  return a.status === b.status && valuesAgree(a.body.count, b.body.count) && timesAgree(a.when, b.when);
}

function phraseExchange(claim: ClaimOf<"exchange">): string {
  const { parties, what, count } = claim.body;
  const verbs: Readonly<Record<Status, string>> = {
    demanded: "was demanded",
    proposed: "was proposed",
    agreed: "was agreed",
    planned: "is planned",
    "under-way": "is under way",
    done: "took place",
    refused: "was refused",
  };
  const sides = parties.length === 0 ? "" : ` between ${parties.join(" and ")}`;
  return `a handover of ${count === undefined ? "" : `${count.toLocaleString("en")} `}${what}${sides} ${verbs[claim.status]}`;
}
