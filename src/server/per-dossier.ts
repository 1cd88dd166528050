import type { Dossier } from "../model/dossier.ts";
import type { Desk } from "./desk.ts";

/** Makes a function of a desk and a word remember what it gave for each dossier: a dossier never changes, and pages ask the same again. */
export function perDossier<Value>(make: (desk: Desk, word: string) => Value): (desk: Desk, word?: string) => Value {
  const known = new WeakMap<Dossier, Map<string, Value>>();
  return (desk, word = "") => {
    const values = known.get(desk.dossier) ?? new Map<string, Value>();
    known.set(desk.dossier, values);
    const value = values.get(word) ?? make(desk, word);
    values.set(word, value);
    return value;
  };
}
