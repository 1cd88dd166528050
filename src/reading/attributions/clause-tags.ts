import type { Doc } from "../../model/doc.ts";
import type { Sentence } from "../../model/syntax.ts";
import type { Arcs } from "./arcs.ts";
import type { Saying } from "./direct.ts";
import speech from "./speech.json" with { type: "json" };
import { trailingTag } from "./speech-tags.ts";
import { speechLemma } from "./speech-verbs.ts";
import { type TokenRange, trimmed } from "./token-range.ts";

/** Sentences without quotation marks that end with their tag ("The talks will resume, said Ana Ruiz."), read by their words alone. */
export function clauseTags(
  doc: Doc<"tokens" | "sentences">,
  arcs: Arcs,
  taken: readonly TokenRange[],
): readonly Saying[] {
  return doc.sentences.flatMap((sentence) => tagOf(arcs, sentence, taken) ?? []);
}

const SHORTEST = 4;
const LONGEST_REST = 12;

function tagOf(arcs: Arcs, sentence: Sentence, taken: readonly TokenRange[]): Saying | undefined {
  for (let comma = sentence.last - 3; comma > sentence.first + SHORTEST; comma -= 1) {
    if (arcs.tokens[comma]?.text !== ",") continue;
    const tag = trailingTag(arcs, { first: comma, last: sentence.last });
    if (tag?.source === undefined || !isAtOnce(comma, tag.source.first, tag.cue.first)) continue;
    if (!isCore(arcs, tag.cue) || sentence.last - Math.max(tag.source.last, tag.cue.last) > LONGEST_REST) continue;
    const content = trimmed(arcs.tokens, { first: sentence.first, last: comma });
    const end = Math.max(tag.source.last, tag.cue.last);
    const clash = taken.some(
      (range) => content.first < range.last && range.first < (endsAt(arcs, end, sentence.last) ? end : sentence.last),
    );
    return clash ? undefined : { source: tag.source, cue: tag.cue, content: [content] };
  }
  return undefined;
}

/** A mark, or a time and a mark, follows the tag: "…, the agency reported on Tuesday, citing …". */
function endsAt(arcs: Arcs, end: number, limit: number): boolean {
  for (let at = end; at < Math.min(limit, end + 4); at += 1) {
    if (arcs.upos[at] === "PUNCT") return true;
    if (arcs.upos[at] === "VERB" || arcs.upos[at] === "AUX" || arcs.upos[at] === "SCONJ") return false;
  }
  return end >= limit;
}

const CORE: ReadonlySet<string> = new Set(speech.core);

function isCore(arcs: Arcs, cue: TokenRange): boolean {
  return isCoreVerb(arcs, cue.last - 1);
}

/** A verb that does nothing but report ("say", "add", "note"), in a finite form. */
export function isCoreVerb(arcs: Arcs, verb: number): boolean {
  const lower = arcs.tokens[verb]?.lower ?? "";
  return !lower.endsWith("ing") && CORE.has(speechLemma(lower) ?? "");
}

/** The tag begins right behind its comma. */
function isAtOnce(comma: number, source: number, cue: number): boolean {
  return Math.min(source, cue) - comma <= 2;
}
