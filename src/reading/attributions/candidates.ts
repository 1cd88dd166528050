import type { Sentence } from "../../model/syntax.ts";
import type { Arcs } from "./arcs.ts";
import { adjectiveCandidates, nounCandidates } from "./nominal-candidates.ts";
import { type Candidate, verbCandidates } from "./verb-candidates.ts";

/** All that may be cues in a parsed sentence. */
export function candidatesIn(arcs: Arcs, sentence: Sentence): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let token = sentence.first; token < sentence.last; token += 1) {
    const upos = arcs.upos[token];
    if ((arcs.head[token] ?? -2) < -1) continue;
    if (upos === "VERB") found.push(...verbCandidates(arcs, token, sentence));
    else if (upos === "NOUN") found.push(...nounCandidates(arcs, token));
    else if (upos === "ADJ") found.push(...adjectiveCandidates(arcs, token));
  }
  return found;
}
