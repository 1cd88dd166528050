import type { Doc } from "../../model/doc.ts";
import type { Sentence } from "../../model/syntax.ts";
import type { DurationMeaning, Meaning } from "./grammar/meaning.ts";
import { lowerAt } from "./grammar/walk.ts";
import type { Point, Tense } from "./resolve/point.ts";
import type { Run } from "./runs.ts";
import { signBefore } from "./sign-by-words.ts";
import { sinceBefore } from "./since-before.ts";
import { type Sign, signOf, type TenseDoc } from "./tense.ts";
import words from "./tense-words.json" with { type: "json" };

const SUPERLATIVES = new Set(words.superlatives);
/** How many tokens before a length may say that it looks back. */
const NEAR = 8;

/** The side of the present on which a proposal lies, by the word before it, else by the tense of its clause. */
export function tenseAt(
  doc: Doc<"tokens" | "sentences">,
  run: Run,
  from: number,
  meaning: Meaning,
): Pick<Point, "tense" | "soft"> {
  if (meaning.kind === "duration") return aheadTense(doc, run, from, meaning);
  if (meaning.kind !== "calendar" && meaning.kind !== "period") return {};
  const weekday = meaning.kind === "calendar" && meaning.weekday !== undefined && meaning.day === undefined;
  const led = ledTense(run, from);
  if (led === "past" || (weekday && led !== undefined && lowerAt(run.atoms, from - 1) !== "by")) return { tense: led };
  const place = placeOf(doc, run, from);
  if (place === undefined) return {};
  if (sinceBefore(doc, place.token, place.sentence) !== undefined) return { tense: "past" };
  const sign = signOf(doc, place.token, place.sentence);
  if (weekday) return sign ?? {};
  if (led !== undefined)
    return sign?.tense === "future" || fronted(run, from, sign) ? (sign ?? {}) : { tense: led, soft: true };
  if (sign === undefined) return {};
  return isAttributive(run, from) ? { ...sign, soft: true } : sign;
}

/** "will end in 50 days" lies ahead; "the first in 20 years", "in more than a year" look back. */
function aheadTense(doc: TenseDoc, run: Run, from: number, meaning: DurationMeaning): Pick<Point, "tense" | "soft"> {
  const bounded = meaning.mod !== undefined && meaning.mod !== "APPROX";
  const place = placeOf(doc, run, from);
  if (meaning.led !== true || bounded || place === undefined) return {};
  const before = doc.tokens.slice(Math.max(place.sentence.first, place.token - NEAR), place.token);
  if (before.some(({ lower }) => SUPERLATIVES.has(lower))) return {};
  return signBefore(doc.tokens, place.token, place.sentence) ?? {};
}

/** "since" and "ended" look back, "until" and "as soon as" ahead. */
function ledTense(run: Run, from: number): Tense | undefined {
  const before = lowerAt(run.atoms, from - 1);
  if (before === "since" || before === "ended") return "past";
  if (before === "until" || before === "till" || before === "through" || before === "by") return "future";
  if (before === "of" && lowerAt(run.atoms, from - 2) === "deadline") return "future";
  const soon = lowerAt(run.atoms, from - 2);
  return before === "as" && (soon === "soon" || soon === "early") ? "future" : undefined;
}

/** "the Feb. 23 accord": the date belongs to the noun, not to the clause. */
function isAttributive(run: Run, from: number): boolean {
  return ["the", "a", "an", "its", "their", "his", "her"].includes(lowerAt(run.atoms, from - 1));
}

/** "By December, there were 218": the clause that follows says it. */
function fronted(run: Run, from: number, sign: Sign | undefined): boolean {
  return sign?.tense === "past" && from <= 1 && run.atoms[from - 1]?.capital === true;
}

/** The sentence of a proposal and the token where it begins. */
function placeOf(
  doc: TenseDoc,
  run: Run,
  from: number,
): { readonly sentence: Sentence; readonly token: number } | undefined {
  const sentence = doc.sentences[run.sentence];
  if (sentence === undefined) return undefined;
  const start = run.atoms[from]?.start ?? 0;
  let token = run.first;
  while (token < sentence.last - 1 && (doc.tokens[token]?.end ?? 0) <= start) token++;
  return { sentence, token };
}
