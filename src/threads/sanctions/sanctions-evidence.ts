import { type Note, noteAskers, noteBase, noteSides } from "../linking/evidence.ts";
import type { Facets } from "../linking/facets.ts";
import { noteTimes } from "../linking/when.ts";

const STAGES: Readonly<Record<string, string>> = {
  agreed: "deed",
  imposed: "deed",
  eased: "relief",
  lifted: "relief",
  threatened: "threat",
  rejected: "threat",
};

/** Whether two claims tell of the same sanctions decision: issuer, target, ordinal of the package, measure, day. */
export function weighSanctions(a: Facets, b: Facets, note: Note): void {
  if (a.claim.kind !== "sanctions" || b.claim.kind !== "sanctions") return;
  noteBase(a, b, note);
  noteSides(a, b, note);
  notePackages(packageOf(a.claim.body.measure), packageOf(b.claim.body.measure), note);
  note((STAGES[a.claim.status] ?? "wish") === (STAGES[b.claim.status] ?? "wish") ? "same stage" : "other stage");
  if (isRelief(a) !== isRelief(b)) note("only one relief");
  noteTimes(a, b, note, 2);
  noteAskers(a, b, note);
}

function notePackages(a: number | undefined, b: number | undefined, note: Note): void {
  if (a !== undefined && b !== undefined) note(a === b ? "same round" : "other round");
}

/** Number of a package: "17th package" is 17. */
function packageOf(measure: string): number | undefined {
  const match = /\b(\d{1,3})(?:st|nd|rd|th)\b/.exec(measure);
  return match === null ? undefined : Number(match[1]);
}

const RELIEF = /\b(?:lift|remov|eas|end|reliev|relief|suspen|par(?:e|ing))/i;

/** Sanctions taken away, asked to be or done. */
function isRelief({ claim }: Facets): boolean {
  return claim.kind === "sanctions" && (STAGES[claim.status] === "relief" || RELIEF.test(claim.body.measure));
}
