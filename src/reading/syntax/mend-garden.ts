import { type Arcs, isUnder } from "./mend-arcs.ts";

/** Past forms that are participles as well. */
const AMBIGUOUS =
  /(?:[^e]ed|^(?:agreed|made|held|sent|won|led|set|hit|struck|brought|built|caught|lost|laid|sought|sold|taught))$/i;
/** What bears the tense of the clause: a participle behind it is its verb. */
const TENSED = /^(?:is|are|was|were|has|have|had|will|would)$/i;
/** Words of a phrase that may stand between a participle and the verb of the clause. */
const INNER: ReadonlySet<string> = new Set(["ADP", "DET", "NOUN", "PROPN", "ADJ", "NUM", "ADV", "CCONJ", "PART"]);
const CLAUSE = /^(?:root|ccomp|advcl|conj|parataxis)$/;
const SUBJECT = /^nsubj/;
/** Words that begin another clause. */
const OTHER_CLAUSE = /^(?:that|which|who|what|after|before|since|until|as)$/i;
const DATING = /^(?:this|last|earlier|late|on)$/i;
const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|month|week|year)$/i;
const TIME_OF_DAY = /^(?:morning|afternoon|evening|night|noon)$/i;
/** A subject of many words hangs together over so many. */
const DEEP = 8;

/**
 * Mends "A truce brokered in Lima was broken", where the participle on the subject was taken for the verb of the clause
 * and the verb for a clause beside it, in the sentence from `first` up to `last`.
 */
export function mendGarden(arcs: Arcs, first: number, last: number): void {
  for (let token = first + 1; token < last - 2; token++) {
    if (arcs.upos[token] !== "VERB" || !AMBIGUOUS.test(arcs.words[token] ?? "")) continue;
    const subject = subjectBefore(arcs, token, first);
    if (subject === undefined) continue;
    const tensed = tensedBehind(arcs, token, last);
    const verb = tensed === undefined ? undefined : verbOf(arcs, tensed, last);
    if (tensed !== undefined && verb !== undefined)
      turn(arcs, { subject, participle: token, tensed, verb }, first, last);
  }
}

/** The subject that ends right before a verb without an auxiliary, be it hung on that verb or on the one to come. */
function subjectBefore({ upos, head, label }: Arcs, verb: number, first: number): number | undefined {
  if (!CLAUSE.test(label[verb] ?? "")) return undefined;
  let subject = verb - 1;
  while (subject >= first && !SUBJECT.test(label[subject] ?? "")) {
    const above = head[subject] ?? -1;
    if (above < first || above >= verb) return undefined;
    subject = above;
  }
  if (subject < first || upos[subject] !== "NOUN" || (head[subject] ?? -1) < verb) return undefined;
  for (let token = first; token < verb; token++)
    if (head[token] === verb && /^(?:aux|cop)/.test(label[token] ?? "")) return undefined;
  return subject;
}

/** The auxiliary that follows a participle with nothing but phrases under prepositions and days between. */
function tensedBehind({ words, upos }: Arcs, participle: number, last: number): number | undefined {
  const next = participle + 1 + (upos[participle + 1] === "ADV" ? 1 : 0);
  if (upos[next] !== "ADP" && !DATING.test(words[next] ?? "")) return undefined;
  for (let token = participle + 1; token < last; token++) {
    const word = words[token] ?? "";
    if (TENSED.test(word)) return isJoined(upos, token) ? undefined : token;
    if (!INNER.has(upos[token] ?? "") || OTHER_CLAUSE.test(word)) return undefined;
    // "confirmed on Monday talks were held": another clause begins behind the day.
    if (DAY.test(word) && upos[token + 1] === "NOUN" && !TIME_OF_DAY.test(words[token + 1] ?? "")) return undefined;
  }
  return undefined;
}

/** "resigned and then was jailed": a second verb of the same subject. */
function isJoined(upos: readonly string[], tensed: number): boolean {
  let before = tensed - 1;
  while (upos[before] === "ADV") before--;
  return upos[before] === "CCONJ";
}

/** The predicate of an auxiliary. */
function verbOf({ head, label }: Arcs, tensed: number, last: number): number | undefined {
  const verb = head[tensed] ?? -1;
  return verb > tensed && verb < last && /^(?:aux|cop)/.test(label[tensed] ?? "") ? verb : undefined;
}

interface Garden {
  readonly subject: number;
  readonly participle: number;
  readonly tensed: number;
  readonly verb: number;
}

function turn({ upos, xpos, head, label }: Arcs, garden: Garden, first: number, last: number): void {
  const { subject, participle, tensed, verb } = garden;
  if (!isUnder(head, verb, participle, DEEP) || (head[subject] !== participle && head[subject] !== verb)) return;
  // What was hung on the verb though it stands before it belongs to the participle.
  for (let token = participle + 1; token < tensed; token++)
    if (head[token] === verb) {
      head[token] = participle;
      if (SUBJECT.test(label[token] ?? "")) label[token] = "obl";
    }
  head[verb] = head[participle] ?? -1;
  label[verb] = label[participle] ?? "root";
  for (let token = first; token < last; token++) {
    const after = token > tensed || (token < participle && token !== subject);
    if (after && token !== verb && head[token] === participle) head[token] = verb;
  }
  if (label[tensed]?.startsWith("aux") === true && upos[verb] === "ADJ") {
    upos[verb] = "VERB";
    xpos[verb] = "VBN";
  }
  head[subject] = verb;
  label[subject] = label[tensed] === "aux:pass" ? "nsubj:pass" : "nsubj";
  head[participle] = subject;
  label[participle] = "acl";
  xpos[participle] = "VBN";
}
