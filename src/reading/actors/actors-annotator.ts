import type { ActorRef } from "../../model/actor.ts";
import type { Annotator, Doc } from "../../model/doc.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { Mention } from "../../model/span.ts";
import { type Draft, type Reader, readerOf } from "./reader.ts";
import { resolve } from "./resolve.ts";
import { scan } from "./scan.ts";

/**
 * Every mention of an actor: names of the lexicon, demonyms and what they make with a body, an office or people; persons and
 * organisations that the text itself brings in; titles, pronouns and "the two sides" that refer back to them.
 */
export function actorsAnnotator(lexicon: Lexicon): Annotator<"tokens" | "sentences" | "quotes" | "syntax", "actors"> {
  return {
    needs: ["tokens", "sentences", "quotes", "syntax"],
    gives: "actors",
    read: (doc) => actorsOf(doc, lexicon),
  };
}

function actorsOf(
  doc: Doc<"tokens" | "sentences" | "quotes" | "syntax">,
  lexicon: Lexicon,
): readonly Mention<ActorRef>[] {
  const reader = readerOf(doc, lexicon);
  const drafts = resolve(reader, scan(reader));
  return drafts.map((draft) => mentionOf(reader, draft));
}

function mentionOf(reader: Reader, draft: Draft): Mention<ActorRef> {
  const start = reader.row.tokens[draft.from]?.start ?? 0;
  const end = reader.row.tokens[draft.to - 1]?.end ?? start;
  return { start, end, value: draft.value, rule: draft.rule };
}
