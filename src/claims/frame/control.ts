import type { Doc } from "../../model/doc.ts";
import cues from "./control.cues.json" with { type: "json" };
import { dependents, lemmaOf } from "./graph.ts";

const CONTROL: ReadonlySet<string> = new Set(cues);

/** Who is to do what an infinitive says, where another asks him to: Washington in "urged Washington to impose". */
export function controllerOf(doc: Doc, verb: number): number | undefined {
  const above = doc.syntax.head[verb] ?? -1;
  if (above < 0 || doc.syntax.label[verb] !== "xcomp" || !CONTROL.has(lemmaOf(doc, above))) return undefined;
  return dependents(doc, above, ["obj", "iobj"])[0];
}
