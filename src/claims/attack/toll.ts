import type { Doc } from "../../model/doc.ts";
import { figureOf, isPlainCount, type Quantity } from "../../model/quantity.ts";
import type { Mention } from "../../model/span.ts";
import { caseOf, dependents, hasDeterminer, lemmaOf, subtree } from "../frame/graph.ts";
import { actorOfToken } from "../frame/phrase-actors.ts";
import words from "./toll.cues.json" with { type: "json" };

/** Dead and wounded as a sentence gives them, with their bounds. */
export interface Toll {
  readonly killed?: number;
  readonly wounded?: number;
  readonly killedBound?: "least" | "most" | "about";
  readonly woundedBound?: "least" | "most" | "about";
}

const KILLED = new Set(words.killed);
const WOUNDED = new Set(words.wounded);
const COUNTS = new Set(words.counts);
const RISING = new Set(words.rising);
const ZERO = new Set(words.zero);
/** A count stands at most this many tokens from the word of harm that it counts, where no arc joins them. */
const REACH = 6;

/** The toll told between two tokens `[first, last)`: "killing at least 12 people and wounding 30", "12 dead", "no casualties"; only words of harm for which `counts` holds. */
export function tollIn(doc: Doc, first: number, last: number, counts: (token: number) => boolean = () => true): Toll {
  let toll: Toll = {};
  for (let token = first; token < last; token++) {
    const harm = harmOf(doc, token);
    if (harm === undefined || !counts(token)) continue;
    const quantity = countOf(doc, token, first, last);
    const figure = quantity === undefined ? undefined : figureOf(quantity);
    if (quantity === undefined || figure === undefined) continue;
    if (harm !== "wounded" && toll.killed === undefined)
      toll = { ...toll, killed: figure, ...boundOf("killedBound", quantity) };
    if (harm !== "killed" && toll.wounded === undefined)
      toll = { ...toll, wounded: figure, ...boundOf("woundedBound", quantity) };
  }
  return toll;
}

/** Whether a word tells of dead, of wounded, or ("casualties" with a zero) of both. */
function harmOf(doc: Doc, token: number): "killed" | "wounded" | "both" | undefined {
  const lemma = lemmaOf(doc, token);
  if (KILLED.has(lemma)) return "killed";
  if (WOUNDED.has(lemma)) return "wounded";
  if (lemma !== "casualty" && lemma !== "casualties") return undefined;
  return dependents(doc, token, ["det", "nummod"]).some((child) => ZERO.has(doc.tokens[child]?.lower ?? ""))
    ? "both"
    : undefined;
}

function boundOf(slot: "killedBound" | "woundedBound", quantity: Quantity): Toll {
  if (quantity.about === true) return { [slot]: "about" };
  if (quantity.most === undefined) return { [slot]: "least" };
  return quantity.least === undefined ? { [slot]: "most" } : {};
}

/** The quantity that counts a word of harm: on its object or passive subject, on itself ("12 dead"), or beside it. */
function countOf(doc: Doc, token: number, first: number, last: number): Quantity | undefined {
  const zero = dependents(doc, token, ["det", "nummod"]).some((child) => ZERO.has(doc.tokens[child]?.lower ?? ""));
  if (zero) return { least: 0, most: 0 };
  const nouns = [
    ...dependents(doc, token, ["obj", "nsubj:pass"]),
    ...(doc.syntax.upos[token] === "VERB" ? [] : [token]),
  ];
  for (const noun of nouns) {
    if (hasDeterminer(doc, noun, words.zero) || ZERO.has(doc.tokens[noun]?.lower ?? "")) return { least: 0, most: 0 };
    const inside = subtree(doc, noun, (child) =>
      ["acl", "appos", "parataxis", "conj"].includes(doc.syntax.label[child]?.split(":")[0] ?? ""),
    );
    const found = quantityAt(doc, inside[0] ?? noun, (inside.at(-1) ?? noun) + 1);
    if (found !== undefined) return found.value;
    if (isOnePerson(doc, noun)) return { least: 1, most: 1 };
  }
  return risenTo(doc, token) ?? besideOf(doc, token, first, last);
}

/** "the number of people killed rose to 18", "the death toll has reached 12": the figure that the number came to. */
function risenTo(doc: Doc, token: number): Quantity | undefined {
  let noun = token;
  for (let step = 0; step < 3 && !COUNTS.has(lemmaOf(doc, noun)); step++) noun = doc.syntax.head[noun] ?? -1;
  const verb = COUNTS.has(lemmaOf(doc, noun)) ? (doc.syntax.head[noun] ?? -1) : -1;
  if (!RISING.has(lemmaOf(doc, verb))) return undefined;
  const [figure] = dependents(doc, verb, ["obl", "obj"]).filter(
    (child) => ["to", "at", ""].includes(caseOf(doc, child)) && quantityAt(doc, child, child + 1) !== undefined,
  );
  return figure === undefined ? undefined : quantityAt(doc, figure, figure + 1)?.value;
}

/** "a driver", "Captain Reed": one person, if nobody is joined to it. */
function isOnePerson(doc: Doc, noun: number): boolean {
  if (dependents(doc, noun, ["conj"]).length > 0) return false;
  const article = hasDeterminer(doc, noun, ["a", "an", "one", "another"]);
  const named = doc.syntax.upos[noun] === "PROPN" && actorOfToken(doc, noun)?.value.kind === "person";
  return (article && doc.syntax.xpos[noun] === "NN") || named;
}

/** The plain count nearest to a word of harm on either side: "leaving 12 dead", "death toll rose to 31". */
function besideOf(doc: Doc, token: number, first: number, last: number): Quantity | undefined {
  const passive = dependents(doc, token, ["aux"]).some((child) => lemmaOf(doc, child) === "be");
  const after = (doc.syntax.upos[token] === "VERB" && !passive) || lemmaOf(doc, token) === "toll";
  const ahead = quantityAt(doc, token + 1, Math.min(last, token + 1 + REACH))?.value;
  const behind = quantitiesIn(doc, Math.max(first, token - REACH), token).at(-1)?.value;
  return after ? (ahead ?? behind) : (behind ?? ahead);
}

/** The first plain count among tokens `[first, last)`. */
function quantityAt(doc: Doc, first: number, last: number): Mention<Quantity> | undefined {
  return quantitiesIn(doc, first, last)[0];
}

/** "six people, including four children": the second number is a part of the first. */
function isPart(doc: Doc, start: number): boolean {
  return /\b(?:including|among them|of whom|among whom)(?: at least)?\s+$/i.test(
    doc.article.text.slice(Math.max(0, start - 24), start),
  );
}

/** The plain counts (no money, percent or ordinal) among tokens `[first, last)`. */
function quantitiesIn(doc: Doc, first: number, last: number): readonly Mention<Quantity>[] {
  const start = doc.tokens[first]?.start ?? 0;
  const end = doc.tokens[Math.max(first, last - 1)]?.end ?? 0;
  return doc.quantities.filter(
    ({ value, ...span }) => !isPart(doc, span.start) && span.start < end && span.end > start && isPlainCount(value),
  );
}
