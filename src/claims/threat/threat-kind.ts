import { principalOf } from "../../model/actor.ts";
import type { ClaimOf, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import type { ClaimKind } from "../claim-kind.ts";
import { valuesAgree } from "../frame/agree.ts";
import { type Candidate, candidatesOf } from "../frame/candidates.ts";
import { findingParts } from "../frame/finding-parts.ts";
import { subjectTokenOf } from "../frame/governors.ts";
import { caseOf, childrenOf, dependents, lemmaOf, ofPhrase, relationOf, subtree } from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import { phraseActors } from "../frame/phrase-actors.ts";
import { conditionOf } from "./condition.ts";
import cues from "./cues.json" with { type: "json" };

type ThreatFinding = Finding<"threat">;

const VERBS = new Set(cues.verbs);
const NOUNS = new Set(cues.nouns);
const HARM = new Set(cues.harm);
const PLEDGED = new Set(cues.pledged_harm);
const SANCTIONS = new Set(cues.sanction_words);

/** Warnings of harmful action, with or without a condition and a deadline. */
export const threatKind: ClaimKind<"threat"> = {
  kind: "threat",
  find: (doc) =>
    [...candidatesOf(doc, VERBS, ["VERB"]), ...candidatesOf(doc, NOUNS, ["NOUN"])].flatMap((candidate) =>
      findingOf(doc, candidate),
    ),
  same: (a, b) =>
    valuesAgree(a.body.issuer, b.body.issuer) &&
    valuesAgree(a.body.target, b.body.target) &&
    valuesAgree(a.body.deadline, b.body.deadline),
  phrase: phraseThreat,
};

function findingOf(doc: Doc, { token, lemma, sentence }: Candidate): readonly ThreatFinding[] {
  const verbal = doc.syntax.upos[token] === "VERB";
  if (verbal && modalityOf(doc, token).negated) return [];
  const action = actionOf(doc, token, lemma);
  if (action === undefined) return [];
  const condition = conditionOf(doc, sentence);
  // A threat of sanctions alone is of the kind `sanctions`; with a condition or a clock it is a threat.
  if (action.sanctions && condition.deadline === undefined && condition.within === undefined) return [];
  const issuer = issuerOf(doc, token, verbal);
  const target = targetOf(doc, token, action.token, issuer);
  if (issuer === undefined && target === undefined) return [];
  return [
    {
      kind: "threat",
      status: "threatened",
      body: {
        action: action.words,
        ...condition,
        ...(issuer === undefined ? {} : { issuer }),
        ...(target === undefined ? {} : { target }),
      },
      ...findingParts(doc, token),
      standing: condition.condition === undefined ? "threatened" : "conditional",
      rule: `threat/${verbal ? "verb" : "noun"}`,
      confidence: 0.5,
    },
  ];
}

interface Action {
  readonly token: number;
  readonly words: string;
  readonly sanctions: boolean;
}

/** The harm that is threatened: the infinitive, the object or the "of" phrase, when it names a harm. */
function actionOf(doc: Doc, trigger: number, lemma: string): Action | undefined {
  const wanted = lemma === "vow" ? PLEDGED : HARM;
  const joined = ofPhrase(doc, trigger);
  for (const child of [...childrenOf(doc, trigger), ...(joined === undefined ? [] : [joined])]) {
    const relation = child === joined ? "nmod" : relationOf(doc, child);
    if (!["xcomp", "ccomp", "obj", "obl", "nmod", "acl", "amod", "compound", "parataxis"].includes(relation)) continue;
    if (relation === "obl" && !["of", "with", "against"].includes(caseOf(doc, child))) continue;
    const tokens = subtree(doc, child, (under) => relationOf(doc, under) === "advcl");
    if (!tokens.some((token) => wanted.has(lemmaOf(doc, token)))) continue;
    const start = doc.tokens[tokens[0] ?? child]?.start ?? 0;
    const end = doc.tokens[tokens[Math.min(tokens.length - 1, 14)] ?? child]?.end ?? 0;
    const words = doc.article.text
      .slice(start, end)
      .replace(/\s+/g, " ")
      .replace(/^(?:to|of|that|with)\s+/i, "");
    return { token: child, words, sanctions: tokens.some((token) => SANCTIONS.has(doc.tokens[token]?.lower ?? "")) };
  }
  return undefined;
}

function issuerOf(doc: Doc, trigger: number, verbal: boolean): string | undefined {
  const own = verbal ? subjectTokenOf(doc, trigger) : dependents(doc, trigger, ["nmod:poss", "amod", "compound"])[0];
  const by = dependents(doc, trigger, ["nmod"]).find((child) => ["by", "from"].includes(caseOf(doc, child)));
  for (const token of [own, by]) {
    const actor = token === undefined ? undefined : phraseActors(doc, token)[0];
    if (actor !== undefined) return principalOf(actor.value);
  }
  return undefined;
}

function targetOf(doc: Doc, trigger: number, action: number, issuer: string | undefined): string | undefined {
  const direct = dependents(doc, trigger, ["obj", "iobj"]);
  const against = [trigger, action].flatMap((token) =>
    dependents(doc, token, ["obl", "nmod"]).filter((child) =>
      ["against", "on", "to", "with"].includes(caseOf(doc, child)),
    ),
  );
  const object = dependents(doc, action, ["obj"]);
  for (const token of [...direct, ...against, ...object]) {
    const actor = phraseActors(doc, token)
      .map((mention) => principalOf(mention.value))
      .find((name) => name !== issuer);
    if (actor !== undefined) return actor;
  }
  return undefined;
}

function phraseThreat(claim: ClaimOf<"threat">): string {
  const { issuer, target, action, condition, deadline, within } = claim.body;
  const limit = deadline !== undefined ? `, by ${deadline}` : within !== undefined ? `, within ${within}` : "";
  return `${issuer ?? "an unnamed side"} threatened ${target ?? "its opponent"}: ${action}${condition === undefined ? "" : ` ${condition}`}${limit}`;
}
