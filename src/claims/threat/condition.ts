import type { Doc } from "../../model/doc.ts";
import type { Mention } from "../../model/span.ts";
import type { Sentence } from "../../model/syntax.ts";
import type { TimeValue } from "../../model/time.ts";
import { dependents, relationOf, subtree } from "../frame/graph.ts";
import cues from "./cues.json" with { type: "json" };

/** What must be done to be spared, and by when. */
export interface Condition {
  readonly condition?: string;
  readonly deadline?: string;
  readonly within?: string;
}

const CONDITIONS = new Set(cues.conditions);

/** The "unless", "if" or "until" clause of a sentence, and the time that it sets. */
export function conditionOf(doc: Doc, sentence: Sentence): Condition {
  for (let token = sentence.first; token < sentence.last; token++) {
    if (relationOf(doc, token) !== "advcl") continue;
    const mark = dependents(doc, token, ["mark"])[0];
    if (mark === undefined || !CONDITIONS.has(doc.tokens[mark]?.lower ?? "")) continue;
    const tokens = subtree(doc, token);
    const span = {
      start: doc.tokens[tokens[0] ?? token]?.start ?? 0,
      end: doc.tokens[tokens.at(-1) ?? token]?.end ?? 0,
    };
    return { condition: doc.article.text.slice(span.start, span.end).replace(/\s+/g, " "), ...deadlineIn(doc, span) };
  }
  return { ...conditionByWords(doc, sentence), ...deadlineIn(doc, sentence) };
}

/** "unless …" or "if …" up to the next comma, where the arcs show no clause. */
function conditionByWords(doc: Doc, sentence: Sentence): Condition {
  for (let token = sentence.first + 1; token < sentence.last; token++) {
    if (!["unless", "if"].includes(doc.tokens[token]?.lower ?? "")) continue;
    let last = token;
    while (last + 1 < sentence.last && !/^[,;.”"]$/.test(doc.tokens[last + 1]?.text ?? "")) last++;
    const words = doc.article.text.slice(doc.tokens[token]?.start ?? 0, doc.tokens[last]?.end ?? 0);
    return { condition: words.replace(/\s+/g, " ") };
  }
  return {};
}

/** A time limit among the words: "by 2 September" is a date, "within 50 days" a time that runs from a moment not named. */
function deadlineIn(doc: Doc, span: { readonly start: number; readonly end: number }): Condition {
  for (const time of doc.times) {
    if (time.start < span.start || time.end > span.end) continue;
    const limit = limitOf(doc, time);
    if (limit !== undefined) return limit;
  }
  return {};
}

function limitOf(doc: Doc, time: Mention<TimeValue>): Condition | undefined {
  const before = doc.article.text.slice(Math.max(0, time.start - 12), time.start).toLowerCase();
  const words = doc.article.text.slice(time.start, time.end).toLowerCase();
  const { value } = time;
  if (/\b(?:within|in|given|next|has|have)\s+(?:the next |another )?$/.test(before) || words.startsWith("within")) {
    if (value.duration !== undefined) return { within: value.duration };
  }
  if (
    (/\b(?:by|before|until|deadline of|until the end of)\s+$/.test(before) || value.bound === "by") &&
    value.edtf !== undefined &&
    /^\d{4}-\d\d-\d\d$/.test(value.edtf)
  ) {
    return { deadline: value.edtf };
  }
  return undefined;
}
