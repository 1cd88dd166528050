import type { Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import type { Candidate } from "../frame/candidates.ts";
import { areAdversaries } from "../frame/conflicts.ts";
import { findingParts } from "../frame/finding-parts.ts";
import { governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, childrenOf, dependents, hasDeterminer, lemmaOf, relationOf, subtree } from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import { sidesOfPhrase } from "../frame/territory.ts";
import { answersDeed, goesOn, isSanction, wordsOf } from "./action.ts";
import { conditionOf } from "./condition.ts";
import cues from "./cues.json" with { type: "json" };
import {
  addresseeIn,
  issuerIn,
  issuerOfDeed,
  mayHarm,
  namesOneOf,
  opponentFor,
  opponentIn,
  partsTies,
  sideOfVoice,
  targetOf,
} from "./sides.ts";
import { threatFinding } from "./threat-finding.ts";

type ThreatFinding = Finding<"threat">;

const READY = new Set(cues.ready);
const PLEDGED_ACTS = new Set(cues.pledged_acts);
const ANSWERS = new Set(cues.answers);
const HARM = new Set(cues.struck);
const SENDING = new Set(cues.sending);
const IDLE = new Set(cues.idle);
/** How one stands who does not act: "idly", "by". */
const ASIDE = new Set(cues.aside);
const OCCASIONS = new Set(cues.occasions);
const STOPPING = new Set(cues.stopping);
const VIOLENCE = new Set(cues.violence);
const PARTING = new Set(cues.parting);
const PERISHING = new Set(cues.perishing);
const OUTSIDE: ReadonlySet<string> = new Set(["advcl", "nsubj", "aux", "punct", "cc", "conj", "mark", "parataxis"]);

/**
 * A threat without the word: an actor will do harm, or is ready to, unless or if something happens ("we will respond if …", "to any attack");
 * a vow to destroy somebody needs no condition.
 */
export function conditionalOf(doc: Doc, { token, lemma, sentence }: Candidate): readonly ThreatFinding[] {
  const modality = modalityOf(doc, token);
  const carrier = carrierOf(doc, token);
  const idle = IDLE.has(lemma) && childrenOf(doc, token).some((child) => ASIDE.has(doc.tokens[child]?.lower ?? ""));
  const future = isAhead(doc, carrier) || isMooted(doc, token, lemma);
  if (modality.negated !== idle || !(future || carrier !== token)) return [];
  if (IDLE.has(lemma) && !idle) return [];
  if (STOPPING.has(lemma) && dependents(doc, token, ["obj"]).some((child) => namesOneOf(doc, child, VIOLENCE)))
    return [];
  if (PARTING.has(lemma) && !partsTies(doc, token)) return [];
  const bound =
    ["hesitate", "reserve"].includes(lemmaOf(doc, carrier)) ||
    idle ||
    [token, carrier].some((verb) => isBound(doc, verb, lemma));
  if (modality.passive && !bound) return foretoldOf(doc, token);
  // "Lima would burn": who burns threatens nobody.
  if (PERISHING.has(lemma) && dependents(doc, token, ["obj"]).length === 0) return [];
  if (SENDING.has(lemma) && !dependents(doc, token, ["obj"]).some((child) => namesOneOf(doc, child, VIOLENCE)))
    return [];
  if (!bound && !(PLEDGED_ACTS.has(lemma) && modality.tense === "future")) return [];
  const subjects = dependents(doc, carrier, ["nsubj"]);
  // "warned Peru it would strike": the arcs give the verb two subjects, and it is the warning's.
  if (relationOf(doc, carrier) === "ccomp" && (subjects.length === 0 || isTwofold(doc, subjects))) return [];
  if (isWarnedOf(doc, carrier, subjects)) return [];
  if (modality.passive) return sufferedOf(doc, token);
  const subject = subjectTokenOf(doc, carrier);
  const issuer = issuerOfDeed(doc, carrier);
  const target =
    targetOf(doc, token, token, sentence, issuer) ??
    addresseeIn(doc, sentence, issuer) ??
    opponentFor(doc, token, issuer);
  // "We will respond", in the words of a source that is not named.
  const spoken = subject !== undefined && ["we", "i"].includes(doc.tokens[subject]?.lower ?? "");
  if (issuer === undefined && !(spoken && bound && target !== undefined)) return [];
  // "would not stand by" while a partner errs: harm is meant for an opponent.
  if (idle && target === undefined && !isIdly(doc, token)) return [];
  const tokens = subtree(doc, token, (under) => OUTSIDE.has(relationOf(doc, under)));
  const condition = conditionOf(doc, sentence);
  // A threat of sanctions alone is of the kind `sanctions`.
  if (condition.condition === undefined && subtree(doc, token).some((under) => isSanction(doc, under))) return [];
  return [
    {
      kind: "threat",
      status: "threatened",
      body: {
        action: wordsOf(doc, tokens, token),
        ...condition,
        ...(issuer === undefined ? {} : { issuer }),
        ...(target === undefined ? {} : { target }),
      },
      ...findingParts(doc, token),
      standing: bound ? "conditional" : "threatened",
      rule: bound ? "threat/conditional" : "threat/vow",
      confidence: 0.5,
    },
  ];
}

function isIdly(doc: Doc, verb: number): boolean {
  return childrenOf(doc, verb).some((child) => /^idl[ey]/.test(doc.tokens[child]?.lower ?? ""));
}

/** "warned Peru it would strike": the warning tells the threat. */
function isWarnedOf(doc: Doc, verb: number, subjects: readonly number[]): boolean {
  const [above] = governorsOf(doc, verb);
  if (above?.by !== "ccomp" || above.lemma !== "warn" || dependents(doc, above.token, ["obj"]).length === 0)
    return false;
  return subjects.every((subject) => doc.syntax.upos[subject] === "PRON");
}

function isTwofold(doc: Doc, subjects: readonly number[]): boolean {
  return (
    subjects.length === 2 &&
    doc.syntax.upos[subjects[1] ?? -1] === "PRON" &&
    doc.syntax.upos[subjects[0] ?? -1] !== "PRON"
  );
}

/** "Peru will be destroyed if …": who suffers it is threatened, by the agent or by him who says so. */
function sufferedOf(doc: Doc, verb: number): readonly ThreatFinding[] {
  const sufferer = dependents(doc, verb, ["nsubj"])[0];
  const agent = dependents(doc, verb, ["obl"]).find((child) => caseOf(doc, child) === "by");
  const issuer = agent === undefined ? sideOfVoice(doc, verb) : issuerIn(doc, agent);
  if (sufferer === undefined || issuer === undefined || !mayHarm(doc, issuer)) return [];
  const target = sidesOfPhrase(doc, sufferer).find((side) => side !== issuer) ?? opponentIn(doc, issuer);
  return target === undefined
    ? []
    : threatFinding(doc, { trigger: verb, harm: verb, issuer, target, rule: "threat/conditional" });
}

/** "announced that targets in Peru would be hit": without a condition only in the words of the adversary. */
function foretoldOf(doc: Doc, verb: number): readonly ThreatFinding[] {
  const agent = dependents(doc, verb, ["obl"]).some((child) => caseOf(doc, child) === "by");
  const struck = HARM.has(lemmaOf(doc, verb)) && !agent;
  return struck ? sufferedOf(doc, verb).filter(({ body }) => areAdversaries(body.issuer ?? "", body.target ?? "")) : [];
}

/** "is ready to strike", "will not hesitate to act", "would consider leaving": the word that carries the readiness. */
function carrierOf(doc: Doc, token: number): number {
  const [above, next] = governorsOf(doc, token);
  if (above === undefined) return token;
  // "reserves the right to strike".
  if (above.lemma === "right" && next?.lemma === "reserve") return next.token;
  if (above.by !== "xcomp" && !(above.by === "advcl" && above.lemma === "open")) return token;
  if (above.lemma === "hesitate") return above.modality.negated ? above.token : token;
  return READY.has(above.lemma) && !above.modality.negated ? above.token : token;
}

function isAhead(doc: Doc, verb: number): boolean {
  const { tense, modal } = modalityOf(doc, verb);
  return tense === "future" || (modal === "would" && ["ccomp", "root"].includes(relationOf(doc, verb)));
}

/** "could walk out of the talks": what may be done is a threat where a tie is to be cut, or in the words of the side itself. */
function isMooted(doc: Doc, verb: number, lemma: string): boolean {
  if (!["could", "may", "might"].includes(modalityOf(doc, verb).modal ?? "")) return false;
  if (PARTING.has(lemma)) return true;
  const subject = subjectTokenOf(doc, verb);
  const side = sideOfVoice(doc, verb);
  return side !== undefined && subject !== undefined && issuerIn(doc, subject) === side;
}

/** Under "if", "unless" or "should", or an answer to "any" deed; "until" binds what goes on. */
function isBound(doc: Doc, verb: number, lemma: string): boolean {
  const clause = dependents(doc, verb, ["advcl"]).some((child) =>
    ["if", "unless", "should"].some((word) => caseOf(doc, child).split(" ").includes(word)),
  );
  if (clause || isInEvent(doc, verb)) return true;
  if (goesOn(doc, verb))
    return dependents(doc, verb, ["advcl"]).some((child) => caseOf(doc, child).split(" ").includes("until"));
  if (!ANSWERS.has(lemma)) return false;
  const to = dependents(doc, verb, ["obl"]).filter((child) => caseOf(doc, child) === "to");
  if (to.length > 0 && answersDeed(doc, verb)) return true;
  return dependents(doc, verb, ["obl", "obj"]).some((child) => hasDeterminer(doc, child, ["any", "every"]));
}

/** "in the event of an attack", "in case of a raid" */
function isInEvent(doc: Doc, verb: number): boolean {
  return dependents(doc, verb, ["obl"]).some(
    (child) =>
      ["event", "case"].includes(lemmaOf(doc, child)) &&
      caseOf(doc, child) === "in" &&
      dependents(doc, child, ["nmod"]).some((deed) => namesOneOf(doc, deed, OCCASIONS)),
  );
}
