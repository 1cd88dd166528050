import type { Doc } from "../../model/doc.ts";
import type { FindingParts } from "./finding-parts.ts";
import { governorsOf } from "./governors.ts";
import { headOfSpan, subtree, tokenFrom } from "./graph.ts";

/** The time and place that hang on the word itself or on the verb that it is a subject or object of, not on the telling. */
export function ownParts(doc: Doc, token: number, parts: FindingParts): FindingParts {
  const [verb] = governorsOf(doc, token);
  const near = new Set(verb !== undefined && ["nsubj", "obj", "obl"].includes(verb.by) ? [token, verb.token] : [token]);
  const inside = new Set(subtree(doc, token));
  const where = parts.where.filter((place) =>
    doc.places.some(
      (mention) =>
        mention.value === place && (near.has(headOfSpan(doc, mention)) || inside.has(tokenFrom(doc, mention.start))),
    ),
  );
  const time = doc.times.find(({ value }) => value.edtf !== undefined && value.edtf === parts.when?.edtf);
  if (time === undefined || near.has(headOfSpan(doc, time))) return { ...parts, where };
  const { when: _, ...rest } = parts;
  return { ...rest, where };
}
