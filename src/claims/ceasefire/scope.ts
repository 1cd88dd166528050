import type { ClaimBodies } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { timeFor } from "../../reading/times/time-for.ts";
import { governorsOf } from "../frame/governors.ts";
import { caseOf, childrenOf, dependents, lemmaOf, subtree } from "../frame/graph.ts";
import cues from "./cues.json" with { type: "json" };

const PARTS = new Set(cues.parts);
const PARTIAL = new Set(cues.some);
const CERTAIN = new Set(cues.certain);
const BRIEF = new Set(cues.brief);
const PROLONGING = new Set(cues.prolonging);
const LOCAL = new Set(cues.local);
const FEASTS = new Set(cues.feasts);

/** "halt attacks on power stations", "a pause in strikes on ports", "cease combat in the Black Sea": some of the fighting only. */
function isOfSome(doc: Doc, token: number): boolean {
  const isVerb = doc.syntax.upos[token] === "VERB";
  return dependents(doc, token, isVerb ? ["obj"] : ["nmod"])
    .filter((fight) => PARTS.has(lemmaOf(doc, fight)))
    .flatMap((fight) => [
      ...dependents(doc, fight, ["nmod", "compound", "det", "amod"]),
      ...dependents(doc, token, isVerb ? ["obl"] : ["nmod"]),
    ])
    .some((child) => PARTIAL.has(lemmaOf(doc, child)) || CERTAIN.has(doc.tokens[child]?.lower ?? ""));
}

/** "a lull", "an Easter truce", "a truce for the holiday", "a ceasefire until 22 April". */
function isBrief(doc: Doc, token: number, words: readonly string[]): boolean {
  if (BRIEF.has(lemmaOf(doc, token)) || words.some((word) => FEASTS.has(word))) return true;
  return dependents(doc, token, ["nmod", "obl"]).some(
    (child) =>
      ["over", "for", "during", "through", "until", "to"].includes(caseOf(doc, child)) &&
      subtree(doc, child).some((inner) => FEASTS.has(lemmaOf(doc, inner))),
  );
}

/** "a ceasefire in the port of Callao": for one place of a wider war. */
function isLocal(doc: Doc, token: number): boolean {
  return dependents(doc, token, ["nmod"]).some(
    (child) => ["in", "for", "around"].includes(caseOf(doc, child)) && LOCAL.has(lemmaOf(doc, child)),
  );
}

/** How much of the fighting stops, and for how long. */
export function scopeOf(doc: Doc, token: number): ClaimBodies["ceasefire"]["scope"] {
  if (isOfSome(doc, token)) return "partial";
  const own = childrenOf(doc, token);
  // "immediate and permanent"
  const words = [...own, ...own.flatMap((child) => dependents(doc, child, ["conj"]))].map(
    (child) => doc.tokens[child]?.lower ?? "",
  );
  if (words.some((word) => cues.partial.includes(word))) return "partial";
  if (words.some((word) => cues.whole.includes(word))) return "full";
  if (words.some((word) => cues.temporary.includes(word)) || "duration" in durationOf(doc, token)) return "temporary";
  if (words.some((word) => cues.full.includes(word))) return "full";
  if (isBrief(doc, token, words) || timeFor(doc, token)?.value.bound === "until") return "temporary";
  return isLocal(doc, token) ? "partial" : "unspecified";
}

/** "a 30-day ceasefire", "a truce of 60 days", "extended the truce by a month", "hold their fire for three days": how long it is to last; weeks are told in days. */
export function durationOf(doc: Doc, token: number): { readonly duration?: string } {
  const duration = touching(doc, token) ?? beside(doc, token);
  if (duration === undefined) return {};
  const weeks = /^P(\d+)W$/.exec(duration);
  return { duration: weeks === null ? duration : `P${Number(weeks[1]) * 7}D` };
}

/** The length that a verb takes: of the stopping itself, or of the verb that prolongs it. */
function beside(doc: Doc, token: number): string | undefined {
  const own = doc.syntax.upos[token] === "VERB";
  const above = governorsOf(doc, token)[0];
  const verb = own ? token : above?.by === "obj" && PROLONGING.has(above.lemma) ? above.token : undefined;
  if (verb === undefined) return undefined;
  const lengths = dependents(doc, verb, ["obl"]).filter((child) => ["for", "by"].includes(caseOf(doc, child)));
  return lengths.flatMap((child) => {
    const at = doc.tokens[child]?.start ?? -1;
    const time = doc.times.find(({ start, end }) => start <= at && at < end)?.value;
    return time?.edtf === undefined && time?.duration?.includes("X") === false ? [time.duration] : [];
  })[0];
}

/** Units that are not counted. */
const MANY = /^(?:hours|days|weeks|months|years)\b/i;

/** A length that touches the noun. */
function touching(doc: Doc, token: number): string | undefined {
  const at = doc.tokens[token];
  if (at === undefined) return undefined;
  for (const { value, start, end, rule } of doc.times) {
    // "two days after the truce" is no length of it.
    if ((value.edtf !== undefined || rule === "times/event-offset") && end <= at.start) continue;
    if (value.duration === undefined || value.duration.includes("X")) continue;
    // "a months-long truce"
    if (MANY.test(doc.article.text.slice(start, end))) continue;
    const between =
      end <= at.start
        ? doc.article.text.slice(end, at.start)
        : start >= at.end
          ? doc.article.text.slice(at.end, start)
          : "";
    const touches =
      end <= at.start
        ? /^[\s-]*(?:[\p{L}-]+ ){0,2}$/u.test(between) &&
          !/\b(?:after|before|since|until|into|ago|of)\b/.test(between) &&
          between.length < 30
        : /^\s(?:of|for|lasting)\s(?:at least\s)?$/.test(between);
    if (touches) return value.duration;
  }
  return undefined;
}
