/**
 * A number with its bounds: "at least 12" is `{least: 12}`, "12" is `{least: 12, most: 12}`,
 * "dozens" is `{least: 24, grain: "dozens"}`, "some 30" is `{least: 30, most: 30, about: true}`.
 */
export interface Quantity {
  readonly least?: number;
  readonly most?: number;
  readonly about?: boolean;
  readonly grain?: "dozens" | "scores" | "hundreds" | "thousands" | "millions" | "several";
  /** ISO 4217 code for money, such as `USD`. */
  readonly currency?: string;
  readonly percent?: boolean;
  /** The same count for each side: "1,000 for 1,000". */
  readonly each?: boolean;
  /** An ordinal ("the third round"). */
  readonly ordinal?: boolean;
}

/** The single figure that a report would print for a quantity, or undefined ("dozens"). */
export function figureOf(quantity: Quantity): number | undefined {
  if (quantity.grain !== undefined) return undefined;
  return quantity.least ?? quantity.most;
}

/** Whether a quantity counts things or people: no money, no share, no place in an order. */
export function isPlainCount({ currency, percent, ordinal }: Quantity): boolean {
  return currency === undefined && percent !== true && ordinal !== true;
}
