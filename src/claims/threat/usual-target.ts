import type { Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { namesOfJoint } from "../../model/joint-names.ts";
import { mainSide } from "../frame/main-side.ts";
import cues from "./cues.json" with { type: "json" };

type ThreatFinding = Finding<"threat">;

const PARTING = new Set(cues.parting);

/** Threats with the targets that their own words leave out: the one whom the same side threatens elsewhere in the report, else the other side that the report is about. */
export function withUsualTargets(doc: Doc, findings: readonly ThreatFinding[]): readonly ThreatFinding[] {
  return findings.map((finding) => {
    const { issuer, target, action } = finding.body;
    if (issuer === undefined || target !== undefined || parts(action)) return finding;
    const other = findings.find(({ body }) => body.issuer === issuer && body.target !== undefined)?.body.target;
    const own = namesOfJoint(issuer);
    const meant = other ?? mainSide(doc, (name) => !own.includes(name));
    return meant === undefined ? finding : { ...finding, body: { ...finding.body, target: meant } };
  });
}

/** "leave the talks": who only parts from others aims at nobody. */
function parts(action: string): boolean {
  return action
    .toLowerCase()
    .split(/\s+/)
    .slice(0, 3)
    .some((word) => PARTING.has(word));
}
