import { principalOf } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import type { PlaceRef } from "../../model/place.ts";
import type { Mention } from "../../model/span.ts";
import { actorOfToken, phraseActors, phraseTokens } from "./phrase-actors.ts";

/** The place mention that covers a token. */
export function placeOfToken(doc: Doc, token: number): Mention<PlaceRef> | undefined {
  const at = doc.tokens[token];
  return at === undefined ? undefined : doc.places.find((place) => place.start <= at.start && at.end <= place.end);
}

/** The actors that a phrase means as short names; where it names only a place, the state or territory of that place ("strikes on Kyiv": Ukraine). */
export function sidesOfPhrase(doc: Doc, head: number): readonly string[] {
  // "entered Gaza, the UN's spokesman said": the place itself, whoever is named behind it.
  const own = actorOfToken(doc, head) === undefined ? placeOfToken(doc, head)?.value.territory : undefined;
  if (own !== undefined) return [own];
  const actors = phraseActors(doc, head).filter((mention) => mention.value.kind !== "outlet");
  if (actors.length > 0)
    return [...new Set(actors.flatMap((mention) => (mention.value.members ?? [mention.value]).map(principalOf)))];
  for (const token of phraseTokens(doc, head)) {
    const territory = placeOfToken(doc, token)?.value.territory;
    // "a Freedonia-made tank" is not Freedonia's.
    if (territory !== undefined && actorOfToken(doc, token)?.rule !== "actors/passing") return [territory];
  }
  return [];
}

/** The first place that a phrase names ("strikes on the town of Sloviansk"). */
export function placeOfPhrase(doc: Doc, head: number): PlaceRef | undefined {
  for (const token of phraseTokens(doc, head)) {
    const place = placeOfToken(doc, token)?.value;
    if (place !== undefined) return place;
  }
  return undefined;
}
