import type { ActorRef } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import type { Span } from "../../model/span.ts";

/** Characters within which a report still speaks of a statement that it named. */
const RECENT = 700;

/** "a statement | issued by the army": whose words a record behind its verb holds. */
export function issuerBehind(doc: Doc<"actors">, source: Span): ActorRef | undefined {
  const issuer = doc.actors.find((mention) => mention.start >= source.end);
  if (issuer === undefined || issuer.start - source.end > LONGEST_LINK || issuer.value.kind === "outlet")
    return undefined;
  const link = doc.article.text.slice(source.end, issuer.start);
  return /^ (?:\p{Ll}+ )?(?:by|from|of) (?:the |its )?$/u.test(link) ? issuer.value : undefined;
}

const LONGEST_LINK = 24;

/** "In a statement, the army …": whose statement it was of which the text goes on to speak. */
export function issuerBefore(doc: Doc<"actors">, source: Span): ActorRef | undefined {
  const from = Math.max(0, source.start - RECENT);
  const at = doc.article.text.slice(from, source.start).lastIndexOf(" statement, ");
  const end = from + at + " statement, ".length;
  const issuer = at < 0 ? undefined : doc.actors.find(({ start }) => start >= end && start - end <= "the ".length);
  return issuer === undefined || issuer.value.kind === "outlet" ? undefined : issuer.value;
}
