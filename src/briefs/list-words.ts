/** Names in a row: `Russia`, `Russia and Ukraine`, `Russia, Ukraine and Turkey`. */
export function listWords(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** A count with its noun: `1 report`, `12 reports`. */
export function countWords(count: number, noun: string, plural = `${noun}s`): string {
  return `${figure(count)} ${count === 1 ? noun : plural}`;
}

/** A number with its thousands parted: `1,200`. */
export function figure(value: number | string): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A count with its bound: `at least 12`, `up to 40`, `about 250`, `12`. */
export function boundWords(value: string, bound: "least" | "most" | "about" | undefined): string {
  const lead = bound === undefined ? "" : { least: "at least ", most: "up to ", about: "about " }[bound];
  return lead + figure(value);
}

const ORDINALS = ["", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth"];

/** `Third`, `12th`, `21st`. */
export function ordinalWord(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  const ending = teen ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th");
  return ORDINALS[value] || `${value}${ending}`;
}
