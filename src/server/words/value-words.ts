import type { Field, FieldName, Given } from "../../model/thread.ts";
import { durationWords, edtfWords } from "./date-words.ts";
import { stateName } from "./labels.ts";
import { boundWords, ordinalWord } from "./list-words.ts";

/** How the values of some fields are written for a person; the others stand as they are. */
const WRITTEN: { readonly [Name in FieldName]?: (value: string, bound: Given["bound"]) => string } = {
  date: edtfWords,
  deadline: edtfWords,
  within: durationWords,
  duration: durationWords,
  count: boundWords,
  killed: boundWords,
  wounded: boundWords,
  round: (value) => ordinalWord(Number(value)),
  outlook: stateName,
};

/** A value of a field in words: `Wednesday 23 July 2025`, `at least 12`. */
export function valueWords(field: Field, given: Given): string {
  return WRITTEN[field.name]?.(given.value, given.bound) ?? given.value;
}
