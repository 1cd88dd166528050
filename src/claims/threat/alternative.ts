import type { Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { type Candidate, candidatesOf } from "../frame/candidates.ts";
import { controllerOf, governorsOf, isVerbal, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf } from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import { sidesOfPhrase } from "../frame/territory.ts";
import cues from "./cues.json" with { type: "json" };
import { issuerIn, mayHarm, namesOneOf, sideOfVoice } from "./sides.ts";
import { threatFinding } from "./threat-finding.ts";

type ThreatFinding = Finding<"threat">;

const SUFFERS = new Set(cues.suffers);
const DUES = new Set(cues.dues);
const HARM = new Set(cues.harm);
const TELLING = new Set(cues.telling);
/** At most so many words are climbed from the choice to the verb of what is asked. */
const HIGHEST = 5;
const BETWEEN: ReadonlySet<string> = new Set(["else", "it", "they", "we", "he", "will", "would", "be", "risk"]);

/** A choice between obeying and harm: "must withdraw or face war", "told them to leave or be killed", "surrender or we will destroy you". */
export function alternativesOf(doc: Doc): readonly ThreatFinding[] {
  return candidatesOf(doc, new Set(["or", "otherwise"]), ["CCONJ", "ADV"]).flatMap((candidate) =>
    alternativeOf(doc, candidate),
  );
}

function alternativeOf(doc: Doc, { token, sentence }: Candidate): readonly ThreatFinding[] {
  const harm = harmAfter(doc, token, sentence.last);
  if (harm === undefined) return [];
  const asked = askedBefore(doc, token);
  const target = asked === undefined ? undefined : sidesOfPhrase(doc, asked.obeyer)[0];
  const issuer =
    asked?.teller === undefined ? sideOfVoice(doc, token) : (issuerIn(doc, asked.teller) ?? sideOfVoice(doc, token));
  if (issuer === undefined || target === undefined || !mayHarm(doc, issuer)) return [];
  return threatFinding(doc, { trigger: harm, harm, issuer, target, rule: "threat/alternative" });
}

/** The harm of "or face war", "or be destroyed", "or else we will strike"; by the order of the words, for the arcs often err here. */
function harmAfter(doc: Doc, or: number, end: number): number | undefined {
  let at = or + 1;
  while (BETWEEN.has(doc.tokens[at]?.lower ?? "")) at++;
  if (SUFFERS.has(doc.tokens[at]?.lower ?? "")) {
    for (let next = at + 1; next < Math.min(end, at + 6); next++) if (namesOneOf(doc, next, DUES)) return next;
    return undefined;
  }
  // "or be held responsible for the consequences"
  if (doc.tokens[at]?.lower === "held" && doc.tokens[at + 1]?.lower === "responsible") return at + 1;
  const harmed = at > or + 1 && HARM.has(lemmaOf(doc, at)) && doc.syntax.upos[at] === "VERB";
  return harmed ? at : undefined;
}

interface Asked {
  readonly obeyer: number;
  readonly teller?: number | undefined;
}

/** Who is to obey, and who tells him to: of the verbs above the choice the first that says so. */
function askedBefore(doc: Doc, or: number): Asked | undefined {
  let at = doc.syntax.head[or] ?? -1;
  for (let step = 0; step < HIGHEST && at >= 0; step++) {
    const asked = at < or && isVerbal(doc, at) ? askedBy(doc, at) : undefined;
    if (asked !== undefined) return asked;
    at = doc.syntax.head[at] ?? -1;
  }
  return undefined;
}

function askedBy(doc: Doc, verb: number): Asked | undefined {
  const above = governorsOf(doc, verb)[0];
  const told = above !== undefined && TELLING.has(above.lemma) && ["xcomp", "advcl", "ccomp"].includes(above.by);
  const whom = controllerOf(doc, verb) ?? (told ? toldOf(doc, above.token) : undefined);
  if (whom !== undefined && above !== undefined) return { obeyer: whom, teller: subjectTokenOf(doc, above.token) };
  const either = dependents(doc, verb, ["cc"]).some((child) => doc.tokens[child]?.lower === "either");
  const subject = dependents(doc, verb, ["nsubj"])[0];
  return subject !== undefined && (either || ["must", "should"].includes(modalityOf(doc, verb).modal ?? ""))
    ? { obeyer: subject }
    : undefined;
}

/** "told them to leave", "called on them to leave" */
function toldOf(doc: Doc, verb: number): number | undefined {
  return (
    dependents(doc, verb, ["obj", "iobj"])[0] ??
    dependents(doc, verb, ["obl"]).find((child) => caseOf(doc, child) === "on")
  );
}
