import type { Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import type { PlaceRef } from "../../model/place.ts";
import type { Mention } from "../../model/span.ts";
import type { Sentence } from "../../model/syntax.ts";
import { sentenceAt, tokenFrom } from "../frame/graph.ts";

type AttackFinding = Finding<"attack">;

/** The rule of a finding that tells one place of several over which drones or missiles were brought down. */
export const FOILED_PLACE = "attack/foiled-place";

/** What may stand between a count of drones or missiles and the place over which they were brought down. */
const OVER = /^(?: (?!and\b)[\p{L}-]+){0,3}(?: [-–—])? (?:over|above|in) (?:the )?$/u;
/** What may stand between two places of one count: "over the Vladimir, Kaluga and Ryazan regions". */
const NEXT = /^(?:,|,? and) (?:the )?$/;

/**
 * Where a report lists over which places how many were brought down ("12 over the Belgorod Region, one each over the Tula and Oryol
 * regions"), each is told for itself, beside the whole of it. A sentence that goes on with the list after one that tells the act
 * is read with it.
 */
export function withFoiledPlaces(doc: Doc, findings: readonly AttackFinding[]): readonly AttackFinding[] {
  return findings.flatMap((finding) => {
    if (finding.rule !== "attack/foil" || finding.status !== "foiled") return [finding];
    const sentence = sentenceAt(doc, tokenFrom(doc, finding.trigger.start));
    const index = sentence === undefined ? -1 : doc.sentences.indexOf(sentence);
    const lists = [doc.sentences[index], doc.sentences[index + 1]].map((each) =>
      each === undefined ? [] : listedIn(doc, each),
    );
    const [here = [], next = []] = lists;
    const listed = here.length + next.length < 2 ? [] : [...here, ...next.slice(here.length > 0 ? next.length : 0)];
    if (listed.length === 0) return [finding];
    const names = new Set(listed.map(({ value }) => value.name));
    const whole = finding.where.some(({ name }) => names.has(name)) ? { ...finding, where: [] } : finding;
    return [whole, ...listed.map((place) => at(doc, finding, place))];
  });
}

function at(doc: Doc, finding: AttackFinding, place: Mention<PlaceRef>): AttackFinding {
  const sentence = sentenceAt(doc, tokenFrom(doc, place.start));
  const span = sentence === undefined ? place : sentence;
  const { killed: _, wounded: __, ...body } = finding.body;
  return {
    ...finding,
    body,
    where: [place.value],
    evidence: [{ start: span.start, end: span.end }],
    trigger: { start: place.start, end: place.end },
    rule: FOILED_PLACE,
  };
}

/** Where the numbers of a sentence end. */
function countsIn(doc: Doc, sentence: Sentence): readonly number[] {
  const tokens = doc.tokens.slice(sentence.first, sentence.last);
  const isNumber = (at: number): boolean => doc.syntax.upos[sentence.first + at] === "NUM";
  return tokens.flatMap(({ text, end }, at) => (/^\d/.test(text) || isNumber(at) ? [end] : []));
}

/** "…, Freedonia said": a state is named behind the list, not in it. */
function isState({ value }: Mention<PlaceRef>): boolean {
  return value.precision === "country";
}

/** The places of a sentence that follow a count of their own, and those joined to one that does. */
function listedIn(doc: Doc, sentence: Sentence): readonly Mention<PlaceRef>[] {
  const { text } = doc.article;
  const counts = countsIn(doc, sentence);
  const listed: Mention<PlaceRef>[] = [];
  for (const place of doc.places) {
    if (place.start < sentence.start || place.end > sentence.end) continue;
    const last = listed.at(-1);
    const joined = last !== undefined && !isState(place) && NEXT.test(text.slice(last.end, place.start));
    const counted = counts.some((end) => end < place.start && OVER.test(text.slice(end, place.start)));
    if (joined || counted) listed.push(place);
  }
  return listed;
}
