import type { Doc } from "../../model/doc.ts";
import type { Sentence } from "../../model/syntax.ts";
import { type Arcs, childWith } from "./arcs.ts";
import type { Saying } from "./direct.ts";
import { nounPhrase } from "./sources.ts";
import { sentenceNumber, type TokenRange, tokenAt } from "./token-range.ts";

/**
 * Quotations of whole sentences that no tag attributes ("Ruiz recalled the night. “We waited for hours.”") go on with what the sentence before
 * them attributes, else they are that sentence's subject's.
 */
export function withUntagged(
  doc: Doc<"tokens" | "sentences" | "quotes">,
  arcs: Arcs,
  sayings: readonly Saying[],
): readonly Saying[] {
  const all: Saying[] = [...sayings];
  for (const quote of doc.quotes) {
    if (quote.level !== 1) continue;
    const range = { first: tokenAt(doc.tokens, quote.start) - 1, last: tokenAt(doc.tokens, quote.end - 1) + 1 };
    const index = sentenceIndex(doc, range.first);
    const before = doc.sentences[index - 1];
    if (before === undefined || !isWhole(doc, range, index) || isTaken(all, range)) continue;
    if (
      (doc.sentences[index]?.paragraph ?? 0) - before.paragraph > 1 ||
      before.section !== doc.sentences[index]?.section
    )
      continue;
    const at = all.findLastIndex((saying) => saying.cue.first >= before.first && saying.cue.last <= before.last);
    const known = all[at];
    if (known !== undefined) all[at] = { ...known, content: [...known.content, range] };
    else {
      const saying = ofSubject(arcs, before, range);
      if (saying !== undefined) all.push(saying);
    }
  }
  return all;
}

function isTaken(sayings: readonly Saying[], range: TokenRange): boolean {
  return sayings.some((saying) =>
    saying.content.some((other) => other.first < range.last && range.first + 1 < other.last),
  );
}

/** Opens its sentence, closes its last one, and is long enough to be a sentence. */
function isWhole(doc: Doc<"sentences">, range: TokenRange, index: number): boolean {
  const last = doc.sentences[sentenceIndex(doc, range.last - 1)]?.last ?? 0;
  return doc.sentences[index]?.first === range.first && last - range.last <= 1 && range.last - range.first > 4;
}

function sentenceIndex(doc: Doc<"sentences">, token: number): number {
  const found = sentenceNumber(doc.sentences, token);
  return found < doc.sentences.length ? found : -1;
}

/** The subject of the sentence before, where it is a name or a pronoun. */
function ofSubject(arcs: Arcs, sentence: Sentence, range: TokenRange): Saying | undefined {
  for (let token = sentence.first; token < sentence.last; token += 1) {
    if (arcs.label[token] !== "root") continue;
    const subject = childWith(arcs, token, "nsubj", "nsubj:pass");
    if (subject === undefined || !["PROPN", "PRON"].includes(arcs.upos[subject] ?? "")) return undefined;
    return { source: nounPhrase(arcs, subject), cue: { first: token, last: token + 1 }, content: [range] };
  }
  return undefined;
}
