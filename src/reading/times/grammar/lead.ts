import type { Atom } from "../atoms.ts";
import { lowerAt, skipThe } from "./walk.ts";

/** Where the named day, month or season begins, and the shift that the words before it give. */
export interface Lead {
  readonly next: number;
  readonly shift?: -1 | 0 | 1;
  readonly focus?: boolean;
}

/** The words before a named day, month or season that shift it: "last", "this past", "the following". */
export function leadOf(atoms: readonly Atom[], at: number): Lead {
  const start = skipThe(atoms, at);
  const word = atoms[start]?.word;
  if (word === undefined) return { next: at };
  const second = atoms[start + 1]?.word.shift;
  const lower = lowerAt(atoms, start);
  if (lower === "this" && second !== undefined && second !== 0) return { next: start + 2, shift: second };
  if (word.shift !== undefined && lower !== "current" && lower !== "present")
    return { next: start + 1, shift: word.shift };
  // "following Friday's raid" is after it; "the following Friday" is another Friday.
  const following = lower !== "following" || start > at;
  if (word.focus !== undefined && lower !== "earlier" && following)
    return { next: start + 1, shift: word.focus, focus: true };
  return { next: start === at ? at : start };
}
