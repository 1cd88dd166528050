import type { ActorRef } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import type { Span } from "../../model/span.ts";
import type { Speaker } from "./speakers.ts";
import speech from "./speech.json" with { type: "json" };
import { withoutArticle } from "./without-article.ts";

const BODIES: ReadonlySet<string> = new Set(speech.bodies);
const VOICES: ReadonlySet<string> = new Set(speech.voices);
/** A spokeswoman without a house speaks for the body named so many characters before, at most. */
const NEAR = 400;

/** Whom a source means that names nobody, by what the report has named before; a spokeswoman by her house. */
export function sideAgain(doc: Doc<"actors">, source: Span, words: string): Speaker | undefined {
  const body = bodyAgain(doc, source, words);
  if (body !== undefined) return { speaker: body, description: withoutArticle(words) };
  const name = withoutArticle(words);
  const of = houseOf(doc, source, name.toLowerCase());
  return of === undefined
    ? undefined
    : { speaker: { id: `unnamed:${name.toLowerCase()}`, name, kind: "unnamed", of }, description: name };
}

/** "the ministry", "the lawmakers": the body or the people of a side that the report has named by the same noun. */
function bodyAgain(doc: Doc<"actors">, source: Span, words: string): ActorRef | undefined {
  const noun = /^the (\p{Ll}+)$/u.exec(words.toLowerCase())?.[1];
  if (noun === undefined) return undefined;
  const body = BODIES.has(noun);
  return doc.actors.findLast(
    ({ end, value }) =>
      end <= source.start &&
      value.of !== undefined &&
      (body ? value.kind === "body" : value.kind === "unnamed" && noun.endsWith("s")) &&
      ` ${value.written ?? value.name}`.toLowerCase().endsWith(` ${noun}`),
  )?.value;
}

/** "a spokeswoman said": for the body, group or organisation named right before. */
function houseOf(doc: Doc<"actors">, source: Span, bare: string): string | undefined {
  if (!VOICES.has(bare)) return undefined;
  const house = doc.actors.findLast(
    ({ start, end, value }) =>
      end <= source.start &&
      source.start - start < NEAR &&
      (value.kind === "body" || value.kind === "group" || value.kind === "organisation"),
  )?.value;
  return house?.of ?? house?.name;
}
