import type { AnyFinding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { merged } from "./merged.ts";
import { isOfHeadline } from "./told.ts";

/** Findings in which each headline's stands with the one of the text that it means (`meantBy` gives its index, -1 for none), as the text tells it. */
export function headlinesBelow<Of extends AnyFinding>(
  doc: Doc,
  findings: readonly Of[],
  meantBy: (headline: Of, told: readonly Of[]) => number,
): readonly Of[] {
  const kept = findings.filter((finding) => !isOfHeadline(doc, finding));
  const alone: Of[] = [];
  for (const finding of findings) {
    if (!isOfHeadline(doc, finding)) continue;
    const at = meantBy(finding, kept);
    const told = kept[at];
    if (told === undefined) alone.push(finding);
    else kept[at] = merged(told, finding) as Of;
  }
  return [...alone, ...kept];
}
