import type { ClaimBodies } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { figureOf, isPlainCount, type Quantity } from "../../model/quantity.ts";
import { covers, type Mention } from "../../model/span.ts";
import {
  caseOf,
  childrenOf,
  dependents,
  hasDeterminer,
  lemmaOf,
  relationOf,
  sentenceAt,
  subtree,
  tokenFrom,
} from "../frame/graph.ts";
import { actorOfToken } from "../frame/phrase-actors.ts";
import cues from "./cues.json" with { type: "json" };

/** Who is handed over, and the word that says so. */
export interface Handed {
  readonly what: ClaimBodies["exchange"]["what"];
  readonly token: number;
}

const WHAT = cues.what as Readonly<Record<string, Handed["what"]>>;
const MEDIA = new Set(cues.media);
const SWAPS = new Set(cues.swaps);
const FREEING = new Set(cues.freeing);
/** What those who are held are called, by their word. */
const HELD = cues.held_ones as Readonly<Record<string, Handed["what"]>>;
const HOLDING = new Set(cues.holding);
const RETURNS = new Set(["exchange", "return"]);
/** So near behind "in exchange" stands what it is for. */
const FAR = 8;
const ALL = new Set(cues.all);
const NOT_HANDED = new Set(cues.not_handed);

/** Those handed over: the object, passive subject, or the noun's own modifier ("prisoner swap", "release of hostages"). */
export function handedOver(doc: Doc, trigger: number): Handed | undefined {
  for (const child of childrenOf(doc, trigger)) {
    if (!["obj", "nsubj", "nmod", "compound", "obl", "amod"].includes(relationOf(doc, child))) continue;
    if (
      doc.syntax.label[child] === "nsubj" &&
      doc.syntax.upos[trigger] === "VERB" &&
      lemmaOf(doc, trigger) !== "return"
    )
      continue;
    // "deliver food to civilians": who receives is not handed over.
    if (doc.syntax.upos[trigger] === "VERB" && relationOf(doc, child) === "obl" && caseOf(doc, child) !== "of")
      continue;
    // "released a video of a hostage"
    if (MEDIA.has(lemmaOf(doc, child))) continue;
    for (const token of subtree(doc, child, (under) => isBeyond(doc, under))) {
      const what = WHAT[lemmaOf(doc, token)];
      if (what !== undefined) return { what, token };
    }
  }
  const named = namedBefore(doc, trigger);
  if (named !== undefined) return named;
  // "a 1,200-for-1,200 swap"
  const evenly = SWAPS.has(lemmaOf(doc, trigger)) && eachNear(doc, trigger) !== undefined;
  if (evenly) return { what: "prisoners", token: trigger };
  return FREEING.has(lemmaOf(doc, trigger)) ? captiveFreed(doc, trigger) : undefined;
}

/** "captives whom they may release", "the way for captives to be freed": those whom the words before a verb name. */
function namedBefore(doc: Doc, verb: number): Handed | undefined {
  if (doc.syntax.upos[verb] !== "VERB" || relationOf(doc, verb) !== "acl" || lemmaOf(doc, verb) === "return")
    return undefined;
  const noun = doc.syntax.head[verb] ?? -1;
  if (dependents(doc, verb, ["obj", "nsubj:pass"]).length > 0) return undefined;
  const passive = dependents(doc, verb, ["aux:pass"]).length > 0;
  const doer = dependents(doc, verb, ["nsubj"]).some(
    (child) => !["who", "which", "that"].includes(doc.tokens[child]?.lower ?? ""),
  );
  const whom = doer ? [noun] : [];
  const above = doc.syntax.head[noun] ?? -1;
  const forWhom = passive
    ? [...dependents(doc, noun, ["nmod"]), ...(above < 0 ? [] : dependents(doc, above, ["obl"]))].filter(
        (child) => child > noun && child < verb && caseOf(doc, child) === "for",
      )
    : [];
  for (const token of [...whom, ...forWhom]) {
    const what = WHAT[lemmaOf(doc, token)];
    if (what !== undefined) return { what, token };
  }
  return undefined;
}

/** Those whom the other side gives for them: "in exchange for 60 prisoners", "an exchange of hostages for prisoners". */
export function givenFor(doc: Doc, trigger: number, handed: Handed): Handed | undefined {
  const around = dependents(doc, trigger, ["obl", "nmod"]);
  const returns = around.filter((at) => RETURNS.has(lemmaOf(doc, at)) && caseOf(doc, at) === "in");
  const inReturn = returns.flatMap((at) => [
    ...dependents(doc, at, ["nmod"]),
    ...around.filter((child) => child > at && child - at < FAR),
  ]);
  const direct = SWAPS.has(lemmaOf(doc, trigger))
    ? [trigger, handed.token].flatMap((token) => dependents(doc, token, ["nmod", "obl"]))
    : [];
  for (const token of [...inReturn, ...direct]) {
    const what = caseOf(doc, token) === "for" ? WHAT[lemmaOf(doc, token)] : undefined;
    if (what !== undefined && what !== handed.what) return { what, token };
  }
  return undefined;
}

/** A clause, an apposition, and whom something is for ("aid to civilians"): none of them is what is handed over. */
function isBeyond(doc: Doc, token: number): boolean {
  if (["acl", "advcl", "appos"].includes(relationOf(doc, token))) return true;
  return relationOf(doc, token) === "nmod" && ["to", "for"].includes(caseOf(doc, token));
}

/** "Stein's release", "Stein was freed": a person without an office, in a report that speaks of captives. */
function captiveFreed(doc: Doc, trigger: number): Handed | undefined {
  const held = doc.tokens.flatMap(({ lower }) => HELD[lower] ?? []);
  const [what] = held;
  if (what === undefined) return undefined;
  const freed = dependents(doc, trigger, ["nmod:poss", "nmod", "obj", "nsubj:pass"]).find((child) => {
    if (!["", "of", "'s", "’s"].includes(caseOf(doc, child))) return false;
    const actor = actorOfToken(doc, child)?.value;
    return actor?.kind === "person" && actor.office === undefined && actor.of === undefined;
  });
  const prisoners = held.filter((one) => one === "prisoners").length;
  return freed === undefined ? undefined : { what: prisoners * 2 > held.length ? "prisoners" : what, token: freed };
}

/** How many, as said of all or of each side; of all that a report says are held, where all are meant. */
export function countOf(doc: Doc, handed: Handed): number | undefined {
  const own = ownCount(doc, handed.token);
  if (own !== undefined) return figureOf(own);
  if (isOne(doc, handed.token)) return 1;
  return isWhole(doc, handed.token) ? heldIn(doc, handed.what) : undefined;
}

function ownCount(doc: Doc, token: number): Quantity | undefined {
  const at = doc.tokens[token];
  if (at === undefined) return undefined;
  const first = sentenceAt(doc, token)?.first ?? 0;
  const from = doc.tokens[Math.max(first, token - 6)]?.start ?? at.start;
  const owners = dependents(doc, token, ["nmod"]).filter((child) => caseOf(doc, child) === "of");
  // "the bodies of 1,000 soldiers" count as the soldiers do.
  const within = owners.flatMap((owner) => plainCounts(doc, at.end, doc.tokens[owner]?.end ?? at.end));
  return (within.at(0) ?? plainCounts(doc, from, at.start).at(-1))?.value ?? eachNear(doc, token);
}

/** "1,000 for 1,000": the count of each side near a word. */
function eachNear(doc: Doc, token: number): Quantity | undefined {
  const start = doc.tokens[token]?.start ?? 0;
  return doc.quantities.find(({ value, start: at }) => value.each === true && Math.abs(at - start) < 120)?.value;
}

/** "a soldier", "hostage Lev Stein": one. */
function isOne(doc: Doc, token: number): boolean {
  if (actorOfToken(doc, token)?.value.kind === "person") return true;
  if (doc.syntax.xpos[token] !== "NN") return false;
  if (relationOf(doc, token) !== "compound") return true;
  const head = doc.syntax.head[token] ?? -1;
  return doc.syntax.upos[head] === "PROPN" && actorOfToken(doc, head)?.value.kind === "person";
}

/** "the hostages", "all remaining hostages", "our hostages": not some of them. */
function isWhole(doc: Doc, token: number): boolean {
  if (doc.syntax.xpos[token] === "NN") return false;
  return (
    hasDeterminer(doc, token, ["the", "all"]) ||
    childrenOf(doc, token).some((child) => ALL.has(doc.tokens[child]?.lower ?? ""))
  );
}

/** How many of a kind a report says are held; undefined where it says nothing or gives several figures. */
function heldIn(doc: Doc, what: Handed["what"]): number | undefined {
  const figures = new Set<number>();
  for (const { value, start, end } of doc.quantities) {
    const figure = isPlainCount(value) ? figureOf(value) : undefined;
    if (figure === undefined || figure < 2 || value.most === undefined) continue;
    const token = tokenFrom(doc, start);
    const sentence = sentenceAt(doc, token);
    if (sentence === undefined) continue;
    const counted = nextNoun(doc, token, end, sentence.last);
    if (counted === undefined || (WHAT[lemmaOf(doc, counted)] ?? what) !== what) continue;
    if (isHeld(doc, counted, what, sentence.last)) figures.add(figure);
  }
  return figures.size === 1 ? [...figures][0] : undefined;
}

/** The noun that a count counts: "hostages" in "58 remaining Israeli hostages", "brothers" in "58 of our brothers". */
function nextNoun(doc: Doc, token: number, end: number, last: number): number | undefined {
  for (let at = token; at < Math.min(last, token + 8); at++) {
    if ((doc.tokens[at]?.start ?? 0) < end) continue;
    const tag = doc.syntax.upos[at] ?? "";
    if (tag === "NOUN" && relationOf(doc, at) !== "compound") return at;
    if (!["ADJ", "VERB", "ADV", "ADP", "DET", "PRON", "NOUN", "PROPN"].includes(tag)) return undefined;
  }
  return undefined;
}

/** "still held in Gaza", "being held captive", "remaining": said of the counted people right behind or before the noun. */
function isHeld(doc: Doc, noun: number, what: Handed["what"], last: number): boolean {
  const known = WHAT[lemmaOf(doc, noun)] === what;
  for (let at = Math.max(0, noun - 3); at < Math.min(last, noun + 8); at++) {
    const word = doc.tokens[at]?.lower ?? "";
    if (known ? HOLDING.has(word) : word === "captive" || word === "hostage") return true;
  }
  return false;
}

/** The counts of people between two offsets: no money, no ordinal, no part of a date. */
function plainCounts(doc: Doc, from: number, to: number): readonly Mention<Quantity>[] {
  return doc.quantities.filter(
    ({ value, ...span }) =>
      span.start >= from &&
      span.end <= to &&
      isPlainCount(value) &&
      // "the two sides exchanged prisoners"
      !NOT_HANDED.has(lemmaOf(doc, tokenFrom(doc, span.end))) &&
      !doc.times.some((time) => covers(time, span)),
  );
}
