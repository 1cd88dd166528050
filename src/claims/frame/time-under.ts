import type { Doc } from "../../model/doc.ts";
import type { TimeValue } from "../../model/time.ts";
import { timeFor } from "../../reading/times/time-for.ts";
import { holdsOffset } from "./graph.ts";

/** The time of a word that also stands under it: May for "signed" in "the pact signed in May", not the day of the telling. */
export function timeUnder(doc: Doc, token: number): TimeValue | undefined {
  const time = timeFor(doc, token);
  return time !== undefined && holdsOffset(doc, token, time.start) ? time.value : undefined;
}
