import type { Doc } from "../../model/doc.ts";
import { figureOf, isPlainCount } from "../../model/quantity.ts";
import { covers } from "../../model/span.ts";
import { governorsOf } from "../frame/governors.ts";
import { caseOf, lemmaOf, relationOf, sentenceAt, tokenFrom } from "../frame/graph.ts";
import { actorOfToken } from "../frame/phrase-actors.ts";
import cues from "./cues.json" with { type: "json" };

const PEOPLE: ReadonlySet<string> = new Set([...cues.people, ...Object.keys(cues.what)]);
const SWAPS = new Set(cues.swaps);
/** Words before people who are of another time, or a part of those counted. */
const APART: ReadonlySet<string> = new Set(["after", "before", "since", "until", "including", "among"]);
/** What befalls people who are handed over by nobody. */
const HARM: ReadonlySet<string> = new Set(cues.harm);

/**
 * How many people the clause of a handover counts, where those handed over have no number of their own: "twelve soldiers
 * crossed the bridge in a swap"; of a swap the sum of both sides where each has one. Undefined where it counts several groups.
 */
export function peopleCounted(doc: Doc, trigger: number): number | undefined {
  const sentence = sentenceAt(doc, trigger);
  if (sentence === undefined) return undefined;
  const figures: number[] = [];
  for (const { value, start, end } of doc.quantities) {
    if (start < sentence.start || end > sentence.end || !isPlainCount(value) || value.each === true) continue;
    if (doc.times.some((time) => covers(time, { start, end }))) continue;
    const figure = figureOf(value);
    const counted = countedPeople(doc, start);
    if (figure !== undefined && counted !== undefined && isOfClause(doc, counted, trigger)) figures.push(figure);
  }
  const [first, second] = figures;
  if (figures.length === 1) return first;
  const swapped = figures.length === 2 && SWAPS.has(lemmaOf(doc, trigger));
  return swapped && first !== undefined && second !== undefined ? first + second : undefined;
}

/** The people that a count counts: "soldiers" of "twelve soldiers", "Chileans" of "55 Chileans". */
function countedPeople(doc: Doc, start: number): number | undefined {
  const token = tokenFrom(doc, start);
  const noun = relationOf(doc, token) === "nummod" ? (doc.syntax.head[token] ?? token) : token;
  const actor = actorOfToken(doc, noun)?.value;
  const people = PEOPLE.has(lemmaOf(doc, noun)) || actor?.kind === "population" || actor?.kind === "state";
  return people ? noun : undefined;
}

/** Whether people are of the clause that a trigger heads or hangs in, and not of another that harms them. */
function isOfClause(doc: Doc, people: number, trigger: number): boolean {
  const verb = governorsOf(doc, people).find(({ verbal }) => verbal);
  if (verb !== undefined && HARM.has(verb.lemma)) return false;
  if (APART.has(caseOf(doc, people))) return false;
  const above = [trigger, ...governorsOf(doc, trigger).map(({ token }) => token)];
  return governorsOf(doc, people).some(({ token, verbal }) => token === trigger || (verbal && above.includes(token)));
}
