import type { Doc } from "../../model/doc.ts";
import type { PlaceRef } from "../../model/place.ts";
import { covers, type NonEmpty, type Span } from "../../model/span.ts";
import type { TimeValue } from "../../model/time.ts";
import type { Voice } from "../../model/voice.ts";
import { timeFor } from "../../reading/times/time-for.ts";
import { sentenceAt } from "./graph.ts";
import { voiceAt } from "./voice-at.ts";

/** What every finding has, read from around its trigger: the sentence as evidence, the voice, the time and the place. */
export interface FindingParts {
  readonly evidence: NonEmpty<Span>;
  readonly trigger: Span;
  readonly voice: Voice;
  readonly when?: TimeValue;
  readonly where: readonly PlaceRef[];
}

/** The common parts of a finding whose trigger is a token. */
export function findingParts(doc: Doc, token: number): FindingParts {
  const sentence = sentenceAt(doc, token);
  const at = doc.tokens[token] ?? { start: 0, end: 0 };
  const when = timeFor(doc, token)?.value;
  const where = sentence === undefined ? undefined : doc.places.find((place) => covers(sentence, place))?.value;
  return {
    evidence: [sentence === undefined ? spanOf(at) : spanOf(sentence)],
    trigger: spanOf(at),
    voice: voiceAt(doc, token),
    ...(when === undefined || when.idle === true ? {} : { when }),
    where: where === undefined ? [] : [where],
  };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
