import type { ActorRef } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import { overlaps, type Span } from "../../model/span.ts";

const NEAR = 700;

/** Who "he" is where the words that he is said to say name whom the pronoun seems to mean: the person named before them. */
export function otherThanNamed(
  doc: Doc<"quotes" | "actors">,
  content: readonly Span[],
  actor: ActorRef,
): ActorRef | undefined {
  return isNamedIn(doc, content, actor) ? personOutside(doc, content, actor) : undefined;
}

/** Whether words name a person: nobody speaks of themselves by name. */
function isNamedIn(doc: Doc<"quotes" | "actors">, content: readonly Span[], actor: ActorRef): boolean {
  return doc.actors.some(
    (mention) =>
      mention.value.id === actor.id &&
      content.some((span) => overlaps(span, mention)) &&
      doc.quotes.some((quote) => overlaps(quote, mention)) &&
      /\p{Lu}/u.test(doc.article.text.charAt(mention.start)),
  );
}

/** The person named last before some words, outside of quotations, who is not the one whom they name. */
function personOutside(doc: Doc<"quotes" | "actors">, content: readonly Span[], actor: ActorRef): ActorRef | undefined {
  const start = Math.min(...content.map((span) => span.start));
  return doc.actors.findLast(
    (mention) =>
      mention.end <= start &&
      start - mention.start < NEAR &&
      mention.value.kind === "person" &&
      mention.value.id !== actor.id &&
      !isNamedIn(doc, content, mention.value) &&
      !doc.quotes.some((quote) => overlaps(quote, mention)),
  )?.value;
}
