import { principalOf } from "../../model/actor.ts";
import type { ClaimOf, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import type { ClaimKind } from "../claim-kind.ts";
import { valuesAgree } from "../frame/agree.ts";
import { type Candidate, candidatesOf } from "../frame/candidates.ts";
import { findingParts } from "../frame/finding-parts.ts";
import { governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, childrenOf, dependents, lemmaOf, ofPhrase, relationOf, subtree } from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import { phraseActors } from "../frame/phrase-actors.ts";
import { sidesOfPhrase } from "../frame/territory.ts";
import { conditionOf } from "./condition.ts";
import cues from "./cues.json" with { type: "json" };
import { deadlinesSet } from "./deadlines.ts";

type ThreatFinding = Finding<"threat">;

const VERBS = new Set(cues.verbs);
const NOUNS = new Set(cues.nouns);
const HARM = new Set(cues.harm);
const PLEDGED = new Set(cues.pledged_harm);
const READY = new Set(cues.ready);
const ACTS = new Set(cues.acts);
const PLEDGED_ACTS = new Set(cues.pledged_acts);
/** What befalls one who is warned: "it would face an attack". */
const FACED = new Set(cues.faced);
const SANCTIONS = new Set(cues.sanction_words);

/** Warnings of harmful action, with or without a condition and a deadline. */
export const threatKind: ClaimKind<"threat"> = {
  kind: "threat",
  find: findThreats,
  same: (a, b) =>
    valuesAgree(a.body.issuer, b.body.issuer) &&
    valuesAgree(a.body.target, b.body.target) &&
    valuesAgree(a.body.deadline, b.body.deadline) &&
    valuesAgree(a.body.within, b.body.within),
  phrase: phraseThreat,
};

function findThreats(doc: Doc): readonly ThreatFinding[] {
  const said = [...candidatesOf(doc, VERBS, ["VERB"]), ...candidatesOf(doc, NOUNS, ["NOUN"])];
  const threats = [
    ...said.flatMap((candidate) => findingOf(doc, candidate)),
    ...candidatesOf(doc, ACTS, ["VERB"]).flatMap((candidate) => conditionalOf(doc, candidate)),
  ];
  return [...threats, ...deadlinesSet(doc, threats)];
}

function findingOf(doc: Doc, { token, lemma, sentence }: Candidate): readonly ThreatFinding[] {
  const verbal = doc.syntax.upos[token] === "VERB";
  if (verbal && modalityOf(doc, token).negated) return [];
  const action = actionOf(doc, token, lemma);
  if (action === undefined) return [];
  const condition = conditionOf(doc, sentence);
  // A threat of sanctions alone is of the kind `sanctions`; with a condition or a clock it is a threat.
  if (action.sanctions && condition.deadline === undefined && condition.within === undefined) return [];
  const issuer = issuerOf(doc, token, verbal);
  const target = targetOf(doc, token, action.token, issuer) ?? conditionParty(doc, sentence, issuer);
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

/**
 * A threat without the word: an actor will do harm, or is ready to, unless or if something happens ("we will respond if …");
 * a vow to destroy somebody needs no condition.
 */
function conditionalOf(doc: Doc, { token, lemma, sentence }: Candidate): readonly ThreatFinding[] {
  const modality = modalityOf(doc, token);
  const above = governorsOf(doc, token)[0];
  const ready = above !== undefined && READY.has(above.lemma) && above.by === "xcomp" && !above.modality.negated;
  if (modality.negated || !(modality.tense === "future" || ready)) return [];
  const carrier = ready ? above.token : token;
  const bound = [token, carrier].some((verb) =>
    dependents(doc, verb, ["advcl"]).some((clause) =>
      ["if", "unless", "should"].some((word) => caseOf(doc, clause).split(" ").includes(word)),
    ),
  );
  if (!bound && !(PLEDGED_ACTS.has(lemma) && modality.tense === "future")) return [];
  const subject = subjectTokenOf(doc, carrier);
  const actor = subject === undefined ? undefined : phraseActors(doc, subject)[0];
  if (actor === undefined) return [];
  const issuer = principalOf(actor.value);
  const condition = conditionOf(doc, sentence);
  const target = targetOf(doc, token, token, issuer) ?? conditionParty(doc, sentence, issuer);
  const tokens = subtree(doc, token, (under) =>
    ["advcl", "nsubj", "aux", "punct", "cc", "conj", "mark", "parataxis"].includes(relationOf(doc, under)),
  );
  const words = doc.article.text.slice(
    doc.tokens[tokens[0] ?? token]?.start ?? 0,
    doc.tokens[tokens[Math.min(tokens.length - 1, 12)] ?? token]?.end ?? 0,
  );
  return [
    {
      kind: "threat",
      status: "threatened",
      body: { action: words.replace(/\s+/g, " "), ...condition, issuer, ...(target === undefined ? {} : { target }) },
      ...findingParts(doc, token),
      standing: bound ? "conditional" : "threatened",
      rule: bound ? "threat/conditional" : "threat/vow",
      confidence: 0.5,
    },
  ];
}

/** Who must do what the condition asks: the first actor of the "if" clause who is not the issuer. */
function conditionParty(doc: Doc, sentence: Candidate["sentence"], issuer: string | undefined): string | undefined {
  for (let token = sentence.first; token < sentence.last; token++) {
    if (relationOf(doc, token) !== "advcl" || !["if", "unless"].includes(caseOf(doc, token).split(" ")[0] ?? ""))
      continue;
    const subject = dependents(doc, token, ["nsubj"])[0];
    const name = subject === undefined ? undefined : sidesOfPhrase(doc, subject).find((side) => side !== issuer);
    if (name !== undefined) return name;
  }
  return undefined;
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
    if (relation === "ccomp" && isOwnDoing(doc, trigger, child)) continue;
    if (!tokens.some((token) => wanted.has(lemmaOf(doc, token))) && !(lemma === "threaten" && relation === "xcomp"))
      continue;
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

/** "warned him that he was risking a war": what the one who is warned does himself is no harm that the other threatens. */
function isOwnDoing(doc: Doc, trigger: number, verb: number): boolean {
  const names = (token: number | undefined): readonly string[] =>
    token === undefined ? [] : sidesOfPhrase(doc, token);
  const warned = names(dependents(doc, trigger, ["obj", "iobj"])[0]);
  const doer = names(dependents(doc, verb, ["nsubj"]).find((child) => doc.syntax.label[child] === "nsubj"));
  return !FACED.has(lemmaOf(doc, verb)) && warned.some((name) => doer.includes(name));
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
  // "escalate the war in Peru": where the harm is to be done.
  const ground = object
    .flatMap((child) => dependents(doc, child, ["nmod"]))
    .filter((child) => caseOf(doc, child) === "in");
  for (const token of [...direct, ...against, ...object, ...ground]) {
    const side = sidesOfPhrase(doc, token).find((name) => name !== issuer);
    if (side !== undefined) return side;
  }
  return undefined;
}

function phraseThreat(claim: ClaimOf<"threat">): string {
  const { issuer, target, action, condition, deadline, within } = claim.body;
  const limit = deadline !== undefined ? `, by ${deadline}` : within !== undefined ? `, within ${within}` : "";
  return `${issuer ?? "an unnamed side"} threatened ${target ?? "its opponent"}: ${action}${condition === undefined ? "" : ` ${condition}`}${limit}`;
}
