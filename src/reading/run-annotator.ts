import type { Annotator, Doc, Layer } from "../model/doc.ts";

/** The document with one layer more. An annotator whose needs are not there yet does not compile. */
export function runAnnotator<Ready extends Layer, Needs extends Ready, Gives extends Layer>(
  doc: Doc<Ready>,
  annotator: Annotator<Needs, Gives>,
): Doc<Ready | Gives> {
  const layer = annotator.read(doc as Doc<Needs>);
  return { ...doc, [annotator.gives]: layer } as Doc<Ready | Gives>;
}
