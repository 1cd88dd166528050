import { principalOf } from "../../model/actor.ts";
import type { ClaimStatuses, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { mainPairOf } from "../frame/conflict-of.ts";
import { areAdversaries } from "../frame/conflicts.ts";
import { usualParties } from "../frame/most-frequent.ts";
import { mandated, mediatorsTold } from "./mediators-told.ts";

type TalksFinding = Finding<"talks">;

/**
 * Who mediates one round of a series mediates it all: talks of the same parties share the go-betweens that a report names once,
 * and talks of adversaries those that the report names without saying of what, or else the state on whose ground they meet.
 */
export function sharingMediators(doc: Doc, findings: readonly TalksFinding[]): readonly TalksFinding[] {
  if (findings.length === 0) return [];
  const key = ({ body }: TalksFinding): string => [...body.parties].sort().join("|");
  const known = new Map(
    findings.filter(({ body }) => body.mediators.length > 0).map((one) => [key(one), one.body.mediators]),
  );
  const told = mediatorsTold(doc);
  // Envoys of the United Nations are sent to those of whom the report tells most.
  const sent = mandated(doc);
  const usual = [...(usualParties(findings) ?? [])].sort().join("|");
  return findings.map((finding) => {
    const { body } = finding;
    if (body.mediators.length > 0) return finding;
    const [one = "", other = ""] = body.parties;
    const apart =
      body.parties.length === 2 && (areAdversaries(one, other) || isOnlyPair(doc, key(finding) === usual, body));
    const ofLeaders = body.level === "leaders" && !isSummit(doc, finding);
    const named = ofLeaders ? [] : [...told, ...(key(finding) === usual ? sent : [])];
    const choices = [
      ofLeaders ? [] : (known.get(key(finding)) ?? []),
      ...(apart ? [named.filter((name) => !body.parties.includes(name)), hostOf(doc, finding)] : []),
    ];
    const mediators = choices.find((names) => names.length > 0);
    return mediators === undefined ? finding : { ...finding, body: { ...body, mediators: [...new Set(mediators)] } };
  });
}

/** A summit may be brokered; leaders who call on each other need nobody between them. */
function isSummit({ article }: Doc, { trigger }: TalksFinding): boolean {
  return /^summits?$/i.test(article.text.slice(trigger.start, trigger.end));
}

/** Two of whom one is an armed group are at odds though no list has them, where the report tells most of them and of no conflict that is known. */
function isOnlyPair(doc: Doc, isUsual: boolean, { parties }: TalksFinding["body"]): boolean {
  const hasGroup = doc.actors.some(({ value: { kind, name } }) => kind === "group" && parties.includes(name));
  return isUsual && hasGroup && mainPairOf(doc) === undefined;
}

/** Where talks are only thought of, nobody hosts them. */
const OPEN: ReadonlySet<ClaimStatuses["talks"]> = new Set(["proposed", "undecided", "refused"]);

/** "talks in Lima, Peru's foreign minister said": the state on whose ground adversaries meet, where somebody who speaks for it is named beside them. */
function hostOf(doc: Doc, { status, where: [place], body: { parties } }: TalksFinding): readonly string[] {
  const land = place?.territory;
  if (land === undefined || OPEN.has(status) || parties.some((party) => party === land || areAdversaries(party, land)))
    return [];
  const speaks = doc.attributions.some(({ speaker }) => speaker !== undefined && principalOf(speaker) === land);
  return speaks || doc.actors.some(({ value: { kind, of } }) => of === land && kind === "person") ? [land] : [];
}
