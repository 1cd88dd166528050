import type { TimeValue } from "../../model/time.ts";
import type { Atom } from "./atoms.ts";
import { lowerAt } from "./grammar/walk.ts";

const BOUNDS: Readonly<Record<string, NonNullable<TimeValue["bound"]>>> = {
  since: "since",
  until: "until",
  till: "until",
  by: "by",
  before: "before",
  after: "after",
};

/** The open end that the word before an expression gives it: "by Friday", "since March", "until the end of May". */
export function boundBefore(atoms: readonly Atom[], from: number): TimeValue["bound"] | undefined {
  return BOUNDS[lowerAt(atoms, from - 1)];
}
