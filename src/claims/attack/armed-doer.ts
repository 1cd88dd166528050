import { principalOf } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import { caseOf, dependents, lemmaOf, relationOf, sentenceAt } from "../frame/graph.ts";
import { phraseActors } from "../frame/phrase-actors.ts";
import cues from "./cues.json" with { type: "json" };
import words from "./struck.cues.json" with { type: "json" };

/** Men and arms that do what is done in a war. */
const ARMED = new Set([...cues.troops, ...cues.arms, ...words.heavy_arms, ...words.manned, "gunboat", "warship"]);
/** What armed men do beside fighting. */
const UNARMED_DEEDS = new Set(words.unarmed_deeds);
/** So many arcs are climbed. */
const DEEP = 6;
const BY = new Set(["by", "from", "out"]);

/** "Peruvian aircraft cratered the road": whose men or arms a sentence has act, where the attack's own words name nobody; undefined where it has those of several. */
export function armedDoer(doc: Doc, token: number): string | undefined {
  const sentence = sentenceAt(doc, token);
  if (sentence === undefined) return undefined;
  const doers = new Set<string>();
  for (let noun = sentence.first; noun < sentence.last; noun++) {
    if (!ARMED.has(lemmaOf(doc, noun)) || !acts(doc, noun) || !isOnWay(doc, doc.syntax.head[noun] ?? -1, token))
      continue;
    const owner = phraseActors(doc, noun)[0];
    if (owner !== undefined && owner.value.members === undefined) doers.add(principalOf(owner.value));
  }
  return doers.size === 1 ? [...doers][0] : undefined;
}

/** Whether armed men or arms are the subject of a deed, or that by which it is done. */
function acts(doc: Doc, noun: number): boolean {
  const relation = relationOf(doc, noun);
  const verb = doc.syntax.head[noun] ?? -1;
  if (verb < 0 || doc.syntax.upos[verb] !== "VERB" || UNARMED_DEEDS.has(lemmaOf(doc, verb))) return false;
  if (relation === "obl") return BY.has(caseOf(doc, noun).split(" ")[0] ?? "");
  return relation === "nsubj" && dependents(doc, verb, ["aux:pass"]).length === 0;
}

/** Whether one of two words hangs on the other. */
function isOnWay(doc: Doc, one: number, other: number): boolean {
  return hangsOn(doc, one, other) || hangsOn(doc, other, one);
}

function hangsOn(doc: Doc, token: number, above: number): boolean {
  let at = token;
  for (let step = 0; step < DEEP && at >= 0; step++) {
    if (at === above) return true;
    at = doc.syntax.head[at] ?? -1;
  }
  return false;
}
