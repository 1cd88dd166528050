import { flatClaim } from "../claims/flat-claim.ts";
import type { Span } from "../model/span.ts";
import type { Reading } from "./read-article.ts";

/** A reading in the flat form of `read --jsonl`: the text that all spans point into, claims, times, attributions and events. */
export function flatReading({ doc, claims }: Reading): Readonly<Record<string, unknown>> {
  const { article } = doc;
  return {
    id: article.givenId ?? article.id,
    text: article.text,
    language: article.language,
    ...(article.published === undefined ? {} : { published: article.published }),
    claims: claims.map(flatClaim),
    times: doc.times.map(({ start, end, value }) => ({ start, end, type: value.type, value: value.timex })),
    attributions: doc.attributions.map((one) => ({
      source: one.source.map(pair),
      cue: one.cue.map(pair),
      content: one.content.map(pair),
    })),
    events: doc.events.map(({ start, end, type, mode, source, target, modality, confidence, rule }) => ({
      start,
      end,
      type,
      mode: mode ?? null,
      source: source?.value.name ?? null,
      target: target?.value.name ?? null,
      modality,
      confidence,
      rule,
    })),
  };
}

function pair({ start, end }: Span): readonly [number, number] {
  return [start, end];
}
