import type { Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import type { Sentence } from "../../model/syntax.ts";
import type { TimeValue } from "../../model/time.ts";
import { behindOf, findingParts } from "../frame/finding-parts.ts";
import { lemmaOf } from "../frame/graph.ts";
import { ordinalOf } from "./rounds.ts";

type TalksFinding = Finding<"talks">;

/** What may stand behind an ordinal that means a round by itself: "the second one was", "the third, in Lima", "the first of them". */
const BEHIND = new Set(["one", "ones", ",", "and", "took", "was", "were", "in", "on", "of", "came", "followed"]);

/**
 * Rounds that a list tells without naming them again: "The first round took place in Lima on 12 April; the second, in Quito on
 * 19 April; the third and fourth ones on 26 April and 11 May." `told` are the talks read otherwise, in order of the text; the
 * last of them before the list gives the parties.
 */
export function listedRounds(doc: Doc, told: readonly TalksFinding[]): readonly TalksFinding[] {
  return doc.sentences.flatMap((sentence, index) => {
    const heads = ordinalsIn(doc, sentence);
    if (heads.length === 0 || sentence.section === "furniture" || !followsRound(doc, index, heads[0] ?? 0)) return [];
    const start = doc.tokens[heads[0] ?? 0]?.start ?? 0;
    const before = told.findLast((finding) => finding.trigger.start < start && finding.body.round !== undefined);
    return before === undefined ? [] : roundsOf(doc, sentence, heads, before);
  });
}

/** The tokens of ordinals that stand for a round by themselves. */
function ordinalsIn(doc: Doc, sentence: Sentence): readonly number[] {
  const found: number[] = [];
  for (let token = sentence.first + 1; token < sentence.last - 1; token++) {
    if (ordinalOf(doc.tokens[token]?.lower ?? "") === undefined) continue;
    const before = doc.tokens[token - 1]?.lower ?? "";
    const joined = before === "and" && found.at(-1) === token - 2;
    if ((before === "the" || joined) && BEHIND.has(doc.tokens[token + 1]?.lower ?? "")) found.push(token);
  }
  return found;
}

/** Whether rounds are spoken of in the sentence before the ordinal, or in one of the two sentences before. */
function followsRound(doc: Doc, index: number, token: number): boolean {
  const first = doc.sentences[Math.max(0, index - 2)]?.first ?? 0;
  for (let at = first; at < token; at++) if (lemmaOf(doc, at) === "round") return true;
  return false;
}

function roundsOf(
  doc: Doc,
  sentence: Sentence,
  heads: readonly number[],
  before: TalksFinding,
): readonly TalksFinding[] {
  return heads.flatMap((head, at) => {
    // "the third and fourth ones on 26 April and 11 May": joined ordinals share what follows, a day each.
    const group = heads.filter((_, place) => sameGroup(heads, place, at));
    const next = heads.find((other) => other > (group.at(-1) ?? head));
    const end = doc.tokens[next ?? sentence.last - 1]?.start ?? sentence.end;
    const start = doc.tokens[group.at(-1) ?? head]?.end ?? 0;
    const days = daysIn(doc, start, end);
    const places = doc.places.filter((place) => place.start >= start && place.end <= end).map(({ value }) => value);
    const day = days.length === group.length ? days[group.indexOf(head)] : days[0];
    const when = before.status === "held" ? behindOf(day, doc.article.published) : day;
    if (when === undefined && places.length === 0) return [];
    const round = ordinalOf(doc.tokens[head]?.lower ?? "");
    const { when: _, where: __, ...parts } = findingParts(doc, head);
    const { round: ___, ...body } = before.body;
    const isAhead =
      when?.edtf !== undefined && doc.article.published !== undefined && when.edtf > doc.article.published;
    const finding: TalksFinding = {
      kind: "talks",
      status: isAhead ? "planned" : "held",
      body: { ...body, people: [], ...(round === undefined ? {} : { round }) },
      ...parts,
      ...(when === undefined ? {} : { when }),
      where: places.slice(0, 1),
      standing: isAhead ? "planned" : "happened",
      rule: "talks/listed-round",
      confidence: 0.6,
    };
    return [finding];
  });
}

/** Whether two ordinals of a list stand together, joined by "and" alone. */
function sameGroup(heads: readonly number[], one: number, other: number): boolean {
  const [low, high] = one < other ? [one, other] : [other, one];
  for (let at = low; at < high; at++) if ((heads[at + 1] ?? 0) - (heads[at] ?? 0) !== 2) return false;
  return true;
}

function daysIn(doc: Doc, start: number, end: number): readonly TimeValue[] {
  return doc.times
    .filter((time) => time.start >= start && time.end <= end && /^\d{4}-\d\d-\d\d$/.test(time.value.edtf ?? ""))
    .map(({ value }) => value);
}
