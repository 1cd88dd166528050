import type { Unit } from "../vocabulary.ts";

const LETTERS: Readonly<Partial<Record<Unit, readonly [string, number]>>> = {
  S: ["TS", 1],
  MIN: ["TM", 1],
  H: ["TH", 1],
  D: ["D", 1],
  NIGHT: ["D", 1],
  WEEKEND: ["D", 2],
  W: ["W", 1],
  FORTNIGHT: ["W", 2],
  M: ["M", 1],
  Q: ["M", 3],
  Y: ["Y", 1],
  DECADE: ["Y", 10],
  CENTURY: ["Y", 100],
  MILLENNIUM: ["Y", 1000],
};
const VAGUE: Readonly<Partial<Record<Unit, string>>> = {
  DECADE: "PXE",
  CENTURY: "PXC",
  MILLENNIUM: "PXL",
  Q: "PXQ",
  FORTNIGHT: "PXW",
};

/** The ISO 8601 duration of so many units, with `X` for an unknown number as TimeBank writes it: "a few weeks" is `PXW`. */
export function durationTimex(amount: number | undefined, unit: Unit): string {
  const [letters, factor] = LETTERS[unit] ?? ["D", 1];
  if (amount === undefined) return VAGUE[unit] ?? (letters.length === 2 ? `PTX${letters[1]}` : `PX${letters}`);
  const total = amount * factor;
  if (!Number.isInteger(total)) return fractionTimex(total, letters);
  return letters.length === 2 ? `PT${total}${letters[1]}` : `P${total}${letters}`;
}

const SMALLER: Readonly<Record<string, readonly [string, number]>> = {
  Y: ["M", 12],
  TH: ["TM", 60],
  TM: ["TS", 60],
  D: ["TH", 24],
};

/** Half an hour is `PT30M`, two and a half years `P2Y6M`. */
function fractionTimex(total: number, letters: string): string {
  const [smaller, factor] = SMALLER[letters] ?? [undefined, 1];
  const whole = Math.floor(total);
  const rest = Math.round((total - whole) * factor);
  const time = letters.length === 2 || smaller?.length === 2;
  const first = whole === 0 ? "" : `${whole}${letters.at(-1)}`;
  if (smaller === undefined) return `P${total}${letters}`;
  return time && letters.length === 1
    ? `P${first}T${rest}${smaller[1]}`
    : `P${time ? "T" : ""}${first}${rest}${smaller.at(-1)}`;
}
