import { claimKinds } from "../../claims/index.ts";
import type { Claim } from "../../model/claim.ts";
import { durationWords, edtfWords, plainDate } from "./date-words.ts";
import { fieldName } from "./labels.ts";
import { boundWords, figure, listWords } from "./list-words.ts";

/** A claim in one clause, without its final point: `Ukraine and Russia are to meet in Istanbul on 23 July`. */
export function claimSentence(claim: Claim): string {
  if (claim.kind === "statement") return statementSentence(claim.body);
  const kind = claimKinds.find((one) => one.kind === claim.kind);
  const phrase = kind?.phrase(claim as never) ?? "";
  return phrase === "" ? claim.cites[0].words : written(phrase.charAt(0).toUpperCase() + phrase.slice(1));
}

/** Days and durations of a clause as a person writes them. */
function written(clause: string): string {
  return clause
    .replace(/\b\d{4}-\d{2}-\d{2}(?:\/\d{4}-\d{2}-\d{2})?/g, edtfPlain)
    .replace(/\bon (\d{4}-\d{2})\b/g, (_, month: string) => `in ${edtfWords(month)}`)
    .replace(/\bPT?\d{1,4}[YMWDHS]\b/g, durationWords);
}

function edtfPlain(edtf: string): string {
  return edtf.includes("/") ? edtfWords(edtf) : plainDate(edtf);
}

function statementSentence({ speaker, about }: Extract<Claim, { kind: "statement" }>["body"]): string {
  return `${speaker || "Someone"} speaks${about === undefined ? "" : ` on ${about}`}`;
}

/** A slot of a claim with its words. */
export interface Fact {
  readonly slot: string;
  readonly name: string;
  readonly words: string;
}

/** Slots that say how another is meant; they are written with it. */
const SILENT: ReadonlySet<string> = new Set(["killedBound", "woundedBound"]);

/** What a claim says, slot by slot, as a person would write it. Empty and unspecified slots are left out. */
export function claimFacts(claim: Claim): readonly Fact[] {
  const body = claim.body as Readonly<Record<string, unknown>>;
  const slots = Object.entries(body)
    .filter(([slot]) => !SILENT.has(slot))
    .map(([slot, value]) => fact(slot, slotWords(slot, value, body)));
  const when = claim.when?.edtf === undefined ? [] : [fact("when", edtfWords(claim.when.edtf))];
  const where = claim.where.length === 0 ? [] : [fact("where", listWords(claim.where.map((place) => place.name)))];
  return [...slots, ...when, ...where].filter(({ words }) => words !== "" && words !== "unspecified");
}

function fact(slot: string, words: string): Fact {
  return { slot, name: fieldName(slot), words };
}

function slotWords(slot: string, value: unknown, body: Readonly<Record<string, unknown>>): string {
  if (Array.isArray(value)) return listWords(value.map(String));
  if (value === undefined || value === null) return "";
  if (slot === "killed" || slot === "wounded") {
    return boundWords(String(value), body[`${slot}Bound`] as "least" | "most" | "about" | undefined);
  }
  if (slot === "within" || slot === "duration") return durationWords(String(value));
  if (slot === "deadline") return edtfWords(String(value));
  return typeof value === "number" ? figure(value) : String(value);
}
