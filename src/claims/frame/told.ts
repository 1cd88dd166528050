import type { Doc } from "../../model/doc.ts";
import { onceFor } from "../../model/once.ts";
import type { NonEmpty, Span } from "../../model/span.ts";
import type { Telling, ToldKind } from "../../model/telling.ts";
import { isRelevant } from "./candidates.ts";
import { sentenceAt } from "./graph.ts";
import { isConditional } from "./stance-turns.ts";

/**
 * Words of which the classifier is sure that they tell a fact of a kind, in sentences of which no finding was read:
 * of each sentence the surest one, from a probability of `least` on.
 */
export function untoldWords(
  doc: Doc,
  kind: ToldKind,
  findings: readonly { readonly evidence: readonly Span[] }[],
  least: number,
): readonly Telling[] {
  return untoldSentences(doc, kind, findings, least).flatMap((words) => words.slice(0, 1));
}

/** As `untoldWords`, with all such words of each sentence, the surest first. */
export function untoldSentences(
  doc: Doc,
  kind: ToldKind,
  findings: readonly { readonly evidence: readonly Span[] }[],
  least: number,
): readonly (readonly Telling[])[] {
  const read = new Set(findings.map(({ evidence }) => evidence[0]?.start));
  const bySentence = new Map<number, Telling[]>();
  for (const telling of doc.tellings) {
    if (telling.kind !== kind || telling.probability < least) continue;
    const sentence = sentenceAt(doc, telling.token);
    if (sentence === undefined || read.has(sentence.start) || !isRelevant(doc, sentence)) continue;
    // "if there were aid"
    if (isConditional(doc, telling.token)) continue;
    const words = bySentence.get(sentence.start);
    if (words === undefined) bySentence.set(sentence.start, [telling]);
    else words.push(telling);
  }
  return [...bySentence.values()].map((words) => words.sort((a, b) => b.probability - a.probability));
}

/** How probable the classifier holds it that a word tells a fact of a kind, 0 to 1; 0 where it hears none. */
export function oddsOf(doc: Doc, kind: ToldKind, token: number): number {
  const telling = byToken(doc).get(token);
  return telling?.kind === kind ? telling.probability : 0;
}

const byToken = onceFor(
  (doc: Doc) => doc.tellings,
  ({ tellings }) => new Map(tellings.map((telling) => [telling.token, telling])),
);

/** A status of which the classifier is sure enough to be believed before the rules. */
export function statusTold<Status extends string>(status: Telling["status"]): Status | undefined {
  return status.probability >= SURE_OF_STATUS ? (status.name as Status) : undefined;
}

const SURE_OF_STATUS = 0.6;

/** Of findings read from little those that neither a rule's finding nor one kept before them tells. */
export function untold<Any>(
  read: readonly Any[],
  ruled: readonly Any[],
  isToldBy: (finding: Any, other: Any) => boolean,
): readonly Any[] {
  const found: Any[] = [];
  for (const finding of read) if (![...ruled, ...found].some((other) => isToldBy(finding, other))) found.push(finding);
  return found;
}

/** Whether a finding was read from a headline: what that tells, the text tells more fully. */
export function isOfHeadline(doc: Doc, { evidence: [{ start }] }: { readonly evidence: NonEmpty<Span> }): boolean {
  return doc.sentences.find((sentence) => sentence.start === start)?.section === "title";
}
