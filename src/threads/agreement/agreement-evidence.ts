import { type Note, noteAskers, noteBase, noteParties } from "../linking/evidence.ts";
import type { Facets } from "../linking/facets.ts";
import { noteTimes } from "../linking/when.ts";

const STAGES: Readonly<Record<string, number>> = { agreed: 1, signed: 1, "in-force": 1, broken: 2 };

/** Whether two claims tell of the same accord, or the same one in the making. */
export function weighAgreement(a: Facets, b: Facets, note: Note): void {
  if (a.claim.kind !== "agreement" || b.claim.kind !== "agreement") return;
  noteBase(a, b, note);
  noteParties(a.parties, b.parties, note);
  note((STAGES[a.claim.status] ?? 0) === (STAGES[b.claim.status] ?? 0) ? "same stage" : "other stage");
  noteTimes(a, b, note, 5);
  noteAskers(a, b, note);
}
