import type { Dossier } from "../model/dossier.ts";
import type { View } from "./desk.ts";

/** Makes a function of a view and a word remember what it gave for each dossier: a dossier never changes, and pages ask the same again. */
export function perDossier<From extends View, Value>(
  make: (view: From, word: string) => Value,
): (view: From, word?: string) => Value {
  const known = new WeakMap<Dossier, Map<string, Value>>();
  return (view, word = "") => {
    const values = known.get(view.dossier) ?? new Map<string, Value>();
    known.set(view.dossier, values);
    const value = values.get(word) ?? make(view, word);
    values.set(word, value);
    return value;
  };
}
