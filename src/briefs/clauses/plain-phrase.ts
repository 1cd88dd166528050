/** Words at which a phrase that was cut out of a sentence shows that it is more than a phrase. */
const LOOSE =
  /["“”;:()]|\b(?:who|which|that|he|she|they|we|you|i|it|is|are|was|were|will|would|has|have|had|said|says|after|because|while)\b/i;
const MOST_WORDS = 6;

/** A phrase of a report that can stand in a sentence of ours; undefined where it is long or looks like a cut-out of a sentence. */
export function plainPhrase(phrase: string | undefined, most = MOST_WORDS): string | undefined {
  const plain = phrase?.replace(/\s+/g, " ").trim();
  if (plain === undefined || plain === "" || LOOSE.test(plain)) return undefined;
  return plain.split(" ").length <= most ? plain : undefined;
}
