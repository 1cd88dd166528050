import { principalOf } from "../model/actor.ts";
import type { AnyFinding } from "../model/claim.ts";
import type { Doc } from "../model/doc.ts";
import { isSideOfWar } from "./frame/conflicts.ts";

/** "a truce over bus lanes": of truces between nobody and nowhere, those that stand alone in a report that names no armed side are a figure of speech. */
export function withoutFigures(doc: Doc, findings: readonly AnyFinding[]): readonly AnyFinding[] {
  if (!findings.some(isNobodysTruce)) return findings;
  const isOfWar = findings.some(({ kind }) => kind !== "ceasefire" && kind !== "statement") || namesSides(doc);
  return isOfWar ? findings : findings.filter((finding) => !isNobodysTruce(finding));
}

function isNobodysTruce(finding: AnyFinding): boolean {
  return finding.kind === "ceasefire" && finding.body.parties.length === 0 && finding.where.length === 0;
}

/** Whether a report names who fights a known war, its ground, or an armed group. */
function namesSides(doc: Doc): boolean {
  return (
    doc.actors.some(({ value }) => value.kind === "group" || isSideOfWar(principalOf(value))) ||
    doc.places.some(({ value }) => isSideOfWar(value.territory ?? ""))
  );
}
