import type { Doc } from "../../model/doc.ts";
import type { Found } from "./grammar/meaning.ts";
import type { Run } from "./runs.ts";
import words from "./words.json" with { type: "json" };

const YEAR_LEADS = new Set(words.yearLeads);

/** Whether a proposal is a time in its surroundings: a bare four-digit number must be a year. */
export function keeps(doc: Doc<"tokens">, run: Run, at: number, found: Found): boolean {
  const { meaning } = found;
  if (meaning.kind === "calendar" && meaning.year !== undefined && meaning.month === undefined && found.next === at + 1)
    return isYear(doc, run, at);
  return true;
}

function isYear(doc: Doc<"tokens">, run: Run, at: number): boolean {
  const atom = run.atoms[at];
  if (atom === undefined) return false;
  const text = doc.article.text;
  if (atom.start > 0 && /[$£€\d.]/.test(text[atom.start - 1] ?? "")) return false;
  const year = atom.digits ?? 0;
  const before = run.atoms[at - 1]?.lower ?? "";
  if (counts(doc, atom.end, before, year)) return false;
  if (year >= 1800 && year <= 2060) return true;
  return YEAR_LEADS.has(before) && year > 1400;
}

const QUANTITY_LEADS = new Set(words.quantityLeads);

/** "over 1800 attacks": a number of things. A likely year takes more to be none than an unlikely one. */
function counts(doc: Doc<"tokens">, end: number, before: string, year: number): boolean {
  const follower = /^ ([a-z]{3,}s)\b/.exec(doc.article.text.slice(end, end + 24));
  if (follower === null) return false;
  return QUANTITY_LEADS.has(before) || year < 1900;
}
