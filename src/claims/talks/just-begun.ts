import type { Doc } from "../../model/doc.ts";
import { daysBetween, type TimeValue } from "../../model/time.ts";
import type { Governor } from "../frame/governors.ts";
import cues from "./cues.json" with { type: "json" };

const BEGINNING = new Set(cues.beginning);
/** Talks that began so many days ago or fewer go on, where nothing else is told; so do those that nobody dates. */
const STILL_ON = 7;

/** "delegates opened a third round on Monday", "negotiations have begun": of what is told to have begun lately nobody has said that it is over. */
export function hasJustBegun(doc: Doc, carrier: Governor | undefined, when: TimeValue | undefined): boolean {
  if (carrier === undefined || !carrier.verbal || !BEGINNING.has(carrier.lemma)) return false;
  if (carrier.by !== "obj" && carrier.by !== "nsubj") return false;
  const [day, today] = [when?.edtf?.slice(-10), doc.article.published?.slice(0, 10)];
  if (day === undefined || today === undefined) return true;
  return /^\d{4}-\d\d-\d\d$/.test(day) && daysBetween(day, today) <= STILL_ON;
}
