import type { Quantity } from "../../model/quantity.ts";
import type { Token } from "../../model/syntax.ts";
import words from "./number-words.json" with { type: "json" };

const ONES: Readonly<Record<string, number>> = words.ones;
const TENS: Readonly<Record<string, number>> = words.tens;
const SCALES: Readonly<Record<string, number>> = words.scales;
const ORDINALS: Readonly<Record<string, number>> = words.ordinals;
/** Every word that may begin a number, so that other tokens cost one look-up. */
export const NUMBER_WORDS: ReadonlySet<string> = new Set([
  ...Object.keys(ONES),
  ...Object.keys(TENS),
  ...Object.keys(ORDINALS),
  ...[
    "hundred",
    "thousand",
    "million",
    "billion",
    "dozen",
    "dozens",
    "scores",
    "hundreds",
    "thousands",
    "millions",
    "tens",
    "several",
    "couple",
    "handful",
    "half",
    "billions",
  ],
]);

/** A number as the tokens spell it, and the token after it. */
export interface NumberFound {
  readonly value: Quantity;
  readonly next: number;
}

/** The number that begins at token `at`: digits with a scale, words, an ordinal, or "dozens". */
export function numberAt(tokens: readonly Token[], at: number): NumberFound | undefined {
  return vagueAt(tokens, at) ?? ordinalAt(tokens, at) ?? figureAt(tokens, at);
}

const GRAINS: Readonly<Record<string, readonly [Quantity["grain"], number]>> = {
  dozens: ["dozens", 24],
  scores: ["scores", 40],
  hundreds: ["hundreds", 200],
  thousands: ["thousands", 2000],
  millions: ["millions", 2000000],
  billions: ["millions", 2000000000],
  several: ["several", 3],
  handful: ["several", 3],
};

/** "dozens", "tens of thousands", "hundreds of thousands", "several hundred", "a handful of". */
function vagueAt(tokens: readonly Token[], at: number): NumberFound | undefined {
  const lower = lowerAt(tokens, at);
  if (lower === "tens" || lower === "hundreds") {
    const scale = lowerAt(tokens, at + 1) === "of" ? GRAINS[lowerAt(tokens, at + 2)] : undefined;
    if (scale !== undefined && scale[1] >= 2000) {
      const least = (lower === "tens" ? 10 : 100) * scale[1];
      return { value: { least, grain: scale[0] as "thousands" }, next: at + 3 };
    }
    if (lower === "tens") return undefined;
  }
  if (lower === "several" || (lower === "few" && lowerAt(tokens, at - 1) === "a")) {
    const scale = SCALES[lowerAt(tokens, at + 1)];
    if (scale !== undefined && lowerAt(tokens, at + 1).length > 2)
      return { value: { least: 2 * scale, grain: grainOf(scale) }, next: at + 2 };
  }
  const grain = GRAINS[lower];
  if (grain === undefined || grain[0] === undefined) return undefined;
  // "she scores twice" counts nothing.
  if (lower === "scores" && lowerAt(tokens, at + 1) !== "of") return undefined;
  return { value: { least: grain[1], grain: grain[0] }, next: at + 1 };
}

function grainOf(scale: number): NonNullable<Quantity["grain"]> {
  if (scale === 12) return "dozens";
  return scale === 100 ? "hundreds" : scale === 1000 ? "thousands" : "millions";
}

/** "third", "11th", "twenty-first". */
function ordinalAt(tokens: readonly Token[], at: number): NumberFound | undefined {
  const lower = lowerAt(tokens, at);
  const figure = /^(\d{1,4})(?:st|nd|rd|th)$/.exec(lower);
  const tens = TENS[lower];
  const ones = tens !== undefined && lowerAt(tokens, at + 1) === "-" ? ORDINALS[lowerAt(tokens, at + 2)] : undefined;
  if (tens !== undefined && ones !== undefined) return exact(tens + ones, at + 3, true);
  const value = figure === null ? ORDINALS[lower] : Number(figure[1]);
  return value === undefined ? undefined : exact(value, at + 1, true);
}

function exact(value: number, next: number, ordinal: boolean): NumberFound {
  return { value: ordinal ? { least: value, most: value, ordinal } : { least: value, most: value }, next };
}

/** "1,000", "1.5 million", "twenty-three", "two hundred and fifty", "a dozen", "half a million". */
export function figureAt(tokens: readonly Token[], at: number): NumberFound | undefined {
  const lower = lowerAt(tokens, at);
  const digits = digitsOf(lower);
  if (digits !== undefined) {
    const scale = scaleAt(tokens, at + 1);
    return exact(
      scale === undefined ? digits : Number((digits * scale).toPrecision(12)),
      scale === undefined ? at + 1 : at + 2,
      false,
    );
  }
  if (lower === "half") return halfAt(tokens, at);
  const spelt = speltAt(tokens, at);
  return spelt === undefined ? undefined : exact(spelt.value, spelt.next, false);
}

function halfAt(tokens: readonly Token[], at: number): NumberFound | undefined {
  const scale = lowerAt(tokens, at + 1) === "a" ? SCALES[lowerAt(tokens, at + 2)] : undefined;
  return scale === undefined ? undefined : exact(scale / 2, at + 3, false);
}

function scaleAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const scale = SCALES[token.lower];
  if (scale === undefined) return undefined;
  // "5 m" is metres; "1.5m" and "2bn" touch their figure.
  return token.lower.length === 1 && tokens[at - 1]?.end !== token.start ? undefined : scale;
}

/** The value of a token of digits, undefined for clocks, dates and labels. */
export function digitsOf(lower: string): number | undefined {
  if (!/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/.test(lower) || lower.length > 15) return undefined;
  return Number(lower.replaceAll(",", ""));
}

function speltAt(tokens: readonly Token[], at: number): { readonly value: number; readonly next: number } | undefined {
  let total = 0;
  let part = -1;
  let next = at;
  for (let i = at; i < at + 12; i++) {
    const lower = lowerAt(tokens, i);
    const scale = SCALES[lower];
    if (
      ONES[lower] !== undefined &&
      (part < 0 || part % 100 === 0 || (part % 10 === 0 && part % 100 >= 20 && (ONES[lower] ?? 0) < 10))
    )
      part = Math.max(part, 0) + (ONES[lower] ?? 0);
    else if (TENS[lower] !== undefined && (part < 0 || part % 100 === 0)) part = Math.max(part, 0) + (TENS[lower] ?? 0);
    else if (scale !== undefined && lower.length > 2) {
      const factor = part < 0 ? 1 : part;
      if (scale < 1000) part = factor * scale;
      else {
        total += factor * scale;
        part = 0;
      }
    } else if (i === at || !(lower === "-" || lower === "and") || !continues(tokens, i, lower)) break;
    else continue;
    next = i + 1;
  }
  return next === at ? undefined : { value: total + Math.max(part, 0), next };
}

/** Whether "-" or "and" inside a spelt number goes on: "twenty-three", "two hundred and five". */
function continues(tokens: readonly Token[], at: number, lower: string): boolean {
  const following = lowerAt(tokens, at + 1);
  const before = lowerAt(tokens, at - 1);
  if (lower === "-") return TENS[before] !== undefined && (ONES[following] ?? 10) < 10;
  return (SCALES[before] ?? 0) >= 100 && (ONES[following] !== undefined || TENS[following] !== undefined);
}

function lowerAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? "";
}
