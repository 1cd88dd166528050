import type { Doc } from "../../model/doc.ts";
import type { Mention } from "../../model/span.ts";
import type { TimeValue } from "../../model/time.ts";
import type { Run } from "./runs.ts";

const COMES = new Set(["come", "comes", "came", "coming", "just", "barely", "only"]);
/** How many tokens before the expression may say that the clause's event comes. */
const NEAR = 6;

/**
 * The day of the clause in which "two days after the raid" stands: a day that its sentence has named, or the report's
 * own day where the clause says that its event "comes".
 */
export function hostDay(
  doc: Doc<"tokens" | "sentences">,
  run: Run,
  from: number,
  before: readonly Mention<TimeValue>[],
): string | undefined {
  const sentence = doc.sentences[run.sentence];
  if (sentence === undefined) return undefined;
  const named = before.at(-1);
  if (named !== undefined && named.start >= sentence.start) {
    return /^\d{4}-\d\d-\d\d$/.test(named.value.edtf ?? "") ? named.value.edtf : undefined;
  }
  const start = run.atoms[from]?.start ?? 0;
  let token = run.first;
  while (token < sentence.last && (doc.tokens[token]?.end ?? 0) <= start) token++;
  const near = doc.tokens.slice(Math.max(sentence.first, token - NEAR), token + 1);
  return near.some(({ lower }) => COMES.has(lower)) ? doc.article.published : undefined;
}
