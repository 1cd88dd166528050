import type { Token } from "../../model/syntax.ts";
import currencies from "./currencies.json" with { type: "json" };

const SIGNS: Readonly<Record<string, string>> = currencies.signs;
const PREFIXES: Readonly<Record<string, string>> = currencies.prefixes;
const WORDS: Readonly<Record<string, string>> = currencies.words;
const NATIONALITIES: Readonly<Record<string, string>> = currencies.nationalities;

/** The currency sign before a figure: "$", "US$", "€", "EUR". */
export function signBefore(
  tokens: readonly Token[],
  at: number,
  floor: number,
): { readonly currency: string; readonly first: number } | undefined {
  const sign = tokens[at - 1];
  if (sign === undefined || at - 1 < floor) return undefined;
  const currency = SIGNS[sign.lower];
  if (currency === undefined) return undefined;
  const before = tokens[at - 2];
  const prefix = before !== undefined && before.end === sign.start ? PREFIXES[before.lower] : undefined;
  return prefix === undefined || sign.lower !== "$" ? { currency, first: at - 1 } : { currency: prefix, first: at - 2 };
}

/** The currency word or per cent after a figure: "dollars", "Canadian dollars", "%", "percent". */
export function moneyAfter(
  tokens: readonly Token[],
  at: number,
): { readonly currency?: string; readonly percent?: boolean; readonly next: number } | undefined {
  const lower = tokens[at]?.lower ?? "";
  if (lower === "%" || lower === "percent" || lower === "pc") return { percent: true, next: at + 1 };
  if (lower === "per" && tokens[at + 1]?.lower === "cent") return { percent: true, next: at + 2 };
  if (lower === "-" && tokens[at + 1]?.lower === "percent") return { percent: true, next: at + 2 };
  const word = WORDS[lower] ?? (SIGNS[lower] !== undefined && lower.length === 1 ? SIGNS[lower] : undefined);
  if (word !== undefined) return { currency: word, next: at + 1 };
  const nationality = NATIONALITIES[lower];
  return nationality !== undefined && WORDS[tokens[at + 1]?.lower ?? ""] !== undefined
    ? { currency: nationality, next: at + 2 }
    : undefined;
}
