import type { Doc } from "../../model/doc.ts";
import type { Mention } from "../../model/span.ts";
import type { Sentence } from "../../model/syntax.ts";
import { addDays, type TimeValue } from "../../model/time.ts";
import { addMonths, interval } from "./resolve/civil.ts";
import { sinceBefore } from "./since-before.ts";
import { tokensOfSpan } from "./tokens-of-span.ts";

/**
 * A mention with its open beginning closed by the report's day, at the grain of the beginning: "since January" is
 * `2025-01/2025-05`. What the "since" phrase itself tells of ("since the invasion in 2022") happened then and is not closed.
 */
export function closed(
  doc: Doc<"tokens">,
  mention: Mention<TimeValue>,
  token: number,
  sentence: Sentence,
): Mention<TimeValue> {
  const { published } = doc.article;
  const { edtf } = mention.value;
  if (edtf === undefined || published === undefined || edtf.slice(0, 10) > published) return mention;
  const [first, last] = tokensOfSpan(doc.tokens, mention, sentence);
  const since = sinceBefore(doc, first, sentence);
  if (since === undefined) return mention;
  if ((token > since && token < last + 3) || inWhenClause(doc, last, token))
    return { ...mention, value: unbound(mention.value) };
  const [from = edtf] = edtf.split("/");
  return { ...mention, value: { ...mention.value, edtf: interval(from, published.slice(0, from.length)) } };
}

/** The value without its open end. */
function unbound({ bound: _, ...value }: TimeValue): TimeValue {
  return value;
}

/** "since 18 March, when the truce broke": what broke did so on that day. */
function inWhenClause(doc: Doc<"tokens">, last: number, token: number): boolean {
  const when = doc.tokens[last]?.lower === "," ? last + 1 : last;
  if (doc.tokens[when]?.lower !== "when" || token <= when) return false;
  for (let i = when; i < token; i++) if (doc.tokens[i]?.lower === ",") return false;
  return true;
}

/** The stretch of so long a duration (`P11W`) that ends with `published`: days for less than four weeks, else months or years. */
export function stretchBefore(duration: string, published: string): string | undefined {
  const match = /^P(\d{1,3})([DWMY])/.exec(duration);
  if (match === null) return undefined;
  const amount = Number(match[1]);
  const unit = match[2];
  if (unit === "Y") return interval(addMonths(published, -12 * amount).slice(0, 4), published.slice(0, 4));
  if (unit === "M") return interval(addMonths(published, -amount).slice(0, 7), published.slice(0, 7));
  const days = unit === "W" ? 7 * amount : amount;
  const cut = days < 28 ? 10 : 7;
  return interval(addDays(published, -days).slice(0, cut), published.slice(0, cut));
}
