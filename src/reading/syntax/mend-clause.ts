import { type Arcs, hasChild, isUnder, prepositionOf } from "./mend-arcs.ts";

/** Words that join a clause to a verb as well as a noun: "after talks", "after talks failed". */
export const JOINING: ReadonlySet<string> = new Set(["as", "after", "before", "since", "until", "once"]);
/** How the clause's verb was hung on the verb before it. */
const LOOSE: ReadonlySet<string> = new Set(["conj", "ccomp", "parataxis", "advcl", "xcomp"]);
/** A subject of many words hangs together over so many. */
const DEEP = 12;
const FINITE: ReadonlySet<string> = new Set(["VBD", "VBZ", "VBP"]);

/**
 * Mends "rose after talks between Peru and Chile failed", where the long subject of the clause was taken for a phrase of
 * the verb before it and the clause's verb for one joined to that, in the sentence from `first` up to `last`.
 */
export function mendClause({ words, upos, xpos, head, label }: Arcs, first: number, last: number): void {
  for (let noun = first; noun < last; noun++) {
    if (label[noun] !== "obl") continue;
    const mark = markOf({ words, head, label }, noun, first);
    const verb = mark === undefined ? undefined : verbAfter({ upos, xpos, head, label }, noun, last);
    if (mark === undefined || verb === undefined) continue;
    const above = head[verb] ?? -1;
    if (!LOOSE.has(label[verb] ?? "") || above < 0 || above > mark || (head[noun] !== above && head[noun] !== verb))
      continue;
    if (hasChild({ head, label }, verb, /^(?:nsubj|cc|mark|expl)/, first, last)) continue;
    const isPassive = hasChild({ head, label }, verb, /^aux:pass/, first, last);
    head[noun] = verb;
    label[noun] = isPassive ? "nsubj:pass" : "nsubj";
    label[verb] = "advcl";
    head[mark] = verb;
    label[mark] = "mark";
    upos[mark] = "SCONJ";
  }
}

/** The joining word before a noun, where one hangs on it. */
function markOf({ words, head, label }: Pick<Arcs, "words" | "head" | "label">, noun: number, first: number) {
  const mark = prepositionOf({ head, label }, noun, first);
  return mark !== undefined && JOINING.has(words[mark] ?? "") ? mark : undefined;
}

/** The finite verb right behind all that hangs on a noun. */
function verbAfter({ upos, xpos, head, label }: Omit<Arcs, "words">, noun: number, last: number) {
  let token = noun + 1;
  while (token < last && isUnder(head, token, noun, DEEP)) token++;
  while (token < last && label[token]?.startsWith("aux") === true) token++;
  // "until his fall, defended it"
  if (label[token - 1] === "punct") return undefined;
  const isVerb = token < last && upos[token] === "VERB";
  const hasTense = FINITE.has(xpos[token] ?? "") || label[token - 1]?.startsWith("aux") === true;
  return isVerb && hasTense ? token : undefined;
}
