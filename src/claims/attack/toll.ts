import type { Doc } from "../../model/doc.ts";
import { figureOf, isPlainCount, type Quantity } from "../../model/quantity.ts";
import type { Mention } from "../../model/span.ts";
import { caseOf, dependents, hasDeterminer, lemmaOf, relationOf, subtree, tokenFrom } from "../frame/graph.ts";
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
const COLLECTIVE = new Set(words.collective);
const PERSONS = new Set(words.persons);
/** Verbs of which the subject is who died. */
export const DYING: ReadonlySet<string> = new Set(["die", "perish"]);
const OVERALL = new Set(words.overall);
const VAGUE = new Set(words.vague);
const COSTING = new Set(words.costing);
/** What stands beside a counted noun is not counted with it. */
const BESIDE = new Set(["acl", "appos", "parataxis", "conj", "nsubj"]);
const ALONE = new Set(["another", "one", "he", "she", "him", "himself", "herself"]);
const ONE: Quantity = { least: 1, most: 1 };
const TWO: Quantity = { least: 2, most: 2 };
/** A count stands at most this many tokens from the word of harm that it counts, where no arc joins them. */
const REACH = 6;

/** The toll told between two tokens `[first, last)`: "killing at least 12 people and wounding 30", "12 dead", "no casualties"; only words of harm for which `counts` holds. */
export function tollIn(doc: Doc, first: number, last: number, counts: (token: number) => boolean = () => true): Toll {
  let toll: Toll = {};
  const told = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at).filter(
    (token) => harmOf(doc, token) !== undefined && counts(token),
  );
  // What a toll has come to stands for those whom the sentence adds to it.
  const totals = told.filter((token) => risenTo(doc, token) !== undefined);
  for (const token of [...totals, ...told]) {
    const harm = harmOf(doc, token);
    const quantity = countOf(doc, token, first, last);
    const figure = quantity === undefined ? undefined : (figureOf(quantity) ?? leastOf(quantity));
    if (quantity === undefined || figure === undefined) continue;
    if (harm !== "wounded" && toll.killed === undefined)
      toll = { ...toll, killed: figure, ...boundOf("killedBound", quantity) };
    if (harm !== "killed" && toll.wounded === undefined)
      toll = { ...toll, wounded: figure, ...boundOf("woundedBound", quantity) };
  }
  return toll;
}

/** "Scores" are 40 and more, "dozens" 24 and more: bounds, where no figure is told. */
function leastOf({ grain, least }: Quantity): number | undefined {
  return grain === "scores" || grain === "dozens" || grain === "hundreds" ? least : undefined;
}

/** Whether a word tells of dead, of wounded, or ("casualties" with a zero) of both. */
function harmOf(doc: Doc, token: number): "killed" | "wounded" | "both" | undefined {
  const lemma = lemmaOf(doc, token);
  if (
    KILLED.has(lemma) ||
    (lemma === "gun" && doc.syntax.upos[token] === "VERB") ||
    costsLives(doc, token, lemma) ||
    removes(doc, token, lemma)
  )
    return "killed";
  if (WOUNDED.has(lemma)) return isWindUp(doc, token) ? undefined : "wounded";
  if (lemma !== "casualty" && lemma !== "casualties") return undefined;
  return dependents(doc, token, ["det", "nummod"]).some((child) => ZERO.has(doc.tokens[child]?.lower ?? ""))
    ? "both"
    : undefined;
}

/** "wound up the talks", "have wound down": brought to an end. */
export function isWindUp(doc: Doc, token: number): boolean {
  return doc.tokens[token]?.lower === "wound" && ["up", "down"].includes(doc.tokens[token + 1]?.lower ?? "");
}

/** "eliminated three commanders", but not "eliminated 30 drones" */
function removes(doc: Doc, token: number, lemma: string): boolean {
  if (lemma !== "eliminate") return false;
  const whom = dependents(doc, token, ["obj", "nsubj:pass"]);
  const near = Array.from({ length: REACH }, (_, at) => token + 1 + at);
  // "at least three commanders", whatever the arcs say
  return (whom.length > 0 ? whom : near).some(
    (child) => PERSONS.has(lemmaOf(doc, child)) || actorOfToken(doc, child)?.value.kind === "person",
  );
}

/** "claimed 12 lives", "cost three people their lives" */
function costsLives(doc: Doc, token: number, lemma: string): boolean {
  if (lemma !== "life") return false;
  // "claimed hundreds of lives"
  const whole = relationOf(doc, token) === "nmod" && caseOf(doc, token) === "of" ? doc.syntax.head[token] : token;
  return (
    whole !== undefined && relationOf(doc, whole) === "obj" && COSTING.has(lemmaOf(doc, doc.syntax.head[whole] ?? -1))
  );
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
  // "53,655 with 121,950 wounded"
  const right = doc.syntax.upos[token - 1] === "NUM" ? quantityAt(doc, token - 1, token)?.value : undefined;
  if (right !== undefined && token - 1 >= first) return right;
  const nouns = sufferersOf(doc, token);
  for (const noun of nouns) {
    if (hasDeterminer(doc, noun, words.zero) || ZERO.has(doc.tokens[noun]?.lower ?? "")) return { least: 0, most: 0 };
    const found = wholeOf(doc, noun) ?? joinedCount(doc, noun);
    if (found !== undefined) return found;
  }
  const risen = risenTo(doc, token);
  // "killing the driver and injuring six": whom a verb names without a number, no number beside it counts.
  const named = doc.syntax.upos[token] === "VERB" && nouns.some((noun) => isDefinite(doc, noun));
  // "kills two and injures many": a word in place of a number.
  const vague = doc.syntax.upos[token] === "VERB" && VAGUE.has(doc.tokens[token + 1]?.lower ?? "");
  return risen ?? (named || vague ? undefined : besideOf(doc, token, first, last));
}

/** "the driver", "its leader": one that the words set apart without counting. */
function isDefinite(doc: Doc, noun: number): boolean {
  const known = hasDeterminer(doc, noun, ["the", "this", "that"]) || dependents(doc, noun, ["nmod:poss"]).length > 0;
  return known && doc.syntax.xpos[noun] === "NN";
}

/** Whom a word of harm befalls: its object or passive subject, the noun that it qualifies ("12 people killed in a raid"), the one that "saw 12 people killed" names, or those of "the deaths of 12". */
export function sufferersOf(doc: Doc, token: number): readonly number[] {
  // "Eleven people died": those who die are the subject.
  const relations = DYING.has(lemmaOf(doc, token)) ? ["nsubj"] : ["obj", "nsubj:pass"];
  const own = dependents(doc, token, relations)
    // "12 dead, 40 wounded": the dead are not the wounded.
    .filter((child) => caseOf(doc, child) !== "in" && harmOf(doc, child) === undefined)
    // "her son, who was killed"
    .map((child) => (doc.tokens[child]?.lower === "who" ? (doc.syntax.head[token] ?? child) : child));
  if (doc.syntax.upos[token] !== "VERB") {
    return [...own, ...dependents(doc, token, ["nmod"]).filter((child) => caseOf(doc, child) === "of"), token];
  }
  if (own.length > 0 || doc.syntax.xpos[token] !== "VBN") return own;
  const head = doc.syntax.head[token] ?? -1;
  if (head >= 0 && doc.syntax.label[token] === "acl" && doc.syntax.upos[head] === "NOUN") return [head];
  return dependents(doc, token, ["nsubj"]).filter((child) => harmOf(doc, child) === undefined);
}

/** "Three children were among the nine people killed": the number of all, not of the part. */
function wholeOf(doc: Doc, noun: number): Quantity | undefined {
  const head = doc.syntax.head[noun] ?? -1;
  const near = [noun, ...(head < 0 ? [] : [head, ...dependents(doc, head, ["obl", "nsubj"])])];
  const whole = near.find((each) => caseOf(doc, each) === "among");
  const count = whole === undefined ? undefined : countIn(doc, whole);
  // "killed a nurse, among 11 others"
  return whole === undefined || count === undefined || lemmaOf(doc, whole) !== "other" ? count : oneMore(count);
}

function oneMore({ least, most, ...rest }: Quantity): Quantity {
  return {
    ...rest,
    ...(least === undefined ? {} : { least: least + 1 }),
    ...(most === undefined ? {} : { most: most + 1 }),
  };
}

/** The count of a noun phrase and of those joined to it: "20 pupils and two teachers", "a woman and her two sons". */
function joinedCount(doc: Doc, noun: number): Quantity | undefined {
  const first =
    countIn(doc, noun) ?? (isOnePerson(doc, noun) ? ONE : lemmaOf(doc, noun) === "couple" ? TWO : undefined);
  if (first?.least === undefined) return first;
  let sum = first;
  for (const other of dependents(doc, noun, ["conj"])) {
    // "1,200 people killed and 251 taken hostage"
    if (
      dependents(doc, other, ["acl"]).length > 0 ||
      [other + 1, other - 1].some((at) => doc.syntax.xpos[at] === "VBN")
    )
      continue;
    const more =
      doc.syntax.upos[other] === "NOUN" || doc.syntax.upos[other] === "PROPN"
        ? (numeral(doc, other) ?? (isOnePerson(doc, other) ? ONE : undefined))
        : undefined;
    if (more?.least === undefined || more.grain !== undefined) continue;
    sum = {
      ...sum,
      least: (sum.least ?? 0) + more.least,
      ...(sum.most === undefined || more.most === undefined ? {} : { most: sum.most + more.most }),
    };
  }
  return sum;
}

/** The number right on a noun: "two teachers", but not "the sight of two teachers". */
function numeral(doc: Doc, noun: number): Quantity | undefined {
  const number = dependents(doc, noun, ["nummod"])[0];
  return number === undefined ? undefined : quantityAt(doc, number, noun)?.value;
}

/** The count that stands in a noun phrase, without what is joined to it or put beside it. */
function countIn(doc: Doc, noun: number): Quantity | undefined {
  const inside = subtree(doc, noun, (child) => BESIDE.has(relationOf(doc, child)));
  return quantityAt(doc, inside[0] ?? noun, (inside.at(-1) ?? noun) + 1)?.value;
}

/** The verb of a count: the one above it, or one that the parse hung on what the count is of ("the toll of the attack reached 31, …"). */
function risingOn(doc: Doc, noun: number): number {
  const above = doc.syntax.head[noun] ?? -1;
  if (RISING.has(lemmaOf(doc, above))) return above;
  const hung = dependents(doc, noun, ["nmod"]).flatMap((child) => dependents(doc, child, ["acl"]));
  return hung.find((verb) => doc.syntax.label[verb] === "acl" && RISING.has(lemmaOf(doc, verb))) ?? above;
}

/** "the number of people killed rose to 18", "the death toll has reached 12": the figure that the number came to. */
function risenTo(doc: Doc, token: number): Quantity | undefined {
  let noun = token;
  for (let step = 0; step < 3 && !COUNTS.has(lemmaOf(doc, noun)); step++) noun = doc.syntax.head[noun] ?? -1;
  // "taking the war's overall toll to 53,000": that of other attacks too.
  const overall = dependents(doc, noun, ["amod", "nmod:poss", "compound"]).some((child) =>
    OVERALL.has(doc.tokens[child]?.lower ?? ""),
  );
  const verb = COUNTS.has(lemmaOf(doc, noun)) && !overall ? risingOn(doc, noun) : -1;
  if (!RISING.has(lemmaOf(doc, verb))) return undefined;
  const [figure] = dependents(doc, verb, ["obl", "obj", "xcomp"]).filter(
    (child) => ["to", "at", ""].includes(caseOf(doc, child)) && quantityAt(doc, child, child + 1) !== undefined,
  );
  return figure === undefined ? undefined : quantityAt(doc, figure, figure + 1)?.value;
}

/** "a driver", "Captain Reed", "its driver", "another": one person. */
function isOnePerson(doc: Doc, noun: number): boolean {
  if (doc.syntax.upos[noun] === "PROPN") return actorOfToken(doc, noun)?.value.kind === "person";
  if (ALONE.has(doc.tokens[noun]?.lower ?? "")) return true;
  if (doc.syntax.xpos[noun] !== "NN") return false;
  const lemma = lemmaOf(doc, noun);
  if (hasDeterminer(doc, noun, ["a", "an", "one", "another"])) return !COLLECTIVE.has(lemma);
  const known = hasDeterminer(doc, noun, ["the"]) || dependents(doc, noun, ["nmod:poss"]).length > 0;
  return known && PERSONS.has(lemma);
}

const IN = new Set(["in", "by", "during", "from"]);

/** The plain count nearest to a word of harm on either side: "leaving 12 dead", "death toll rose to 31". */
function besideOf(doc: Doc, token: number, first: number, last: number): Quantity | undefined {
  const passive = dependents(doc, token, ["aux"]).some((child) => lemmaOf(doc, child) === "be");
  const after = (doc.syntax.upos[token] === "VERB" && !passive) || lemmaOf(doc, token) === "toll";
  const next = quantityAt(doc, token + 1, Math.min(last, token + 1 + REACH));
  // "hurt in one attack", "killed by two drones": not those who were.
  const ahead =
    next === undefined || IN.has(doc.tokens[tokenFrom(doc, next.start) - 1]?.lower ?? "") ? undefined : next.value;
  const behind = quantitiesIn(doc, Math.max(first, token - REACH), token).at(-1)?.value;
  return after ? (ahead ?? behind) : (behind ?? ahead);
}

/** The first plain count among tokens `[first, last)`. */
function quantityAt(doc: Doc, first: number, last: number): Mention<Quantity> | undefined {
  return quantitiesIn(doc, first, last)[0];
}

/** "six people, including four children": the second number is a part of the first; "a woman, 67," gives an age. */
function isPart(doc: Doc, start: number, end: number): boolean {
  const { text } = doc.article;
  if (
    /[\p{L}’”"]\s?[,(]\s?$/u.test(text.slice(Math.max(0, start - 4), start)) &&
    /^\d\d?[,;).]/.test(text.slice(start, end + 1))
  ) {
    const years = Number(text.slice(start, end));
    if (years < 110 && !/^\d*[,;]\s?(?:\d|people|killed|dead|wounded|injured)/.test(text.slice(start, end + 12)))
      return true;
  }
  return /\b(?:including|among them|of whom|among whom|aged)(?: at least)?\s+$/i.test(
    text.slice(Math.max(0, start - 24), start),
  );
}

/** The plain counts (no money, percent or ordinal) among tokens `[first, last)`. */
function quantitiesIn(doc: Doc, first: number, last: number): readonly Mention<Quantity>[] {
  const start = doc.tokens[first]?.start ?? 0;
  const end = doc.tokens[Math.max(first, last - 1)]?.end ?? 0;
  return doc.quantities.filter(
    ({ value, ...span }) =>
      !isPart(doc, span.start, span.end) && span.start < end && span.end > start && isPlainCount(value),
  );
}
