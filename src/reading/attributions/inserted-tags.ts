import type { Doc } from "../../model/doc.ts";
import type { Sentence } from "../../model/syntax.ts";
import type { Arcs } from "./arcs.ts";
import { isCoreVerb } from "./clause-tags.ts";
import type { Saying } from "./direct.ts";
import { nounPhraseBefore } from "./noun-phrases.ts";
import { isCue } from "./speech-tags.ts";
import { type TokenRange, trimmed } from "./token-range.ts";

const LONGEST = 8;
const OPENERS: ReadonlySet<string> = new Set(["DET", "PROPN", "PRON", "NOUN", "ADJ", "NUM"]);
const RELATIVE: ReadonlySet<string> = new Set(["who", "which", "that"]);

/** "If the talks fail, the envoy said, both armies will return": a tag between commas, read by its words, with all of the sentence around it. */
export function insertedTags(
  doc: Doc<"tokens" | "sentences" | "quotes">,
  arcs: Arcs,
  taken: readonly Saying[],
): readonly Saying[] {
  return doc.sentences.flatMap((sentence) => {
    const saying = insertedIn(arcs, sentence);
    if (saying === undefined) return [];
    const isQuoting = doc.quotes.some(({ start, end }) => start < sentence.end && end > sentence.start);
    // What was read by the same cue, where nothing is quoted, is a part of this.
    const clash = taken.some(
      ({ content, cue, rule }) =>
        (rule === "attributions/direct" || isQuoting || cue.first !== saying.cue.first) &&
        [...content, cue].some((range) => range.first < sentence.last && sentence.first < range.last),
    );
    return clash ? [] : [saying];
  });
}

function insertedIn(arcs: Arcs, sentence: Sentence): Saying | undefined {
  for (let verb = sentence.first + 3; verb < sentence.last - 3; verb += 1) {
    if (arcs.tokens[verb + 1]?.text !== "," || !isCue(arcs, verb) || !isCoreVerb(arcs, verb)) continue;
    const source = speakerBefore(arcs, verb, sentence.first);
    if (source === undefined) continue;
    const before = trimmed(arcs.tokens, { first: sentence.first, last: source.first - 1 });
    const after = withoutStop(arcs, trimmed(arcs.tokens, { first: verb + 2, last: sentence.last }));
    if (before.last > before.first) return { source, cue: { first: verb, last: verb + 1 }, content: [before, after] };
  }
  return undefined;
}

function withoutStop(arcs: Arcs, range: TokenRange): TokenRange {
  const stop = [".", "!", "?"].includes(arcs.tokens[range.last - 1]?.text ?? "");
  return stop ? { first: range.first, last: range.last - 1 } : range;
}

/** A short phrase without a verb, right between a comma and the verb. */
function speakerBefore(arcs: Arcs, verb: number, floor: number): TokenRange | undefined {
  let comma = verb - 1;
  while (comma > floor && verb - comma <= LONGEST && arcs.tokens[comma]?.text !== ",") comma -= 1;
  if (arcs.tokens[comma]?.text !== "," || comma >= verb - 1) return undefined;
  const source = nounPhraseBefore(arcs.tokens, verb, comma + 1);
  if (source?.first !== comma + 1 || !OPENERS.has(arcs.upos[source.first] ?? "")) return undefined;
  if (RELATIVE.has(arcs.tokens[source.first]?.lower ?? "")) return undefined;
  for (let at = source.first; at < source.last; at += 1) if (arcs.upos[at] === "VERB") return undefined;
  return source;
}
