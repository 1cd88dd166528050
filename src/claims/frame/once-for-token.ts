import type { Doc } from "../../model/doc.ts";
import { onceFor } from "../../model/once.ts";

/** A reading of a word in its tree that is made once for each word: every kind and every governor asks for the same ones again. */
export function onceForToken<Value extends object | string>(
  read: (doc: Doc, token: number) => Value,
): (doc: Doc, token: number) => Value {
  const madeOf = onceFor(
    (doc: Doc) => doc.syntax,
    () => new Map<number, Value>(),
  );
  return (doc, token) => {
    const made = madeOf(doc);
    const known = made.get(token);
    if (known !== undefined) return known;
    const value = read(doc, token);
    made.set(token, value);
    return value;
  };
}
