import type { Doc } from "../../model/doc.ts";
import { onceFor } from "../../model/once.ts";
import type { Sentence } from "../../model/syntax.ts";

/** A reading of a word in its tree that is made once for each word: every kind and every governor asks for the same ones again. */
export function onceForToken<Value extends object | string>(
  read: (doc: Doc, token: number) => Value,
): (doc: Doc, token: number) => Value {
  return onceForPart(read);
}

/** The same of a sentence. */
export function onceForSentence<Value extends object | string>(
  read: (doc: Doc, sentence: Sentence) => Value,
): (doc: Doc, sentence: Sentence) => Value {
  return onceForPart(read);
}

function onceForPart<Part, Value extends object | string>(
  read: (doc: Doc, part: Part) => Value,
): (doc: Doc, part: Part) => Value {
  const madeOf = onceFor(
    (doc: Doc) => doc.syntax,
    () => new Map<Part, Value>(),
  );
  return (doc, part) => {
    const made = madeOf(doc);
    const known = made.get(part);
    if (known !== undefined) return known;
    const value = read(doc, part);
    made.set(part, value);
    return value;
  };
}
