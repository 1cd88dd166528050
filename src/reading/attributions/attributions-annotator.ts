import type { Annotator, Attribution, Doc, Quote } from "../../model/doc.ts";
import type { Span } from "../../model/span.ts";
import { arcsOf } from "./arcs.ts";
import { clauseTags } from "./clause-tags.ts";
import { directSayings, type Saying } from "./direct.ts";
import { withFragments } from "./fragments.ts";
import { indirectSayings } from "./indirect.ts";
import { insertedTags } from "./inserted-tags.ts";
import { repaired } from "./repair.ts";
import { type Speaker, speakerOf } from "./speakers.ts";
import { spanOf, type TokenRange, trimmed } from "./token-range.ts";
import { withUntagged } from "./untagged.ts";

type Needs = "tokens" | "sentences" | "quotes" | "syntax" | "actors";

/** Words that stand for what was said before, and say nothing themselves. */
const RELATIVE: ReadonlySet<string> = new Set(["which", "who", "what"]);

/** Who says or thinks what: quotations with their tags, reported speech, thought and attitude; each with its speaker. */
export const attributionsAnnotator: Annotator<Needs, "attributions"> = {
  needs: ["tokens", "sentences", "quotes", "syntax", "actors"],
  gives: "attributions",
  read: attributionsOf,
};

/** The attributions of a document, in the order of their content. */
export function attributionsOf(doc: Doc<Needs>): readonly Attribution[] {
  const arcs = repaired(arcsOf(doc));
  const direct = directSayings(doc, arcs).map((saying) => ({ ...saying, rule: "attributions/direct" }));
  const indirect = indirectSayings(doc, arcs, taken(direct)).map(({ source, words, content, rule }) => ({
    ...(source && { source }),
    cue: words,
    content,
    rule,
  }));
  const first: Saying[] = [...direct, ...withFragments(doc, arcs, indirect, taken(direct))];
  const inserted = insertedTags(doc, arcs, first).map((saying) => ({ ...saying, rule: "attributions/inserted" }));
  const cues = new Set(inserted.map(({ cue }) => cue.first));
  const found = [...first.filter(({ cue }) => !cues.has(cue.first)), ...inserted];
  const tagged = clauseTags(doc, arcs, taken(found)).map((saying) => ({ ...saying, rule: "attributions/tag" }));
  const outer = doc.quotes.filter((quote) => quote.level === 1);
  const all = withUntagged(doc, arcs, [...found, ...tagged])
    .map((saying) => attributionOf(doc, saying, outer))
    .filter(({ content }) => !content.every((span) => RELATIVE.has(doc.article.text.slice(span.start, span.end))));
  return withSpeakers(
    doc,
    [...all].sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0)),
  );
}

function taken(sayings: readonly Saying[]): readonly TokenRange[] {
  return sayings.flatMap((saying) => [...saying.content, saying.cue]);
}

/** Names the speakers in the order of the text, so that pronouns and "the official" can go on with the speaker before. */
function withSpeakers(doc: Doc<Needs>, attributions: readonly Attribution[]): readonly Attribution[] {
  const before: Speaker[] = [];
  return attributions.map((attribution) => {
    const speaker = speakerOf(doc, attribution.source[0], before, attribution.content);
    if (speaker.speaker !== undefined) before.push(speaker);
    return { ...attribution, ...speaker };
  });
}

function attributionOf(doc: Doc<Needs>, saying: Saying, outer: readonly Quote[]): Attribution {
  const spans = (ranges: readonly (Saying["cue"] | undefined)[]): readonly Span[] =>
    ranges.flatMap((range) => (range === undefined ? [] : (spanOf(doc.tokens, range) ?? [])));
  const content = spans(saying.content).filter((span) =>
    /[\p{L}\p{N}]/u.test(doc.article.text.slice(span.start, span.end)),
  );
  return {
    source: spans([saying.source && trimmed(doc.tokens, saying.source)]),
    cue: spans([saying.cue]),
    content,
    directness: directnessOf(outer, content),
    rule: saying.rule ?? "attributions/untagged",
  };
}

/** Direct where nearly all of the words stand in quotation marks, mixed where some do. */
function directnessOf(outer: readonly Quote[], content: readonly Span[]): Attribution["directness"] {
  const length = content.reduce((sum, span) => sum + span.end - span.start, 0);
  let quoted = 0;
  for (const span of content) {
    for (let at = firstEndingAfter(outer, span.start); (outer[at]?.start ?? span.end) < span.end; at += 1) {
      const quote = outer[at];
      if (quote !== undefined) quoted += Math.min(span.end, quote.end) - Math.max(span.start, quote.start);
    }
  }
  return quoted === 0 ? "indirect" : quoted >= 0.8 * length ? "direct" : "mixed";
}

/** Outermost quotations do not overlap, so that their ends are sorted too. */
function firstEndingAfter(outer: readonly Quote[], offset: number): number {
  let low = 0;
  let high = outer.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((outer[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
