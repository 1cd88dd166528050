import type { Doc } from "../../model/doc.ts";
import type { TimeValue } from "../../model/time.ts";
import { sentenceAt } from "./graph.ts";

/** The times that "and" joins to the one that dates a trigger ("earlier talks in May and June"): one happening each. */
export function joinedTimes(doc: Doc, token: number, when: TimeValue | undefined): readonly TimeValue[] {
  const sentence = sentenceAt(doc, token);
  if (sentence === undefined || when === undefined) return [];
  const times = doc.times.filter(
    (time) => time.start >= sentence.start && time.end <= sentence.end && time.value.edtf !== undefined,
  );
  const at = times.findIndex((time) => time.value === when || time.value.edtf?.slice(4) === when.edtf?.slice(4));
  if (at < 0) return [];
  const joined = [times[at]?.value ?? when];
  for (let next = at + 1; next < times.length; next++) {
    const between = doc.article.text.slice(times[next - 1]?.end ?? 0, times[next]?.start ?? 0);
    const value = times[next]?.value;
    if (
      !/^(?:,? and (?:in |on )?|, (?:in |on )?)$/.test(between) ||
      value?.edtf?.length !== when.edtf?.length ||
      value === undefined
    )
      break;
    joined.push(value);
  }
  return joined;
}
