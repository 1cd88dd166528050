const LENGTHS: Readonly<Record<string, number>> = { D: 1, W: 7, M: 30, Y: 365 };

/** Whole days in an ISO 8601 duration of days, weeks, months or years: `P50D` is 50. Undefined for others. */
export function daysIn(duration: string | undefined): number | undefined {
  const match = /^P(\d+)([DWMY])$/.exec(duration ?? "");
  return match === null ? undefined : Number(match[1]) * (LENGTHS[match[2] ?? "D"] ?? 1);
}
