import { ROOT } from "../../model/syntax.ts";

/** Verbs of telling whose clause often comes without "that": "confirmed the talks would go on". */
const TELLING =
  /^(?:sa(?:ys?|id|ying)|(?:confirm|announc|believ|insist|claim|add|warn|not|hop|expect|suggest)(?:s|es|ed|e|ing)?)$/i;

/** The tags and arcs of a text as the network read them, a column each; `mendArcs` changes them in place. */
export interface Arcs {
  readonly words: readonly string[];
  readonly upos: string[];
  readonly xpos: string[];
  readonly head: number[];
  readonly label: string[];
}

/**
 * Mends what the network is known to get wrong, in the sentence from `first` up to `last`: a particle taken for a
 * preposition ("called off the talks"), a verb taken for a noun and the reverse ("Peru plans to meet Chile", "Fighting in
 * Goma left ten dead"), and three turns of headlines, which no treebank holds: two subjects with a comma
 * between them ("Norway, Peru hold talks"), an infinitive that lies ahead ("Envoy to meet king") and a bare participle
 * ("Talks set for Friday").
 */
export function mendArcs(arcs: Arcs, first: number, last: number): void {
  for (let token = first; token < last; token++) {
    mendPerfect(arcs, token, first, last);
    mendTold(arcs, token, last);
    mendSaidOf(arcs, token, last);
    mendCounted(arcs, token, last);
    mendJoinedNoun(arcs, token, first, last);
  }
  mendOpening(arcs, first, last);
  mendPlan(arcs, first, last);
  mendGerund(arcs, first, last);
  for (let token = first + 1; token < last; token++) mendParticle(arcs, token);
  mendJoinedSubjects(arcs, first, last);
  if (!/^[.!?]$/.test(arcs.words[last - 1] ?? "")) mendPredicate(arcs, first, last);
}

/** "attack" of "attacks": near enough to look a noun up in a list. */
export function singular(noun: string): string {
  return noun.toLowerCase().replace(/(?<=[^s])s$/, "");
}

/** "Peru has since imposed sanctions": a participle between "has" and its object belongs to the verb, not to the object. */
function mendPerfect({ words, upos, xpos, head, label }: Arcs, participle: number, first: number, last: number): void {
  if (xpos[participle] !== "VBN" || label[participle] !== "amod") return;
  const object = head[participle] ?? ROOT;
  const have = head[object] ?? ROOT;
  if (label[object] !== "obj" || have > participle || !/^(?:has|have|had)$/i.test(words[have] ?? "")) return;
  if (
    have + 1 === participle ||
    !range(have + 1, participle).every((token) => upos[token] === "ADV" || words[token] === "since")
  )
    return;
  head[participle] = head[have] ?? ROOT;
  label[participle] = label[have] ?? "root";
  for (const token of range(first, last)) if (head[token] === have) head[token] = participle;
  head[object] = participle;
  head[have] = participle;
  label[have] = "aux";
  upos[have] = "AUX";
  upos[participle] = "VERB";
}

/** "While Peru confirmed the talks would go on, doubts remain": the clause right behind a verb of telling is what it tells. */
function mendTold({ words, upos, head, label }: Arcs, teller: number, last: number): void {
  if (upos[teller] !== "VERB" || !TELLING.test(words[teller] ?? "")) return;
  const verb = range(teller + 1, last).find(
    (token) => head[token] === head[teller] || /^[,;.]$/.test(words[token] ?? ""),
  );
  if (verb === undefined || upos[verb] !== "VERB" || label[verb] !== "advcl" || label[teller] === "root") return;
  const below = range(teller + 1, verb)
    .filter((token) => head[token] === verb)
    .map((token) => label[token] ?? "");
  if (!below.some((name) => name.startsWith("nsubj")) || !below.includes("aux") || below.includes("mark")) return;
  head[verb] = teller;
  label[verb] = "ccomp";
}

/** "said exchanges and a meeting could be discussed": what stands between a verb of saying and the verb told is that verb's subject. */
function mendSaidOf({ words, upos, xpos, head, label }: Arcs, said: number, last: number): void {
  if (!/^sa(?:id|ys?)$/i.test(words[said] ?? "")) return;
  const below = range(said + 1, last).filter((token) => head[token] === said);
  const object = below.find((token) => label[token] === "obj" || (label[token] === "ccomp" && xpos[token] === "VBG"));
  const verb = below.find(
    (token) =>
      /^(?:ccomp|conj)$/.test(label[token] ?? "") &&
      /^(?:VERB|ADJ)$/.test(upos[token] ?? "") &&
      token > (object ?? token),
  );
  if (object === undefined || verb === undefined) return;
  const inside = range(object, verb + 1)
    .filter((token) => head[token] === verb)
    .map((token) => label[token] ?? "");
  if (inside.some((name) => name.startsWith("nsubj")) || !inside.some((name) => name.startsWith("aux"))) return;
  label[verb] = "ccomp";
  head[object] = verb;
  label[object] = label[object] === "ccomp" ? "csubj" : inside.includes("aux:pass") ? "nsubj:pass" : "nsubj";
}

/** "an embargo to be imposed, as well as fines": a noun is joined to the noun, not to the clause that hangs on it. */
function mendJoinedNoun({ upos, head, label }: Arcs, token: number, first: number, last: number): void {
  const verb = head[token] ?? ROOT;
  if (label[token] !== "conj" || upos[token] !== "NOUN" || verb < 0 || upos[verb] !== "VERB" || label[verb] !== "acl")
    return;
  if (range(first, last).some((at) => head[at] === token && /^(?:nsubj|cop|aux)/.test(label[at] ?? ""))) return;
  head[token] = head[verb] ?? ROOT;
}

/** "Overnight, Peru launched …": the name behind an adverb and a comma is the subject, not a second adverb. */
function mendOpening({ words, head, label }: Arcs, first: number, last: number): void {
  const verb = head[first] ?? ROOT;
  if (words[first + 1] !== "," || label[first] !== "advmod" || verb <= first) return;
  const tokens = range(first + 2, Math.min(verb, last));
  const subject = tokens.find((token) => head[token] === first && label[token] === "conj");
  if (subject === undefined || tokens.some((token) => head[token] === verb && /^nsubj/.test(label[token] ?? "")))
    return;
  head[subject] = verb;
  label[subject] = "nsubj";
}

/** "the number of people killed in the raid rose to 18": the participle tells of the people, the finite verb of their number. */
function mendCounted({ words, xpos, head, label }: Arcs, harmed: number, last: number): void {
  if (!/^(?:killed|wounded|injured|displaced|freed|released|arrested|missing)$/i.test(words[harmed] ?? "")) return;
  const people = harmed - 1;
  const number = head[people] ?? ROOT;
  if (label[people] !== "nmod" || head[number] !== harmed || label[number] !== "nsubj" || number > people) return;
  const verb = range(harmed + 1, last).find(
    (token) => /^VB[DZP]$/.test(xpos[token] ?? "") && isUnder(head, token, harmed),
  );
  if (
    verb === undefined ||
    range(harmed + 1, last).some((token) => head[token] === verb && /^(?:nsubj|mark|cc)/.test(label[token] ?? ""))
  )
    return;
  head[verb] = head[harmed] ?? ROOT;
  label[verb] = label[harmed] ?? "root";
  head[number] = verb;
  head[harmed] = people;
  label[harmed] = "acl";
}

function mendParticle({ upos, xpos, head, label }: Arcs, token: number): void {
  if (xpos[token] !== "RP" || upos[token - 1] !== "VERB" || label[token] === "compound:prt") return;
  head[token] = token - 1;
  label[token] = "compound:prt";
}

/** A plural noun as root with "to" and an infinitive behind it, a name before it and no verb beside: "Peru plans to meet Chile." */
function mendPlan({ words, upos, xpos, head, label }: Arcs, first: number, last: number): void {
  const tokens = range(first, last);
  const root = tokens.find((token) => head[token] === ROOT);
  if (root === undefined || root === first || xpos[root] !== "NNS" || words[root + 1]?.toLowerCase() !== "to") return;
  if (xpos[root + 2] !== "VB" || tokens.some((token) => /^(?:VB[DPZ]|MD)$/.test(xpos[token] ?? ""))) return;
  const name = root - 1;
  if (upos[name] !== "PROPN" || label[name] !== "compound") return;
  upos[root] = "VERB";
  xpos[root] = "VBZ";
  label[name] = "nsubj";
  label[root + 2] = "xcomp";
}

/** A sentence that opens with a gerund which is its subject. */
function mendGerund({ words, upos, xpos, head, label }: Arcs, first: number, last: number): void {
  const verb = head[first] ?? ROOT;
  if (xpos[first] !== "VBG" || label[first] !== "advcl" || head[verb] !== ROOT) return;
  if (words.slice(first, verb).includes(",")) return;
  const tokens = range(first, last);
  if (tokens.some((token) => head[token] === verb && /^nsubj/.test(label[token] ?? ""))) return;
  upos[first] = "NOUN";
  xpos[first] = "NN";
  label[first] = "nsubj";
  for (const token of tokens) if (head[token] === first && label[token] === "obl") label[token] = "nmod";
}

function mendJoinedSubjects({ words, upos, head, label }: Arcs, first: number, last: number): void {
  const comma = words.indexOf(",", first);
  if (comma < 0 || comma > first + 4 || comma >= last) return;
  const spoken = range(first, comma).find((token) => label[token] === "vocative" && upos[token] === "PROPN");
  const verb = spoken === undefined ? undefined : head[spoken];
  const subject = range(comma + 1, last).find((token) => label[token] === "nsubj" && head[token] === verb);
  if (spoken === undefined || verb === undefined || subject === undefined || subject > comma + 3) return;
  label[spoken] = "nsubj";
  head[subject] = spoken;
  label[subject] = "conj";
}

/** A headline whose root is a noun with an infinitive or a participle after it: that verb is what the headline tells. */
function mendPredicate({ upos, xpos, words, head, label }: Arcs, first: number, last: number): void {
  const tokens = range(first, last);
  const root = tokens.find((token) => head[token] === ROOT);
  if (root === undefined || (upos[root] !== "NOUN" && upos[root] !== "PROPN")) return;
  if (tokens.some((token) => /^VB[DPZ]$/.test(xpos[token] ?? ""))) return;
  const verb = tokens.find((token) => label[token] === "acl" && token > root && isUnder(head, token, root));
  if (verb === undefined || tokens.some((token) => head[token] === verb && /^(?:nsubj|cop)/.test(label[token] ?? "")))
    return;
  const isInfinitive = xpos[verb] === "VB" && words[verb - 1]?.toLowerCase() === "to";
  if (!isInfinitive && xpos[verb] !== "VBN") return;
  for (const token of tokens) if (head[token] === root && token > verb) head[token] = verb;
  head[verb] = ROOT;
  label[verb] = "root";
  head[root] = verb;
  label[root] = isInfinitive ? "nsubj" : "nsubj:pass";
}

/** Whether a word of the sentence from `first` up to `last` hangs on `top` by a relation. */
export function hasChild(
  { head, label }: Pick<Arcs, "head" | "label">,
  top: number,
  relation: RegExp,
  first: number,
  last: number,
): boolean {
  for (let token = first; token < last; token++)
    if (head[token] === top && relation.test(label[token] ?? "")) return true;
  return false;
}

/** The preposition before a noun, where one hangs on it. */
export function prepositionOf(
  { head, label }: Pick<Arcs, "head" | "label">,
  noun: number,
  first: number,
): number | undefined {
  for (let at = noun - 1; at >= first; at--) if (head[at] === noun && label[at] === "case") return at;
  return undefined;
}

/** Hangs a word on another, unless that one hangs on it. */
export function hang(head: number[], token: number, above: number): boolean {
  for (let at = above; at >= 0; at = head[at] ?? ROOT) if (at === token) return false;
  head[token] = above;
  return true;
}

/** Whether a word hangs on another, at most so many words between. */
export function isUnder(head: readonly number[], token: number, top: number, most = 3): boolean {
  let at = head[token] ?? ROOT;
  for (let step = 0; step < most && at >= 0; step++) {
    if (at === top) return true;
    at = head[at] ?? ROOT;
  }
  return false;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
