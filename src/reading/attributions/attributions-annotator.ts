import type { Annotator, Attribution, Doc } from "../../model/doc.ts";
import type { Span } from "../../model/span.ts";
import { arcsOf } from "./arcs.ts";
import { directSayings, type Saying } from "./direct.ts";
import { indirectSayings } from "./indirect.ts";
import { repaired } from "./repair.ts";
import { spanOf, trimmed } from "./token-range.ts";

type Needs = "tokens" | "sentences" | "quotes" | "syntax" | "actors";

/** Who says or thinks what: quotations with their tags, reported speech, thought and attitude; each with its speaker. */
export const attributionsAnnotator: Annotator<Needs, "attributions"> = {
  needs: ["tokens", "sentences", "quotes", "syntax", "actors"],
  gives: "attributions",
  read: attributionsOf,
};

/** The attributions of a document, in the order of their content. */
export function attributionsOf(doc: Doc<Needs>): readonly Attribution[] {
  const arcs = repaired(arcsOf(doc));
  const direct = directSayings(doc, arcs);
  const taken = direct.flatMap((saying) => [...saying.content, saying.cue]);
  const indirect = indirectSayings(doc, arcs, taken).map((found) => ({
    ...(found.source === undefined ? {} : { source: found.source }),
    cue: found.words,
    content: found.content,
  }));
  const all = [
    ...direct.map((saying) => attributionOf(doc, saying, "attributions/direct")),
    ...indirect.map((saying) => attributionOf(doc, saying, "attributions/indirect")),
  ];
  return all.sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
}

function attributionOf(doc: Doc<Needs>, saying: Saying, rule: string): Attribution {
  const spans = (ranges: readonly (Saying["cue"] | undefined)[]): readonly Span[] =>
    ranges.flatMap((range) => (range === undefined ? [] : (spanOf(doc.tokens, range) ?? [])));
  return {
    source: spans([saying.source && trimmed(doc.tokens, saying.source)]),
    cue: spans([saying.cue]),
    content: spans(saying.content),
    directness: "direct",
    rule,
  };
}
