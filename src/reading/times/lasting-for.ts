import type { Doc } from "../../model/doc.ts";
import type { Mention } from "../../model/span.ts";
import type { Sentence } from "../../model/syntax.ts";
import type { TimeValue } from "../../model/time.ts";
import { firstFrom } from "./first-from.ts";
import { stretchBefore } from "./open-ends.ts";

/** The duration and the word that names what lasts stand at most this far apart, in characters. */
const NEAR = 40;

/** A stretch up to the report's day for an event that the sentence says has lasted so long: "after an 11-week blockade", "for nearly two months". */
export function lastingFor(
  doc: Doc<"tokens" | "times">,
  token: number,
  sentence: Sentence,
): Mention<TimeValue> | undefined {
  const { published } = doc.article;
  const trigger = doc.tokens[token];
  if (published === undefined || trigger === undefined) return undefined;
  for (let i = firstFrom(doc.times, sentence.start); i < doc.times.length; i++) {
    const mention = doc.times[i];
    if (mention === undefined || mention.start >= sentence.end) return undefined;
    if (!lasts(doc, mention, trigger.start)) continue;
    const edtf = stretchBefore(mention.value.timex, published);
    if (edtf !== undefined) return { ...mention, value: { ...mention.value, edtf } };
  }
  return undefined;
}

/** Whether a length of weeks or more is led by "for" or qualifies the word that follows. */
function lasts(doc: Doc<"tokens" | "times">, mention: Mention<TimeValue>, trigger: number): boolean {
  const { type, idle, timex, direction } = mention.value;
  if (type !== "DURATION" || idle === true || direction !== undefined || !/^P\d+[WM]/.test(timex)) return false;
  const text = doc.article.text;
  const before = text.slice(Math.max(0, mention.start - 4), mention.start);
  if (before === "for ") return true;
  const hyphenated = /-|’s|'s/.test(text.slice(mention.start, mention.end));
  return hyphenated && trigger >= mention.end && trigger - mention.end < NEAR;
}
