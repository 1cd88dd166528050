import type { Atom } from "../atoms.ts";

/** The lower-case text of atom `at`, or "". */
export function lowerAt(atoms: readonly Atom[], at: number): string {
  return atoms[at]?.lower ?? "";
}

/** Index after the words of `phrase` (parted by spaces) if they stand at `at`, else undefined. */
export function after(atoms: readonly Atom[], at: number, phrase: string): number | undefined {
  // Most phrases fail at their first word, which needs no cutting.
  const first = atoms[at]?.lower;
  if (first === undefined || !phrase.startsWith(first)) return undefined;
  let next = at;
  for (const word of phrase.split(" ")) {
    if (lowerAt(atoms, next) !== word) return undefined;
    next++;
  }
  return next;
}

/** Index after a hyphen that joins two words, or `at` itself. */
export function skipHyphen(atoms: readonly Atom[], at: number): number {
  return isHyphen(atoms, at) ? at + 1 : at;
}

/** Whether atom `at` is a hyphen or dash. */
export function isHyphen(atoms: readonly Atom[], at: number): boolean {
  const lower = lowerAt(atoms, at);
  return lower === "-" || lower === "–" || lower === "‑" || lower === "—";
}

/** Index after "the", or `at` itself. */
export function skipThe(atoms: readonly Atom[], at: number): number {
  return lowerAt(atoms, at) === "the" ? at + 1 : at;
}
