import type { Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { graphOf, lemmaOf, tokenFrom } from "../frame/graph.ts";
import words from "./toll.cues.json" with { type: "json" };

type AttackFinding = Finding<"attack">;

const HARMS = new Set(words.harms);
/** So many sentences after an attack its toll may still be told. */
const AHEAD = 2;

/** "There were no casualties": said of the attack told last before it, if that has no toll of its own. */
export function withUnharmed(doc: Doc, findings: readonly AttackFinding[]): readonly AttackFinding[] {
  if (findings.length === 0) return findings;
  const unharmed = doc.tokens.flatMap((_, token) => (tellsOfNone(doc, token) ? [token] : []));
  const { sentenceOf } = graphOf(doc);
  const spared = new Set<AttackFinding>();
  for (const token of unharmed) {
    const told = findings.findLast(({ trigger }) => tokenFrom(doc, trigger.start) < token);
    const at = told === undefined ? -1 : tokenFrom(doc, told.trigger.start);
    if (told !== undefined && (sentenceOf[token] ?? 0) - (sentenceOf[at] ?? 0) <= AHEAD) spared.add(told);
  }
  return findings.map((finding) => {
    const { killed, wounded } = finding.body;
    if (!spared.has(finding) || killed !== undefined || wounded !== undefined) return finding;
    return { ...finding, body: { ...finding.body, killed: 0, wounded: 0 } };
  });
}

/** "no casualties", "no injuries", "nobody was hurt", "no one was injured". */
function tellsOfNone(doc: Doc, token: number): boolean {
  const word = doc.tokens[token]?.lower ?? "";
  if (word !== "no" && word !== "nobody" && word !== "without") return false;
  for (let at = token + 1; at <= token + 5; at++) {
    const next = doc.tokens[at]?.lower ?? "";
    if (HARMS.has(lemmaOf(doc, at)) || HARMS.has(next)) return true;
    if (!REACH.has(next)) return false;
  }
  return false;
}

const REACH = new Set(words.reach);
