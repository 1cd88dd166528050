import type { Doc } from "../../model/doc.ts";
import type { Meaning } from "./grammar/meaning.ts";
import { lowerAt } from "./grammar/walk.ts";
import type { Point, Tense } from "./resolve/point.ts";
import type { Run } from "./runs.ts";
import { signBefore } from "./sign-by-words.ts";
import { type Sign, signOf, type TenseDoc } from "./tense.ts";

/** The side of the present on which a proposal lies, by the word before it, else by the tense of its clause. */
export function tenseAt(
  doc: Doc<"tokens" | "sentences">,
  run: Run,
  from: number,
  meaning: Meaning,
): Pick<Point, "tense" | "soft"> {
  const ahead = meaning.kind === "duration" && meaning.led === true;
  if (meaning.kind !== "calendar" && meaning.kind !== "period" && !ahead) return {};
  const weekday = meaning.kind === "calendar" && meaning.weekday !== undefined && meaning.day === undefined;
  const led = ledTense(run, from);
  if (led === "past" || (weekday && led !== undefined && lowerAt(run.atoms, from - 1) !== "by")) return { tense: led };
  const sign = clauseSign(doc, run, from, ahead);
  if (weekday) return sign ?? {};
  if (led !== undefined)
    return sign?.tense === "future" || fronted(run, from, sign) ? (sign ?? {}) : { tense: led, soft: true };
  if (sign === undefined) return {};
  return isAttributive(run, from) ? { ...sign, soft: true } : sign;
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

function clauseSign(doc: TenseDoc, run: Run, from: number, ahead: boolean): Sign | undefined {
  const sentence = doc.sentences[run.sentence];
  if (sentence === undefined) return undefined;
  const start = run.atoms[from]?.start ?? 0;
  let token = run.first;
  while (token < sentence.last - 1 && (doc.tokens[token]?.end ?? 0) <= start) token++;
  return ahead ? signBefore(doc.tokens, token, sentence) : signOf(doc, token, sentence);
}
